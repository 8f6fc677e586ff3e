import Articles
import Stories
import Testing

@testable import Site

@Suite struct CopyPagesTests {
    /// A report, two copies of it, another report, and a story of its own.
    private func site() async throws -> BuiltSite {
        let articles = [
            article("wire", "Example Wire", "2025-03-01"), article("post", "Northland Post", "2025-03-02"),
            article("gazette", nil, nil), article("times", "Example Times", "2025-03-02"),
            article("other", "Example Times", nil),
        ]
        let copies = [
            Copy(article: 1, original: 0, isExact: true), Copy(article: 2, original: 0, isExact: false),
        ]
        return try await rendered(try await content(articles, stories: [[0, 1, 2, 3], [4]], copies: copies))
    }

    @Test func aStoryPageFoldsCopiesWithTheArticleThatTheyRepeat() async throws {
        let page = try await site().page("stories/wire")
        #expect(page.all("h3").map(\.text) == ["wire reports", "times reports"])
        let folded = page.all("div", class: "copies").map {
            $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(
            folded == [
                "Also published by Northland Post (2025-03-02) Also published, with small changes, by an unknown source"
            ])
        let links = page.all("a").filter { $0.text == "Northland Post" || $0.text == "an unknown source" }
        #expect(links.map { $0.attributes["href"]?.contains("articles/") } == [true, true])
    }

    @Test func copiesAreCountedApart() async throws {
        let site = try await site()
        #expect(
            try site.page("stories/wire").all("p", class: "coverage").first?.text.contains("2 reports and 2 copies")
                == true)
        let edition = try site.page("index.html")
        #expect(edition.all("p", class: "summary").first?.text.hasPrefix("2 stories from 5 articles") == true)
        #expect(
            edition.all("p", class: "coverage").map { $0.text.contains("2 reports and 2 copies") } == [true, false])
        #expect(edition.all("ul", class: "outlets").first?.text.contains("Northland Post") == false)
    }

    @Test func oneReportAndACopyAreOneSource() async throws {
        let articles = [article("wire", "Example Wire", nil), article("post", "Northland Post", nil)]
        let copies = [Copy(article: 1, original: 0, isExact: true)]
        let page = try await rendered(try await content(articles, stories: [[0, 1]], copies: copies)).page("stories/")
        #expect(page.all("p", class: "coverage").first?.text.contains("one source and a copy") == true)
        #expect(page.all("div", class: "reason").isEmpty)
    }

    @Test func theReasonsOnAPageAreThoseOfReports() async throws {
        let page = try await site().page("stories/wire")
        let reasons = page.all("div", class: "reason").filter { page.elements[$0.parent ?? 0].name != "details" }
        #expect(reasons.count == 1)
        #expect(reasons.first?.text.contains("times reports") == true)
    }

    @Test(arguments: [("post", "word for word"), ("gazette", "with small changes")])
    func aCopysPageNamesWhatItRepeats(copy: String, how: String) async throws {
        let page = try await site().page("articles/\(copy)")
        let line = try #require(page.all("p", class: "coverage").first { $0.text.hasPrefix("This repeats") })
        #expect(
            line.text
                == "This repeats, \(how), wire reports (Example Wire, 2025-03-01). The two count as one report.")
        #expect(page.all("nav", class: "siblings").first?.text.contains("wire") == false)
    }

    @Test func theOriginalsPageNamesItsCopiesAndTheOtherReports() async throws {
        let page = try await site().page("articles/wire")
        #expect(page.all("div", class: "copies").count == 1)
        let siblings = try #require(page.all("nav", class: "siblings").first)
        #expect(siblings.text.contains("times reports") && !siblings.text.contains("post reports"))
    }

    @Test func everyCopyKeepsAPageThatLinksReach() async throws {
        let site = try await site()
        #expect(site.files.keys.count { $0.hasPrefix("articles/") } == 5)
        #expect(try brokenLinks(of: site) == [])
    }

    private func article(_ name: String, _ outlet: String?, _ day: String?) -> Article {
        Article(
            file: "\(name).txt", title: Excerpt(line: 1, text: "\(name) reports"), source: Source(name: outlet),
            date: day.map { DateBounds(earliest: $0, latest: $0) },
            blocks: [Block(kind: .paragraph, line: 3, text: "The bridge of Northland closes, the \(name) says.")])
    }
}

@Suite struct NearestPagesTests {
    @Test func aStoryOfOneArticleShowsTheNearestStoryAndHowFarItIs() async throws {
        let articles = ["Bridge", "Fair"].map { title in
            Article(file: "\(title).txt", title: Excerpt(line: 1, text: title))
        }
        let page = try await rendered(articles, stories: [[0], [1]]).page("stories/bridge")
        #expect(page.all("h2").map(\.text).contains("The nearest story"))
        let line = try #require(page.all("p").first { $0.text.contains("was kept apart") })
        #expect(
            line.text.hasPrefix("Fair was kept apart. The likelihood that both report one event is 25 in 100; from "))
        #expect(page.all("details").first?.text.contains("ballot") == true)
    }

    @Test func ofStoriesOfSeveralReportsTheMeanIsTold() async throws {
        let articles = (0..<3).map { Article(file: "\($0).txt", title: Excerpt(line: 1, text: "Bridge \($0)")) }
        let page = try await rendered(articles, stories: [[0, 1], [2]]).page("stories/bridge-0")
        let line = try #require(page.all("p").first { $0.text.contains("was kept apart") })
        #expect(line.text.contains("is 25 in 100, the mean over all pairs of their reports; from"))
    }

    @Test func aStoryAloneSaysThatNoneCameNear() async throws {
        let article = Article(file: "a.txt", title: Excerpt(line: 1, text: "Bridge"))
        let page = try await rendered([article], stories: [[0]]).page("stories/bridge")
        #expect(page.all("p").contains { $0.text.hasPrefix("No other story came near enough") })
    }

    @Test func everyKindOfEvidenceStandsOnThePage() async throws {
        let articles = (0..<2).map { Article(file: "\($0).txt", title: Excerpt(line: 1, text: "Bridge \($0)")) }
        var content = try await content(articles, stories: [[0, 1]])
        content.grouping.stories[0].reasons[0].evidence = [
            .names(["Roe", "Doe"]), .numbers(["$160 million", "145"]), .words(["ballot"]), .dates(["Friday"]),
            .offices(["mayor-elect Roe"]),
        ]
        let page = try await rendered(content).page("stories/")
        let told = zip(page.all("dt").map(\.text), page.all("dd").map(\.text)).map { "\($0): \($1)" }
        #expect(
            told == [
                "Names in both: Roe, Doe", "Numbers in both: $160 million, 145", "Rare words in both: ballot",
                "Dates in both: Friday", "Offices in both: mayor-elect Roe",
            ])
    }

    @Test func noPageSaysThatAStoryCameAsNearAsWasNeeded() {
        let needed = NearestStory.needed
        let shown = NearestStory.needed.nextDown
        #expect(ReasonValues.percent(shown, .down) < ReasonValues.percent(needed, .up))
    }

    @Test func aStoryOfManyReportsSaysHowManyLinksAreNotShown() async throws {
        let articles = (0..<15).map { Article(file: "\($0).txt", title: Excerpt(line: 1, text: "Bridge \($0)")) }
        var content = try await content(articles, stories: [Array(0..<15)])
        content.grouping.stories[0].reasons = Array(content.grouping.stories[0].reasons.prefix(10))
        let page = try await rendered(content).page("stories/")
        #expect(page.all("p").contains { $0.text == "4 weaker links are not shown." })
    }
}
