import Articles
import Briefings
import Language
import Templates
import Testing

@testable import Site

@Suite struct ExcerptPagesTests {
    @Test func anExcerptHasTheDeckTwoSentencesWhatIsCitedAndWhoIsQuoted() async throws {
        let site = try await sampleSite(.excerpt)
        let page = try site.page("articles/harbour-bridge")
        #expect(page.all("p", class: "deck").count == 1)
        let text = try #require(page.all("div", class: "text").first).text
        #expect(text.contains("Engineers found cracks in two of the bridge's steel cables"))
        #expect(text.contains("We will not gamble with the lives of drivers,"))
        #expect(!text.contains("every twenty minutes"))
        #expect(!text.contains("newsletter") && !page.all("table").contains { $0.text.contains("newsletter for") })
        #expect(page.all("p").contains { $0.text.contains("These are excerpts") && $0.text.contains("the original") })
        #expect(page.all("a").filter { $0.text == "The original" }.count == 1)
    }

    @Test func anArticleThatNobodyCitesShowsItsFirstTwoSentences() async throws {
        let article = Article(
            file: "a.txt", title: Excerpt(line: 1, text: "Fair"),
            blocks: [
                Block(kind: .heading, line: 2, text: "At the fair"),
                Block(kind: .paragraph, line: 3, text: "Cheese was sold. Wine was drunk. Songs were sung."),
            ])
        let ranges = ExcerptRanges(of: article, cited: [], Analysis())
        #expect(ranges.ofBlock == [1: [0..<32]])
    }

    @Test func piecesThatOverlapAreOne() {
        let article = Article(
            file: "a.txt", title: Excerpt(line: 1, text: "Fair"),
            blocks: [Block(kind: .paragraph, line: 3, text: "He said “yes” and “no”. She left. They stayed.")])
        let cited = ["“yes” and “no”", "and", "They stayed.", "He said “yes” and “no”.", "nowhere"].map {
            Citation(article: 0, line: 3, text: $0)
        }
        let ranges = ExcerptRanges(of: article, cited: cited, Analysis())
        #expect(ranges.ofBlock == [0: [0..<31, 42..<54]])
        let parts = ExcerptValues.records(article.blocks[0], ranges.ofBlock[0] ?? [], [], hasAnchor: true)
        let texts = parts.map { part -> String in
            guard case .text(let text) = part.values[0] else { return "" }
            return text
        }
        #expect(texts == ["He said “yes” and “no”.", "They stayed."])
    }

    @Test(arguments: [Configuration.ArticleOptions.Text.full, .excerpt, .none])
    func everyLinkAndCitationHoldsWhateverTheArticlesShow(text: Configuration.ArticleOptions.Text) async throws {
        #expect(try brokenLinks(of: try await sampleSite(text)) == [])
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            var configuration = Configuration()
            configuration.articles.text = text
            try await folder.buildSite(configuration: configuration)
            #expect(try await folder.findings() == [])
        }
    }

    @Test func withoutTextAnArticleSaysWhichOfItsLinesAreCited() async throws {
        let site = try await sampleSite(.none)
        let page = try site.page("articles/harbour-bridge")
        #expect(page.all("div", class: "text").isEmpty && page.all("p", class: "deck").isEmpty)
        #expect(page.all("p").contains { $0.text.hasPrefix("The text is not shown here. Read the original.") })
        let lines = page.all("li").filter { $0.attributes["id"]?.hasPrefix("line-") == true }.map(\.text)
        #expect(lines == ["10", "12", "14", "16", "18"])
        // Nothing of the text is left in the receipt.
        #expect(page.all("td", class: "removed").isEmpty)
        #expect(try site.page("articles/cheese-fair").all("h1").map(\.text) == ["Cheese fair breaks its record"])
    }
}

/// The sample site, with so much of the articles' texts.
private func sampleSite(_ text: Configuration.ArticleOptions.Text) async throws -> BuiltSite {
    var configuration = Configuration()
    configuration.articles.text = text
    return try await rendered(try await sampleContent(), configuration: configuration)
}
