/// The lines around the title, where a page tells who wrote it and when.
enum PageHead {
    /// How many lines above the title belong to it.
    private static let linesAboveTitle = 4
    /// How many paragraphs may stand in it: decks look like them.
    private static let paragraphs = 2

    /// The lines from a little above the title to the second paragraph below it.
    ///
    /// - Complexity: O(lines) at worst; where there are paragraphs, O(lines of the head)
    static func lines(of draft: Draft) -> Range<Int> {
        let title = draft.titleIndex ?? 0
        let above = draft.lines[..<title].indices.reversed().lazy
        let start = above.prefix(linesAboveTitle).last ?? title
        let below = draft.lines[title...].indices.dropFirst().lazy.filter { draft.lines[$0].isProse }
        let end = below.prefix(paragraphs).last.map { $0 + 1 } ?? draft.lines.count
        return start..<max(start, end)
    }
}
