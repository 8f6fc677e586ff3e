import Articles
import Stories
import SeededRandom
import Testing

/// The same articles in another order: the same stories, threads and reasons.
@Suite struct OrderTests {
    @Test("What is found does not depend on the order of the input", arguments: 0..<5)
    func orderDoesNotMatter(collection: Int) async throws {
        let articles = Self.collections[collection]
        let expected = Found(try await group(articles), order: Array(articles.indices))
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<3 {
            let order = articles.indices.shuffled(using: &generator)
            let found = Found(try await group(order.map { articles[$0] }), order: order)
            #expect(found.stories == expected.stories)
            #expect(found.threads == expected.threads)
            #expect(found.reasons == expected.reasons)
            #expect(found.nearest == expected.nearest)
            #expect(found.copies == expected.copies)
        }
    }

    @Test("Stories stand in the order of their first articles, near copies or not", arguments: 0..<5)
    func storiesStandInOrder(collection: Int) async throws {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<3 {
            let articles = Self.collections[collection].shuffled(using: &generator)
            let grouping = try await group(articles)
            let firsts = grouping.stories.map { $0.articles[0] }
            #expect(firsts == firsts.sorted())
            #expect(grouping.threads.map { $0.stories[0] } == grouping.threads.map { $0.stories[0] }.sorted())
            #expect(grouping.stories.flatMap(\.articles).sorted() == Array(articles.indices))
            #expect(grouping.stories.allSatisfy { $0.articles == $0.articles.sorted() })
        }
    }

    @Test("The day of a story does not depend on which of its copies comes first")
    func daysOfCopies() async throws {
        let days = ["2025-03-09", "2025-03-01", nil, "2025-03-05"]
        let copies = days.map { day in
            var copy = bridge
            copy.date = day.map { DateBounds(earliest: $0, latest: $0) }
            return copy
        }
        var dated = bridgeAgain
        dated.date = DateBounds(earliest: "2025-03-02", latest: "2025-03-02")
        var scores: Set<Double> = []
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1]] {
            let story = try #require(try await group(order.map { copies[$0] } + [dated, comet]).stories.first)
            #expect(story.reports == [order.firstIndex(of: 1) ?? 0, 4])
            scores.insert(try #require(story.reasons.first).score)
        }
        #expect(scores.count == 1)
    }

    /// Sixty articles of many stories: with chance words; of many topics; with copies and near copies;
    /// all of one event. And three between which one cannot choose.
    private static let collections: [[Article]] = [
        (0..<60).map { MadeArticles.unheard(event: $0 / 4, report: $0) },
        MadeArticles.others + [bridge, bridgeAgain, budget, budgetAgain, comet] + MadeArticles.flood(35),
        MadeArticles.flood(8)
            + MadeArticles.flood(8).flatMap { article in (0..<6).map { copy(of: article, number: $0) } }
            + [bridge, budget, comet, copy(of: comet, number: 0)],
        MadeArticles.flood(60),
        between,
    ]

    /// Three texts of which the second is as near to the first as to the third.
    private static let between = [["left"], ["left", "right"], ["right"]].enumerated().map { place, sides in
        let own = (0..<200).map { "own\(place)word\($0)" }
        let shared = sides.flatMap { side in (0..<30).map { "\(side)\($0)" } }
        return report("", [(own + shared).joined(separator: " ")], day: nil)
    }

    /// The same with a line more, of which there are three.
    private static func copy(of article: Article, number: Int) -> Article {
        var copy = article
        copy.file = "copy\(number).txt"
        copy.date = DateBounds(earliest: "2025-03-0\(number + 1)", latest: "2025-03-0\(number + 1)")
        copy.blocks.append(Block(kind: .paragraph, line: 40, text: "Agency \(number / 2)."))
        return copy
    }
}

/// What is found, in terms of the articles before they were put into an order.
private struct Found {
    /// The articles of two stories that came near each other, with how near.
    struct Nearest: Hashable {
        var story: Set<Int>
        var other: Set<Int>
        var score: Double
        var closest: Set<Int>
    }

    /// Two articles, and how likely the two are one story.
    struct Link: Hashable {
        var articles: Set<Int>
        var score: Double
        var kinds: Int
    }

    var stories: Set<Set<Int>>
    var threads: Set<Set<Set<Int>>>
    var reasons: Set<Link>
    var nearest: Set<Nearest>
    var copies: Set<[Int]>

    init(_ grouping: Grouping, order: [Int]) {
        let sets = grouping.stories.map { Set($0.articles.map { order[$0] }) }
        stories = Set(sets)
        threads = Set(grouping.threads.map { Set($0.stories.map { sets[$0] }) })
        reasons = Set(
            grouping.stories.flatMap(\.reasons).filter { !$0.isCopy }.map { reason in
                Link(
                    articles: Set(reason.articles.map { order[$0] }), score: reason.score, kinds: reason.evidence.count)
            })
        nearest = Set(
            zip(sets, grouping.stories).compactMap { set, story in
                story.nearest.map { nearest in
                    Nearest(
                        story: set, other: sets[nearest.story], score: nearest.score,
                        closest: Set(nearest.closest?.articles.map { order[$0] } ?? []))
                }
            })
        copies = Set(
            grouping.stories.flatMap(\.copies).map { [order[$0.article], order[$0.original], $0.isExact ? 1 : 0] })
    }
}
