import Language

// The rules that take several neighbouring lines at once. Each walks the lines once: a text of nothing but
// headings of link lists costs no more than another.

extension CleaningRule {
    /// A call to give money, with the short lines and pictures that belong to it.
    static let donationBlock = article("donation-block", .donation) { draft in
        draft.runs(openedBy: draft.isDonationAppeal, tail: draft.donationTail)
    }
}

extension Draft {
    /// How far a donation appeal can reach below its first line.
    private static let donationReach = 8

    /// The kept lines that open a run, each with as many lines below it as belong to it.
    fileprivate func runs(openedBy opens: (Int) -> Bool, tail: (ArraySlice<Int>) -> Int) -> [Int] {
        let kept = kept
        var taken: [Int] = []
        var position = 0
        while position < kept.count {
            let start = position
            position += 1
            guard opens(kept[start]) else { continue }
            position += tail(kept[position...])
            taken += kept[start..<position]
        }
        return taken
    }

    fileprivate func isDonationAppeal(_ index: Int) -> Bool {
        guard lines[index].categories.contains(.donation), speaksToReader(index, with: .donation) else { return false }
        if lines[index].wordCount <= 45 { return true }
        // A longer appeal speaks of hardly anything else.
        let giving = NoiseLexicon.english.givingWordCount(in: words(of: index))
        return giving * 8 >= lines[index].wordCount
    }

    /// How many of the lines below an appeal belong to it: up to a paragraph or a heading, and no farther than
    /// the last line that shows itself as part of it (it speaks of giving to the reader, or is a label).
    fileprivate func donationTail(_ below: ArraySlice<Int>) -> Int {
        var certain = 0
        for (place, index) in below.prefix(Self.donationReach).enumerated() {
            let line = lines[index]
            let words = words(of: index)
            let giving = NoiseLexicon.english.givingWordCount(in: words)
            let speaksOfGiving = giving > 0 && giving * 12 >= words.count && !holdsQuotation(index)
            if words.count >= 25 || words.count > 14 && !speaksOfGiving || line.marks.headingLevel > 0 { break }
            let isCertain = !line.endsSentence || NoiseLexicon.english.speaksToReader(in: words)
            if speaksOfGiving && isCertain || words.count < 5 { certain = place + 1 }
        }
        return certain
    }
}
