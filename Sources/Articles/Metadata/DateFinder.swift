import Language

/// Finds when a text was published, as far as its metadata, its address or its time stamp tells.
enum DateFinder {
    /// The day of publication, the same day twice, or nothing where it is not told.
    static func date(of draft: Draft, metadata: FrontMatter) -> DateBounds? {
        let day =
            metadata.date.flatMap { self.day(in: $0.text) }
            ?? timestampLines(of: draft).lazy.compactMap { self.day(in: $0) }.first
            ?? metadata.url.flatMap { ISODate.inAddress($0) }
        return day.map { DateBounds(earliest: $0, latest: $0) }
    }

    /// The first day of the calendar that a text names with its year: “2025-02-09”, “9 February 2025”,
    /// “February 9, 2025”. Forms of digits alone, such as 9/2/2025, are read one way in one country and the
    /// other way in the next, and tell nothing.
    static func day(in text: String) -> String? {
        if let day = ISODate.first(in: text) { return day }
        var text = text
        return text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var words: [Word] = []
            Words.append(in: bytes, sentence: 0..<bytes.count, to: &words)
            for date in Words.namedDates(among: words, in: bytes) {
                guard let year = date.year, ISODate.isDay(year, date.month, date.day) else { continue }
                return ISODate.text(year, date.month, date.day)
            }
            return nil
        }
    }

    /// The stamps that tell when the text was published; when it was changed tells nothing of that.
    private static func timestampLines(of draft: Draft) -> [String] {
        draft.fates.indices.compactMap { index in
            guard case .removed(let number) = draft.fates[index], CleaningRule.all[number].kind == .timestamp,
                !draft.lines[index].categories.contains(.changeStamp)
            else { return nil }
            return draft.text(of: index)
        }
    }
}

/// Dates in the form of ISO 8601, `YYYY-MM-DD`.
enum ISODate {
    /// The first date in a text, where it is a day of the calendar.
    static func first(in text: String) -> String? {
        find(in: Array(text.utf8), separators: [0x2D], allowsShort: false)
    }

    /// The date in an address’s path: `/2025/02/09/`, `/2025-02-09`, `/2025/2/9`.
    static func inAddress(_ address: String) -> String? {
        find(in: Array(address.utf8), separators: [0x2D, 0x2F], allowsShort: true)
    }

    private static func find(in bytes: [UInt8], separators: Set<UInt8>, allowsShort: Bool) -> String? {
        for start in bytes.indices where start == 0 || bytes[start - 1] &- 0x30 > 9 {
            var position = start
            guard let year = number(bytes, &position, 4...4), 1800...2199 ~= year,
                position < bytes.count, separators.contains(bytes[position])
            else { continue }
            let separator = bytes[position]
            position += 1
            let digits = allowsShort ? 1...2 : 2...2
            guard let month = number(bytes, &position, digits), position < bytes.count, bytes[position] == separator
            else { continue }
            position += 1
            guard let day = number(bytes, &position, digits), isDay(year, month, day) else { continue }
            return text(year, month, day)
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ position: inout Int, _ length: ClosedRange<Int>) -> Int? {
        let digits = bytes[position...].prefix { $0 &- 0x30 <= 9 }
        guard length ~= digits.count else { return nil }
        position += digits.count
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Whether a day stands in the Gregorian calendar.
    static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard 1...12 ~= month else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...lengths[month - 1] ~= day
    }

    /// The date as text, `YYYY-MM-DD`.
    static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
