import Language

// The rules that take several neighbouring lines at once.

extension CleaningRule {
    /// A call to give money, with the short lines and pictures that belong to it.
    static let donationBlock = article("donation-block", .donation) { draft in
        var taken: [Int] = []
        for index in draft.kept where draft.lines[index].categories.contains(.donation) {
            let line = draft.lines[index]
            guard line.wordCount <= 45, taken.last.map({ index > $0 }) ?? true else { continue }
            guard !(line.endsSentence && line.wordCount >= 14) || draft.givingWords(of: index) > 0 else { continue }
            taken.append(index)
            taken += draft.donationTail(after: index)
        }
        return taken
    }

    /// A heading such as “Related articles” and the lines below it that are no prose.
    static let relatedList = article("related-list", .related) { draft in
        var taken: [Int] = []
        for index in draft.kept where draft.lines[index].categories.contains(.relatedHeading) {
            guard draft.lines[index].wordCount <= 9, !draft.lines[index].isSentence else { continue }
            taken.append(index)
            taken += draft.kept.drop { $0 <= index }.prefix { below in
                !draft.lines[below].isSentence || draft.lines[below].linkShare > 0.6
            }
        }
        return taken
    }

    /// Two neighbouring lines or more that are almost only links.
    static let linkRun = article("link-run", .related) { draft in
        let kept = draft.kept
        let isLink = kept.map { draft.lines[$0].linkShare > 0.6 && draft.lines[$0].wordCount < 25 }
        return kept.indices.filter { position in
            let isAbove = position > 0 && isLink[position - 1]
            let isBelow = position + 1 < kept.count && isLink[position + 1]
            return isLink[position] && (isAbove || isBelow)
        }.map { kept[$0] }
    }
}

extension Draft {
    /// How far a donation appeal can reach below its first line.
    private static let donationReach = 8

    func givingWords(of index: Int) -> Int {
        NoiseLexicon.english.givingWordCount(in: words(of: index))
    }

    /// The lines below an appeal that belong to it: up to a paragraph, and no farther than the last
    /// line that shows itself as part of it (it speaks of giving, of “us”, or is a label).
    fileprivate func donationTail(after start: Int) -> [Int] {
        var tail: [Int] = []
        var certain = 0
        for index in kept.drop(while: { $0 <= start }).prefix(Self.donationReach) {
            let line = lines[index]
            let giving = givingWords(of: index)
            let speaksOfGiving = giving * 12 >= line.wordCount && giving > 0
            if line.wordCount >= 25 || line.wordCount > 14 && !speaksOfGiving { break }
            tail.append(index)
            if speaksOfGiving || line.wordCount < 5 { certain = tail.count }
        }
        return Array(tail.prefix(certain))
    }
}
