import Language

/// Finds the deck (the sentence or two under the headline) and the byline.
enum DeckFinder {
    /// How many lines below a deck can begin as it does.
    private static let beginningReach = 12

    /// The index of the deck's line, if there is one below the title.
    ///
    /// A line is a deck where it has no full stop at its end and is too long for a label, where it
    /// stands there twice, or where something that is no prose sets one short sentence apart from the body.
    ///
    /// The beginning of a paragraph, as sites give it to search engines, is none: it says nothing of its own.
    static func find(in page: Page) -> Int? {
        let draft = page.draft
        guard let title = draft.titleIndex else { return nil }
        // The headline may be repeated between itself and its deck.
        guard let first = draft.kept.first(where: { $0 > title && !draft.sameWords($0, title) }),
            let next = draft.kept.first(where: { $0 > first && !draft.sameWords($0, title) })
        else { return nil }
        let line = draft.lines[first]
        guard line.marks == LineMarks() || line.marks.linkedBytes > 0, line.wordCount <= 60,
            // “A preventable crisis.” is a deck, and “World news” a label.
            line.wordCount >= (line.endsSentence ? 3 : 6)
        else { return nil }
        if draft.text(of: first).hasSuffix(":") { return nil }
        // “5:45 PM 11/19/2025 by Jane Roe” says when and who, not what.
        let numbers = draft.words(of: first).reduce(0) { $0 + ($1.isNumber ? 1 : 0) }
        if numbers * 3 >= line.wordCount { return nil }
        let repeated = draft.kept.contains { $0 > first && $0 <= first + 4 && draft.sameWords($0, first) }
        if repeated { return first }
        if isBeginning(first, in: draft) { return nil }
        if !line.endsSentence { return first }
        let isSetApart = (first + 1..<next).contains { index in
            if case .removed = draft.fates[index] { return true }
            return draft.fates[index] == .byline
        }
        return isSetApart && line.wordCount <= 45 && draft.lines[next].isProse ? first : nil
    }

    /// Whether eight in ten of a line's four-word runs stand in the lines below it.
    private static func isBeginning(_ index: Int, in draft: Draft) -> Bool {
        let below = draft.kept.lazy.filter { $0 > index }.prefix(beginningReach)
        var runs = FourWordRuns(wordCount: below.reduce(0) { $0 + draft.lines[$1].wordCount })
        for line in below { runs.add(draft.words(of: line)) }
        return runs.share(of: draft.words(of: index), countedAtLeast: 1) >= 0.8
    }

    /// The index of a line such as “By Jane Doe”, near the title and above the second paragraph.
    static func findByline(in draft: Draft) -> Int? {
        let start = draft.titleIndex ?? -1
        return draft.kept.drop { $0 <= start }.prefix(4).first { index in
            let line = draft.lines[index]
            guard 2...10 ~= line.wordCount, !line.endsSentence, line.openings.contains(.byline) else { return false }
            let named = draft.words(of: index).dropFirst()
            // “By Monday the talks had failed” and “By 2030” name nobody.
            let small = named.filter { !$0.isCapitalised && !$0.isNumber }
            return small.count * 2 < line.wordCount
                && named.first { $0.isCapitalised || $0.isNumber }?.isCapitalised == true
        }
    }
}
