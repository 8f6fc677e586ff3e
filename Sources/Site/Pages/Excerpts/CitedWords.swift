import Articles
import Briefings
import Stories

/// What pages cite of each article: the words that an excerpt shows, on the lines that links lead to.
struct CitedWords: Sendable {
    private var citations: [[Citation]]

    /// Gathers the citations of all pages.
    ///
    /// - Complexity: O(*n*) in them
    init(of content: Content) {
        citations = [[Citation]](repeating: [], count: content.articles.count)
        for briefing in content.briefings { add(briefing) }
        for story in content.grouping.stories {
            for reason in story.reasons { add(reason) }
            if let closest = story.nearest?.closest { add(closest) }
        }
        for timeline in content.timelines.stories { add(timeline, most: StoryPage.listedEntries) }
        for timeline in content.timelines.threads { add(timeline, most: ThreadPage.listedEntries) }
    }

    /// The citations of an article.
    subscript(article: Int) -> [Citation] { citations[article] }

    private mutating func add(_ found: [Citation]) {
        for citation in found { citations[citation.article].append(citation) }
    }

    /// What a story's page shows of its briefing, and the names that people's pages have.
    private mutating func add(_ briefing: Briefing) {
        for point in briefing.keyPoints {
            add([point.citation] + point.others.prefix(KeyPointValues.listedOthers))
        }
        add(briefing.positions.prefix(StoryPage.listedPositions).map(\.sentence))
        for difference in briefing.differences.prefix(StoryPage.listedDifferences) { add(difference.sides) }
        let shown = StoryPage.listedStatements + StoryPage.foldedStatements
        for (place, statement) in briefing.statements.enumerated() where place < shown || statement.speaker != nil {
            add([statement.words] + statement.others.prefix(StatementValues.listedOthers))
        }
        add(briefing.people.map(\.first))
        add(briefing.additions)
    }

    private mutating func add(_ timeline: Timeline, most: Int) {
        for entry in timeline.entries.suffix(most) {
            guard case .event(_, let sentence, let others) = entry.matter else { continue }
            add([sentence] + others.prefix(KeyPointValues.listedOthers))
        }
    }

    private mutating func add(_ reason: Reason) {
        for case .sentences(let one, let other) in reason.evidence { add([one, other]) }
    }
}
