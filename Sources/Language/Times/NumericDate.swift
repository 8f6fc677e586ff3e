/// A date of digits alone. Where the year stands first its order is that of ISO 8601; where it stands last,
/// day and month are written one way in one country and the other way in the next.
package struct NumericDate: Sendable {
    /// What stands between the numbers: `-`, `/` or `.`.
    package let separator: UInt8
    /// The offsets of the date in its text, with a time that is joined to it.
    package let range: Range<Int>
    /// The day, where the year stands first.
    package let isoDay: String?
    /// The day read as day, month, year; nothing where the calendar has none, or the year stands first.
    package let dayFirst: String?
    /// The day read as month, day, year; nothing where the calendar has none, or the year stands first.
    package let monthFirst: String?

    /// What the date says of the order in which its writer puts day and month; nothing where both orders give a day.
    package var order: Order? {
        if isoDay != nil || (dayFirst != nil) == (monthFirst != nil) { return nil }
        return dayFirst != nil ? .dayFirst : .monthFirst
    }

    /// The order in which a writer puts day and month.
    package enum Order: Sendable {
        case dayFirst
        case monthFirst
    }

    /// The days that the date can mean, one or two, ascending; one where the order is known.
    package func readings(_ known: Order?) -> [String] {
        if let isoDay { return [isoDay] }
        switch known {
        case .dayFirst: return [dayFirst].compactMap(\.self)
        case .monthFirst: return [monthFirst].compactMap(\.self)
        case nil: return Array(Set([dayFirst, monthFirst].compactMap(\.self))).sorted()
        }
    }

    /// The dates of a text, in order: `2025-02-09T10:45Z`, `2025/02/09`, `09.02.2025`, `9/2/2025`.
    ///
    /// Month and day behind a year may have one digit where `allowsShort` says so, as in addresses.
    ///
    /// - Complexity: O(bytes)
    package static func all(in bytes: some RandomAccessCollection<UInt8>, allowsShort: Bool = false) -> [NumericDate] {
        var scan = NumericDateScan(bytes: Array(bytes), allowsShort: allowsShort)
        return scan.dates()
    }
}

private struct NumericDateScan {
    let bytes: [UInt8]
    let allowsShort: Bool
    var position = 0

    mutating func dates() -> [NumericDate] {
        var found: [NumericDate] = []
        while position < bytes.count {
            guard Letters.isDigit(bytes[position]) else {
                position += 1
                continue
            }
            let start = position
            if let date = date() {
                found.append(date)
            } else {
                // On to the end of this number: its tail is no number of its own.
                position = start
                while position < bytes.count, Letters.isDigit(bytes[position]) { position += 1 }
            }
        }
        return found
    }

    private mutating func date() -> NumericDate? {
        let start = position
        guard let first = number(), position < bytes.count else { return nil }
        let separator = bytes[position]
        guard separator == 0x2D || separator == 0x2F || separator == 0x2E else { return nil }
        position += 1
        guard let second = number(), position < bytes.count, bytes[position] == separator else { return nil }
        position += 1
        guard let third = number() else { return nil }
        // “1.2.2025.4” is a version, not a date; a stop or stroke at the end of a sentence or folder is none.
        if position + 1 < bytes.count, bytes[position] == separator, Letters.isDigit(bytes[position + 1]),
            first.digits != 4
        {
            return nil
        }
        if first.digits == 4 {
            let digits = allowsShort ? 1...2 : 2...2
            guard digits ~= second.digits, digits ~= third.digits,
                let day = Self.day(first.value, second.value, third.value)
            else { return nil }
            return NumericDate(
                separator: separator, range: start..<endOfTime(), isoDay: day, dayFirst: nil, monthFirst: nil)
        }
        guard 1...2 ~= first.digits, 1...2 ~= second.digits, third.digits == 4 else { return nil }
        let dayFirst = Self.day(third.value, second.value, first.value)
        let monthFirst = Self.day(third.value, first.value, second.value)
        guard dayFirst != nil || monthFirst != nil else { return nil }
        return NumericDate(
            separator: separator, range: start..<position, isoDay: nil, dayFirst: dayFirst, monthFirst: monthFirst)
    }

    private mutating func number() -> (value: Int, digits: Int)? {
        var (value, digits) = (0, 0)
        while position < bytes.count, Letters.isDigit(bytes[position]) {
            // More digits than a year has are no part of a date.
            if digits > 4 { return nil }
            value = value * 10 + Int(bytes[position] & 15)
            digits += 1
            position += 1
        }
        return digits == 0 ? nil : (value, digits)
    }

    /// Where the time ends that is joined to a date: `T10:45:00Z`.
    private mutating func endOfTime() -> Int {
        guard position < bytes.count, bytes[position] | 0x20 == 0x74 else { return position }
        while position < bytes.count, bytes[position] > 0x20 { position += 1 }
        return position
    }

    /// The text of a day; nothing where the calendar has none, or where the year is none that news tells of.
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
        1800...2199 ~= year ? CalendarDay(year: year, month: month, day: day)?.text : nil
    }
}
