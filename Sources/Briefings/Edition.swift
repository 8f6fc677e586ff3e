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

    /// The same edition with stories at places that somebody gave them; the others follow in their order.
    ///
    /// - Parameter places: For such stories their place, counted from 1. Of two at one place the one that stood first
    ///   stays first; a place behind the last is the last.
    /// - Returns: The edition with all of its stories.
    /// - Complexity: O(*n*), and O(*k* log *k*) for *k* such stories
    public func pinning(_ places: [Int: Int]) -> Edition {
        guard !places.isEmpty else { return self }
        var edition = self
        let pinned = stories.enumerated().compactMap { offset, story in
            places[story].map { (place: $0, offset: offset, story: story) }
        }.sorted { ($0.place, $0.offset) < ($1.place, $1.offset) }
        var (rest, next) = (stories.filter { places[$0] == nil }[...], pinned[...])
        edition.stories = stories.indices.compactMap { index in
            if let first = next.first, first.place <= index + 1 || rest.isEmpty { return next.removeFirst().story }
            return rest.popFirst()
        }
        return edition
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
