import Articles
import Stories
import Testing

private func stories(_ grouping: Grouping) -> [[Int]] { grouping.stories.map(\.articles) }

@Suite struct GroupTests {
    @Test func twoReportsOfOneEventAreOneStory() async throws {
        let grouping = try await group([bridge, budget, comet, bridgeAgain])
        #expect(stories(grouping) == [[0, 3], [1], [2]])
        let story = grouping.stories[0]
        #expect(story.reasons.map(\.articles) == [[0, 3]])
        let reason = try #require(story.reasons.first)
        #expect(reason.score > 0.5 && reason.score <= 1)
        guard case .sentences(let left, let right)? = reason.evidence.first else {
            Issue.record("no pair of sentences")
            return
        }
        #expect([left.article, right.article] == [0, 3])
        #expect(bridge.blocks.contains { $0.line == left.line && $0.text.contains(left.text) })
        #expect(bridgeAgain.blocks.contains { $0.line == right.line && $0.text.contains(right.text) })
        #expect(
            reason.evidence.contains { if case .names(let names) = $0 { names.contains("Ilse Voss") } else { false } })
        #expect(reason.evidence.contains { if case .dates(let dates) = $0 { dates == ["Tuesday"] } else { false } })
    }

    @Test func storiesOfOneTopicAreAThread() async throws {
        let grouping = try await group([bridge, budget, bridgeAgain, budgetAgain])
        #expect(stories(grouping) == [[0, 2], [1, 3]])
        #expect(grouping.threads.map(\.stories) == [[0, 1]])
        #expect(try #require(grouping.threads.first).names.contains { $0.contains("Quill") })
        #expect(grouping.stories.map(\.thread) == [0, 0])
        #expect(grouping.stories[1].nearest?.story == 0)
        #expect(grouping.stories[1].nearest.map { $0.score < 0.5 } == true)
    }

    @Test func orderOfInputDoesNotMatter() async throws {
        let articles = [bridge, budget, comet, bridgeAgain, comet]
        let expected = Set(try await group(articles).stories.map { Set($0.articles) })
        for order in [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 4, 0, 3, 2]] {
            let grouping = try await group(order.map { articles[$0] })
            #expect(Set(grouping.stories.map { Set($0.articles.map { order[$0] }) }) == expected)
            #expect(
                grouping.stories.compactMap(\.articles.first) == grouping.stories.compactMap(\.articles.first).sorted())
        }
    }

    @Test func twoRunsAreEqual() async throws {
        let articles = [bridge, budget, comet, bridgeAgain, comet]
        let first = try await group(articles)
        #expect(try await group(articles) == first)
    }

    @Test func copiesAreOneStory() async throws {
        var copy = comet
        copy.file = "elsewhere.txt"
        let grouping = try await group([comet, bridge, copy])
        #expect(stories(grouping) == [[0, 2], [1]])
        #expect(grouping.stories[0].reasons.map(\.articles) == [[0, 2]])
    }

    @Test func nearCopiesAreOneStory() async throws {
        let lines = bridge.blocks.map(\.text) + budget.blocks.map(\.text)
        let copies = (0..<100).map { number in
            report("Report \(number)", lines.joined(separator: " "), "Agency \(number).")
        }
        let grouping = try await group(copies + [comet])
        #expect(stories(grouping) == [Array(0..<100), [100]])
        #expect(grouping.stories[0].reasons.count == 10)
    }

    @Test func daysFarApartSpeakAgainst() async throws {
        func score(_ first: String, _ second: String) async throws -> Double {
            var articles = [bridge, budget, comet]
            articles[0].date = DateBounds(earliest: first, latest: first)
            articles[1].date = DateBounds(earliest: second, latest: second)
            let grouping = try await group(articles)
            return grouping.stories[0].reasons.first?.score ?? grouping.stories[0].nearest?.score ?? 0
        }
        let unknown = try await score("2024-12-31", "no day")
        let sameDay = try await score("2024-12-31", "2025-01-01")
        let laterMonth = try await score("2024-12-31", "2025-02-01")
        #expect(sameDay > unknown && unknown > laterMonth)
    }

    @Test func dateOfCopiesDoesNotDependOnTheirOrder() async throws {
        var (early, late, other) = (bridge, bridge, bridgeAgain)
        early.date = DateBounds(earliest: "2025-01-01", latest: "2025-01-01")
        late.date = DateBounds(earliest: "2025-03-01", latest: "2025-03-01")
        other.date = DateBounds(earliest: "2025-01-02", latest: "2025-01-02")
        let one = try await group([early, late, other, comet])
        let two = try await group([late, early, other, comet])
        #expect(one.stories.map(\.articles) == two.stories.map(\.articles))
        #expect(one.stories.flatMap(\.reasons).map(\.score) == two.stories.flatMap(\.reasons).map(\.score))
    }
}
