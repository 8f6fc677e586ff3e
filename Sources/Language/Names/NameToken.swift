/// A capitalised word of an article, or letters with stops between (“U.S.”), or a particle inside a name (“van”).
struct NameToken {
    struct Marks: OptionSet {
        let rawValue: UInt8

        /// The first of its sentence.
        static let opening = Marks(rawValue: 1)
        /// Belongs to one phrase with the token before it.
        static let joined = Marks(rawValue: 2)
        /// A hyphen stands between it and the token before it.
        static let hyphened = Marks(rawValue: 4)
        /// Two capitals or more, and no small letter.
        static let upper = Marks(rawValue: 8)
        /// One letter that stands for a first name.
        static let initial = Marks(rawValue: 16)
        /// In small letters, inside a name.
        static let particle = Marks(rawValue: 32)
        /// In a line where capitals tell nothing.
        static let inTitleCase = Marks(rawValue: 64)
    }

    /// The identity of the word with its ending (``NameLexicon/key(_:)``).
    var key: WordHash
    /// What the lists know of it.
    var word: NameWord
    var marks: Marks
    /// Its first word and its last, by their indices.
    var first: Int
    var last: Int
    /// Its bytes.
    var range: Range<Int>

    func has(_ classes: NameWord) -> Bool { word.has(classes) }
    func `is`(_ mark: Marks) -> Bool { marks.contains(mark) }
}

/// An article's words, all passages in one text with a line break behind each.
struct NameText {
    let bytes: UnsafeRawBufferPointer
    let words: [Word]
    /// Where each passage begins.
    let starts: [Int]

    static let the = WordHash("the")

    /// The key of a word.
    func key(_ index: Int) -> WordHash { NameLexicon.key(words[index]) }

    /// What the lists know of a word; nothing of one that does not exist.
    func classes(_ index: Int) -> NameWord {
        words.indices.contains(index) ? NameLexicon.english[key(index)] : []
    }

    /// Whether exactly these bytes stand between two words that are neighbours.
    func gap(before index: Int, is text: StaticString) -> Bool {
        guard index > 0, index < words.count else { return false }
        let range = words[index - 1].range.upperBound..<words[index].range.lowerBound
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(bytes[range]) }
    }

    /// The span of a range of bytes inside one passage.
    func span(_ range: Range<Int>) -> TextSpan {
        var (low, high) = (0, starts.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= range.lowerBound { low = middle } else { high = middle }
        }
        let start = starts.isEmpty ? 0 : starts[low]
        return TextSpan(passage: low, range: range.lowerBound - start..<range.upperBound - start)
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
