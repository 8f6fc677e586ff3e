/// A template made ready for one context: every name is looked up, only values are missing.
struct Program: Sendable {
    let type: ContentType
    /// The template's text, of which literals are spans.
    let bytes: [UInt8]
    /// One instruction for each node of the template.
    var instructions: [Instruction] = []
}

/// One step of rendering; those with an `end` own the instructions before that number.
enum Instruction: Sendable {
    case literal(Range<Int>)
    case lineStart
    /// An escaped value; the part counts in Markdown only.
    case text(Reference, Escaping.MarkdownPart)
    case raw(Reference)
    /// A section over a value without names of its own.
    case test(Reference, end: Int)
    case inverted(Reference, end: Int)
    /// A section over one or several records of the shape in `slot`.
    case records(Reference, slot: Int, end: Int)
    case call(program: Int, indentation: Range<Int>?)
    case targetStart
    case targetEnd(isList: Bool)
}

/// Where a value is found while a template is rendered.
///
/// Each shape has one slot, which holds the innermost record of that shape. That is enough: a name is
/// looked up from the innermost record outward, so that an outer record of the same shape is never seen.
struct Reference: Sendable {
    enum Origin: Sendable {
        /// The text, number or target that a section is over, written `{{.}}`.
        case implicit
        /// The record in a slot itself.
        case record(slot: Int)
        /// A field of the record in a slot.
        case field(slot: Int, index: Int)
    }

    let origin: Origin
    /// The fields of records within that, for dotted names.
    var path: [Int] = []
}
