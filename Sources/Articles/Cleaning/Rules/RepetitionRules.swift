import Language

// The rules for what the text says twice.

extension CleaningRule {
    /// A line of six words or more that stands in the text before, word for word.
    ///
    /// A text that says many of its lines twice, such as a table of results, is made so, and keeps them; a poem keeps
    /// its refrain.
    static let repeatedLine = page("repeated-line", .repetition) { page in
        guard !page.isMadeOfRepetition, page.isWhole || page.isMostlyProse else { return [] }
        var seen: [UInt64: Int] = [:]
        return page.kept.filter { position in
            let line = page.context.lines[position]
            guard line.wordCount >= 6 else { return false }
            if let earlier = seen[line.hash] { return page.draft.sameWords(earlier, line.index) }
            seen[line.hash] = line.index
            return false
        }
    }

    /// A sentence of the body set apart for show: 85 in 100 of its four-word runs stand in other lines. A heading or an
    /// item of a list that says again what stands elsewhere has its place all the same.
    static let pullQuote = CleaningRule(
        name: "pull-quote", kind: .pullQuote,
        judge: .page { page in
            guard !page.isMadeOfRepetition, page.isWhole || page.isMostlyProse else { return [] }
            let draft = page.draft
            let kept = draft.kept
            let candidates = kept.filter { index in
                let line = draft.lines[index]
                return 7...90 ~= line.wordCount && line.marks.headingLevel == 0 && !line.marks.isListItem
            }
            guard !candidates.isEmpty else { return [] }
            var runs = FourWordRuns(wordCount: kept.reduce(0) { $0 + draft.lines[$1].wordCount })
            for index in kept { runs.add(draft.words(of: index)) }
            // The shortest go first: of a quote and the paragraph that holds it, the quote is taken.
            let shortestFirst = candidates.sorted { (draft.lines[$0].wordCount, $0) < (draft.lines[$1].wordCount, $1) }
            return shortestFirst.filter { index in
                // A line can say something twice by itself, so its own runs are counted apart; few lines come so far.
                let words = draft.words(of: index)
                let isRepeated =
                    runs.share(of: words, countedAtLeast: 2) >= 0.85 && runs.shareElsewhere(of: words) >= 0.85
                if isRepeated { runs.remove(draft.words(of: index)) }
                return isRepeated
            }.sorted()
        })
}

extension Page {
    /// Whether eight kept lines or more, and a fifth of all, stand there twice.
    var isMadeOfRepetition: Bool {
        let kept = kept.filter { context.lines[$0].wordCount >= 4 }
        var counts: [UInt64: Int] = [:]
        for position in kept { counts[context.lines[position].hash, default: 0] += 1 }
        let repeated = counts.values.reduce(0) { $0 + ($1 > 1 ? $1 : 0) }
        return repeated >= 8 && repeated * 5 > kept.count
    }

    /// Whether most words that are left stand in prose; those of a poem, a menu or a table of results do not.
    fileprivate var isMostlyProse: Bool {
        var (all, prose) = (0, 0)
        for position in kept {
            let line = context.lines[position]
            all += line.wordCount
            if line.lineClass.isProse { prose += line.wordCount }
        }
        return prose * 2 >= all
    }
}

/// Combines word hashes into one for a run of words.
enum LineHash {
    static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15

    static func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        // The multiplier of the 64-bit linear congruential generator in Knuth's MMIX
        // (https://www-cs-faculty.stanford.edu/~knuth/mmix.html); the shift mixes high bits down.
        let mixed = (hash ^ word) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return mixed ^ (mixed >> 29)
    }
}
