import Articles
import Stories
import Testing

private func article(_ title: String, _ lines: String..., day: String? = nil) -> Article {
    Article(
        file: "texts.jsonl", title: Excerpt(line: 1, text: title),
        date: day.map { DateBounds(earliest: $0, latest: $0) },
        blocks: lines.enumerated().map { Block(kind: .paragraph, line: $0.offset + 2, text: $0.element) })
}

/// Two reports of one event, two of another with the same mayor, and one that has nothing to do with them.
private let bridge = article(
    "Mayor denies that engineers warned of cracks before collapse",
    "Mayor Mara Quill denied on Tuesday that engineers had warned her office of cracks in the Ostrel bridge.",
    "“Nobody told us,” she said. The bridge over the Venna closed after a lorry fell through its deck last week.",
    "Inspector Ilse Voss described the cracks in a report in March, the Harbour Gazette wrote on Monday.",
    "The driver of the lorry broke both legs. Divers are still searching the river for the trailer.",
    "Steel plates will cover the hole, but buses have to take the long way round by the northern motorway.")
private let bridgeAgain = article(
    "Quill rejects report of warning about cracks in bridge",
    "Mara Quill, mayor of Ostrel, rejected a report that engineers had warned her office of cracks in the bridge.",
    "The Harbour Gazette said inspector Ilse Voss described the cracks months before a lorry fell through the deck.",
    "Quill told reporters on Tuesday that nobody had told her. The bridge over the Venna stays closed to buses.",
    "Divers have not found the trailer of the lorry, whose driver is in hospital with broken legs.")
private let budget = article(
    "Islanders face dearer ferries under new budget",
    "Ferry fares rise by a tenth in the budget that Mayor Mara Quill presented to the council on Friday.",
    "Councillor Tam Orrin called the fares a tax on islanders. Schools and libraries keep their funds.",
    "Orrin wants the swimming hall to open on weekends again. Property taxes stay as they are.",
    "The council votes in June. Pensioners travel at half price, and bicycles cost nothing.")
private let budgetAgain = article(
    "Council hears plan to raise ferry fares",
    "Mayor Mara Quill wants ferry fares to rise by a tenth. She presented her budget to the council on Friday.",
    "It is a tax on islanders, said councillor Tam Orrin. Libraries and schools lose no funds under the plan.",
    "Pensioners pay half the fare and bicycles travel free. The council will vote on the budget in June.",
    "The swimming hall should open on weekends, said Orrin. Taxes on property do not change.")
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
            article("Report \(number)", lines.joined(separator: " "), "Agency \(number).")
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
        #expect(one == two)
    }
}
