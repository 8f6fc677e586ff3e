import Briefings
import Templates

/// What a story's page says in the sources' words. Lists end where a page would be too long to read: what is left out
/// is counted.
extension StoryPage {
    static let listedPositions = 8
    static let listedDifferences = 6
    static let listedStatements = 12
    static let foldedStatements = 12
    static let listedPeople = 12
    static let listedEntries = 6

    static let briefingFields: [Field] = [
        .list("keyPoints", KeyPointValues.shape, "The sentences that say most of it."),
        .flag("hasKeyPoints", "Whether there are any."),
        .list("positions", PositionValues.shape, "Who takes which position, at most eight."),
        .flag("hasPositions", "Whether there are any."),
        .number("morePositions", "How many more there are."),
        .list("differences", DifferenceValues.shape, "What the sources tell differently, at most six."),
        .flag("hasDifferences", "Whether there are any."),
        .number("moreDifferences", "How many more there are."),
        .list("statements", StatementValues.shape, "Who is quoted, each quotation once, at most twelve."),
        .flag("hasStatements", "Whether there are any."),
        .list("foldedStatements", StatementValues.shape, "The quotations after those, at most twelve."),
        .flag("hasFoldedStatements", "Whether there are any."),
        .number("foldedStatementCount", "How many those are."),
        .number("moreStatements", "How many more there are."),
        .list(
            "timeline", TimelineValues.shape, "The latest that its articles tell of dated events, at most six entries."),
        .flag("hasTimeline", "Whether there are any."),
        .number("earlierEntries", "How many earlier ones are not in that list."),
        .list("people", NameValues.shape, "The people whom the story names, most mentioned first, at most twelve."),
        .flag("hasPeople", "Whether there are any."),
        .number("morePeople", "How many more there are."),
    ]

    /// The values of ``briefingFields``.
    static func briefingValues(_ index: Int, _ context: PageContext) -> [Value] {
        let briefing = context.content.briefings[index]
        let timeline = context.content.timelines.stories[index]
        let folded = briefing.statements.indices.dropFirst(listedStatements).prefix(foldedStatements)
        return [
            .list(briefing.keyPoints.map { KeyPointValues.record($0, context) }),
            .flag(!briefing.keyPoints.isEmpty),
            .list(
                briefing.positions.prefix(listedPositions).map { PositionValues.record($0, of: index, context) }),
            .flag(!briefing.positions.isEmpty),
            .number(max(0, briefing.positions.count - listedPositions)),
            .list(briefing.differences.prefix(listedDifferences).map { DifferenceValues.record($0, context) }),
            .flag(!briefing.differences.isEmpty),
            .number(max(0, briefing.differences.count - listedDifferences)),
            .list(
                briefing.statements.indices.prefix(listedStatements).map {
                    StatementValues.record($0, of: index, context)
                }),
            .flag(!briefing.statements.isEmpty),
            .list(folded.map { StatementValues.record($0, of: index, context) }),
            .flag(!folded.isEmpty),
            .number(folded.count),
            .number(max(0, briefing.statements.count - listedStatements - foldedStatements)),
            .list(TimelineValues.records(timeline, most: listedEntries, context)), .flag(!timeline.entries.isEmpty),
            .number(max(0, timeline.entries.count - listedEntries)),
            .list(briefing.people.prefix(listedPeople).map { NameValues.record($0, of: index, context) }),
            .flag(!briefing.people.isEmpty),
            .number(max(0, briefing.people.count - listedPeople)),
        ]
    }
}
