import Language

/// The days between which a text must have been published, where it does not tell the day.
///
/// A text is not older than what it tells as over, nor than its pictures; and it is not younger than its
/// first change. Where that contradicts itself, nothing is known.
struct DateEvidence {
    /// The first possible day.
    private(set) var earliest: String?
    /// The last possible day.
    private(set) var latest: String?

    /// Whether neither is known.
    var isEmpty: Bool { earliest == nil && latest == nil }

    init(_ draft: Draft, stamps: StampSearch) {
        latest = stamps.change
        let end = draft.fates.indices.last { draft.fates[$0] == .body && draft.lines[$0].isProse }
        guard let end else { return }
        earliest = [PictureDates.newest(in: draft, through: end), Self.newestCompleted(in: draft, through: end)]
            .compactMap(\.self).filter { $0 >= Self.beginning }.max()
        if let first = earliest, let last = latest, first > last { (earliest, latest) = (nil, nil) }
    }

    /// Whether a day lies between the bounds.
    func allow(_ day: String) -> Bool {
        (earliest ?? day) <= day && day <= (latest ?? day)
    }

    /// A day before news stood on the web says nothing of a text that was found there.
    private static let beginning = "1995-01-01"

    /// The newest day that the paragraphs speak of as over.
    private static func newestCompleted(in draft: Draft, through end: Int) -> String? {
        var newest: String?
        for index in 0...end where draft.fates[index] == .body && draft.lines[index].isProse {
            guard holdsYearAndMonth(draft.words(of: index)) else { continue }
            let days = draft.lines[index].plain.withBytes(in: draft.bytes) { text in
                Words.completedDates(in: text).compactMap(\.isoDay)
            }
            newest = ([newest].compactMap(\.self) + days).max()
        }
        return newest
    }

    /// Whether a number of four digits and the name of a month are among words; asked first, because most lines
    /// have none, and sentences cost more.
    private static func holdsYearAndMonth(_ words: ArraySlice<Word>) -> Bool {
        words.contains { $0.isNumber && $0.range.count == 4 } && words.contains { Words.month($0) != nil }
    }
}
