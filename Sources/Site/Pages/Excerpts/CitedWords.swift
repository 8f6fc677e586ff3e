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
        for timeline in content.timelines.threads + content.timelines.stories {
            for entry in timeline.entries {
                guard case .event(_, let sentence, let others) = entry.matter else { continue }
                add([sentence] + others)
            }
        }
    }

    /// The citations of an article.
    subscript(article: Int) -> [Citation] { citations[article] }

    private mutating func add(_ found: [Citation]) {
        for citation in found { citations[citation.article].append(citation) }
    }

    private mutating func add(_ briefing: Briefing) {
        for point in briefing.keyPoints { add([point.citation] + point.others) }
        add(briefing.positions.map(\.sentence))
        for difference in briefing.differences { add(difference.sides) }
        for statement in briefing.statements { add([statement.words] + statement.others) }
        add(briefing.people.map(\.first))
        add(briefing.additions)
    }

    private mutating func add(_ reason: Reason) {
        for case .sentences(let one, let other) in reason.evidence { add([one, other]) }
    }
}
