import Articles
import Briefings
import Foundation
import Stories
import Testing

@testable import Site

@Suite struct HeadTests {
    @Test("A page says what it is to those who link to it, in words of its own")
    func sharing() async throws {
        var configuration = addressed
        configuration.title = "Northern News"
        configuration.description = "What the north says."
        let site = try await rendered(try await sampleContent(), configuration: configuration)
        #expect(
            try properties(site.page("index")) == [
                "og:title": "Northern News", "og:type": "website", "og:url": "https://example.org/a/",
                "og:site_name": "Northern News", "og:description": "What the north says.",
            ])
        let story = try properties(site.page("stories/cracks"))
        #expect(story["og:title"] == "Cracks close Northland's Harbour Bridge until April")
        #expect(story["og:type"] == "article")
        #expect(
            story["og:description"]
                == "Northland's Harbour Bridge will be closed on Monday for repairs that take six weeks")
        #expect(story["article:published_time"] == "2025-03-02")
        let article = try properties(site.page("articles/northland-celebrates"))
        #expect(
            article["og:description"]
                == "Brass bands and a thousand walkers crossed the Harbour Bridge on Easter Sunday, when Northland got it back."
        )
        #expect(article["article:published_time"] == "2025-04-20")
        #expect(try properties(site.page("articles/cheese"))["article:published_time"] == nil)
        #expect(try properties(site.page("archive/index.html")).isEmpty)
    }

    @Test(
        "A site that may not show texts does not tell them to those who link to it",
        arguments: [
            (Configuration.ArticleOptions.Text.full, "The deck."), (.excerpt, "The deck."), (.none, nil),
        ] as [(Configuration.ArticleOptions.Text, String?)])
    func noTexts(text: Configuration.ArticleOptions.Text, description: String?) async throws {
        var configuration = addressed
        configuration.articles.text = text
        var first = article(0, nil)
        first.deck = Excerpt(line: 3, text: "The deck.")
        let site = try await rendered([first, article(1, nil)], stories: [[0], [1]], configuration: configuration)
        #expect(try properties(site.page("articles/report-0"))["og:description"] == description)
        let sentence = try properties(site.page("articles/report-1"))["og:description"]
        #expect(sentence == (text == .full ? "The bridge of Northland closes on Monday." : nil))
    }

    @Test("No sentence is cut to make a description")
    func longSentence() async throws {
        var long = article(0, nil)
        long.blocks[0].text = "The bridge " + String(repeating: "of the north ", count: 40) + "closes."
        let site = try await rendered([long], stories: [[0]], configuration: addressed)
        #expect(try properties(site.page("articles/report-0"))["og:description"] == nil)
    }

    @Test("Data for programs is JSON of the types that a page is about")
    func structuredData() async throws {
        let site = try await rendered(try await sampleContent(), configuration: addressed)
        let edition = try data(site.page("index"))
        #expect(edition["@type"] as? String == "ItemList" && edition["@context"] as? String == "https://schema.org")
        let items = try #require(edition["itemListElement"] as? [[String: Any]])
        #expect(items.compactMap { $0["position"] as? Int } == [1, 2, 3, 4])
        #expect(try data(site.page("threads/northland"))["@type"] as? String == "ItemList")
        let story = try #require(try data(site.page("stories/cracks"))["@graph"] as? [[String: Any]])
        #expect(story.map { $0["text"] as? String } == ["We will not gamble with the lives of drivers,"])
        #expect((story[0]["creator"] as? [String: String])?["name"] == "Anna Lindqvist")
        let source = try #require(story[0]["isBasedOn"] as? String)
        #expect(
            source.hasPrefix("https://example.org/a/articles/harbour-bridge-in") && source.contains(".html#line-"))
        #expect(try data(site.page("people/anna"))["@graph"] != nil)
        let article = try data(site.page("articles/harbour"))
        #expect(article["@type"] as? String == "NewsArticle")
        #expect(article["datePublished"] as? String == "2025-03-02")
        #expect(article["isBasedOn"] as? String == "https://times.example.org/news/bridge")
        #expect((article["author"] as? [String: String]) == ["@type": "Person", "name": "Jane Roe"])
        #expect((article["publisher"] as? [String: String]) == ["@type": "Organization", "name": "Example Times"])
        #expect(try site.page("archive/index.html").all("script").isEmpty)
    }

    @Test("A hostile headline stays in its script, and comes out as it was")
    func hostile() async throws {
        let title = "</script><!--&amp;]]>\u{2028}\u{2029}\"\\\u{1}"
        var hostile = article(0, nil)
        hostile.title.text = title
        let site = try await rendered([hostile], stories: [[0]], configuration: addressed)
        let address = try #require(site.files.keys.first { $0.hasPrefix("articles/") })
        let html = try #require(site.files[address])
        let script = try #require(html.split(separator: "ld+json\">").last?.split(separator: "</script>").first)
        #expect(!script.contains("<") && !script.contains("&") && !script.unicodeScalars.contains("\u{2028}"))
        #expect(try data(site.page("articles/"))["headline"] as? String == title)
    }

    private func properties(_ page: PageReading) throws -> [String: String] {
        let named = page.all("meta").compactMap { meta in meta.attributes["property"].map { ($0, meta) } }
        return Dictionary(uniqueKeysWithValues: named.map { ($0, $1.attributes["content"] ?? "") })
    }

    private func data(_ page: PageReading) throws -> [String: Any] {
        let scripts = page.all("script")
        try #require(scripts.count == 1 && scripts[0].attributes["type"] == "application/ld+json")
        return try #require(try JSONSerialization.jsonObject(with: Data(scripts[0].text.utf8)) as? [String: Any])
    }
}
