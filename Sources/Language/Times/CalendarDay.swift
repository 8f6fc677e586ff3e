/// A day of the Gregorian calendar, counted from 1970-01-01.
package struct CalendarDay: Sendable, Hashable, Comparable, BitwiseCopyable {
    /// The days since 1970-01-01.
    package let number: Int

    /// Names a day by its number.
    package init(number: Int) {
        self.number = number
    }

    /// Names a day; nothing where the calendar has none, or the year is not of 1 to 9999.
    ///
    /// By the algorithm “days from civil” of Howard Hinnant (https://howardhinnant.github.io/date_algorithms.html).
    package init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, 1...Self.length(ofMonth: month, in: year) ~= day else { return nil }
        let shifted = month > 2 ? year : year - 1
        let (era, yearOfEra) = (shifted / 400, shifted % 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Reads `YYYY-MM-DD`; nothing where the text is anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 10 else { return nil }
        var digits = 0
        for (place, byte) in text.utf8.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard Letters.isDigit(byte) else { return nil }
                digits = digits * 10 + Int(byte & 15)
            }
        }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// Year, month and day, by “civil from days” of the same source.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The day of the week, 1 (Monday) to 7.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The day as `YYYY-MM-DD`.
    package var text: String {
        let (year, month, day) = civil
        return "\(Self.text(year: year, month: month))-\(Self.padded(day))"
    }

    /// A month as `YYYY-MM`.
    package static func text(year: Int, month: Int) -> String { "\(text(year: year))-\(padded(month))" }

    /// A year as `YYYY`.
    package static func text(year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// The days of a month from 1 to 12.
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day so many days later, or earlier where they are negative.
    package func adding(_ days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    package static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.number < other.number }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
