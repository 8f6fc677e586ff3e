import Templates

/// The stories of one day, from `day.md`.
enum DayPage {
    static let template = "day.md"

    static let shape = Shape(
        "day",
        [
            .text("day", "The day, `YYYY-MM-DD`."),
            .number("storyCount", "How many stories have an article that is known to be of the day."),
            .flag("oneStory", "Whether it is a single one."),
            .list(
                "stories", StoryLinkValues.shape, "Those of this page in the order of the edition, a key point each."),
            .record("parts", PartValues.shape, "The page's place among the day's; absent where it has one page."),
            .record("earlier", DayLinkValues.shape, "The day before it that has articles; absent for the first."),
            .record("later", DayLinkValues.shape, "The next day that has articles; absent for the last."),
            .record("month", MonthLinkValues.shape, "Its month; absent where no story is known to be of it."),
        ])

    /// How many stories stand on one page.
    static let most = 50

    /// How many pages a day has.
    static func partCount(_ index: Int, _ context: PageContext) -> Int {
        Parts.count(of: context.calendar.days[index].stories.count, most: most)
    }

    static func record(_ index: Int, part: Int, _ context: PageContext) -> Record {
        let calendar = context.calendar
        let day = calendar.days[index]
        let month = calendar.number(ofMonth: StoryCalendar.month(ofDay: day.name))
        func neighbour(_ index: Int) -> Value {
            calendar.days.indices.contains(index) ? .record(DayLinkValues.record(index, context)) : .absent
        }
        return Record(
            shape,
            [
                .text(day.name), .number(day.stories.count), .flag(day.stories.count == 1),
                .list(
                    day.stories[Parts.range(part, of: day.stories.count, most: most)].map {
                        StoryLinkValues.record($0, context, keyPoints: 1)
                    }),
                PartValues.value(part, of: partCount(index, context), context) {
                    Addresses.part($0, of: Addresses.day(day.name))
                },
                neighbour(index - 1), neighbour(index + 1),
                .record(orAbsent: month.map { MonthLinkValues.record($0, context) }),
            ])
    }
}

/// A day as other pages name it.
enum DayLinkValues {
    static let shape = Shape(
        "day link",
        [
            .text("day", "The day, `YYYY-MM-DD`."),
            .number("dayOfMonth", "The day's number in its month."),
            .link("link", "Its page."),
            .number("storyCount", "How many stories have an article of the day."),
            .flag("oneStory", "Whether it is a single one."),
        ])

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let day = context.calendar.days[index]
        return Record(
            shape,
            [
                .text(day.name), .number(Int(day.name.suffix(2)) ?? 0),
                .link(Link.from(context.page, to: Addresses.day(day.name))),
                .number(day.stories.count), .flag(day.stories.count == 1),
            ])
    }
}
