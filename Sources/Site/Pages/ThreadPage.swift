import Articles
import Briefings
import Stories
import Templates

/// A thread's page, from `thread.md`.
enum ThreadPage {
    static let template = "thread.md"

    static let shape = Shape(
        "thread",
        [
            .text(
                "name", "The names that most of its articles hold; where there are none, its first story's headline."),
            .number("storyCount", "How many stories it has."),
            .number("articleCount", "How many articles they have together."),
            .record(
                "chart", ChartValues.shape,
                "Its articles and stories by day; absent where fewer than two days are known."),
            .list(
                "timeline", TimelineValues.shape,
                "Its stories and the dated events that their articles tell, in time; the latest forty entries at most."),
            .flag("hasTimeline", "Whether there are any."),
            .number("earlierEntries", "How many earlier ones are not in that list."),
            .list("stories", StoryLinkValues.shape, "Its stories, the oldest first; those without a date last."),
        ])

    static let listedEntries = 40

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let thread = context.content.grouping.threads[index]
        let timeline = context.content.timelines.threads[index]
        let dates = thread.stories.map { story in
            context.content.grouping.stories[story].articles.map { context.content.articles[$0].date }
        }
        return Record(
            shape,
            [
                .text(context.content.title(ofThread: index)), .number(thread.stories.count),
                .number(dates.reduce(0) { $0 + $1.count }),
                .record(orAbsent: ThreadChart(stories: dates).map(ChartValues.record)),
                .list(TimelineValues.records(timeline, most: listedEntries, context)), .flag(!timeline.entries.isEmpty),
                .number(max(0, timeline.entries.count - listedEntries)),
                .list(context.threadOrders[index].map { StoryLinkValues.record($0, context, keyPoints: 1) }),
            ])
    }
}
