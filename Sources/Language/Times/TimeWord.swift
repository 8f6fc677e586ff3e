/// What a word means in expressions of time.
struct TimeWord: Sendable, BitwiseCopyable {
    /// What a word does in an expression; `times/time-words.txt` explains each.
    enum Kind: String, BitwiseCopyable {
        case none
        case weekday
        case monthName
        case day
        case unit
        case part
        case weekend
        case season
        case vague
        case shift
        case number
        case scale
        case half
        case article
        case some
        case ordinal
        case this
        case last
        case past
        case next
        case coming
        case recent
        case that
        case every
        case early
        case about
        case ago
        case old
    }

    /// What the word does.
    var kind = Kind.none
    /// The number of the day, the month, the unit, or what is counted.
    var value: Int16 = 0

    /// Whether an expression may stand around such a word, and must be looked for.
    var isCore: Bool {
        switch kind {
        case .weekday, .monthName, .day, .unit, .part, .weekend, .season, .vague, .shift: true
        default: false
        }
    }
}

/// A unit of time.
enum TimeUnit: String, CaseIterable {
    case second
    case minute
    case hour
    case day
    case week
    case fortnight
    case month
    case year
    case decade
    case century

    /// How many of it make which unit of ISO 8601 (“PT” before those of a day).
    var iso: (prefix: String, factor: Int, letter: String) {
        switch self {
        case .second: ("PT", 1, "S")
        case .minute: ("PT", 1, "M")
        case .hour: ("PT", 1, "H")
        case .day: ("P", 1, "D")
        case .week: ("P", 1, "W")
        case .fortnight: ("P", 2, "W")
        case .month: ("P", 1, "M")
        case .year: ("P", 1, "Y")
        case .decade: ("P", 10, "Y")
        case .century: ("P", 100, "Y")
        }
    }

    /// A half of it; nothing where it is no whole number of a smaller unit.
    var half: String? {
        switch self {
        case .second, .week, .month: nil
        case .minute: "PT30S"
        case .hour: "PT30M"
        case .day: "PT12H"
        case .fortnight: "P1W"
        case .year: "P6M"
        case .decade: "P5Y"
        case .century: "P50Y"
        }
    }
}

/// The parts of a day, by their letters in TimeML.
let dayParts = ["MO", "AF", "EV", "NI"]

/// The words that expressions of time are made of, by stem.
struct TimeWords: Sendable {
    /// The lists for English.
    static let english = TimeWords()

    private let words: WordTable<TimeWord>
    private let cores: CoreFilter

    private init() {
        var numbers = WordNumbers(capacity: 200)
        var known: [TimeWord] = []
        func note(_ fields: ArraySlice<UnsafeRawBufferPointer>, _ kind: TimeWord.Kind, _ value: Int16) {
            guard let hash = fields.first.flatMap(Words.hash(of:)), numbers.number(of: hash) == known.count else {
                return
            }
            known.append(TimeWord(kind: kind, value: value))
        }
        WordList.forEachLine(of: "weekdays.txt") { note($0, .weekday, Self.number($0.last)) }
        WordList.forEachLine(of: "months.txt") { note($0, .monthName, Self.number($0.last)) }
        WordList.forEachLine(of: "times/time-words.txt") { fields in
            guard fields.count > 1, let kind = TimeWord.Kind(rawValue: Self.text(fields[fields.startIndex + 1])) else {
                return
            }
            note(fields, kind, Self.value(of: fields.count > 2 ? fields.last : nil, kind))
        }
        words = WordTable(numbers, known, absent: TimeWord())
        cores = CoreFilter(zip(numbers.words, known).lazy.filter { $1.isCore }.map { $0.0 })
    }

    /// What a word means in expressions of time.
    @inline(__always)
    subscript(word: WordHash) -> TimeWord { words[word] }

    /// Whether an expression may stand around a word, and must be looked for.
    @inline(__always)
    func isCore(_ word: WordHash) -> Bool { cores.mayHold(word) && words[word].isCore }

    private static func value(of field: UnsafeRawBufferPointer?, _ kind: TimeWord.Kind) -> Int16 {
        switch kind {
        case .unit:
            let unit = field.flatMap { TimeUnit(rawValue: text($0)) }
            return Int16(unit.flatMap { TimeUnit.allCases.firstIndex(of: $0) } ?? 0)
        case .part: return Int16(field.flatMap { dayParts.firstIndex(of: text($0)) } ?? 0)
        default: return number(field)
        }
    }

    private static func number(_ field: UnsafeRawBufferPointer?) -> Int16 { field.flatMap { Int16(text($0)) } ?? 0 }

    private static func text(_ field: UnsafeRawBufferPointer) -> String { String(decoding: field, as: UTF8.self) }
}

/// Which words are in none of the lists' few that an expression may stand around: a bit for each of 16,384 values of a
/// hash. Every word of every text is asked for, and nearly all are told by a bit that stands in the nearest cache.
private struct CoreFilter: @unchecked Sendable {
    private let bits: UnsafePointer<UInt64>

    /// Makes the filter, which stands in memory as long as the program runs.
    init(_ words: some Sequence<WordHash>) {
        let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
        bits.initialize(repeating: 0, count: 256)
        for word in words { bits[Self.place(of: word)] |= 1 << (word.value & 63) }
        self.bits = UnsafePointer(bits)
    }

    /// Whether a word may be one of the few; where it may not, it is none.
    @inline(__always)
    func mayHold(_ word: WordHash) -> Bool { bits[Self.place(of: word)] >> (word.value & 63) & 1 != 0 }

    @inline(__always)
    private static func place(of word: WordHash) -> Int { Int(truncatingIfNeeded: word.value >> 6 & 255) }
}
