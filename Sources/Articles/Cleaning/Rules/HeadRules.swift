import Language

// The rules for what stands around the title.

extension CleaningRule {
    /// A site's name and motto above the title: “Example.org ➤ All the news of the day”.
    static let masthead = article("masthead", .masthead) { draft in
        guard let title = draft.titleIndex else { return [] }
        return draft.kept.prefix { $0 < title }.filter { index in
            let line = draft.lines[index]
            // A list of more than labels is a summary that stands above its headline.
            return !line.isSentence && !(line.marks.isListItem && line.wordCount > 3 && line.linkShare < 0.5)
        }
    }

    /// The headline once more, as scrapers leave it when the page shows it twice.
    static let repeatedTitle = article("repeated-title", .repeatedTitle) { draft in
        if let title = draft.titleIndex {
            return draft.kept.filter { draft.sameWords($0, title) }
        }
        guard let given = draft.givenTitle else { return [] }
        let words = Draft.words(of: given)
        return draft.kept.filter { draft.words(of: $0).elementsEqual(words) { $0.hash == $1.hash } }
    }

    /// The deck once more, below itself.
    static let repeatedDeck = article("repeated-deck", .repeatedDeck) { draft in
        guard let deck = draft.deckIndex else { return [] }
        return draft.kept.filter { draft.sameWords($0, deck) }
    }

    /// A section's name alone on its line, above the title or with nothing of the article behind it: “- News”.
    static let sectionLabel = article("section-label", .sectionLabel) { draft in
        let kept = draft.kept
        return kept.indices.compactMap { position in
            let line = draft.lines[kept[position]]
            guard line.wordCount <= 3, line.categories.contains(.sectionLabel) else { return nil }
            let next = position + 1 < kept.count ? draft.lines[kept[position + 1]] : nil
            return next?.isSentence == true ? nil : kept[position]
        }
    }
}

extension Draft {
    /// The words of a text that is no line of the draft.
    static func words(of text: String) -> [Word] {
        Words.words(in: text)
    }
}
