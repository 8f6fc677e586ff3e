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
    /// How common its first word is in news, and how often that has a capital.
    let background: BackgroundTable.Entry
    var marks: Marks
    private let firstWord: UInt32
    private let lastWord: UInt32
    private let start: UInt32
    private let end: UInt32

    init(
        key: WordHash, word: NameWord, background: BackgroundTable.Entry, marks: Marks, first: Int, last: Int,
        range: Range<Int>
    ) {
        (self.key, self.word, self.background, self.marks) = (key, word, background, marks)
        (firstWord, lastWord) = (UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: last))
        (start, end) = (UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound))
    }

    /// Its first word and its last, by their indices.
    var first: Int { Int(firstWord) }
    var last: Int { Int(lastWord) }
    /// Its bytes.
    var range: Range<Int> { Int(start)..<Int(end) }

    func has(_ classes: NameWord) -> Bool { word.has(classes) }
    func `is`(_ mark: Marks) -> Bool { marks.contains(mark) }

    /// Whether the word tells people apart: it is no particle, no initial and no “Jr”.
    var isNameWord: Bool { !marks.has([.particle, .initial]) && !has(.suffix) }
}

extension NameToken.Marks {
    func has(_ any: NameToken.Marks) -> Bool { !isDisjoint(with: any) }
}
