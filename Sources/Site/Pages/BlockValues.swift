import Articles
import Briefings
import Language
import Templates

/// A paragraph of the body, or what stands in its place.
enum BlockValues {
    static let shape = Shape(
        "block",
        [
            .flag("isParagraph", "Whether it is a paragraph."),
            .flag("isHeading", "Whether it is a heading."),
            .flag("isQuote", "Whether it is a block quotation."),
            .flag("isListItem", "Whether it is an item of a list."),
            .text("text", "The text, verbatim, without Markdown marks."),
            .list("pieces", PieceValues.shape, "The same text in pieces; none where it quotes nobody."),
            .flag("hasQuotations", "Whether it quotes somebody."),
            .number("line", "The line in the input file or in its record's text, counted from 1."),
            .text("anchor", "The line's anchor on the page; absent where the headline or the deck has it."),
            .list("excerpts", ExcerptValues.shape, "What is shown of it; none where all of it is."),
            .flag("isExcerpt", "Whether only a part of it is shown."),
        ])

    /// The blocks of an article with its quotations, which are ascending; where excerpts are given, only those.
    static func records(_ article: Article, _ quotations: [Quotation], _ excerpts: ExcerptRanges? = nil) -> [Record] {
        // A text without a headline takes its first sentence for one: the line has its anchor there.
        let taken = [article.title.line, article.deck?.line]
        let before = article.deck == nil ? 1 : 2
        var rest = quotations[...]
        return article.blocks.enumerated().compactMap { index, block in
            rest = rest.drop { $0.span.passage < index + before }
            let own = rest.prefix { $0.span.passage == index + before }
            let hasAnchor = !taken.contains(block.line)
            let shown = excerpts.map { $0.ofBlock[index] ?? [] }
            if shown?.isEmpty == true { return nil }
            let parts = shown.map { ExcerptValues.records(block, $0, own, hasAnchor: hasAnchor) } ?? []
            let pieces = own.isEmpty || shown != nil ? [] : PieceValues.records(block.text, own)
            return Record(
                shape,
                [
                    .flag(block.kind == .paragraph), .flag(block.kind == .heading), .flag(block.kind == .quote),
                    .flag(block.kind == .list), .text(block.text), .list(pieces), .flag(!pieces.isEmpty),
                    .number(block.line),
                    hasAnchor ? .text(Link.anchor(ofLine: block.line)) : .absent,
                    .list(parts), .flag(!parts.isEmpty),
                ])
        }
    }
}

/// A piece of a line: somebody's words, or what stands between them.
enum PieceValues {
    static let shape = Shape(
        "piece",
        [
            .text("text", "The piece, verbatim; the line is its pieces in a row."),
            .flag("isQuotation", "Whether it is somebody's words."),
            .text("speaker", "Whose words they are; absent where the article does not make that clear."),
        ])

    /// A text in pieces. A quotation that overlaps the one before it is not marked.
    static func records(_ text: String, _ quotations: ArraySlice<Quotation>) -> [Record] {
        let utf8 = text.utf8
        var pieces: [Record] = []
        var end = utf8.startIndex
        var offset = 0
        for quotation in quotations where quotation.span.range.lowerBound >= offset && !quotation.span.range.isEmpty {
            let range = quotation.span.range
            guard let lower = utf8.index(end, offsetBy: range.lowerBound - offset, limitedBy: utf8.endIndex),
                let upper = utf8.index(lower, offsetBy: range.count, limitedBy: utf8.endIndex),
                let between = String(utf8[end..<lower]), let words = String(utf8[lower..<upper])
            else { continue }
            if !between.isEmpty { pieces.append(Record(shape, [.text(between), .flag(false), .absent])) }
            pieces.append(Record(shape, [.text(words), .flag(true), .text(orAbsent: quotation.speaker?.name)]))
            (end, offset) = (upper, range.upperBound)
        }
        guard !pieces.isEmpty else { return [] }
        if let last = String(utf8[end...]), !last.isEmpty {
            pieces.append(Record(shape, [.text(last), .flag(false), .absent]))
        }
        return pieces
    }
}
