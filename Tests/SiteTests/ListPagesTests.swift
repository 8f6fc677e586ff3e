import Articles
import Briefings
import Stories
import Testing

@testable import Site

@Suite struct SourcePagesTests {
    @Test func anOutletsPageHasItsArticlesTheNewestFirstAndTheStoriesThatOthersReportToo() async throws {
        let page = try await sampleSite().page("sources/example-times")
        #expect(page.all("h1").map(\.text) == ["Example Times"])
        #expect(page.all("p", class: "coverage").first?.text == "2 articles on 2 stories, the newest first.")
        let items = page.all("li").map(\.text)
        #expect(items.count == 2)
        #expect(items.first == "Northland celebrates as cars cross the Harbour Bridge again 2025-04-20")
        #expect(items.last?.hasSuffix("in the story Cracks close Northland's Harbour Bridge until April") == true)
    }

    @Test func theArticlesOfUnknownSourceHaveAPageOfTheirOwn() async throws {
        let site = try await sampleSite()
        #expect(try site.page("sources/unknown_source").all("h1").map(\.text) == ["Unknown source"])
        let names = try site.page("sources/index.html").all("ul", class: "index").map(\.text.trimmed)
        #expect(names.last == "Unknown source 3 articles")
    }

    @Test func outletsOfOneSpellingHavePagesOfTheirOwn() async throws {
        let names = ["Times", "TIMES", "index", "Unknown source", "Время", nil]
        let articles = names.enumerated().map { index, name in
            Article(file: "\(index).txt", title: Excerpt(line: 1, text: "News"), source: Source(name: name))
        }
        let content = try await content(articles, stories: articles.indices.map { [$0] })
        let sources = try Addresses(of: content).sources
        #expect(Set(sources).count == names.count)
        #expect(sources[0].hasPrefix("times-") && sources[1].hasPrefix("times-") && sources[2].hasPrefix("index-"))
        #expect(sources[3] == "unknown-source" && sources[5] == "unknown_source")
        #expect(try brokenLinks(of: try await rendered(content)) == [])
    }

    @Test func manyArticlesStandOnSeveralPages() async throws {
        let site = try await site(articles: 205, day: { _ in nil })
        let pages = try ["", "_2", "_3"].map { try #require(try site.pages()["sources/example-times\($0).html"]) }
        #expect(pages.map { $0.all("li").count } == [100, 100, 5])
        #expect(
            pages.map { $0.all("nav", class: "parts").first?.text } == [
                "Page 1 of 3 Next page", "Previous page Page 2 of 3 Next page", "Previous page Page 3 of 3",
            ])
        #expect(try brokenLinks(of: site) == [])
    }
}

@Suite struct ArchivePagesTests {
    @Test func theArchiveLeadsToTheStoriesOfEachMonthAndToThoseOfNone() async throws {
        let site = try await sampleSite()
        let archive = try site.page("archive/index.html")
        #expect(archive.all("h2").map(\.text) == ["2025", "Date unknown"])
        #expect(archive.all("li").map(\.text) == ["2025-04 1 story", "2025-03 1 story"])
        let month = try site.page("archive/2025-03")
        #expect(
            month.all("ul", class: "index").map(\.text.trimmed).first?.hasPrefix("Cracks close Northland's") == true)
        #expect(month.all("nav", class: "neighbours").map(\.text.trimmed) == ["After: 2025-04"])
        #expect(try site.page("archive/unknown").all("li").count == 2)
    }

    @Test func aDaysPageHasEveryStoryWithAnArticleOfThatDay() async throws {
        let site = try await sampleSite()
        let day = try site.page("days/2025-03-02")
        #expect(day.all("h1").map(\.text) == ["2025-03-02"])
        #expect(day.all("h2").map(\.text) == ["Cracks close Northland's Harbour Bridge until April"])
        #expect(day.all("p", class: "up").map(\.text) == ["Archive: 2025-03"])
        #expect(day.all("nav", class: "neighbours").map(\.text.trimmed) == ["After: 2025-04-20"])
    }

    @Test func aMonthOfManyStoriesStandsOnSeveralPages() async throws {
        let site = try await site(articles: 205, day: { "2024-02-\(10 + $0 % 20)" })
        let pages = try site.pages()
        #expect(pages["archive/2024-02.html"]?.all("li").count == 100)
        #expect(pages["archive/2024-02_3.html"]?.all("li").count == 5)
        #expect(pages["archive/2024-02.html"]?.all("nav", class: "letters").first?.text.contains("29") == true)
        #expect(try brokenLinks(of: site) == [])
    }

    @Test(
        arguments: [
            ("2025-03-02", "2025-03-02", ["2025-03"]), ("2025-02-27", "2025-03-02", ["2025-02", "2025-03"]),
            ("2025-03-01", "2025-03-31", ["2025-03"]), ("2025-01-01", "2025-12-31", []), (nil, "2025-03-02", []),
            ("2025-03-02", nil, []), ("nonsense", "nonsense", []), (nil, nil, []),
        ] as [(String?, String?, [String])])
    func aStoryStandsInTheMonthsThatItsBoundsName(earliest: String?, latest: String?, months: [String]) {
        let date = DateBounds(earliest: earliest, latest: latest)
        let article = Article(file: "a.txt", title: Excerpt(line: 1, text: "News"), date: date)
        let story = Story(articles: [0], thread: nil, reasons: [], nearest: nil)
        let calendar = StoryCalendar([story], order: [0], dates: [date], articles: [article])
        #expect(calendar.months.map(\.name) == months)
        #expect(calendar.undated == (months.isEmpty ? [0] : []))
    }

    @Test(
        "A story with a known day stands in its month, however wide the bounds are",
        arguments: [
            (("2025-03-02", "2025-03-02"), ("2025-05-20", "2025-05-20"), ["2025-03", "2025-05"]),
            (("2025-03-02", "2025-03-02"), ("2025-01-01", "2025-12-31"), ["2025-03"]),
            (("2025-01-01", "2025-06-30"), ("2025-01-01", "2025-12-31"), []),
        ] as [((String, String), (String, String), [String])])
    func knownDays(one: (String, String), other: (String, String), months: [String]) {
        let articles = [one, other].map {
            Article(
                file: $0.0, title: Excerpt(line: 1, text: "News"), date: DateBounds(earliest: $0.0, latest: $0.1))
        }
        let story = Story(articles: [0, 1], thread: nil, reasons: [], nearest: nil)
        let calendar = StoryCalendar([story], order: [0], dates: [story.date(among: articles)], articles: articles)
        #expect(calendar.months.map(\.name) == months)
        #expect(calendar.undated == (months.isEmpty ? [0] : []))
    }

    @Test func theDaysOfAMonthAreFound() {
        let days = ["2025-02-28", "2025-03-01", "2025-03-31", "2025-04-01"]
        let articles = days.map {
            Article(
                file: $0, title: Excerpt(line: 1, text: "News"), date: DateBounds(earliest: $0, latest: $0))
        }
        let stories = days.indices.map { Story(articles: [$0], thread: nil, reasons: [], nearest: nil) }
        let calendar = StoryCalendar(
            stories, order: [3, 2, 1, 0], dates: articles.map(\.date), articles: articles)
        #expect(calendar.days(ofMonth: "2025-03") == 1..<3)
        #expect(calendar.days(ofMonth: "2025-05").isEmpty)
        #expect(calendar.days.map(\.stories) == [[0], [1], [2], [3]])
    }
}

@Suite struct LetterPagesTests {
    @Test func aLongListHasAPageForEachLetter() async throws {
        let site = try await site(
            articles: 700, title: { "\(["Apple", "beet", "Дом"][$0 % 3]) \($0)" }, day: { _ in nil })
        let pages = try site.pages()
        let index = try #require(pages["stories/index.html"])
        #expect(index.all("nav", class: "letters").map(\.text.trimmed) == ["A\nB\nOther"])
        #expect(index.all("li").isEmpty)
        #expect(pages["stories/letter_a.html"]?.all("h1").first?.text == "All stories: A")
        #expect(pages["stories/letter_a.html"]?.all("title").first?.text == "All stories: A")
        #expect(pages["stories/letter_a.html"]?.all("li").count == 234)
        #expect(pages["stories/letter_other.html"]?.all("li").count == 233)
        #expect(try brokenLinks(of: site) == [])
    }

    @Test func aLetterOfManyItemsHasSeveralPages() {
        let keys = (0..<900).map { "a\($0)" }
        let index = LetterIndex(initials: keys.map { _ in "a" } + [nil], keys: keys + ["1"])
        #expect(
            index.pages == [
                .index, .letter(0, part: 0), .letter(0, part: 1), .letter(0, part: 2), .letter(1, part: 0),
            ])
        let items = index.pages.flatMap { index.sections(of: $0) }.flatMap(\.items)
        #expect(items.count == 901 && Set(items).count == 901)
    }

    @Test func aShortListStandsOnOnePageInTheOrderOfTheAlphabet() {
        let index = LetterIndex(initials: ["b", nil, "a", "a"], keys: ["bee", "9", "ax", "ant"])
        #expect(index.pages == [.index])
        #expect(index.letters.map(\.letter) == ["a", "b", nil])
        #expect(index.sections(of: .index).map(\.items) == [[3, 2], [0], [1]])
        #expect(LetterIndex(initials: [], keys: []).pages.isEmpty)
    }

    @Test(arguments: [
        ("Fair opens", "f"), ("“Élan” wins", "e"), ("deadbeef", "d"), ("9 lives", nil), ("Мост Bridge", nil),
        ("Мария Roe", nil), ("… and more", "a"), ("", nil),
    ])
    func aTextStandsUnderItsFirstLetter(text: String, letter: Character?) {
        #expect(Slug.initial(of: text) == letter)
    }

    @Test func aListStandsByWhatIsReadAndNotByAddresses() async throws {
        let site = try await site(
            articles: 60, title: { "\($0 == 0 ? "Мост Bridge" : "Fair") \($0)" }, day: { _ in nil })
        let sections = try site.page("stories/index.html").all("h2").map(\.text)
        #expect(sections == ["F", "Other"])
    }
}

@Suite struct AboutPagesTests {
    @Test func theSiteSaysHowManyLinesOfEachKindWereTakenOut() async throws {
        let page = try await sampleSite().page("about.html")
        let rows = page.all("tr").map(\.text)
        #expect(rows.first == "What it isLinesArticles")
        #expect(rows.contains("image11") && rows.contains("newsletter11"))
        #expect(rows.contains("Articles of an unknown source3"))
        #expect(
            page.all("p").contains { $0.text.hasPrefix("This site tells 4 stories from 5 articles of 1 known source") })
    }

    @Test func linesAreCountedOnce() {
        let removed = [("image", 1), ("image", 2), ("tags", 9)].map {
            RemovedLine(line: $1, kind: $0, rule: "rule", text: "x")
        }
        let article = Article(
            file: "a.txt", title: Excerpt(line: 3, text: "Fair"), deck: Excerpt(line: 0, text: "Deck"),
            blocks: [Block(kind: .paragraph, line: 3, text: "Fair."), Block(kind: .paragraph, line: 4, text: "Yes.")],
            removed: removed)
        let totals = SiteTotals(of: [article, article], copies: 1)
        #expect(totals.keptLines == 4 && totals.removedLines == 6)
        #expect(
            totals.removals == [
                SiteTotals.Removal(kind: "image", lines: 4, articles: 2),
                SiteTotals.Removal(kind: "tags", lines: 2, articles: 2),
            ])
    }

    /// A server shows it at addresses of any depth.
    @Test func thePageForWhatIsNotThereNeedsNoOtherFileOfTheSite() async throws {
        let alone = try #require(try await sampleSite().pages()["404.html"])
        #expect(alone.elements.allSatisfy { $0.attributes["href"] == nil && $0.attributes["src"] == nil })
        let based = try await built(sampleTexts, baseURL: "https://example.org/briefing/").pages()["404.html"]
        #expect(
            based?.all("a").map { $0.attributes["href"] } == [
                "https://example.org/briefing/", "https://example.org/briefing/archive/index.html",
            ])
    }
}

/// A site of articles of one outlet, each a story of its own.
private func site(
    articles count: Int, title: (Int) -> String = { "News \($0)" }, day: (Int) -> String?
) async throws -> BuiltSite {
    let articles = (0..<count).map { index in
        Article(
            file: "\(index).txt", title: Excerpt(line: 1, text: title(index)), source: Source(name: "Example Times"),
            date: day(index).map { DateBounds(earliest: $0, latest: $0) })
    }
    return try await rendered(articles, stories: articles.indices.map { [$0] })
}
