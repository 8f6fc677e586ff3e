import Diagnostics
import Testing

@testable import Articles

@Suite struct FrontMatterTests {
    @Test func eachKnownNameIsRead() throws {
        let metadata = try metadata(
            """
            title: "A: bridge"
            author: [Jane Roe, John Doe]
            DATE: 2025-02-09T10:45:00Z
            url: https://example.org/a
            hostname: times.example.org
            sitename: Example Times
            description: >
              A deck over
              two lines
            tags: [bridge]
            """)
        #expect(metadata.title == Excerpt(line: 2, text: "A: bridge"))
        #expect(metadata.author == Excerpt(line: 3, text: "Jane Roe; John Doe"))
        #expect(metadata.date == Excerpt(line: 4, text: "2025-02-09T10:45:00Z"))
        #expect(metadata.url == "https://example.org/a")
        #expect(metadata.site == "Example Times")
        #expect(metadata.description?.text == "A deck over two lines")
    }

    @Test(arguments: [
        "sitename: Example Times\nhostname: example.org", "hostname: example.org\nsitename: Example Times",
    ])
    func theSitesNameGoesBeforeItsHost(yaml: String) throws {
        #expect(try metadata(yaml).site == "Example Times")
        #expect(try metadata("hostname: example.org").site == "example.org")
    }

    @Test(arguments: ["title:", "title: null", "title: ~", "title: ''", "title: None", "title: {a: b}", "other: a"])
    func whatHasNoValueIsUnknown(yaml: String) throws {
        #expect(try metadata(yaml) == FrontMatter())
    }

    @Test(arguments: [
        ("title: a\nauthor: b: c", 3, 10), ("title: [a", 2, 8), ("title: a\ntitle: b", 2, 1), ("title: \"a", 2, 8),
        ("title: a\n\tauthor: b", 3, 1),
    ])
    func theFirstLineThatIsNotYAMLIsTold(yaml: String, line: Int, column: Int) throws {
        let told = try #require(throws: Diagnostic.self) { try metadata(yaml) }
        #expect(told.severity == .warning)
        #expect(told.problem.wording.identifier == "front-matter-invalid")
        #expect(told.location?.file == "in/a.txt")
        // The parser may notice a value that does not end at the fence below it.
        #expect((line...line + 2).contains(told.location?.line ?? 0))
        #expect(told.location?.column ?? 0 >= 1)
    }

    @Test func anUnquotedColonIsToldAtItsPlace() throws {
        let told = try #require(throws: Diagnostic.self) { try metadata("title: a\nauthor: b: c") }
        #expect(told.location == Place(file: "in/a.txt", line: 3, column: 10))
    }

    @Test func aNameThatIsGivenTwiceIsTold() throws {
        let told = try #require(throws: Diagnostic.self) { try metadata("url: a\ntitle: b\ntitle: c") }
        #expect(told.problem == .reading(.invalidFrontMatter(.nameTwice("title"))))
        #expect(told.location == Place(file: "in/a.txt", line: 4, column: 1))
    }

    @Test func aBlockThatIsNeverClosedIsTold() throws {
        let told = try #require(throws: Diagnostic.self) { try scrape("---\ntitle: a\n\n\(body)") }
        #expect(told.problem == .reading(.invalidFrontMatter(.notClosed)))
        #expect(told.location == Place(file: "in/a.txt", line: 1, column: 1))
    }

    @Test(
        arguments: [
            String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000), "*a", "&a [*a]",
            "!!binary a",
            "%YAML 9\n",
            "\u{7}", "\u{1B}[2J", "a: &a [1]\nb: &b [*a,*a]\nc: &c [*b,*b]\n? *c\n: 1",
        ].map(LongText.init))
    func noYAMLBringsTheProgramDown(yaml: LongText) throws {
        // Read or refused, it comes back.
        _ = try? metadata("title: a\nother: \(yaml.text)")
        _ = try? metadata("other: a\n\(yaml.text)")
    }

    @Test(arguments: [
        "---\n\(headline)\n---\n\(body)", "---\nNorthland: the talks failed\n---\n\(body)",
        "---\n\n\(headline)\n\(body)\n---\nThe end.",
        "---\n\(headline)\n\(body)", "---\n- a list\n---\n\(body)", "----\ntitle: a\n----\n\(body)",
        "---\nhttps://example.org\n---\n\(body)",
    ])
    func aRuleAboveATextIsNoFrontMatter(text: String) throws {
        let scrape = try scrape(text)
        #expect(scrape.textStart == 0)
        #expect(scrape.metadata == FrontMatter())
        let article = try cleaned(text)
        #expect(article.removed.contains { $0.line == 1 && $0.rule == "divider" })
    }

    @Test(arguments: [
        "---\n---\n", "---\n\n---\n", "---\n# nothing\n---\n", "---\ntags: [a]\n---\n", "---  \r\ntags: a\r\n---\t\r\n",
    ])
    func frontMatterMayTellNothing(block: String) throws {
        let scrape = try scrape(block + body)
        #expect(scrape.metadata == FrontMatter())
        #expect(scrape.textStart == block.utf8.count)
        #expect(clean(scrape)?.blocks.last?.line == scrape.firstLine + 2)
    }

    @Test func linesCountInTheFile() throws {
        let scrape = try scrape("\u{FEFF}---\r\ntitle: a\r\n---\r\n\r\n\(body)")
        #expect(scrape.firstLine == 4)
        #expect(scrape.metadata.title == Excerpt(line: 2, text: "a"))
        #expect(clean(scrape)?.blocks.first?.line == 5)
    }

    /// Agencies send headlines alone.
    @Test(arguments: ["---\ntitle: a\n---", "---\ntitle: a\n---\n", "---\ntitle: a\n---\n\n \n"])
    func aHeadlineAloneIsAnArticle(text: String) throws {
        let article = try #require(clean(scrape(text)))
        #expect(article.title == Excerpt(line: 2, text: "a"))
        #expect(article.blocks.isEmpty && article.removed.isEmpty)
    }

    @Test func frontMatterWithoutAHeadlineIsNoArticle() throws {
        #expect(try clean(scrape("---\nauthor: Jane Roe\n---\n\n")) == nil)
    }

    private func metadata(_ yaml: String) throws -> FrontMatter {
        try scrape("---\n\(yaml)\n---\n\(body)").metadata
    }
}
