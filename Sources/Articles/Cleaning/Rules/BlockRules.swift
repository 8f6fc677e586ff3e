import Language

// The rules that take several neighbouring lines at once. Each walks the lines once: a text of nothing but
// headings of link lists costs no more than another.

extension CleaningRule {
    /// A call to give money, with the short lines and pictures that belong to it.
    static let donationBlock = article("donation-block", .donation) { draft in
        draft.runs(openedBy: draft.isDonationAppeal, tail: draft.donationTail)
    }

    /// A heading such as “Related articles” and the lines below it that are no prose.
    static let relatedList = article("related-list", .related) { draft in
        draft.runs(openedBy: draft.isRelatedHeading) { below in
            below.prefix { index in
                let line = draft.lines[index]
                return line.marks.headingLevel == 0 && (!line.isSentence || line.linkShare > 0.6)
            }.count
        }
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

    fileprivate func isRelatedHeading(_ index: Int) -> Bool {
        lines[index].categories.contains(.relatedHeading) && lines[index].wordCount <= 9 && !lines[index].isSentence
    }

    fileprivate func isDonationAppeal(_ index: Int) -> Bool {
        lines[index].categories.contains(.donation) && lines[index].wordCount <= 45
            && speaksToReader(index, with: .donation)
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
