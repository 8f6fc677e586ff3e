import Articles
import Stories
import Testing

@testable import Briefings

@Suite struct AdditionTests {
    @Test func aReportAddsTheSentenceWithMostThatNoOtherHas() async throws {
        let shared = [
            "The harbour bridge in Northland will close on Monday for six weeks of repairs, the mayor said.",
            "Engineers found cracks in two of the steel cables of the bridge in February.",
            "The repairs of the cables will cost the road office 4.2 million crowns, the mayor said.",
            "A ferry to Westmark will sail every twenty minutes while the bridge is closed.",
            "Shopkeepers in the old town fear that they will lose a third of their customers.",
        ]
        let own = "Fishermen will sell smoked herring from wooden barges along the closed embankment during April."
        let briefing = try await brief([shared, shared + [own]])
        #expect(briefing.additions.map(\.article) == [1])
        #expect(briefing.additions.first?.text == own)
    }

    @Test func nothingIsToldAsAddedThatTheBriefingHasAlready() async throws {
        let briefing = try await brief([
            ["The council of Northland raised the tax on fuel by four per cent on Tuesday."],
            ["Farmers in the valley of Ostbury lost half of their orchards to hail last week."],
        ])
        let told = Set(briefing.keyPoints.flatMap { [$0.citation] + $0.others })
        #expect(briefing.additions.allSatisfy { !told.contains($0) })
    }

    @Test func aLoneReportAddsNothing() async throws {
        let briefing = try await brief([["Fishermen will sell smoked herring from wooden barges during all of April."]])
        #expect(briefing.additions.isEmpty)
    }

    private func brief(_ texts: [[String]]) async throws -> Briefing {
        let articles = texts.enumerated().map { index, lines in
            Article(
                file: "\(index).txt", title: Excerpt(line: 1, text: "Bridge closes"), language: "en",
                blocks: lines.enumerated().map { Block(kind: .paragraph, line: $0 + 2, text: $1) })
        }
        let story = Story(articles: Array(articles.indices), thread: nil, reasons: [], nearest: nil)
        let briefings = try await Briefings.brief([story], articles: articles, analyses: try await analyse(articles))
        return try #require(briefings.first)
    }
}
