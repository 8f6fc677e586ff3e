import Language

/// What an article says of its time, besides its day of publication: the dates and the years that it names.
struct Timing: Sendable {
    /// The most dates that are kept: news names the days of its event first.
    static let mostDates = 16

    /// The dates named, as days of a year from 1 to 366, ascending; the day of publication is one of them.
    private(set) var days: [Int16] = []
    /// The year of publication where it is known, else the latest that the text names.
    private(set) var year: Int?

    /// Takes what a text of the article names.
    ///
    /// - Complexity: O(words)
    mutating func read(_ words: [Word], in bytes: UnsafeRawBufferPointer) {
        for date in Words.namedDates(among: words, in: bytes) { add(month: date.month, day: date.day) }
        for word in words where word.isNumber {
            if let named = Words.year(word, in: bytes) { year = max(year ?? named, named) }
        }
    }

    /// Takes the day of publication, `YYYY-MM-DD`, whose year outweighs what the text names.
    mutating func add(published date: String?) {
        let parts = date?.utf8.split(separator: UInt8(ascii: "-")).map { Int(String(decoding: $0, as: UTF8.self)) }
        guard let parts, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return }
        self.year = year
        if days.count == Self.mostDates { days.removeLast() }
        add(month: month, day: day)
    }

    /// The days between the nearest dates of two articles, around the turn of the year; nil where one names none.
    ///
    /// - Complexity: O(dates)
    static func daysApart(_ left: Timing, _ right: Timing) -> Int? {
        guard let leftFirst = left.days.first, let leftLast = left.days.last, let rightFirst = right.days.first,
            let rightLast = right.days.last
        else { return nil }
        var least = Int(min(366 - abs(leftLast - rightFirst), 366 - abs(rightLast - leftFirst)))
        var (one, other) = (0, 0)
        while one < left.days.count, other < right.days.count {
            let apart = Int(left.days[one]) - Int(right.days[other])
            least = min(least, abs(apart))
            if apart < 0 { one += 1 } else { other += 1 }
        }
        return least
    }

    /// The days before each month of a leap year.
    private static let daysBefore: [Int] = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]

    private mutating func add(month: Int, day: Int) {
        guard days.count < Self.mostDates, (1...12).contains(month), (1...31).contains(day) else { return }
        let number = Int16(Self.daysBefore[month - 1] + day)
        let place = days.firstIndex { $0 >= number } ?? days.count
        if place == days.count || days[place] != number { days.insert(number, at: place) }
    }
}
