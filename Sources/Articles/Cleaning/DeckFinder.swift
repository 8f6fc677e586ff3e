import Language

/// Finds the deck (the sentence or two under the headline) and the byline.
enum DeckFinder {
    /// The index of the deck's line, if there is one below the title.
    ///
    /// A line is a deck where it has no full stop at its end and is too long for a label, where it
    /// stands there twice, or where something that is no prose sets one short sentence apart from the body.
    static func find(in draft: Draft) -> Int? {
        guard let title = draft.titleIndex else { return nil }
        // The headline may be repeated between itself and its deck.
        guard let first = draft.kept.first(where: { $0 > title && !draft.sameWords($0, title) }),
            let next = draft.kept.first(where: { $0 > first && !draft.sameWords($0, title) })
        else { return nil }
        let line = draft.lines[first]
        guard line.marks == LineMarks() || line.marks.linkedBytes > 0, 6...60 ~= line.wordCount else { return nil }
        if draft.text(of: first).hasSuffix(":") { return nil }
        let repeated = draft.kept.contains { $0 > first && $0 <= first + 4 && draft.sameWords($0, first) }
        if repeated || !line.endsSentence { return first }
        let isSetApart = (first + 1..<next).contains { index in
            if case .removed = draft.fates[index] { return true }
            return draft.fates[index] == .byline
        }
        return isSetApart && line.wordCount <= 45 && draft.lines[next].isProse ? first : nil
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
