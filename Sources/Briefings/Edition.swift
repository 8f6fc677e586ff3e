public import Articles
public import Stories

/// The front page: a finite, ordered choice of stories.
public struct Edition: Sendable, Equatable {
    /// The stories in the order of the page, as indices into ``Grouping/stories``.
    public var stories: [Int]

    /// Orders the stories: those of the most outlets first, then of the most articles, then the
    /// newest, then in input order.
    public init(of grouping: Grouping, articles: [Article]) {
        let ranks = grouping.stories.map { story in
            Rank(
                outlets: Set(story.articles.map { articles[$0].source.name ?? "" }).count,
                articles: story.articles.count,
                newest: story.articles.compactMap { articles[$0].date }.compactMap { $0.latest ?? $0.earliest }.max()
                    ?? "")
        }
        stories = grouping.stories.indices.sorted { one, other in
            ranks[one] == ranks[other] ? one < other : ranks[other] < ranks[one]
        }
    }

    private struct Rank: Comparable {
        let outlets: Int
        let articles: Int
        let newest: String

        static func < (one: Rank, other: Rank) -> Bool {
            (one.outlets, one.articles, one.newest) < (other.outlets, other.articles, other.newest)
        }
    }
}
