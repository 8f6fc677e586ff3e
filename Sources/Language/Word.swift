/// A word or a number in a text: its identity, where it stands, and how it is written.
@frozen
public struct Word: Sendable, Hashable {
    /// The identity: lower case, possessive cut, plural cut to singular.
    public let hash: WordHash
    @usableFromInline let start: UInt32
    @usableFromInline let lengthAndMarks: UInt32

    private static let longest: UInt32 = 1 << 26 - 1

    init(hash: WordHash, range: Range<Int>, marks: Marks) {
        self.hash = hash
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        lengthAndMarks = min(UInt32(truncatingIfNeeded: range.count), Self.longest) << 5 | UInt32(marks.rawValue)
    }

    /// The same word in a text that begins so many bytes before the one that it was read in.
    func moved(by offset: Int) -> Word {
        Word(hash: hash, range: range.lowerBound + offset..<range.upperBound + offset, marks: marks)
    }

    /// The UTF-8 offsets of the word in its text, without a possessive ending.
    @inlinable public var range: Range<Int> { Int(start)..<Int(start) + Int(lengthAndMarks >> 5) }

    /// Whether the word begins with a capital letter.
    @inlinable public var isCapitalised: Bool { marks.contains(.capitalised) }
    /// Whether the word is the first of its sentence.
    @inlinable public var isSentenceInitial: Bool { marks.contains(.sentenceInitial) }
    /// Whether the word is a number.
    @inlinable public var isNumber: Bool { marks.contains(.number) }
    /// Whether the word is a stop word, or one letter or digit.
    @inlinable public var isStopWord: Bool { marks.contains(.stopWord) }

    /// Whether the lists know more of the word than that it is a stop word.
    var isListed: Bool { marks.contains(.listed) }

    @inlinable var marks: Marks { Marks(rawValue: UInt8(truncatingIfNeeded: lengthAndMarks & 31)) }

    @usableFromInline
    struct Marks: OptionSet, Sendable, BitwiseCopyable {
        @usableFromInline let rawValue: UInt8

        @inlinable
        init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        @inlinable static var capitalised: Marks { Marks(rawValue: 1) }
        @inlinable static var sentenceInitial: Marks { Marks(rawValue: 2) }
        @inlinable static var number: Marks { Marks(rawValue: 4) }
        @inlinable static var stopWord: Marks { Marks(rawValue: 8) }
        /// Named in a word list: a day, a month, or what qualifies an office.
        @inlinable static var listed: Marks { Marks(rawValue: 16) }
    }
}
