import Articles
import Briefings
import Language
import Stories
import Testing

@testable import Site

extension Content {
    /// The words of an article, where they stand.
    func cite(_ text: String, in file: String) throws -> Citation {
        let index = try #require(articles.firstIndex { $0.file == file })
        let article = articles[index]
        let lines = article.passages.indices.map {
            (line: article.line(ofPassage: $0), text: article.text(ofPassage: $0))
        }
        let line = try #require(lines.first { $0.text.contains(text) }, "“\(text)” in \(file)").line
        return Citation(article: index, line: line, text: text)
    }

    /// Marks words of an article as somebody's.
    mutating func quote(_ text: String, in file: String, by speaker: String?) throws {
        let index = try #require(articles.firstIndex { $0.file == file })
        for (passage, text_) in articles[index].passages.map(\.text).enumerated() {
            guard let range = text_.firstRange(of: text) else { continue }
            let start = text_.utf8.distance(from: text_.startIndex, to: range.lowerBound)
            let span = TextSpan(passage: passage, range: start..<(start + text.utf8.count))
            analyses[index].quotations.append(Quotation(span: span, speaker: speaker.map { Speaker(name: $0) }))
        }
        analyses[index].quotations.sort { $0.span < $1.span }
    }

    /// Gives the stories of the sample texts headlines and key points, and the bridge's a briefing of every part,
    /// whatever a program would find in them.
    mutating func writeSampleBriefings() throws {
        let (times, post, wire) = ("times/bridge.txt", "post/closing.txt", "wire/short.txt")
        for index in analyses.indices { analyses[index] = Analysis(wordCount: analyses[index].wordCount) }
        try quote("We will not gamble with the lives of drivers,", in: times, by: "Anna Lindqvist")
        try quote("The ferry will run.", in: times, by: nil)
        let headlines = [
            ("fair.md", "Cheese fair breaks its record"),
            (post, "Cracks close Northland's Harbour Bridge until April"),
            ("times/reopened.txt", "Northland celebrates as cars cross the Harbour Bridge again"),
            (wire, "Mayor Lindqvist shuts Harbour Bridge for repairs"),
        ]
        try #require(briefings.count == headlines.count)
        briefings = try headlines.map { Briefing(headline: try cite($0.1, in: $0.0)) }
        briefings[0].keyPoints = [
            KeyPoint(try cite("Judges from eleven countries tasted 214 cheeses in two days", in: "fair.md"))
        ]
        briefings[1].keyPoints = [
            KeyPoint(
                try cite(
                    "Northland's Harbour Bridge will be closed on Monday for repairs that take six weeks", in: post),
                others: [try cite("The Harbour Bridge in Northland will close on Monday for six weeks", in: times)]),
            KeyPoint(try cite("Engineers found cracks in two of the bridge's steel cables", in: times)),
        ]
        briefings[1].positions = [
            Position(
                stance: .asserts, who: "Harbour Line", verb: "confirmed",
                sentence: try cite("The ferry to Westmark will sail every twenty minutes from Monday", in: post)),
            Position(
                stance: .asserts, who: "Anna Lindqvist", verb: "said",
                sentence: try cite("She said the repairs would cost 4.2 million crowns.", in: times)),
        ]
        briefings[1].differences = [
            Difference(
                about: "six weeks",
                sides: [
                    try cite("repairs that take six weeks, Mayor Anna Lindqvist said.", in: post),
                    try cite("Drivers must take the ferry until the middle of April", in: times),
                ])
        ]
        briefings[1].statements = [
            Statement(
                words: try cite("We will not gamble with the lives of drivers,", in: times), speaker: "Anna Lindqvist",
                others: [try cite("Mayor Anna Lindqvist said.", in: post)]),
            Statement(words: try cite("The ferry will run.", in: times), speaker: nil),
        ]
        briefings[1].people = [
            NamedPerson(name: "Anna Lindqvist", mentions: 3, first: try cite("Anna Lindqvist", in: post))
        ]
        briefings[1].additions = [try cite("She said the repairs would cost 4.2 million crowns.", in: times)]
        briefings[3].people = [
            NamedPerson(name: "Anna Lindqvist", mentions: 1, first: try cite("Anna Lindqvist", in: wire))
        ]
        timelines = Timelines(
            threads: [
                Timeline(entries: [
                    TimelineEntry(
                        .event(
                            value: "2025-02",
                            sentence: try cite("Engineers found cracks in two of the bridge's steel cables", in: times),
                            others: [try cite("The cracks in two steel cables were found by engineers", in: post)]),
                        story: 1),
                    TimelineEntry(.story(headline: briefings[1].headline, published: nil), story: 1),
                    TimelineEntry(
                        .event(
                            value: "2025-03-03/2025-04-14",
                            sentence: try cite("The repairs take six weeks", in: wire), others: []), story: 3),
                ])
            ], stories: [Timeline](repeating: Timeline(), count: briefings.count))
        timelines.stories[1].entries = [timelines.threads[0].entries[0]]
        people = Briefings.people(of: grouping.stories, briefings: briefings, articles: articles).filter(\.hasPage)
    }
}
