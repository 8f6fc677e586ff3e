import Articles
import Briefings
import Templates

/// One line of a timeline.
enum TimelineValues {
    static let shape = Shape(
        "timeline entry",
        [
            .text(
                "from",
                "The day, month or year that an event is told of, or the first day of a span, as ISO 8601 writes it; "
                    + "absent for a story."),
            .text("to", "The last day of a span; absent where it is none."),
            .record("event", KeyPointValues.shape, "What articles tell of it; absent for a story."),
            .record("story", StoryLinkValues.shape, "The story that was published; absent for an event."),
        ])

    /// The last entries of a timeline, so many at most.
    static func records(_ timeline: Timeline, most: Int, _ context: PageContext) -> [Record] {
        timeline.entries.suffix(most).map { entry in
            switch entry.matter {
            case .story:
                let story = context.storyLink(entry.story)
                return Record(shape, [.absent, .absent, .absent, .record(story)])
            case .event(let value, let sentence, let others):
                let days = value.split(separator: "/", maxSplits: 1).map(String.init)
                let event = KeyPointValues.record(KeyPoint(sentence, others: others), context)
                return Record(
                    shape,
                    [.text(orAbsent: days.first), .text(orAbsent: days.dropFirst().first), .record(event), .absent])
            }
        }
    }
}
