/// A word or a number in a text: its identity, where it stands, and how it is written.
public struct Word: Sendable, Hashable {
    /// The identity: lower case, possessive cut, plural cut to singular.
    public let hash: WordHash
    private let start: UInt32
    private let lengthAndMarks: UInt32

    private static let longest: UInt32 = 1 << 26 - 1

    init(hash: WordHash, range: Range<Int>, marks: Marks) {
        self.hash = hash
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        lengthAndMarks = min(UInt32(truncatingIfNeeded: range.count), Self.longest) << 5 | UInt32(marks.rawValue)
    }

    /// The UTF-8 offsets of the word in its text, without a possessive ending.
    public var range: Range<Int> { Int(start)..<Int(start) + Int(lengthAndMarks >> 5) }

    /// Whether the word begins with a capital letter.
    public var isCapitalised: Bool { marks.contains(.capitalised) }
    /// Whether the word is the first of its sentence.
    public var isSentenceInitial: Bool { marks.contains(.sentenceInitial) }
    /// Whether the word is a number.
    public var isNumber: Bool { marks.contains(.number) }
    /// Whether the word is a stop word, or one letter or digit.
    public var isStopWord: Bool { marks.contains(.stopWord) }

    private var marks: Marks { Marks(rawValue: UInt8(truncatingIfNeeded: lengthAndMarks & 31)) }

    struct Marks: OptionSet {
        let rawValue: UInt8
        static let capitalised = Marks(rawValue: 1)
        static let sentenceInitial = Marks(rawValue: 2)
        static let number = Marks(rawValue: 4)
        static let stopWord = Marks(rawValue: 8)
    }
}
