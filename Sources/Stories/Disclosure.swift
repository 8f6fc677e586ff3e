import Slices

/// Adds to stories what grouping knows and readers ask for: which articles are copies, and what speaks
/// for the nearest story that was kept apart.
struct Disclosure: Sendable {
    private let found: Grouping
    private let reasons: Reasons
    /// By story: the strongest link to its nearest story.
    private var closest: [EventClustering.Link?]

    /// Looks among the pairs that were compared for the strongest between each story and its nearest.
    ///
    /// - Complexity: O(links + articles)
    init(of grouping: Grouping, links: some Sequence<EventClustering.Link>, reasons: Reasons) {
        found = grouping
        self.reasons = reasons
        closest = [EventClustering.Link?](repeating: nil, count: grouping.stories.count)
        var owners = [Int](repeating: 0, count: reasons.articles.count)
        for (index, story) in grouping.stories.enumerated() {
            for article in story.articles { owners[article] = index }
        }
        let storyOf = reasons.copies.originals.map { owners[$0] }
        for link in links {
            let (one, other) = (storyOf[Int(link.pair.first)], storyOf[Int(link.pair.second)])
            guard one != other else { continue }
            note(link, between: one, and: other)
            note(link, between: other, and: one)
        }
    }

    private mutating func note(_ link: EventClustering.Link, between story: Int, and other: Int) {
        guard found.stories[story].nearest?.story == other else { return }
        // Of equal links the one of the first pair, whatever order they come in.
        if let known = closest[story], (known.logOdds, link.pair) >= (link.logOdds, known.pair) { return }
        closest[story] = link
    }

    /// The grouping with all that is added.
    ///
    /// - Complexity: O(articles), and the words of two articles a story
    func grouping() async throws -> Grouping {
        var copiesOf = [[Copy]](repeating: [], count: reasons.articles.count)
        for (member, original) in reasons.copies.originals.enumerated() {
            copiesOf[original] = reasons.copies.copies(of: member)
        }
        var result = found
        result.stories = try await mapSlices(Array(found.stories.indices)) { [self, copiesOf] indices in
            indices.map { index in
                let story = found.stories[index]
                var nearest = story.nearest
                nearest?.closest = closest[index].map(reasons.reason)
                return Story(
                    articles: story.articles,
                    copies: story.articles.flatMap { copiesOf[$0] }.sorted { $0.article < $1.article },
                    thread: story.thread, reasons: story.reasons, nearest: nearest)
            }
        }
        return result
    }
}
