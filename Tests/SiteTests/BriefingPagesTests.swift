import Articles
import Briefings
import Language
import Templates
import Testing

@testable import Site

@Suite struct BriefingPagesTests {
    @Test func aKeyPointNamesEveryArticleThatMakesIt() async throws {
        let page = try await sampleSite().page("stories/cracks")
        let first = try #require(page.all("li").first)
        #expect(first.text.hasSuffix(" Unknown source, line 7, Example Times, line 12"))
    }

    @Test func anArticleOfAStorySaysWhatItAdds() async throws {
        let page = try await sampleSite().page("stories/cracks")
        let added = page.all("p").map(\.text).filter { $0.hasPrefix("It adds") }
        #expect(added == ["It adds: She said the repairs would cost 4.2 million crowns. Example Times, line 18"])
    }

    @Test func aPositionHasAWordForItTheSourcesVerbAndTheSentence() async throws {
        let page = try await sampleSite().page("stories/cracks")
        let table = try #require(page.all("table", class: "positions").first)
        #expect(table.text.contains("Harbour Lineasserts “confirmed”The ferry to Westmark"))
        #expect(page.all("th").map { $0.attributes["scope"] } == ["col", "col", "col", "row", "row"])
    }

    @Test func theSidesOfADifferenceStandBesideEachOtherEachWithItsLine() async throws {
        let page = try await sampleSite().page("stories/cracks")
        let sides = try #require(page.elements.firstIndex { $0.hasClass("sides") })
        let items = page.elements.filter { $0.parent == sides }
        #expect(items.map { $0.text.contains(" line ") } == [true, true])
        #expect(items.map { $0.text.last } == ["7", "0"])
        #expect(page.all("h3").first?.text == "six weeks")
    }

    @Test func whoSpeaksAndThatItIsNotClearStandInTheSamePlace() async throws {
        let page = try await sampleSite().page("stories/cracks")
        let speakers = page.elements.filter { $0.hasClass("speaker") }
        #expect(speakers.map(\.text) == ["Anna Lindqvist", "Speaker not clear"])
        #expect(speakers.map { page.elements[$0.parent ?? 0].name } == ["figcaption", "figcaption"])
        #expect(page.all("blockquote").map(\.text).first == "We will not gamble with the lives of drivers,")
        #expect(
            page.elements.filter { $0.hasClass("others") }.map(\.text.trimmed) == [
                "The same words: Unknown source, line 7"
            ])
    }

    @Test func aStoryWithoutABriefingSaysNothingInItsPlace() async throws {
        let headings = try await sampleSite().page("stories/cheese-fair").all("h2").map(\.text)
        #expect(headings == ["Key points", "The article", "Why this article stands alone", "The nearest story"])
    }

    @Test func ofManyQuotationsSomeAreFoldedAndTheRestIsCounted() async throws {
        var content = try await sampleContent()
        let statement = try #require(content.briefings[1].statements.first)
        content.briefings[1].statements = Array(repeating: statement, count: 28)
        content.briefings[1].positions = Array(repeating: content.briefings[1].positions[0], count: 9)
        let page = try await rendered(content).page("stories/cracks")
        #expect(page.all("figure", class: "statement").count == 24)
        let fold = try #require(page.elements.firstIndex { $0.name == "details" })
        #expect(page.all("figure").count { $0.parent == fold } == 12)
        #expect(page.all("summary").first?.text == "12 more in their own words")
        #expect(
            page.all("p").map(\.text).filter { $0.hasPrefix("Not listed") } == [
                "Not listed: 1 more.", "Not listed: 4 more.",
            ])
        #expect(page.all("tr").count == 9)
    }

    @Test func aNameThatStandsNowhereIsNotCited() async throws {
        var content = try await sampleContent()
        content.people = []
        content.briefings[1].statements[0].speaker = "Nobody Atall"
        content.briefings[1].differences[0].about = "about nothing"
        let page = try await rendered(content).page("stories/cracks")
        let named = page.elements.filter { $0.text == "Nobody Atall" || $0.text == "about nothing" }
        #expect(named.count == 2)
        #expect(named.allSatisfy { $0.attributes["data-cite"] == nil && !$0.hasClass("said") })
    }
}

@Suite struct QuotedTextTests {
    @Test func wordsOfSomebodyAreMarkedInTheTextWithTheirSpeaker() async throws {
        let page = try await sampleSite().page("articles/harbour-bridge")
        let marked = page.elements.filter { $0.hasClass("quoted") }
        #expect(marked.map(\.text) == ["We will not gamble with the lives of drivers,", "The ferry will run."])
        #expect(marked.map { $0.attributes["title"] } == ["Said by Anna Lindqvist", "Speaker not clear"])
        let list = page.all("ul", class: "outlets").map(\.text.trimmed)
        #expect(list.first == "Anna Lindqvist (line 16)\nspeaker not clear (line 16)")
    }

    /// “Héy” is 3..<7 in bytes.
    @Test(
        arguments: [
            ([3..<7], ["“", "[Héy]", "” and “No”, he said"]),
            ([3..<7, 18..<20], ["“", "[Héy]", "” and “", "[No]", "”, he said"]),
            ([0..<32], ["[“Héy” and “No”, he said]"]), ([27..<32], ["“Héy” and “No”, he", "[ said]"]),
            // One that overlaps another, ends within a character, is empty, or ends behind the text is not marked.
            ([3..<7, 5..<20], ["“", "[Héy]", "” and “No”, he said"]), ([3..<5], []), ([7..<7], []), ([18..<99], []),
            ([40..<41], []), ([], []),
        ] as [([Range<Int>], [String])])
    func theLineIsItsPiecesInARow(ranges: [Range<Int>], pieces: [String]) {
        let text = "“Héy” and “No”, he said"
        let quotations = ranges.map { Quotation(span: TextSpan(passage: 1, range: $0)) }
        let found = PieceValues.records(text, quotations[...]).map { record in
            guard case .text(let piece) = record.values[0], case .flag(let isQuotation) = record.values[1] else {
                return ""
            }
            return isQuotation ? "[\(piece)]" : piece
        }
        #expect(found == pieces)
    }
}

@Suite struct TimelinePagesTests {
    @Test func aThreadTellsItsStoriesAndWhatTheyTellOfOtherDaysInTime() async throws {
        let page = try await sampleSite().page("threads/")
        let list = try #require(page.elements.firstIndex { $0.hasClass("timeline") })
        let entries = page.elements.filter { $0.parent == list }.map(\.text)
        #expect(
            entries == [
                "2025-02 Engineers found cracks in two of the bridge's steel cables Example Times, line 14, "
                    + "Unknown source, line 9",
                "2025-03-02 Cracks close Northland's Harbour Bridge until April",
                "2025-03-03 to 2025-04-14 The repairs take six weeks Unknown source, line 5",
            ])
    }

    @Test func aStoryTellsTheLatestOfItsTimelineAndCountsTheRest() async throws {
        var content = try await sampleContent()
        let entry = content.timelines.stories[1].entries[0]
        content.timelines.stories[1].entries = Array(repeating: entry, count: 8)
        let page = try await rendered(content).page("stories/cracks")
        let list = try #require(page.elements.firstIndex { $0.hasClass("timeline") })
        #expect(page.elements.count { $0.parent == list } == 6)
        #expect(page.all("p").contains { $0.text == "Not listed: 2 earlier." })
    }
}
