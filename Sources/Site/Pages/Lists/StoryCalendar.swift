import Articles
import Language
import Stories

/// The stories by day and by month, for those who look for one that they have read.
struct StoryCalendar: Sendable {
    /// A day or a month, and its stories.
    struct Entry: Sendable {
        /// `YYYY-MM-DD` or `YYYY-MM`.
        let name: String
        let stories: [Int]
    }

    /// The days on which an article is known to be published, ascending, each with the stories that have one; those
    /// come in the order of the edition.
    let days: [Entry]
    /// The months, ascending, each with its stories, the newest first.
    let months: [Entry]
    /// The stories whose month is not known, in the order of the edition.
    let undated: [Int]

    private let dayNumbers: [String: Int]
    private let monthNumbers: [String: Int]

    /// A story stands in the months of its articles' known days. Where its bounds are no wider than so many days, it
    /// stands in the months of the first and of the last too; wider ones tell no month.
    private static let longest = 31

    /// Puts stories into a calendar.
    ///
    /// - Parameters:
    ///   - stories: The stories.
    ///   - order: All of them in the order of the edition.
    ///   - dates: For each when it was published; nothing where that is unknown.
    ///   - articles: The articles that they name by index.
    /// - Complexity: O(*n* log *n*) in the articles
    init(_ stories: [Story], order: [Int], dates: [DateBounds?], articles: [Article]) {
        var days: [String: [Int]] = [:]
        var months: [String: [Int]] = [:]
        var undated: [Int] = []
        for story in order {
            var found = Set(dates[story].map(Self.months) ?? [])
            for article in stories[story].articles {
                guard let day = articles[article].date?.day, CalendarDay(day) != nil else { continue }
                if days[day]?.last != story { days[day, default: []].append(story) }
                found.insert(Self.month(ofDay: day))
            }
            for month in found { months[month, default: []].append(story) }
            if found.isEmpty { undated.append(story) }
        }
        let newest = dates.map { $0.flatMap { $0.latest ?? $0.earliest } ?? "" }
        self.days = days.keys.sorted().map { Entry(name: $0, stories: days[$0] ?? []) }
        self.months = months.keys.sorted().map { month in
            let own = months[month] ?? []
            let sorted = own.indices.sorted { (newest[own[$1]], $0) < (newest[own[$0]], $1) }
            return Entry(name: month, stories: sorted.map { own[$0] })
        }
        self.undated = undated
        dayNumbers = Self.numbers(of: self.days)
        monthNumbers = Self.numbers(of: self.months)
    }

    /// The place of a day among ``days``; nothing where no article is known to be of it.
    func number(ofDay day: String) -> Int? { dayNumbers[day] }

    /// The place of a month among ``months``; nothing where it has no story.
    func number(ofMonth month: String) -> Int? { monthNumbers[month] }

    /// The places of a month's days among ``days``.
    ///
    /// - Complexity: O(log *n*)
    func days(ofMonth month: String) -> Range<Int> {
        func first(from name: String) -> Int {
            var (low, high) = (0, days.count)
            while low < high {
                let middle = (low + high) / 2
                if days[middle].name < name { low = middle + 1 } else { high = middle }
            }
            return low
        }
        // A tilde stands behind all digits.
        return first(from: month)..<first(from: month + "~")
    }

    /// The month of a day, `YYYY-MM`.
    static func month(ofDay day: String) -> String { String(day.utf8.prefix(7)) ?? day }

    private static func months(of date: DateBounds) -> [String] {
        guard let earliest = date.earliest, let latest = date.latest, let first = CalendarDay(earliest),
            let last = CalendarDay(latest), last.number - first.number <= longest
        else { return [] }
        let (one, other) = (month(ofDay: earliest), month(ofDay: latest))
        return one == other ? [one] : [one, other]
    }

    private static func numbers(of entries: [Entry]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.name, $0) })
    }
}
