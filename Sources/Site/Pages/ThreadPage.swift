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
            .list(
                "timeline", TimelineValues.shape,
                "Its stories and the dated events that their articles tell, in time; the latest forty entries at most."),
            .flag("hasTimeline", "Whether there are any."),
            .number("earlierEntries", "How many earlier ones are not in that list."),
            .list("stories", StoryLinkValues.shape, "Its stories, the oldest first; those without a date last."),
        ])

    private static let listedEntries = 40

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let thread = context.content.grouping.threads[index]
        let timeline = context.content.timelines.threads[index]
        let articles = thread.stories.reduce(0) { $0 + context.content.grouping.stories[$1].articles.count }
        return Record(
            shape,
            [
                .text(context.content.title(ofThread: index)), .number(thread.stories.count), .number(articles),
                .list(TimelineValues.records(timeline, most: listedEntries, context)), .flag(!timeline.entries.isEmpty),
                .number(max(0, timeline.entries.count - listedEntries)),
                .list(context.threadOrders[index].map { StoryLinkValues.record($0, context, keyPoints: 1) }),
            ])
    }
}
