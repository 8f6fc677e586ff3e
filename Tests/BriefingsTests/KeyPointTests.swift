import Articles
import Stories
import Testing

@testable import Briefings

@Suite struct KeyPointTests {
    @Test func everyKeyPointIsASpanOfTheLineThatItNames() async throws {
        let articles = [
            article(
                "Bridge closes",
                [
                    "The bridge of Northland will close on Monday, Mayor Anna Lindqvist said. The ferry to Westmark will sail.",
                    "  Engineers of the Northland road office found “cracks” in two cables — in February, she said.  ",
                ]),
            article(
                "Cracks found",
                ["Two cables of the Northland bridge had cracks, the U.S. firm Roe Inc. told reporters."]),
        ]
        let points = try await keyPoints(of: articles)
        #expect(!points.isEmpty)
        for point in points {
            let lines = articles[point.article].blocks.filter { $0.line == point.line }
            #expect(lines.contains { $0.text.contains(point.text) }, "\(point)")
        }
    }

    @Test func theDeckCanBeAKeyPointWithItsOwnLine() async throws {
        var article = article("Bridge closes", [])
        article.deck = Excerpt(line: 9, text: "Drivers in Northland must take the ferry to Westmark until April.")
        #expect(try await keyPoints(of: [article]).map(\.line) == [9])
    }

    @Test(arguments: [
        // A pronoun or a connective stands for something in another sentence.
        "She told the council of Northland that the bridge will stay closed until April.",
        "However, the mayor of Northland told the council that the bridge will stay closed.",
        "Roe called her a danger to the people of Northland and of Westmark in April.",
        "According to him, the bridge of Northland will stay closed until the end of April.",
        "But the mayor of Northland told the council that the bridge will stay closed.",
        "That means that Mayor Anna Lindqvist of Northland will not open the bridge.",
        "Worse, Mayor Anna Lindqvist of Northland told the council that the bridge will close.",
        "On the other hand, Mayor Anna Lindqvist told the council that the bridge will close.",
        "Mayor Anna Lindqvist of Northland said as much to the council on Monday in April.",
        // The caption of a picture.
        "Mayor Anna Lindqvist (R) holds a plan of the bridge with Peter Roe in Northland.",
        "Mayor Anna Lindqvist (left) and Peter Roe of Northland closed the old bridge in April.",
        "Mayor Anna Lindqvist and Peter Roe of Northland are also pictured at the bridge.",
        // The writer speaks.
        "Anna Lindqvist told the council of Northland that our bridge will stay closed.",
        "One thing is clear: Anna Lindqvist of Northland will not open the bridge until April.",
        "The last word of all is however",
        // A question is no fact, even where a stop stands in its last word.
        "Will the mayor of Northland tell the council when the bridge opens again?",
        "Will the mayor of Northland sell the closed bridge to the government of the U.S.?",
        "Will the mayor of Northland sell the closed bridge to a company like Roe Inc.?”",
        // Somebody's words, without the one who said them.
        "“The bridge of Northland will stay closed until the end of April.”",
        "\"The bridge of Northland will stay closed until the end of April.\"",
        // Nobody is named, or the sentence is too short or too long.
        "The bridge over the river will stay closed until the end of the month.",
        "Northland closes its bridge.",
        "Northland " + Array(repeating: "and the bridge", count: 20).joined(separator: " ") + ".",
        // No sentence, but a label.
        "Read the whole report on the closed bridge of Northland by Jane Roe",
    ])
    func aSentenceThatDoesNotStandAloneIsNoKeyPoint(sentence: String) async throws {
        #expect(try await keyPoints(of: [article("Bridge closes", [sentence])]) == [])
    }

    @Test(arguments: [
        "The mayor of Northland told the council that the bridge will stay closed until April.",
        "In her new report, the engineer Anna Lindqvist told Northland that the bridge will stay closed.",
        "The bridge over the river will stay closed for 47 days, a study of its cables found.",
        "Mayor Anna Lindqvist of Northland told the council that she “will not gamble with lives”.",
        "Northland's bridge will stay closed until April, Anna Lindqvist told the “Example Times.”",
        "Gov. Anna Lindqvist (R) on Friday signed the plan to close the old bridge of Northland.",
        "So far, Mayor Anna Lindqvist of Northland has closed two old bridges in April.",
        "The bridge of Northland will never open again, Mayor Anna Lindqvist told the council!",
    ])
    func aSentenceThatStandsAloneIsOne(sentence: String) async throws {
        #expect(try await keyPoints(of: [article("Bridge closes", [sentence])]).map(\.text) == [sentence])
    }

    @Test(arguments: [
        "The mayor said: “Northland is a proud town. The people of Northland will rebuild the bridge by April. Roe agrees.”",
        "The mayor said: \"Northland is a proud town. The people of Northland will rebuild the bridge by April. Roe agrees.\"",
        "The mayor said: «Northland is a proud town. The people of Northland will rebuild the bridge by April. Roe agrees.»",
    ])
    func aSentenceInsideARunningQuotationIsNoKeyPoint(paragraph: String) async throws {
        let texts = try await keyPoints(of: [article("Bridge closes", [paragraph])]).map(\.text)
        #expect(!texts.contains { $0.hasPrefix("The people of Northland") }, "\(texts)")
    }

    @Test func noTwoKeyPointsSayTheSame() async throws {
        let sentences = [
            "The bridge of Northland will close on Monday for six weeks of repairs, Mayor Anna Lindqvist said.",
            "The bridge in Northland will close on Monday for six weeks of repairs, said Mayor Anna Lindqvist.",
            "Mayor Anna Lindqvist said the bridge of Northland will close for six weeks of repairs on Monday.",
        ]
        let same = try await keyPoints(of: sentences.map { article("Bridge closes", [$0]) })
        #expect(same.count == 1)
        let other = "Shopkeepers of Westmark fear for their custom, the chamber of trade told Jane Roe."
        let two = try await keyPoints(of: (sentences + [other]).map { article("Bridge closes", [$0]) })
        #expect(two.count == 2)
    }

    @Test func thereAreThreeToFive() async throws {
        let towns = ["Northland", "Westmark", "Ostbury", "Grane", "Sudfell", "Hollow", "Lindow"]
        let verbs = [
            "closes a harbour", "wins prizes for cheese", "loses electric power", "elects new judges",
            "finds ancient coins", "bans loud motorcycles", "plants apple orchards",
        ]
        let sentences = zip(towns, verbs).map {
            "The \($1.split(separator: " ").last ?? "") council of \($0) \($1) this week, to everyone's surprise."
        }
        let count = try await keyPoints(of: [article("A week", sentences)]).count
        #expect(KeyPoints.fewest...KeyPoints.most ~= count)
    }

    @Test func aSentenceAboutTheOutletItselfIsNoKeyPoint() async throws {
        var article = article(
            "Bridge closes", ["The mayor of Northland told Example Times that the bridge will stay closed."])
        #expect(try await keyPoints(of: [article]).count == 1)
        article.source.name = "Example Times"
        #expect(try await keyPoints(of: [article]) == [])
    }

    @Test func aStoryWithoutAnyUsableSentenceHasNoKeyPoints() async throws {
        let articles = [article("Bridge closes", []), article("", ["?"]), article("…", ["", "x", "“", "\u{202E}"])]
        #expect(try await keyPoints(of: articles) == [])
    }

    @Test func headingsAndQuotationsAreNoKeyPoints() async throws {
        var article = article("Bridge closes", [])
        let text = "The mayor of Northland told the council that the bridge will stay closed until April."
        article.blocks = [Block(kind: .heading, line: 2, text: text), Block(kind: .quote, line: 3, text: text)]
        #expect(try await keyPoints(of: [article]) == [])
    }

    @Test func theSameArticlesGiveTheSameBriefings() async throws {
        let articles = (0..<60).map { number in
            article(
                "Bridge \(number)",
                ["Engineer number \(number) of Northland found \(number % 7) cracks in the bridge, said Roe."])
        }
        let stories = (0..<20).map { story($0 * 3..<$0 * 3 + 3) }
        let first = try await briefings(of: stories, articles)
        for _ in 0..<3 { #expect(try await briefings(of: stories, articles) == first) }
        #expect(first.count == stories.count)
    }
}

/// The key points of one story of all articles.
private func keyPoints(of articles: [Article]) async throws -> [Citation] {
    try await briefings(of: [story(articles.indices)], articles).first?.keyPoints.map(\.citation) ?? []
}

/// The briefings of stories whose articles are analysed first.
func briefings(of stories: [Story], _ articles: [Article]) async throws -> [Briefing] {
    try await brief(stories, articles: articles, analyses: analyse(articles))
}

func story(_ articles: Range<Int>) -> Story {
    Story(articles: Array(articles), thread: nil, reasons: [], nearest: nil)
}

/// An article with a title on line 1 and a paragraph on each line from 3 on.
func article(_ title: String, _ paragraphs: [String]) -> Article {
    var article = Article(file: "a.txt", title: Excerpt(line: 1, text: title))
    article.blocks = paragraphs.enumerated().map { Block(kind: .paragraph, line: $0 + 3, text: $1) }
    return article
}
