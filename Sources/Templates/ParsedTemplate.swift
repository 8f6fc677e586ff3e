internal import Diagnostics

/// A template after parsing: what its tags are and where they stand, before any name is looked up.
struct ParsedTemplate: Sendable {
    let file: TemplateFile
    let type: ContentType
    /// The template as a flat list; a section is followed by its body.
    var nodes: [Node] = []
    var diagnostics: [Diagnostic] = []

    /// The line and column, counted from 1 in Unicode scalars, of a byte.
    func location(of offset: Int) -> SourceLocation {
        file.location(of: offset)
    }
}

extension TemplateFile {
    func location(of offset: Int) -> SourceLocation {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
        return SourceLocation(file: path, line: line, column: column)
    }
}

/// A piece of a template.
enum Node: Sendable {
    /// Bytes of the file, written as they are.
    case literal(Range<Int>)
    /// The beginning of a line of a partial, where its indentation is written.
    case lineStart
    case value(Tag, isRaw: Bool)
    /// A section, whose body ends before the node with the number `end`.
    case section(Tag, isInverted: Bool, end: Int)
    /// A partial; the indentation is given when the tag stands alone on its line.
    case partial(Tag, indentation: Range<Int>?)
    /// The beginning of a link's target that is put together from values.
    case targetStart
    /// Its end, where it is checked as a whole.
    case targetEnd(isList: Bool)
}

/// What a tag names and where it stands.
struct Tag: Sendable {
    let name: String
    /// The first byte of the tag in its file.
    let offset: Int
    /// The part of the markup in which it stands.
    let place: Place
}

/// The part of a template's own markup in which a tag stands.
enum Place: Sendable, Equatable {
    /// Between elements, where markup and partials may be inserted.
    case content
    /// Where escaped text is inert, but nothing else belongs.
    case escapedText(TemplatePlace)
    /// In the destination of a Markdown link.
    case destination
    /// In the title of a Markdown link.
    case title
    /// Where only numbers are inert.
    case forbidden(TemplatePlace)
}
