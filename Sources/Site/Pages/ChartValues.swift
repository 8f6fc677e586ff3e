import Language
import Templates

/// A drawing of what a thread's articles and stories are by day.
enum ChartValues {
    static let shape = Shape(
        "chart",
        [
            .flag("isByDay", "Whether a column is a day."),
            .flag("isByWeek", "Whether it is a week, from Monday on."),
            .flag("isByMonth", "Whether it is a month."),
            .flag("isByYear", "Whether it is a year."),
            .text("first", "The first day, week, month or year, as ISO 8601 writes it; a week is its Monday."),
            .text("last", "The last one."),
            .number("width", "How wide the drawing is: ten units a column."),
            .list("columns", ColumnValues.shape, "The columns that are not empty."),
            .number("articleCount", "How many articles are drawn."),
            .number("storyCount", "How many stories are."),
            .flag("oneStory", "Whether it is a single one."),
            .number("mostArticles", "How many articles the fullest column has."),
            .text("fullest", "The first column of that many."),
            .number("undatedCount", "How many articles are not drawn, since their day is not known."),
            .flag("oneUndated", "Whether it is a single one."),
        ])

    static func record(_ chart: ThreadChart) -> Record {
        let mostArticles = chart.columns.map(\.articles).max() ?? 0
        let mostStories = chart.columns.map(\.stories).max() ?? 0
        let fullest = chart.columns.first { $0.articles == mostArticles }
        let stories = chart.columns.reduce(0) { $0 + $1.stories }
        func name(_ column: ThreadChart.Column?) -> Value {
            .text(orAbsent: column.map { chart.unit.name(of: $0.first) })
        }
        return Record(
            shape,
            [
                .flag(chart.unit == .day), .flag(chart.unit == .week), .flag(chart.unit == .month),
                .flag(chart.unit == .year), name(chart.columns.first), name(chart.columns.last),
                .number(chart.columns.count * ColumnValues.width),
                .list(
                    chart.columns.enumerated().filter { $1.articles > 0 }.map {
                        ColumnValues.record($1, place: $0, mostArticles, mostStories)
                    }),
                .number(chart.columns.reduce(0) { $0 + $1.articles }), .number(stories), .flag(stories == 1),
                .number(mostArticles), name(fullest), .number(chart.undated), .flag(chart.undated == 1),
            ])
    }
}

/// A column of a drawing: articles stand on the line in the middle, stories hang from it.
enum ColumnValues {
    static let shape = Shape(
        "column",
        [
            .number("x", "Where its left side is."),
            .number("articlesY", "Where the bar of its articles begins, from above; it ends at 50."),
            .number("articlesHeight", "How high that is, at most 48."),
            .number("storiesHeight", "How high the bar of its new stories is, which begins at 52; at most 24."),
        ])

    static let width = 10
    private static let (middle, articles, stories) = (50, 48, 24)

    static func record(_ column: ThreadChart.Column, place: Int, _ mostArticles: Int, _ mostStories: Int) -> Record {
        let height = part(column.articles, of: mostArticles, articles)
        return Record(
            shape,
            [
                .number(place * width + 1), .number(middle - height), .number(height),
                .number(part(column.stories, of: mostStories, stories)),
            ])
    }

    /// A share of a height; a little of what is there is always seen.
    private static func part(_ count: Int, of most: Int, _ height: Int) -> Int {
        count == 0 || most == 0 ? 0 : max(3, count * height / most)
    }
}

extension ThreadChart.Unit {
    /// How ISO 8601 writes the unit that begins on a day; a week is its first day.
    fileprivate func name(of day: CalendarDay) -> String {
        let (year, month, _) = day.civil
        return switch self {
        case .day, .week: day.text
        case .month: CalendarDay.text(year: year, month: month)
        case .year: CalendarDay.text(year: year)
        }
    }
}
