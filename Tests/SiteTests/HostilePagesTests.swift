import Articles
import Briefings
import Language
import Testing

@testable import Site

/// Texts that would be markup, code or a value if anything but a character were read in them.
private let hostileTexts = [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "![](x)", "`a`", "# h", "1. x", "&#60;", "{{title}}",
    "{{{title}}}", "*a*", "__b__", "<!--", "-->", "]]>", "\"onload=\"", "' onclick='", "a\u{202E}b", "</main>",
    "</title>", "</textarea>", "&", "&amp;lt;", "- x", "> x", "---", "===", "    code", "~~~", "```", "\\", "a\\*b",
    "x](y)", "[x]: y", "<a href=x>", "http://example.org", "a@example.org", "| a | b |", "<br/>", "a  \nb", "😀",
]

/// Each page of a site with a hostile text is the page with a harmless one, but for the characters.
@Suite struct HostilePagesTests {
    /// Stands where the hostile text is going to stand; nowhere else in a site.
    private static let harmless = "Harmlessword"

    @Test(arguments: hostileTexts)
    func aTextStaysTextOnEveryPage(text: String) async throws {
        // Lists from A to Z stand by the first letter, which has to be the same.
        let harmless = Slug.initial(of: text).map { "\($0)\(Self.harmless)" } ?? "0 \(Self.harmless)"
        let expected = try await site(harmless, in: Field.shown, harmless: harmless).pages()
        let found = try await site(text, in: Field.shown, harmless: harmless).pages()
        try #require(Set(found.keys) == Set(expected.keys))
        for (address, page) in found {
            let model = try #require(expected[address])
            #expect(page.structure == model.structure, "\(address)")
            let texts = model.allTexts.map { $0.replacing(harmless, with: text) }
            #expect(page.allTexts.sorted() == texts.sorted(), "\(address)")
        }
    }

    @Test func theHarmlessTextIsShownOnEveryPageItBelongsTo() async throws {
        let counts: [Field: Int] = [
            .title: 5, .deck: 2, .paragraph: 3, .byline: 2, .outlet: 5, .thread: 4, .briefing: 3,
        ]
        for (field, count) in counts {
            let pages = try await site(Self.harmless, in: [field]).pages()
            let holders = pages.filter { $0.value.allTexts.contains { $0.contains(Self.harmless) } }
            #expect(holders.count >= count, "\(field): \(holders.keys.sorted())")
        }
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x", "//evil.example", "\\\\evil.example", "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "",
        "example.org/news", "index.html", "#content", "/etc/passwd", "mailto:roe@example.org", "*a*", "https:",
        "https://",
    ])
    func aHarmfulAddressIsNoLink(address: String) async throws {
        for (page, reading) in try await site(address, in: [.url]).pages() {
            #expect(!reading.all("a").contains { $0.text == "The original" }, "\(page)")
        }
    }

    @Test(arguments: [
        "https://example.org/?a=\"onload=\"&b=<c>", "https://example.org/a'b", "http://example.org/{{title}}",
        "https://example.org/a)b(c", "https://example.org/*a*_b_", "HTTPS://example.org/&#60;",
    ])
    func anAddressWithQuotesAndMarksIsLinkedAsItIs(address: String) async throws {
        let links = try await site(address, in: [.url]).page("articles/northland").all("a").filter {
            $0.text == "The original"
        }
        #expect(links.map { $0.attributes["href"] } == [address])
    }

    /// A site with a text in some fields, and the same addresses and key points whatever the text is.
    private func site(
        _ text: String, in fields: [Field], harmless: String = harmless
    ) async throws -> BuiltSite {
        var plain = try await content(articles(), stories: [[0, 1], [2]], threads: [([0, 1], ["Northland"])])
        if fields.contains(.briefing) { plain.brief(with: harmless) }
        var holder = articles()
        for field in fields { field.set(harmless, in: &holder[0]) }
        var content = try await content(
            holder, stories: [[0, 1], [2]], threads: [([0, 1], [fields.contains(.thread) ? text : "Northland"])])
        for field in fields { field.set(text, in: &content.articles[0]) }
        if fields.contains(.briefing) { content.brief(with: text) }
        for index in content.briefings.indices {
            content.briefings[index].headline.replace(harmless, with: text)
            for point in content.briefings[index].keyPoints.indices {
                content.briefings[index].keyPoints[point].citation.replace(harmless, with: text)
            }
        }
        return try await rendered(content, addresses: try Addresses(of: plain))
    }

    private func articles() -> [Article] {
        var article = Article(file: "texts/a.txt", title: Excerpt(line: 1, text: "Northland votes"))
        article.deck = Excerpt(line: 2, text: "A deck")
        article.byline = Excerpt(line: 3, text: "Jane Roe")
        article.source = Source(name: "Example Times", credits: "Northland Post", url: "https://example.org/a")
        article.blocks = [
            Block(kind: .paragraph, line: 4, text: "A paragraph"), Block(kind: .heading, line: 5, text: "A heading"),
            Block(kind: .quote, line: 6, text: "A quotation"), Block(kind: .list, line: 7, text: "An item"),
        ]
        article.removed = [RemovedLine(line: 8, kind: "image", rule: "image-line", text: "A line")]
        let others = ["b.txt", "c.txt"].map { Article(file: $0, title: Excerpt(line: 1, text: "Another")) }
        return [article] + others
    }
}

extension Citation {
    fileprivate mutating func replace(_ old: String, with new: String) {
        text = text.replacing(old, with: new)
    }
}

extension Content {
    /// Gives the first story a briefing, and its first article quotations, that hold a text wherever one can stand.
    fileprivate mutating func brief(with text: String) {
        let words = Citation(article: 0, line: 4, text: "says \(text) and Anna")
        briefings[0].keyPoints = [KeyPoint(words, others: [words])]
        briefings[0].positions = Position.Stance.allCases.map {
            Position(stance: $0, who: text, verb: text, sentence: words)
        }
        briefings[0].differences = [Difference(about: text, sides: [words, words])]
        briefings[0].statements = [
            Statement(words: words, speaker: text, others: [words]), Statement(words: words, speaker: nil),
        ]
        briefings[0].people = [NamedPerson(name: text, mentions: 1, first: words)]
        // The list of all people has one letter for both.
        let statements = [PersonStatement(story: 0, statement: 0, date: nil)]
        people = [Person(name: "Anna \(text)", stories: [0, 1], statements: statements)]
        let event = TimelineEntry(.event(value: "2025-02-09", sentence: words, others: [words]), story: 0)
        timelines.stories[0].entries = [event]
        timelines.threads[0].entries = [event]
        let passages = articles[0].passages
        analyses[0].quotations = passages.indices.dropFirst(2).compactMap { index in
            let line = passages[index].text
            guard let range = line.firstRange(of: text) else { return nil }
            let start = line.utf8.distance(from: line.startIndex, to: range.lowerBound)
            let span = TextSpan(passage: index, range: start..<(start + text.utf8.count))
            return Quotation(span: span, speaker: Speaker(name: text))
        }
    }
}

/// Where a text can come from.
private enum Field: CaseIterable {
    case title, deck, byline, outlet, credits, file, paragraph, heading, quote, list, removed, thread, url, briefing

    /// All but the address, which is shown as a link only.
    static let shown = allCases.filter { $0 != .url }

    func set(_ text: String, in article: inout Article) {
        switch self {
        case .title: article.title.text = text
        case .deck: article.deck?.text = text
        case .byline: article.byline?.text = text
        case .outlet: article.source.name = text
        case .credits: article.source.credits = text
        case .file: article.file = text
        case .paragraph:
            article.blocks[0].text = "The harbour of Northland says \(text) and Anna Lindqvist of Westmark agrees."
        case .heading: article.blocks[1].text = text
        case .quote: article.blocks[2].text = text
        case .list: article.blocks[3].text = text
        case .removed: article.removed[0].text = text
        case .url: article.source.url = text
        case .thread, .briefing: break
        }
    }
}
