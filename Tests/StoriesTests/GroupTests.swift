import Articles
import Stories
import Testing

private func article(_ title: String, _ lines: String..., day: String? = nil) -> Article {
    Article(
        file: "texts.jsonl", title: Excerpt(line: 1, text: title),
        date: day.map { DateBounds(earliest: $0, latest: $0) },
        blocks: lines.enumerated().map { Block(kind: .paragraph, line: $0.offset + 2, text: $0.element) })
}

private let bridge = article(
    "Mayor Quill denies collapse warning on Ostrel bridge",
    "Mayor Mara Quill denied on Tuesday that engineers had warned her office of cracks in the Ostrel bridge.",
    "“Nobody told us,” Quill said. The bridge over the Venna closed after a lorry fell through its deck.",
    "Inspector Ilse Voss wrote a report of the cracks in March, the Harbour Gazette reported.")
private let bridgeAgain = article(
    "Ostrel bridge: Quill rejects report of warning",
    "Mara Quill, mayor of Ostrel, rejected a report that engineers had warned her office of cracks in the bridge.",
    "The Harbour Gazette said inspector Ilse Voss described the cracks months before a lorry fell through the deck.",
    "Quill told reporters on Tuesday that nobody had told her. The crossing of the Venna stays closed.")
private let budget = article(
    "Quill presents Ostrel budget with higher ferry fares",
    "Mayor Mara Quill presented a budget to the Ostrel council on Friday that raises ferry fares by a tenth.",
    "Councillor Tam Orrin called the fares a tax on islanders. Schools and libraries keep their funds.",
    "The council votes on the budget in June. Orrin wants the opening hours of the swimming hall restored.")
private let comet = article(
    "Astronomers find comet beyond Neptune",
    "Astronomers at the Kestrin observatory have found a comet that takes nine thousand years to circle the sun.",
    "The telescope on Mount Adarra photographed its tail, a trace of ice and dust, in infrared light.")

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
        let grouping = try await group([bridge, budget, bridgeAgain])
        #expect(stories(grouping) == [[0, 2], [1]])
        #expect(grouping.threads.map(\.stories) == [[0, 1]])
        #expect(grouping.threads[0].names.contains { $0.contains("Quill") })
        #expect(grouping.stories.map(\.thread) == [0, 0])
        #expect(grouping.stories[1].nearest?.story == 0)
        #expect(grouping.stories[1].nearest.map { $0.score < 0.5 } == true)
        #expect(grouping.stories[1].reasons.isEmpty)
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

    @Test func datesFarApartSpeakAgainst() async throws {
        var (early, late) = (bridge, bridgeAgain)
        (early.date, late.date) = (DateBounds(earliest: "2024-12-31", latest: "2024-12-31"), nil)
        late.date = DateBounds(earliest: "2025-01-01", latest: "2025-01-01")
        let near = try await group([early, late])
        late.date = DateBounds(earliest: "2025-12-01", latest: "2025-12-01")
        let far = try await group([early, late])
        #expect(near.stories.count == 1)
        let score = { (grouping: Grouping) in
            grouping.stories[0].reasons.first?.score ?? grouping.stories[0].nearest?.score ?? 0
        }
        #expect(score(near) > score(far))
    }
}
