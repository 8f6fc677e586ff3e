import Articles
import Briefings
import Diagnostics
import Stories
import Testing

@testable import Site

@Suite struct FeedTests {
    @Test("Without a base URL nothing that needs absolute links is written")
    func noBaseURL() async throws {
        let site = try await sampleSite()
        let ends = [".xml", ".json", "robots.txt"]
        #expect(site.files.keys.filter { address in ends.contains { address.hasSuffix($0) } } == [])
        for (address, page) in try site.pages() {
            #expect(page.all("script").isEmpty && page.all("meta").allSatisfy { $0.attributes["property"] == nil })
            #expect(page.all("link").allSatisfy { $0.attributes["rel"] == "stylesheet" }, "\(address)")
        }
    }

    @Test("Without feeds the sitemap still stands")
    func withoutFeeds() async throws {
        var configuration = addressed
        configuration.feeds = false
        let site = try await rendered(try await sampleContent(), configuration: configuration)
        #expect(site.files["robots.txt"] != nil && site.files["sitemap.xml"] != nil)
        #expect(site.files.keys.filter { $0.hasSuffix(".json") || $0.hasSuffix(".xml") } == ["sitemap.xml"])
        #expect(try site.page("index").all("link").allSatisfy { $0.attributes["rel"] != "alternate" })
    }

    @Test("The feeds of the sample site are as they were", arguments: ["feed.xml", "feed.json"])
    func snapshot(name: String) async throws {
        var configuration = addressed
        configuration.title = "North & South"
        configuration.description = "News of <both>."
        let site = try await rendered(try await sampleContent(), configuration: configuration)
        try compareWithSnapshot(try #require(site.files[name]), name)
    }

    @Test("The newest story comes first, and one without a day last, on the first day of all and unpublished")
    func order() async throws {
        let days = ["2025-03-02", nil, "2025-03-09", "2025-03-02"]
        let site = try await rendered(try await stories(of: days), configuration: addressed)
        let feed = try #require(site.files["feed.xml"])
        #expect(texts("title", feed).dropFirst() == ["Report 2", "Report 0", "Report 3", "Report 1"])
        let times = ["2025-03-09", "2025-03-09", "2025-03-02", "2025-03-02", "2025-03-02"]
        #expect(texts("updated", feed) == times.map { "\($0)T00:00:00Z" })
        #expect(texts("published", feed).count == 3)
        let json = try #require(site.files["feed.json"])
        #expect(json.split(separator: "\"date_modified\"").count == 4)
        #expect(json.contains("Date unknown"))
    }

    @Test("A feed has the fifty newest stories")
    func limit() async throws {
        let days = (0..<60).map { "2025-03-\($0 % 30 < 9 ? "0" : "")\($0 % 30 + 1)" }
        let site = try await rendered(try await stories(of: days), configuration: addressed)
        let titles = texts("title", try #require(site.files["feed.xml"])).dropFirst()
        #expect(titles.count == 50)
        #expect(titles.first == "Report 29" && titles.contains("Report 5") && !titles.contains("Report 4"))
    }

    @Test("Where no day is known there is no Atom, and that is told in a note")
    func noDay() async throws {
        let content = try await stories(of: [nil, nil])
        let site = try await rendered(content, configuration: addressed)
        #expect(site.files["feed.xml"] == nil && site.files["feed.json"] != nil)
        let types = try site.page("index").all("link").compactMap { $0.attributes["type"] }
        #expect(types == ["application/feed+json"])
        let notes = Feeds(of: content, configuration: addressed).notes
        #expect(notes.map(\.problem) == [.feed(.noDay)])
        #expect(notes.map(\.severity) == [.note])
        #expect(Feeds(of: content, configuration: Configuration()).notes.isEmpty)
    }

    @Test("A headline of marks and control characters stays one, and the feed stays XML and JSON")
    func hostile() async throws {
        let title = "]]></title>&amp;<script>\"\u{1}\u{FFFE}\u{FFFF}\u{7}"
        var article = article(0, "2025-03-02")
        article.title.text = title
        article.source.name = "A & <B>"
        let site = try await rendered([article], stories: [[0]], configuration: addressed)
        let feed = try #require(site.files["feed.xml"])
        #expect(
            texts("title", feed).last
                == "]]&gt;&lt;/title&gt;&amp;amp;&lt;script&gt;&quot;\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(texts("name", feed).last == "A &amp; &lt;B&gt;")
        #expect(
            try #require(site.files["feed.json"]).contains("]]></title>&amp;<script>\\\"\\u0001\u{FFFE}\u{FFFF}\\u0007")
        )
    }

    @Test("A thread has feeds of its own, and its page names them")
    func thread() async throws {
        let site = try await rendered(try await sampleContent(), configuration: addressed)
        let page = try #require(site.files.keys.first { $0.hasPrefix("threads/northland") && $0.hasSuffix(".html") })
        let name = page.dropLast(5)
        #expect(texts("title", try #require(site.files["\(name).xml"])).first == "Northland, Lindqvist – Digest")
        let links = try PageReading(try #require(site.files[page])).all("link")
            .filter { $0.attributes["rel"] == "alternate" }.compactMap { $0.attributes["href"] }
        #expect(links == ["../\(name).xml", "../\(name).json"])
        let ofStory = try site.page("stories/cheese").all("link").filter { $0.attributes["rel"] == "alternate" }
        #expect(ofStory.compactMap { $0.attributes["href"] } == ["../feed.xml", "../feed.json"])
    }

    @Test("A person whom three stories quote has feeds, and one whom two quote has none")
    func people() async throws {
        var content = try await stories(of: ["2025-03-01", "2025-03-02", "2025-03-03", nil])
        func person(_ name: String, _ stories: [Int]) -> Person {
            Person(
                name: name, stories: stories,
                statements: stories.map { PersonStatement(story: $0, statement: 0, date: nil) })
        }
        content.people = [
            person("Anna Lindqvist", [0, 1, 3]), person("Peter Holm", [1, 2]), person("Jo Roe", [2, 2, 2]),
        ]
        for index in content.briefings.indices {
            let words = Citation(article: index, line: 2, text: "The bridge")
            content.briefings[index].statements = [Statement(words: words, speaker: "Anna Lindqvist")]
        }
        let site = try await rendered(content, configuration: addressed)
        #expect(
            site.files.keys.filter { $0.hasPrefix("people/") && $0.hasSuffix(".xml") } == ["people/anna-lindqvist.xml"])
        let feed = try #require(site.files["people/anna-lindqvist.xml"])
        #expect(texts("title", feed).dropFirst() == ["Report 1", "Report 0", "Report 3"])
    }

    @Test(
        "What XML may not hold is replaced",
        arguments: [
            ("a\u{0}b", "a\u{FFFD}b"), ("a\u{B}\u{1F}", "a\u{FFFD}\u{FFFD}"), ("a\r\n\tb", "a   b"),
            ("\u{FFFE}", "\u{FFFD}"),
            ("\u{FFFF}x", "\u{FFFD}x"), ("\u{FFFD}\u{FFBE}\u{1FFFE}", "\u{FFFD}\u{FFBE}\u{1FFFE}"),
            ("¾¿\u{7F}é", "¾¿\u{7F}é"),
            ("<&>\"'", "&lt;&amp;&gt;&quot;'"),
        ])
    func xml(text: String, expected: String) {
        var bytes: [UInt8] = []
        XMLText.append(text.utf8, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test(
        "A story's days are those that are known, and only then bounds",
        arguments: [
            (["2025-03-02/2025-03-02", "2025-03-01/2025-03-09"], "2025-03-02", "2025-03-02"),
            (["2025-03-02/2025-03-02", "2025-03-05/2025-03-05"], "2025-03-02", "2025-03-05"),
            (["2025-03-01/2025-03-09", "2025-03-02/"], nil, "2025-03-09"), (["2025-03-02/"], nil, "2025-03-02"),
            (["/2025-03-02"], nil, "2025-03-02"), ([], nil, nil),
        ] as [([String], String?, String?)])
    func days(bounds: [String], first: String?, last: String?) {
        var articles = [article(0, nil)]
        for bound in bounds {
            let parts = bound.split(separator: "/", omittingEmptySubsequences: false).map {
                $0.isEmpty ? nil : String($0)
            }
            var article = article(1, nil)
            article.date = DateBounds(earliest: parts[0], latest: parts[1])
            articles.append(article)
        }
        let story = Story(articles: Array(articles.indices), copies: [], thread: nil, reasons: [], nearest: nil)
        let days = StoryDays(of: story, articles: articles)
        #expect(days.first == first && days.last == last)
    }
}

/// A configuration with nothing but an address.
let addressed: Configuration = {
    var configuration = Configuration()
    configuration.baseURL = BaseURL("https://example.org/a/")
    return configuration
}()

/// A report of a day.
func article(_ number: Int, _ day: String?) -> Article {
    Article(
        file: "\(number).txt", title: Excerpt(line: 1, text: "Report \(number)"), source: Source(name: "Example Times"),
        date: day.map { DateBounds(earliest: $0, latest: $0) }, language: "en",
        blocks: [Block(kind: .paragraph, line: 2, text: "The bridge of Northland closes on Monday.")])
}

/// A site of a story a day.
func stories(of days: [String?]) async throws -> Content {
    try await content(days.enumerated().map(article), stories: days.indices.map { [$0] })
}

/// The texts of all elements of a name, as they are written.
private func texts(_ name: String, _ xml: String) -> [String] {
    xml.split(separator: "<").filter { $0.hasPrefix("\(name)>") || $0.hasPrefix("\(name) ") }
        .map { element in String(element.drop { $0 != ">" }.dropFirst()) }
}
