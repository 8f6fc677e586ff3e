/// A cleaned scrape: what its text says, what is known of it, and the receipt of what was removed.
///
/// Every piece of text is a span of one line of the input; nothing is rewritten.
public struct Article: Sendable, Equatable {
    /// The input file, relative to the source folder, with `/` between folders; `-` for standard input.
    public var file: String
    /// The line of the record in the file, counted from 1, where the file holds many texts. Lines of the article are
    /// then those of the record's text.
    public var record: Int?
    /// The identifier that the input gave its record, if it gave one.
    public var inputID: String?
    /// The headline.
    public var title: Excerpt
    /// The sentence or two under the headline.
    public var deck: Excerpt?
    /// The author as the input names them.
    public var byline: Excerpt?
    /// Who published the text, as far as it tells.
    public var source: Source
    /// When the text was published, as far as it tells.
    public var date: DateBounds?
    /// The language as a BCP 47 tag; `und` where it is not known.
    public var language: String
    /// The body, in input order.
    public var blocks: [Block]
    /// The receipt: every line that was taken out, in input order.
    public var removed: [RemovedLine]

    /// Makes an article; what is not given is unknown or empty.
    public init(
        file: String, record: Int? = nil, inputID: String? = nil, title: Excerpt, deck: Excerpt? = nil,
        byline: Excerpt? = nil, source: Source = Source(), date: DateBounds? = nil, language: String = "und",
        blocks: [Block] = [], removed: [RemovedLine] = []
    ) {
        self.file = file
        self.record = record
        self.inputID = inputID
        self.title = title
        self.deck = deck
        self.byline = byline
        self.source = source
        self.date = date
        self.language = language
        self.blocks = blocks
        self.removed = removed
    }
}

/// A span of one input line, or what came beside the text.
public struct Excerpt: Sendable, Hashable {
    /// The line of what came beside the text, as a key of a JSON record, and stands on no line of it.
    public static let besideTheText = 0

    /// The line in the input file, in a JSON record that of its text, counted from 1; 0: it came beside the text.
    public var line: Int
    /// The text, verbatim.
    public var text: String

    /// Quotes a line.
    public init(line: Int, text: String) {
        self.line = line
        self.text = text
    }
}

/// A paragraph of the body, or what stands in its place.
public struct Block: Sendable, Hashable {
    /// What a block is.
    public enum Kind: String, Sendable {
        case paragraph
        case heading
        case quote
        case list
    }

    /// What the block is.
    public var kind: Kind
    /// The line in the input file, in a JSON record that of its text, counted from 1.
    public var line: Int
    /// The line's own text, without Markdown marks.
    public var text: String

    /// Makes a block.
    public init(kind: Kind, line: Int, text: String) {
        self.kind = kind
        self.line = line
        self.text = text
    }
}

/// One entry of the receipt.
public struct RemovedLine: Sendable, Hashable {
    /// The line in the input file, in a JSON record that of its text, counted from 1.
    public var line: Int
    /// The kind of noise, for the reader.
    public var kind: String
    /// The name of the rule that took the line out.
    public var rule: String
    /// The line, verbatim.
    public var text: String

    /// Notes a removal.
    public init(line: Int, kind: String, rule: String, text: String) {
        self.line = line
        self.kind = kind
        self.rule = rule
        self.text = text
    }
}

/// Who published a text; what the text does not tell is unknown.
public struct Source: Sendable, Hashable {
    /// The outlet's name.
    public var name: String?
    /// The outlet that the text itself credits (“Source: …”), which need not be its publisher.
    public var credits: String?
    /// The address of the original.
    public var url: String?

    /// Makes a source; what is not given is unknown.
    public init(name: String? = nil, credits: String? = nil, url: String? = nil) {
        self.name = name
        self.credits = credits
        self.url = url
    }
}

/// The first and the last day that can be the day of publication, as far as a text tells.
public struct DateBounds: Sendable, Hashable {
    /// The first possible day, `YYYY-MM-DD`; nothing where the text does not tell.
    public var earliest: String?
    /// The last possible day, `YYYY-MM-DD`; nothing where the text does not tell.
    public var latest: String?

    /// Bounds a date; the two are the same where the day is known.
    public init(earliest: String?, latest: String?) {
        self.earliest = earliest
        self.latest = latest
    }

    /// The day, where the bounds leave no choice.
    public var day: String? { earliest == latest ? earliest : nil }
}
