import Articles
import Language
import Stories

/// How many articles and stories of a thread are of each day, week, month or year: the finest of these that gives few
/// enough columns to see.
struct ThreadChart: Sendable, Equatable {
    /// What a column stands for.
    enum Unit: Int, Sendable, CaseIterable {
        case day, week, month, year
    }

    /// A stretch of time, and what was published in it.
    struct Column: Sendable, Equatable {
        /// Its first day.
        let first: CalendarDay
        var articles = 0
        /// The stories whose first article is of it.
        var stories = 0
    }

    /// More columns would be too narrow to tell apart on a small screen.
    static let mostColumns = 100

    let unit: Unit
    /// From the first to the last that has an article, those between them too.
    let columns: [Column]
    /// How many articles are of no known day.
    let undated: Int

    /// Counts the articles of stories; nothing where fewer than two days are known, or where even years are too many.
    ///
    /// - Complexity: O(articles + columns)
    init?(stories: [[DateBounds?]]) {
        let days = stories.map { $0.compactMap { $0?.day.flatMap { CalendarDay($0) } } }
        let all = days.joined()
        guard let first = all.min(), let last = all.max(), first != last else { return nil }
        let fitting = Unit.allCases.first { $0.place(of: last, from: first) < Self.mostColumns }
        guard let unit = fitting else { return nil }
        undated = stories.reduce(0) { $0 + $1.count } - all.count
        var columns = (0...unit.place(of: last, from: first)).map { Column(first: unit.day($0, from: first)) }
        func column(_ day: CalendarDay) -> Int { unit.place(of: day, from: first) }
        for story in days {
            for day in story { columns[column(day)].articles += 1 }
            if let day = story.min() { columns[column(day)].stories += 1 }
        }
        (self.unit, self.columns) = (unit, columns)
    }
}

extension ThreadChart.Unit {
    /// How many units a day is behind the one that another day is in.
    fileprivate func place(of day: CalendarDay, from first: CalendarDay) -> Int {
        let (one, other) = (first.civil, day.civil)
        switch self {
        case .day: return day.number - first.number
        case .week: return (day.number - monday(of: first).number) / 7
        case .month: return (other.year - one.year) * 12 + other.month - one.month
        case .year: return other.year - one.year
        }
    }

    /// The first day of a unit by its place.
    fileprivate func day(_ place: Int, from first: CalendarDay) -> CalendarDay {
        let start = first.civil
        switch self {
        case .day: return first.adding(place)
        case .week: return monday(of: first).adding(7 * place)
        case .month:
            let month = start.month - 1 + place
            return CalendarDay(year: start.year + month / 12, month: month % 12 + 1, day: 1) ?? first
        case .year: return CalendarDay(year: start.year + place, month: 1, day: 1) ?? first
        }
    }

    private func monday(of day: CalendarDay) -> CalendarDay { day.adding(1 - day.weekday) }
}
