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

    /// The same in short, for ``Word``.
    var marks: Word.Marks {
        var marks: Word.Marks = isStopWord ? .stopWord : []
        if weekday > 0 || month > 0 || qualifier != nil { marks.insert(.listed) }
        return marks
    }
}

/// The word lists that are embedded in the program, by stem.
struct WordClasses: Sendable {
    /// The lists for English.
    static let english = WordClasses()

    private let classes: WordTable<WordClass>
    /// The same in short.
    let marks: MarkTable

    private init() {
        var lists = WordClassLists()
        lists.note("stop-words.txt") { entry, _ in entry.isStopWord = true }
        lists.note("weekdays.txt") { entry, fields in entry.weekday = Self.number(in: fields) }
        lists.note("months.txt") { entry, fields in entry.month = Self.number(in: fields) }
        lists.note("office-qualifiers.txt") { entry, fields in
            entry.qualifier = fields.last.flatMap { OfficeQualifier(rawValue: String(decoding: $0, as: UTF8.self)) }
        }
        classes = WordTable(lists.numbers, lists.classes, absent: WordClass())
        marks = MarkTable(lists.numbers.words, lists.classes.map(\.marks))
    }

    /// What the lists know of a word: nothing where they lack it.
    subscript(word: WordHash) -> WordClass { classes[word] }

    private static func number(in fields: ArraySlice<UnsafeRawBufferPointer>) -> UInt8 {
        fields.last.flatMap { UInt8(String(decoding: $0, as: UTF8.self)) } ?? 0
    }
}

/// The word lists while they are read.
private struct WordClassLists {
    var numbers = WordNumbers(capacity: 400)
    var classes: [WordClass] = []

    mutating func note(
        _ list: String, _ change: (inout WordClass, ArraySlice<UnsafeRawBufferPointer>) -> Void
    ) {
        WordList.forEachLine(of: list) { fields in
            guard let word = fields.first, let hash = Words.hash(of: word) else { return }
            let number = numbers.number(of: hash)
            if number == classes.count { classes.append(WordClass()) }
            change(&classes[number], fields)
        }
    }
}
