import Articles
import Testing

@testable import Briefings

@Suite struct KeyPointQuotationTests {
    @Test("A quotation stands in a key point whole and with its speaker's name")
    func aQuotationStandsWholeAndWithItsSpeaker() async throws {
        let named = "Mayor [Anna Roe] told the council of Northland: “The bridge will stay closed until April.”"
        #expect(try await points([[named]]) == [plain(named)])
    }

    @Test(
        "A sentence that lacks the speaker's name or a part of the quotation is no key point",
        arguments: [
            [
                "Mayor [Anna Roe] spoke.",
                "“The bridge of Northland will stay closed until April,” she told the Westmark council.",
            ],
            ["Mayor [Anna Roe] told Northland: “The bridge over the harbour will stay closed. It opens in April.”"],
        ])
    func aSentenceThatLacksTheSpeakerIsNone(paragraphs: [String]) async throws {
        #expect(try await points([paragraphs]).isEmpty)
    }

    @Test("Sentences of other reports that say the same are cited with a point")
    func sentencesThatSayTheSameAreCited() async throws {
        let story = StoryFixture([
            ["The bridge of [Northland#o] will close on Monday for repairs of its cables, the council said."],
            ["The council of [Northland#o] said the bridge will close on Monday for repairs of its cables."],
        ])
        let points = try await story.briefing().keyPoints
        #expect(points.map(\.citation.article) == [0])
        #expect(points.first?.others.map(\.article) == [1])
    }

    @Test("Key points stand in the order of the text")
    func keyPointsStandInTheOrderOfTheText() async throws {
        let story = StoryFixture([
            [
                "The council of [Northland#o] closed its harbour bridge on Monday.",
                "Engineers from [Westmark#o] found cracks in two steel cables last week.",
                "Ferries of the [Grane Line#o] will carry school children free of charge.",
                "The governor, [Anna Roe], promised emergency money from the state budget.",
            ]
        ])
        let lines = try await story.briefing().keyPoints.map(\.citation.line)
        #expect(lines.count >= 3)
        #expect(lines == lines.sorted())
    }

    private func points(_ reports: [[String]]) async throws -> [String] {
        try await StoryFixture(reports).briefing().keyPoints.map(\.citation.text)
    }

    private func plain(_ marked: String) -> String {
        marked.filter { $0 != "[" && $0 != "]" }
    }
}
