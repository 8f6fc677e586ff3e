/// One line of an article's own text, and what it is there: what names, quotations and times are found in.
public struct Passage: Sendable, Hashable {
    /// What a passage is.
    public enum Kind: Sendable {
        case title
        case deck
        case heading
        case paragraph
        case quote
        case listItem
    }

    /// What the passage is.
    public var kind: Kind
    /// Its text, without Markdown marks.
    public var text: String

    /// Makes a passage.
    public init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// A piece of a passage.
@frozen
public struct TextSpan: Sendable, Hashable, Comparable, BitwiseCopyable {
    private let index: UInt32
    private let start: UInt32
    private let end: UInt32

    /// Marks a piece of a passage: its index in the article, and the UTF-8 offsets in its text.
    public init(passage: Int, range: Range<Int>) {
        index = UInt32(clamping: passage)
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
    }

    /// The passage's index in its article.
    public var passage: Int { Int(index) }
    /// The UTF-8 offsets of the piece in the passage's text.
    public var range: Range<Int> { Int(start)..<Int(end) }

    /// Orders spans by where they begin, then by where they end.
    public static func < (one: TextSpan, other: TextSpan) -> Bool {
        (one.index, one.start, one.end) < (other.index, other.start, other.end)
    }

    /// The piece's text among an article's passages; empty where it lies outside of them.
    public func text(in passages: [Passage]) -> String {
        guard passage < passages.count else { return "" }
        let utf8 = passages[passage].text.utf8
        guard range.upperBound <= utf8.count else { return "" }
        return String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
}
