import Stories
import Templates

/// The way to the stories of each month, `archive/index.html`, from `archive.md`.
enum ArchivePage {
    static let template = "archive.md"

    static let shape = Shape(
        "archive",
        [
            .number("storyCount", "How many stories the site has."),
            .flag("oneStory", "Whether it is a single one."),
            .list("years", YearValues.shape, "The years, the newest first."),
            .number("undatedCount", "How many stories there are whose month is not known."),
            .flag("oneUndated", "Whether it is a single one."),
            .link("undated", "The page of those; absent where there are none."),
            .link("stories", "The list of all stories from A to Z."),
        ])

    static func record(_ context: PageContext) -> Record {
        let count = context.content.grouping.stories.count
        let calendar = context.calendar
        var years: [(name: String, months: [Int])] = []
        for month in calendar.months.indices.reversed() {
            let year = String(calendar.months[month].name.prefix(4))
            if years.last?.name != year { years.append((year, [])) }
            years[years.count - 1].months.append(month)
        }
        return Record(
            shape,
            [
                .number(count), .flag(count == 1),
                .list(years.map { YearValues.record($0.name, months: $0.months, context) }),
                .number(calendar.undated.count), .flag(calendar.undated.count == 1),
                calendar.undated.isEmpty ? .absent : .link(Link.from(context.page, to: Addresses.undated)),
                .link(Link.from(context.page, to: Addresses.list(.stories))),
            ])
    }
}

/// A year of the archive.
enum YearValues {
    static let shape = Shape(
        "year",
        [
            .text("year", "The year, `YYYY`."),
            .list("months", MonthLinkValues.shape, "Its months that have stories, the newest first."),
        ])

    static func record(_ year: String, months: [Int], _ context: PageContext) -> Record {
        Record(shape, [.text(year), .list(months.map { MonthLinkValues.record($0, context) })])
    }
}

/// A month as other pages name it.
enum MonthLinkValues {
    static let shape = Shape(
        "month link",
        [
            .text("month", "The month, `YYYY-MM`."),
            .link("link", "Its page."),
            .number("storyCount", "How many stories it has."),
            .flag("oneStory", "Whether it is a single one."),
        ])

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let month = context.calendar.months[index]
        return Record(
            shape,
            [
                .text(month.name), .link(Link.from(context.page, to: Addresses.month(month.name))),
                .number(month.stories.count), .flag(month.stories.count == 1),
            ])
    }
}

/// The stories of a month, or those of which no month is known, from `month.md`.
enum MonthPage {
    static let template = "month.md"

    static let shape = Shape(
        "month",
        [
            .text("month", "The month, `YYYY-MM`; absent for the stories whose month is not known."),
            .number("storyCount", "How many stories it has."),
            .flag("oneStory", "Whether it is a single one."),
            .list("days", DayLinkValues.shape, "Its days that have articles, ascending."),
            .flag("hasDays", "Whether there are any."),
            .list("stories", StoryLinkValues.shape, "The stories of this page, the newest first."),
            .record("parts", PartValues.shape, "The page's place among the month's; absent where it has one page."),
            .record("earlier", MonthLinkValues.shape, "The month before it that has stories; absent for the first."),
            .record("later", MonthLinkValues.shape, "The next month that has stories; absent for the last."),
            .link("archive", "The way to all months."),
        ])

    /// How many stories stand on one page.
    static let most = 100

    /// How many pages so many stories have.
    static func partCount(_ stories: [Int]) -> Int { Parts.count(of: stories.count, most: most) }

    /// A month by its place in the calendar; without one the stories whose month is not known.
    static func record(_ index: Int?, part: Int, _ context: PageContext) -> Record {
        let calendar = context.calendar
        let month = index.map { calendar.months[$0] }
        let stories = month?.stories ?? calendar.undated
        let days = month.map { calendar.days(ofMonth: $0.name) } ?? 0..<0
        func neighbour(_ step: Int) -> Value {
            guard let index, calendar.months.indices.contains(index + step) else { return .absent }
            return .record(MonthLinkValues.record(index + step, context))
        }
        return Record(
            shape,
            [
                .text(orAbsent: month?.name), .number(stories.count), .flag(stories.count == 1),
                .list(days.map { DayLinkValues.record($0, context) }), .flag(!days.isEmpty),
                .list(stories[Parts.range(part, of: stories.count, most: most)].map { context.storyLink($0) }),
                PartValues.value(part, of: partCount(stories), context) {
                    Addresses.part($0, of: month.map { Addresses.month($0.name) } ?? Addresses.undated)
                },
                neighbour(-1), neighbour(1), .link(Link.from(context.page, to: Addresses.archive)),
            ])
    }
}
