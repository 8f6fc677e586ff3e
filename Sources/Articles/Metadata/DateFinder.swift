import Language

/// Finds when a text was published: the day where it is told, else the days between which it must lie,
/// as far as metadata, time stamps, the address, dated pictures and dates in the text tell.
enum DateFinder {
    /// The day of publication twice, its bounds, or nothing.
    ///
    /// - Complexity: O(*n*) in the bytes of short lines, of lines with a year, and of pictures' addresses.
    static func date(of draft: Draft, metadata: FrontMatter) -> DateBounds? {
        let stamps = StampSearch(draft)
        let given = metadata.date.map { readings(in: $0.text, order: stamps.order) } ?? []
        let told = given.isEmpty ? stamps.publication : given
        let candidates = told.isEmpty ? [metadata.url.flatMap(ISODate.inAddress)].compactMap(\.self) : told
        if let day = candidates.first, candidates.count == 1 { return DateBounds(earliest: day, latest: day) }
        let bounds = DateEvidence(draft, stamps: stamps)
        let possible = candidates.filter(bounds.allow)
        if let first = possible.first { return DateBounds(earliest: first, latest: possible.last) }
        return bounds.isEmpty ? nil : DateBounds(earliest: bounds.earliest, latest: bounds.latest)
    }

    /// The first day of the calendar that a text names with its year: “2025-02-09”, “9 February 2025”,
    /// “February 9, 2025”, “30/4/2025”. Of digits that two countries read in two ways, such as 9/2/2025, nothing.
    static func day(in text: String) -> String? {
        let days = readings(in: text, order: nil)
        return days.count == 1 ? days.first : nil
    }

    /// The days that the first date in a text can mean, ascending.
    private static func readings(in text: String, order: NumericDate.Order?) -> [String] {
        var text = text
        return text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            if let date = NumericDate.all(in: bytes).first { return date.readings(date.order ?? order) }
            return namedDay(in: bytes).map { [$0] } ?? []
        }
    }

    private static func namedDay(in bytes: UnsafeRawBufferPointer) -> String? {
        var words: [Word] = []
        Words.append(in: bytes, sentence: 0..<bytes.count, to: &words)
        return Words.namedDates(among: words, in: bytes).lazy.compactMap(\.isoDay).first
    }
}

extension NamedDate {
    /// The day as `YYYY-MM-DD`; nothing where the year is not named or the calendar has no such day.
    var isoDay: String? {
        year.flatMap { ISODate.text($0, month, day) }
    }
}
