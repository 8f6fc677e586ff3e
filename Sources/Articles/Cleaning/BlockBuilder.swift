import Language

/// Turns the lines that are left into the body's blocks.
enum BlockBuilder {
    /// The most words of a line that stands as a heading without a heading's mark.
    private static let longestHeading = 12

    /// The blocks of a draft, one a line, in input order.
    static func blocks(of draft: Draft) -> [Block] {
        let kept = draft.kept.filter { !draft.lines[$0].plain.isEmpty }
        return kept.indices.map { position in
            let index = kept[position]
            let next = position + 1 < kept.count ? draft.lines[kept[position + 1]] : nil
            let line = draft.lines[index]
            return Block(kind: kind(of: line, before: next), line: line.number, text: draft.text(of: index))
        }
    }

    private static func kind(of line: ScrapeLine, before next: ScrapeLine?) -> Block.Kind {
        if line.marks.headingLevel > 0 { return .heading }
        if line.marks.isQuote { return .quote }
        if line.marks.isListItem { return .list }
        let isLabel = !line.endsSentence && 1...longestHeading ~= line.wordCount
        return isLabel && next?.isSentence == true ? .heading : .paragraph
    }
}
