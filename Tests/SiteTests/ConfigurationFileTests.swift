import Diagnostics
import Files
import Testing

@testable import Site

@Suite struct ConfigurationFileTests {
    @Test("Every option of the file is read")
    func everyOption() throws {
        let configuration = try read(
            """
            title: "North: a briefing"
            description: The news
              of the north.
            language: en_gb
            base_url: https://example.org/north
            source: /texts
            output: ../site
            templates: look
            edition:
              stories: 3
            articles: {text: excerpt}
            feeds: false
            search: pagefind
            """)
        #expect(configuration.title == "North: a briefing")
        #expect(configuration.description == "The news of the north.")
        #expect(configuration.language == "en-GB")
        #expect(configuration.baseURL == BaseURL("https://example.org/north/"))
        #expect(configuration.source == "/texts")
        #expect(configuration.output == "/at/../site")
        #expect(configuration.templates == "/at/look")
        #expect(configuration.edition.stories == 3)
        #expect(configuration.articles.text == .excerpt)
        #expect(!configuration.feeds && configuration.search == .pagefind)
    }

    @Test(
        "A file that gives nothing leaves the defaults", arguments: ["", "# title: x\n", "---\n", "title:\nedition:\n"])
    func nothing(text: String) throws {
        #expect(try read(text) == (try read("title: Digest\n")))
        #expect(try read(text).title == "Digest")
    }

    @Test(
        "A mistake is told with its line and column",
        arguments: [
            ("title: A\ntitel: B\n", 2, 1, "did you mean “title”?"),
            ("articles:\n  full: true\n", 2, 3, "write one of: text"),
            ("edition:\n  storis: 3\n", 2, 3, "did you mean “stories”?"),
            ("editon:\n  stories: 3\n", 1, 1, "did you mean “edition”?"),
            ("edition: 3\n", 1, 10, "has options of its own"),
            ("title: [A, B]\n", 1, 8, "is a text of one line"),
            ("feeds: yes\n", 1, 8, "write true or false"),
            ("title: ''\n", 1, 8, "cannot be the value of “title”"),
            ("language: English\n", 1, 11, "the tag of a language"),
            ("base_url: example.org\n", 1, 11, "an http or https address"),
            ("edition:\n  stories: 0\n", 2, 12, "from 1 to 1000"),
            ("edition:\n  stories: 99999999999999999999\n", 2, 12, "from 1 to 1000"),
            ("search: Pagefind\n", 1, 9, "none or pagefind"),
            ("title: A\n\n\"title\" : B\n", 3, 1, "given twice"), ("{title: A, title: B}\n", 1, 2, "given twice"),
            ("edition:\n  stories: 3\n  note:\n    stories: 4\n  stories: 5\n", 5, 3, "given twice"),
            ("title: A\n---\ntitle: B\n", 3, 1, "a second document"),
            ("- title\n", 1, 1, "not a list of “name: value” lines"),
            ("[a, b]: c\n", 1, 1, "not a list of “name: value” lines"),
            ("title: A: B\n", 1, 9, "not YAML"),
            ("title: \"\u{1}\"\n", 1, 9, "not YAML"),
            ("title: *a\n", 1, 8, "not YAML"),
        ])
    func mistake(text: String, line: Int, column: Int, words: String) async {
        let found = await diagnostics { try read(text) }
        #expect(found.map(\.location) == [SourceLocation(file: "/at/digest.yml", line: line, column: column)])
        #expect(found.map { DiagnosticPrinter().line(for: $0).contains(words) } == [true], "\(found)")
    }

    @Test("All mistakes of a file are told at once")
    func allMistakes() async {
        let found = await diagnostics { try read("titel: A\nsearch: x\nfeeds: 1\n") }
        #expect(found.map(\.location?.line) == [1, 2, 3])
    }

    @Test("A byte that is not UTF-8 is told by its place in characters")
    func notUTF8() async {
        let found = await diagnostics {
            try ConfigurationReader(file: "f").read(Array("title: A\ndescription: ü".utf8) + [0xFF, 0x0A])
        }
        #expect(found.map(\.problem) == [.configuration(.notUTF8)])
        #expect(found.map(\.location) == [SourceLocation(file: "f", line: 2, column: 15)])
    }

    @Test("A byte order mark and lines that end in CRLF are read")
    func byteOrderMark() throws {
        #expect(try read("\u{FEFF}title: A\r\nlanguage: de\r\n").language == "de")
    }

    @Test("A list in a list without end is refused, and ends")
    func deep() async {
        let found = await diagnostics { try read(String(repeating: "[", count: 100_000)) }
        #expect(found.map(\.problem.wording.identifier) == ["configuration-malformed"])
    }

    @Test("Paths and the defaults in their place start at the folder of the file")
    func paths() async throws {
        try await PublishFolder.with { folder in
            try folder.write("title: A\n", at: "site/digest.yml")
            try folder.write("p {}\n", at: "site/templates/style.css")
            let configuration = try Configuration(readingFrom: "\(folder.path)/site/digest.yml")
            #expect(configuration.source == "\(folder.path)/site/seeds")
            #expect(configuration.output == "\(folder.path)/site/public")
            #expect(configuration.templates == "\(folder.path)/site/templates")
            try folder.write("source: '-'\n", at: "site/digest.yml")
            #expect(try Configuration(readingFrom: "\(folder.path)/site/digest.yml").source == "-")
        }
    }

    @Test("What stands in the place of a named file is told")
    func inItsPlace() async throws {
        try await PublishFolder.with { folder in
            try makeFolders(at: "\(folder.path)/folder.yml")
            try folder.write(String(repeating: "#", count: 300_000), at: "big.yml")
            func identifiers(_ name: String) async -> [String] {
                await diagnostics { try Configuration(readingFrom: "\(folder.path)/\(name)") }
                    .map(\.problem.wording.identifier)
            }
            #expect(await identifiers("none.yml") == ["configuration-missing"])
            #expect(await identifiers("big.yml/x") == ["configuration-missing"])
            #expect(await identifiers("folder.yml") == ["configuration-unreadable"])
            #expect(await identifiers("big.yml") == ["configuration-too-large"])
        }
    }

    private func read(_ text: String) throws -> Configuration {
        var configuration = try ConfigurationReader(file: "/at/digest.yml").read(Array(text.utf8))
        configuration.place(in: "/at")
        return configuration
    }
}
