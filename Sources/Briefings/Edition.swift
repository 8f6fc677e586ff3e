public import Articles
public import Stories

/// The front page: a finite, ordered choice of stories.
public struct Edition: Sendable, Equatable {
    /// The stories in the order of the page, as indices into ``Grouping/stories``.
    public var stories: [Int]

    /// Orders the stories: those of the most outlets first, then of the most reports, then the newest, then
    /// in input order. Copies count for nothing: an agency's text in fifty papers is one report of one outlet.
    public init(of grouping: Grouping, articles: [Article]) {
        let ranks = grouping.stories.map { story in
            Rank(
                outlets: Set(story.reports.map { articles[$0].source.name ?? "" }).count,
                reports: story.reports.count,
                newest: story.reports.compactMap { articles[$0].date }.compactMap { $0.latest ?? $0.earliest }.max()
                    ?? "")
        }
        stories = grouping.stories.indices.sorted { one, other in
            ranks[one] == ranks[other] ? one < other : ranks[other] < ranks[one]
        }
    }

    private struct Rank: Comparable {
        let outlets: Int
        let reports: Int
        let newest: String

        static func < (one: Rank, other: Rank) -> Bool {
            (one.outlets, one.reports, one.newest) < (other.outlets, other.reports, other.newest)
        }
    }
}
