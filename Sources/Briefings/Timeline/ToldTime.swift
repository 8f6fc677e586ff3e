import Language

/// A time that a text tells as a day, a month or a year: what an entry of a timeline can stand at.
struct ToldTime {
    /// How exact it is; the more exact the greater.
    enum Exactness: Int, Comparable {
        case year
        case month
        case day

        static func < (one: Exactness, other: Exactness) -> Bool { one.rawValue < other.rawValue }
    }

    /// As ISO 8601 writes it.
    let value: String
    let exactness: Exactness
    let span: TextSpan

    /// A span of so many days is as good as a day: a weekend, a summit.
    private static let longestSpan = 4

    /// A time; nothing where the expression is vague, a length or a span of weeks.
    init?(_ time: TimeExpression) {
        guard let value = time.value, let first = value.utf8.first, first != UInt8(ascii: "P") else { return nil }
        switch value.utf8.count {
        case 10: exactness = .day
        case 7: exactness = .month
        case 4: exactness = .year
        case 21:
            let parts = value.split(separator: "/")
            guard parts.count == 2, let first = CalendarDay(String(parts[0])), let last = CalendarDay(String(parts[1])),
                last.number - first.number < Self.longestSpan
            else { return nil }
            exactness = .day
        default: return nil
        }
        self.value = value
        span = time.span
    }

    /// Whether the words name the time (“November”, “2015”), and do not count from the day of writing (“last month”).
    func isNamed(in text: UnsafeRawBufferPointer) -> Bool {
        let words = text.split(separator: UInt8(ascii: " "))
        guard let first = words.last?.first else { return false }
        return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first || UInt8(ascii: "0")...UInt8(ascii: "9") ~= first
    }
}
