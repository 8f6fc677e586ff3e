import Language

/// Days of the calendar as text, `YYYY-MM-DD` (ISO 8601), which sorts as the days do.
enum ISODate {
    /// The text of a day; nothing where the Gregorian calendar has no such day.
    static func text(_ year: Int, _ month: Int, _ day: Int) -> String? {
        1800...2199 ~= year ? CalendarDay(year: year, month: month, day: day)?.text : nil
    }

    /// The first date in a text of the form `YYYY-MM-DD`, where it is a day of the calendar.
    static func first(in text: String) -> String? {
        NumericDate.all(in: Array(text.utf8)).lazy.compactMap { $0.separator == 0x2D ? $0.isoDay : nil }.first
    }

    /// The date in an address's path: `/2025/02/09/`, `/2025-02-09`, `/2025/2/9`.
    static func inAddress(_ address: String) -> String? {
        NumericDate.all(in: Array(address.utf8), allowsShort: true).lazy.compactMap { date in
            date.separator == 0x2D || date.separator == 0x2F ? date.isoDay : nil
        }.first
    }
}
