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

    /// The lists that are embedded in the program, by stem.
    static let english: HashTable<WordClass> = {
        var table = HashTable(capacity: 400, empty: WordClass())
        func note(_ list: String, _ change: (inout WordClass, ArraySlice<UnsafeRawBufferPointer>) -> Void) {
            WordList.forEachLine(of: list) { fields in
                guard let word = fields.first, let hash = Words.hash(of: word) else { return }
                table.update(hash, initial: WordClass()) { change(&$0, fields) }
            }
        }
        note("stop-words.txt") { entry, _ in entry.isStopWord = true }
        note("weekdays.txt") { entry, fields in entry.weekday = number(in: fields) }
        note("months.txt") { entry, fields in entry.month = number(in: fields) }
        note("office-qualifiers.txt") { entry, fields in
            entry.qualifier = fields.last.flatMap { OfficeQualifier(rawValue: String(decoding: $0, as: UTF8.self)) }
        }
        return table
    }()

    private static func number(in fields: ArraySlice<UnsafeRawBufferPointer>) -> UInt8 {
        fields.last.flatMap { UInt8(String(decoding: $0, as: UTF8.self)) } ?? 0
    }
}
