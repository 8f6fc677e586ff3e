import Language

/// One line of a scrape, measured: its text without Markdown marks, and what tells prose from furniture.
struct ScrapeLine: Sendable {
    /// The line's number in its file, counted from 1.
    let number: Int
    /// The line's bytes in the file, without the line break.
    let raw: Range<Int>
    /// The text without marks.
    let plain: PlainText
    /// The words of the plain text, as a range of ``Draft/words``.
    let words: Range<Int>
    /// What the Markdown marks said.
    let marks: LineMarks
    /// Whether the text ends as a sentence does: with a stop, and quotation marks or brackets behind it.
    let endsSentence: Bool
    /// The noise phrases that stand in the line; sought in lines of 60 words or fewer.
    let categories: NoiseLexicon.Categories
    /// Those of the phrases that open the line.
    let openings: NoiseLexicon.Categories

    /// How many words the text has.
    var wordCount: Int { words.count }
    /// The share of the text that is the text of links, from 0 to 1.
    var linkShare: Double { plain.isEmpty ? 0 : min(1, Double(marks.linkedBytes) / Double(plain.count)) }
    /// Whether the line is a paragraph of prose.
    var isProse: Bool { linkShare < 0.5 && (wordCount >= 15 && endsSentence || wordCount >= 25) }
    /// Whether the line is a sentence at least, prose or shorter.
    var isSentence: Bool { linkShare < 0.5 && wordCount >= 5 && endsSentence || isProse }
    /// Whether nothing in the line but images speaks.
    var isImage: Bool { marks.imageCount > 0 && words.isEmpty }
}

/// The marks that Markdown put around a line's text.
struct LineMarks: Sendable, Equatable {
    /// 1 to 6 for a heading, else 0.
    var headingLevel = 0
    /// Whether a bullet or a number opens the line.
    var isListItem = false
    /// Whether `>` opens the line.
    var isQuote = false
    /// How many images stand in the line.
    var imageCount = 0
    /// How many bytes of the text are links' texts.
    var linkedBytes = 0
    /// How many links stand in the line.
    var linkCount = 0
}

/// A line's text: a span of ``Draft/bytes``, mostly of the file itself, of a copy behind it only where marks had to be cut
/// from the middle. So a line holds no memory of its own, and copying one costs next to nothing.
struct PlainText: Sendable {
    /// The bytes.
    let range: Range<Int>

    /// How many bytes the text has.
    var count: Int { range.count }

    var isEmpty: Bool { range.isEmpty }

    /// Calls a function with the text's bytes.
    @inline(__always)
    func withBytes<Result>(in bytes: [UInt8], _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The text as a string.
    func string(in bytes: [UInt8]) -> String {
        withBytes(in: bytes) { String(decoding: $0, as: UTF8.self) }
    }
}
