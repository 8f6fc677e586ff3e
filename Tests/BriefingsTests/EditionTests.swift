import Articles
import Stories
import Testing

@testable import Briefings

@Suite struct HeadlineTests {
    private let sentence = "The harbour bridge of Northland will close on Monday, Mayor Anna Lindqvist said."

    @Test func theHeadlineIsOneOfTheTitles() async throws {
        let titles = ["Harbour bridge of Northland to close", "News", "Lindqvist speaks", "?", ""]
        let articles = titles.map { article($0, [sentence]) }
        let headline = try #require(try await briefings(of: [story(articles.indices)], articles).first).headline
        #expect(headline == Citation(article: 0, line: 1, text: titles[0]))
    }

    @Test(arguments: [
        ("Will the harbour bridge of Northland close?", "Harbour bridge of Northland closes"),
        ("Bridge of Northland closes — expert", "Harbour bridge of Northland closes"),
        ("Harbour bridge closes | Example Times", "Harbour bridge of Northland closes"),
        ("Morning briefing", "Northland closes bridge"),
    ])
    func aTitleThatNamesTheEventIsTakenBeforeOneThatDoesNot(worse: String, better: String) async throws {
        for titles in [[worse, better], [better, worse]] {
            let articles = titles.map { article($0, [sentence]) }
            let briefings = try await briefings(of: [story(articles.indices)], articles)
            #expect(briefings.first?.headline.text == better)
        }
    }

    @Test func aHeadlineIsNotTakenFromACopy() async throws {
        let titles = ["Northland closes bridge", "Northland closes bridge over harbour, Mayor Lindqvist says"]
        let articles = titles.map { article($0, [sentence]) }
        let copies = [Copy(article: 1, original: 0, isExact: false)]
        let story = Story(articles: [0, 1], copies: copies, thread: nil, reasons: [], nearest: nil)
        #expect(try await briefings(of: [story], articles).first?.headline.article == 0)
    }

    @Test func ofEqualTitlesTheFirstIsTaken() async throws {
        let articles = (0..<3).map { _ in article("Northland closes bridge", [sentence]) }
        #expect(try await briefings(of: [story(0..<3)], articles).first?.headline.article == 0)
    }

    @Test func aStoryOfHundredsOfArticlesHasAHeadlineOfItsOwn() async throws {
        let articles = (0..<300).map { article("Bridge closes, report \($0)", [sentence]) }
        let briefings = try await briefings(of: [story(10..<300)], articles)
        #expect(10..<300 ~= briefings.first?.headline.article ?? 0)
    }
}

@Suite struct EditionTests {
    @Test func storiesOfMoreOutletsStandFirst() {
        let articles = [
            of("Example Times"), of("Example Times"), of("Example Times"), of("Example Times"), of("Northland Post"),
        ]
        #expect(order([[0, 1, 2], [3, 4]], articles) == [1, 0])
    }

    @Test func thenThoseOfMoreArticles() {
        let articles = Array(repeating: of("Example Times"), count: 3)
        #expect(order([[0], [1, 2]], articles) == [1, 0])
    }

    @Test func thenTheNewestAndThoseWithoutADateLast() {
        let articles = [of("A"), of("A", "2025-03-01"), of("A", "2025-03-09"), of("A", "2024-12-31")]
        #expect(order([[0], [1], [2], [3]], articles) == [2, 1, 3, 0])
    }

    @Test func thenInTheOrderOfTheInput() {
        #expect(order([[0], [1], [2]], Array(repeating: of(nil), count: 3)) == [0, 1, 2])
    }

    @Test func unknownOutletsAreNotCountedAsSeveral() {
        let articles = [of(nil), of(nil), of("A"), of("B")]
        #expect(order([[0, 1], [2, 3]], articles) == [1, 0])
    }

    @Test func everyStoryIsInTheEditionOnce() {
        let articles = (0..<500).map { of($0 % 3 == 0 ? nil : "Outlet \($0 % 5)") }
        let stories = stride(from: 0, to: 500, by: 5).map { Array($0..<$0 + $0 % 4 + 1) }
        #expect(order(stories, articles).sorted() == Array(stories.indices))
    }

    @Test func aReportThatManyOutletsPrintIsCountedOnce() {
        let articles = (0..<5).map { of("Outlet \($0)") } + [of("A"), of("B")]
        let copies = (1..<5).map { Copy(article: $0, original: 0, isExact: true) }
        let stories = [
            Story(articles: Array(0..<5), copies: copies, thread: nil, reasons: [], nearest: nil),
            Story(articles: [5, 6], thread: nil, reasons: [], nearest: nil),
        ]
        #expect(Edition(of: Grouping(stories: stories, threads: []), articles: articles).stories == [1, 0])
    }

    @Test func aLateCopyMakesNoStoryNewer() {
        let articles = [of("A", "2025-03-01"), of("A", "2025-03-09"), of("B", "2025-03-02")]
        let copy = Copy(article: 1, original: 0, isExact: true)
        let stories = [
            Story(articles: [0, 1], copies: [copy], thread: nil, reasons: [], nearest: nil),
            Story(articles: [2], thread: nil, reasons: [], nearest: nil),
        ]
        #expect(Edition(of: Grouping(stories: stories, threads: []), articles: articles).stories == [1, 0])
    }

    @Test func noArticlesGiveAnEmptyEdition() {
        #expect(order([], []) == [])
    }

    private func order(_ stories: [[Int]], _ articles: [Article]) -> [Int] {
        let grouping = Grouping(
            stories: stories.map { Story(articles: $0, thread: nil, reasons: [], nearest: nil) }, threads: [])
        return Edition(of: grouping, articles: articles).stories
    }

    private func of(_ outlet: String?, _ day: String? = nil) -> Article {
        var article = article("Northland votes", [])
        article.source.name = outlet
        article.date = day.map { DateBounds(earliest: $0, latest: $0) }
        return article
    }
}
