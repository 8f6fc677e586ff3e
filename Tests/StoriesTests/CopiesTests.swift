import Articles
import Stories
import Testing

@Suite struct CopiesTests {
    @Test func aCopyNamesTheArticleThatItRepeats() async throws {
        let grouping = try await group([bridge, comet, bridge, bridgeAgain])
        let story = try #require(grouping.stories.first)
        #expect(story.articles == [0, 2, 3])
        #expect(story.copies == [Copy(article: 2, original: 0, isExact: true)])
        #expect(story.reports == [0, 3])
        #expect(grouping.stories[1].copies == [] && grouping.stories[1].reports == [1])
    }

    @Test func aTextWithAFewOtherWordsIsNoExactCopy() async throws {
        let story = try #require(try await group([wire(), wire(ending: "Agency copy.")]).stories.first)
        #expect(story.copies.map(\.isExact) == [false])
    }

    @Test func theCopyOfTheEarliestKnownDayIsTheOriginal() async throws {
        let copies = [wire(day: nil), wire(day: "2025-03-02"), wire(day: "2025-03-01"), wire(day: "2025-02-01")]
        #expect(try await original(of: copies) == 3)
        #expect(try await original(of: Array(copies[0...2])) == 2)
    }

    @Test func aBoundIsNoKnownDay() async throws {
        var bounded = wire(day: nil)
        bounded.date = DateBounds(earliest: nil, latest: "2025-01-01")
        #expect(try await original(of: [bounded, wire(day: "2025-03-02")]) == 1)
    }

    @Test func ofOneDayTheLongestIsTheOriginal() async throws {
        #expect(try await original(of: [wire(), wire(ending: "Buses run."), wire(ending: "Buses run again.")]) == 2)
    }

    @Test func theOutletThatTheOthersCreditIsTheOriginal() async throws {
        var (agency, paper) = (wire(day: "2025-03-02"), wire(day: "2025-03-01", ending: "Source: Example Wire."))
        agency.source = Source(name: "Example Wire")
        paper.source = Source(name: "Northland Post", credits: "EXAMPLE WIRE")
        #expect(try await original(of: [paper, agency]) == 1)
        #expect(try await original(of: [paper, wire(day: "2025-03-02")]) == 0)
    }

    @Test func aNewsAgencyIsTheOriginal() async throws {
        var (agency, paper) = (wire(day: "2025-03-02"), wire(day: "2025-03-01", ending: "By our staff."))
        (agency.source.name, paper.source.name) = ("Reuters", "Northland Post")
        #expect(try await original(of: [paper, agency]) == 1)
    }

    @Test func theChoiceDoesNotDependOnTheOrderOfTheInput() async throws {
        let copies = ["c.txt", "a.txt", "b.txt"].map { file in
            var copy = wire()
            copy.file = file
            return copy
        }
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]] {
            #expect(try await original(of: order.map { copies[$0] }) == order.firstIndex(of: 1))
        }
    }

    @Test func aWireReportOfFiftyCopiesLeavesTheReasonsToTheReports() async throws {
        let articles = Array(repeating: bridge, count: 50) + [bridgeAgain, comet]
        let story = try #require(try await group(articles).stories.first)
        #expect(story.reports == [0, 50])
        #expect(story.reasons.count == 10)
        #expect(story.reasons.first?.articles == [0, 50])
        #expect(story.reasons.dropFirst().allSatisfy { $0.evidence == [.copy(isExact: true)] })
    }

    @Test func reasonsNameTheOriginal() async throws {
        var (early, late) = (bridge, bridge)
        early.date = DateBounds(earliest: "2025-03-01", latest: "2025-03-01")
        late.date = DateBounds(earliest: "2025-03-02", latest: "2025-03-02")
        let story = try #require(try await group([late, bridgeAgain, early]).stories.first)
        #expect(story.reasons.map(\.articles) == [[1, 2], [0, 2]])
    }

    /// A text that is long enough for its copies to be known by most of their words.
    private func wire(day: String? = "2025-03-01", ending: String = "") -> Article {
        var article = report("Wire", (bridge.blocks + budget.blocks).map(\.text).joined(separator: " "), day: day)
        if !ending.isEmpty { article.blocks.append(Block(kind: .paragraph, line: 3, text: ending)) }
        return article
    }

    private func original(of articles: [Article]) async throws -> Int? {
        let story = try #require(try await group(articles).stories.first)
        try #require(story.articles.count == articles.count)
        return story.reports.count == 1 ? story.reports[0] : nil
    }
}

@Suite struct NearestStoryTests {
    @Test func theClosestPairOfTheNearestStoryIsNamed() async throws {
        let grouping = try await group([bridge, budget, bridgeAgain, budgetAgain])
        for story in grouping.stories {
            let nearest = try #require(story.nearest)
            let closest = try #require(nearest.closest)
            #expect(nearest.score < NearestStory.needed)
            #expect(story.articles.contains { closest.articles.contains($0) })
            #expect(grouping.stories[nearest.story].articles.contains { closest.articles.contains($0) })
            #expect(closest.evidence.contains { if case .names = $0 { true } else { false } })
        }
    }

    @Test func aStoryOfOneArticleHasANearestStory() async throws {
        let grouping = try await group([bridge, budget])
        try #require(grouping.stories.map(\.articles) == [[0], [1]])
        #expect(grouping.stories.map { $0.nearest?.story } == [1, 0])
        #expect(grouping.stories.map { $0.nearest?.closest?.articles } == [[0, 1], [0, 1]])
        #expect(grouping.stories.allSatisfy { $0.reasons == [] })
    }

    @Test func theClosestPairNamesOriginals() async throws {
        var early = bridge
        early.date = DateBounds(earliest: "2025-03-01", latest: "2025-03-01")
        let grouping = try await group([bridge, budget, early])
        #expect(grouping.stories.map(\.articles) == [[0, 2], [1]])
        #expect(grouping.stories.map { $0.nearest?.closest?.articles } == [[1, 2], [1, 2]])
    }
}
