import Language

// The rules for what the text says twice.

extension CleaningRule {
    /// A line of six words or more that stands in the text before, word for word.
    static let repeatedLine = article("repeated-line", .repetition) { draft in
        var seen: [UInt64: Int] = [:]
        return draft.kept.filter { index in
            guard draft.lines[index].wordCount >= 6 else { return false }
            let hash = draft.words(of: index).reduce(LineHash.seed) { LineHash.combine($0, $1.hash.value) }
            if let earlier = seen[hash] { return draft.sameWords(earlier, index) }
            seen[hash] = index
            return false
        }
    }

    /// A sentence of the body set apart for show: 85 in 100 of its four-word runs stand in other lines.
    static let pullQuote = article("pull-quote", .pullQuote) { draft in
        let candidates = draft.kept.filter { 7...90 ~= draft.lines[$0].wordCount }
        guard !candidates.isEmpty else { return [] }
        var runs = FourWordRuns(draft)
        // The shortest go first: of a quote and the paragraph that holds it, the quote is taken.
        let shortestFirst = candidates.sorted { (draft.lines[$0].wordCount, $0) < (draft.lines[$1].wordCount, $1) }
        return shortestFirst.filter { index in
            // A line can say something twice by itself, so its own runs are counted apart; few lines come so far.
            let isRepeated =
                runs.share(of: draft.words(of: index)) >= 0.85
                && runs.shareElsewhere(of: draft.words(of: index)) >= 0.85
            if isRepeated { runs.remove(draft.words(of: index)) }
            return isRepeated
        }.sorted()
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

/// How often each run of four words stands in the kept lines of a draft, in an open-addressing table.
private struct FourWordRuns {
    private var keys: [UInt64]
    private var counts: [UInt16]
    private let mask: Int

    init(_ draft: Draft) {
        let kept = draft.kept
        let total = kept.reduce(0) { $0 + draft.lines[$1].wordCount }
        // At most half full, so that probing stays short.
        let capacity = max(16, (total * 2).nextPowerOfTwo)
        keys = [UInt64](repeating: 0, count: capacity)
        counts = [UInt16](repeating: 0, count: capacity)
        mask = capacity - 1
        for index in kept {
            for run in Self.runs(of: draft.words(of: index)) {
                let slot = self.slot(of: run)
                keys[slot] = run
                if counts[slot] < .max { counts[slot] += 1 }
            }
        }
    }

    /// The share of a kept line's runs that stand in the kept lines twice or more.
    func share(of words: ArraySlice<Word>) -> Double {
        let runs = Self.runs(of: words)
        guard runs.count >= 4 else { return 0 }
        let repeated = runs.reduce(0) { $0 + (counts[slot(of: $1)] >= 2 ? 1 : 0) }
        return Double(repeated) / Double(runs.count)
    }

    /// The share of a kept line's runs that stand in other kept lines.
    func shareElsewhere(of words: ArraySlice<Word>) -> Double {
        let runs = Self.runs(of: words)
        let own = Dictionary(runs.map { ($0, 1) }, uniquingKeysWith: +)
        let repeated = runs.reduce(0) { $0 + (Int(counts[slot(of: $1)]) > own[$1, default: 0] ? 1 : 0) }
        return Double(repeated) / Double(runs.count)
    }

    /// Takes a line's runs out of the count.
    mutating func remove(_ words: ArraySlice<Word>) {
        for run in Self.runs(of: words) {
            let slot = slot(of: run)
            if counts[slot] > 0 { counts[slot] -= 1 }
        }
    }

    private func slot(of run: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: run) & mask
        while keys[slot] != run && keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    private static func runs(of words: ArraySlice<Word>) -> [UInt64] {
        guard words.count >= 4 else { return [] }
        return (words.startIndex...words.endIndex - 4).map { start in
            words[start..<start + 4].reduce(LineHash.seed) { LineHash.combine($0, $1.hash.value) } | 1
        }
    }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
