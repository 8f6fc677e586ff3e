import Articles
import Language
import Templates

/// A piece of a line, where the page shows no more of it.
enum ExcerptValues {
    static let shape = Shape(
        "excerpt",
        [
            .text("text", "The words, verbatim, without Markdown marks."),
            .list("pieces", PieceValues.shape, "The same words in pieces; none where they quote nobody."),
            .flag("hasQuotations", "Whether they quote somebody."),
            .text("anchor", "The line's anchor on the page; absent where another text of the line has it."),
            .flag("isBehindGap", "Whether something is left out before them."),
            .flag("isBeforeGap", "Whether they are the last, and something is left out behind them."),
        ])

    /// The pieces of a block.
    ///
    /// - Parameters:
    ///   - block: The block.
    ///   - ranges: Which pieces are shown, ascending.
    ///   - quotations: The block's quotations, ascending.
    ///   - hasAnchor: Whether the line has its anchor here.
    /// - Returns: One record a piece.
    static func records(
        _ block: Block, _ ranges: [Range<Int>], _ quotations: ArraySlice<Quotation>, hasAnchor: Bool
    ) -> [Record] {
        let length = block.text.utf8.count
        var rest = quotations
        return ranges.enumerated().map { place, range in
            rest = rest.drop { $0.span.range.lowerBound < range.lowerBound }
            let own = rest.prefix { $0.span.range.upperBound <= range.upperBound }.map { quotation in
                var quotation = quotation
                let span = quotation.span.range
                quotation.span = TextSpan(
                    passage: quotation.span.passage,
                    range: (span.lowerBound - range.lowerBound)..<(span.upperBound - range.lowerBound))
                return quotation
            }
            let text = block.text.piece(range)
            let pieces = own.isEmpty ? [] : PieceValues.records(text, own[...])
            return Record(
                shape,
                [
                    .text(text), .list(pieces), .flag(!pieces.isEmpty),
                    hasAnchor && place == 0 ? .text(Link.anchor(ofLine: block.line)) : .absent,
                    .flag(range.lowerBound > 0), .flag(place == ranges.count - 1 && range.upperBound < length),
                ])
        }
    }
}

/// A line that other pages cite and the article's page does not show.
enum CitedLineValues {
    static let shape = Shape(
        "cited line",
        [
            .number("line", LineValues.meaning),
            .text("anchor", "The line's anchor on the page."),
        ])

    /// The lines that pages cite of an article, ascending, those aside that have their place on the page anyway.
    static func records(_ article: Article, cited: [Citation], but shown: [Int]) -> [Record] {
        var lines = Set(cited.map(\.line))
        if let deck = article.deck { lines.insert(deck.line) }
        return lines.subtracting(shown).sorted().map { line in
            Record(shape, [.number(line), .text(Link.anchor(ofLine: line))])
        }
    }
}
