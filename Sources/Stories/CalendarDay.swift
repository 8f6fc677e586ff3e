import Articles

/// Days counted from 1970-01-01 in the Gregorian calendar.
enum CalendarDay {
    /// The day of bounds that leave no choice, nil where they do or are no dates.
    static func known(_ bounds: DateBounds) -> Int? {
        bounds.day.flatMap(number)
    }

    /// The number of a day `YYYY-MM-DD`, by the algorithm “days from civil” of Howard Hinnant
    /// (https://howardhinnant.github.io/date_algorithms.html).
    private static func number(_ date: String) -> Int? {
        let parts = date.utf8.split(separator: UInt8(ascii: "-")).map { Int(String(decoding: $0, as: UTF8.self)) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let shifted = month > 2 ? year : year - 1
        let era = shifted >= 0 ? shifted / 400 : -1
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
