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

    /// Gives the bridge's story of the sample texts a briefing of every part, whatever a program would find in them.
    mutating func writeSampleBriefing() throws {
        let (times, post) = ("times/bridge.txt", "post/closing.txt")
        for index in analyses.indices { analyses[index] = Analysis() }
        for index in briefings.indices {
            briefings[index] = Briefing(headline: briefings[index].headline, keyPoints: briefings[index].keyPoints)
        }
        try quote("We will not gamble with the lives of drivers,", in: times, by: "Anna Lindqvist")
        try quote("The ferry will run.", in: times, by: nil)
        let headline = try cite("Cracks close Northland's Harbour Bridge until April", in: post)
        let story = try #require(briefings.firstIndex { $0.headline == headline })
        briefings[story].keyPoints[0].others = [
            try cite(
                "The Harbour Bridge in Northland will close on Monday for six weeks of repairs, Mayor Anna Lindqvist said on Sunday.",
                in: times)
        ]
        briefings[story].positions = [
            Position(
                stance: .asserts, who: "Harbour Line", verb: "confirmed",
                sentence: try cite(
                    "The ferry to Westmark will sail every twenty minutes from Monday, the Harbour Line company confirmed.",
                    in: post)),
            Position(
                stance: .asserts, who: "Anna Lindqvist", verb: "said",
                sentence: try cite("She said the repairs would cost 4.2 million crowns.", in: times)),
        ]
        briefings[story].differences = [
            Difference(
                about: "six weeks",
                sides: [
                    try cite("repairs that take six weeks, Mayor Anna Lindqvist said.", in: post),
                    try cite("Drivers must take the ferry until the middle of April", in: times),
                ])
        ]
        briefings[story].statements = [
            Statement(
                words: try cite("We will not gamble with the lives of drivers,", in: times), speaker: "Anna Lindqvist",
                others: [try cite("Mayor Anna Lindqvist said.", in: post)]),
            Statement(words: try cite("The ferry will run.", in: times), speaker: nil),
        ]
        briefings[story].people = [
            NamedPerson(name: "Anna Lindqvist", mentions: 3, first: try cite("Anna Lindqvist", in: post))
        ]
    }
}
