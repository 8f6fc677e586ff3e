/// What the word lists know of a word.
struct WordClass: Sendable {
    /// Whether the word carries grammar or reporting and no matter.
    var isStopWord = false
    /// The day of the week, 1 (Monday) to 7; 0 for other words.
    var weekday: UInt8 = 0
    /// The month, 1 to 12; 0 for other words.
    var month: UInt8 = 0
    /// What the word says of the office that stands beside it.
    var qualifier: OfficeQualifier?
}

/// The word lists that are embedded in the program, by stem.
struct WordClasses: Sendable {
    /// The lists for English.
    static let english = WordClasses()

    private var numbers = WordNumbers(capacity: 400)
    private var classes: [WordClass] = []
    private var marks: [Word.Marks] = []

    private init() {
        note("stop-words.txt") { entry, _ in entry.isStopWord = true }
        note("weekdays.txt") { entry, fields in entry.weekday = Self.number(in: fields) }
        note("months.txt") { entry, fields in entry.month = Self.number(in: fields) }
        note("office-qualifiers.txt") { entry, fields in
            entry.qualifier = fields.last.flatMap { OfficeQualifier(rawValue: String(decoding: $0, as: UTF8.self)) }
        }
        marks = classes.map { entry in
            let isListed = entry.weekday > 0 || entry.month > 0 || entry.qualifier != nil
            return [entry.isStopWord ? .stopWord : [], isListed ? .listed : []]
        }
    }

    /// What the lists say of a word, in short: asked of every word of every text.
    @inline(__always)
    func marks(of word: WordHash) -> Word.Marks {
        numbers[word].map { marks[$0] } ?? []
    }

    /// What the lists know of a word, nil where they lack it.
    subscript(word: WordHash) -> WordClass? {
        numbers[word].map { classes[$0] }
    }

    private mutating func note(
        _ list: String, _ change: (inout WordClass, ArraySlice<UnsafeRawBufferPointer>) -> Void
    ) {
        WordList.forEachLine(of: list) { fields in
            guard let word = fields.first, let hash = Words.hash(of: word) else { return }
            let number = numbers.number(of: hash)
            if number == classes.count { classes.append(WordClass()) }
            change(&classes[number], fields)
        }
    }

    private static func number(in fields: ArraySlice<UnsafeRawBufferPointer>) -> UInt8 {
        fields.last.flatMap { UInt8(String(decoding: $0, as: UTF8.self)) } ?? 0
    }
}
