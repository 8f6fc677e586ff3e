import Diagnostics
import Files
import Testing

@testable import Site

/// Searching: the page for it, and the index that a program makes.
@Suite struct SearchTests {
    private static let searched: Configuration = {
        var configuration = Configuration()
        configuration.search = .pagefind
        return configuration
    }()

    private let pages = [
        "index.html": "edition", "stories/a.html": "a story", "articles/b.html": "an article",
        "people/c.html": "a person", "style.css": "",
    ].sorted { $0.key < $1.key }.map { OutputFile(address: $0.key, bytes: Array($0.value.utf8)) }

    @Test("A site without search has no page for it, no script and no mark of Pagefind")
    func withoutSearch() async throws {
        let files = try await sampleSite().files
        #expect(files["search.html"] == nil)
        #expect(files.values.allSatisfy { !$0.contains("pagefind") && !$0.contains("<script type=\"module\"") })
    }

    @Test("A site with search has one page with a script, and every other page links to it")
    func withSearch() async throws {
        let files = try await rendered(try await sampleContent(), configuration: Self.searched).files
        for (address, html) in files where address.hasSuffix(".html") {
            let isSearch = address == "search.html"
            let isFound =
                address.hasPrefix("articles/") && html.contains("<body class=\"article-page\">")
                || address.hasPrefix("stories/") && html.contains("<body class=\"story-page\">")
            #expect(html.contains("<script type=\"module\">") == isSearch, "\(address)")
            #expect(html.contains("search.html\"") || address == "404.html", "\(address)")
            #expect(html.contains("data-pagefind-body") == isFound, "\(address)")
        }
        let page = try #require(files["search.html"])
        #expect(page.contains("data-script=\"pagefind/pagefind.js\""))
        #expect(page.contains("<a href=\"stories/index.html\">all stories</a>"))
        #expect(page.contains("<a href=\"people/index.html\">all people</a>"))
    }

    @Test("What is found by searching is the sources' own words")
    func foundWords() async throws {
        let files = try await rendered(try await sampleContent(), configuration: Self.searched).files
        let pages = files.filter { $0.key.hasPrefix("articles/") || $0.key.hasPrefix("stories/") }.map(\.value)
        // The test's reader asks for quotation marks.
        let found = try pages.map { try PageReading($0.replacing("-body>", with: "-body=\"\">")) }
            .flatMap(\.elements).filter { $0.attributes["data-pagefind-body"] != nil }
        #expect(Set(found.map(\.name)) == ["h1", "p", "div"])
        #expect(found.allSatisfy { $0.hasClass("said") })
    }

    @Test("A build that asks for Pagefind and cannot run it says so")
    func missing() throws {
        let error = #expect(throws: Diagnostics.self) {
            try Pagefind(among: [["/nowhere/pagefind"], ["sh", "-c", "exit 1"]])
        }
        #expect(error?.all.map(\.problem) == [.search(.indexerMissing)])
    }

    @Test("The first command that runs is taken")
    func taken() throws {
        let pagefind = try Pagefind(among: [
            ["/nowhere/pagefind"], ["sh", "-c", "exit 0"], ["sh", "-c", "exit 0", "x"],
        ])
        #expect(pagefind.command == ["sh", "-c", "exit 0"])
    }

    /// A script that takes Pagefind's place: it gets `--site FOLDER --output-path FOLDER --quiet`.
    private func index(by script: String, _ body: (Result<[OutputFile], any Error>, PublishFolder) throws -> Void)
        async throws
    {
        try await PublishFolder.with { folder in
            try folder.write("test \"$1\" != --version || exit 0\ncd \"\(folder.path)\"\n\(script)", at: "pagefind.sh")
            let pagefind = try Pagefind(among: [["sh", "\(folder.path)/pagefind.sh"]])
            let result: Result<[OutputFile], any Error>
            do {
                result = .success(try await searchFiles(for: pages, by: pagefind))
            } catch {
                result = .failure(error)
            }
            try body(result, folder)
        }
    }

    @Test("Pagefind gets the articles and the stories, and what it makes of them becomes files of the site")
    func files() async throws {
        let script = """
            (cd "$2" && find . -type f | sort | xargs cat) >seen
            echo "$2" >site
            mkdir -p "$4/fragment"
            echo 1 >"$4/pagefind.js"; echo 2 >"$4/fragment/en_1.pf_fragment"; echo 3 >"$4/pagefind-ui.css"
            """
        try await index(by: script) { result, folder in
            let files = try result.get()
            #expect(files.map(\.address) == ["pagefind/fragment/en_1.pf_fragment", "pagefind/pagefind.js"])
            #expect(files.map { $0.makeBytes() } == [Array("2\n".utf8), Array("1\n".utf8)])
            #expect(folder.text(at: "seen") == "an articlea story")
            let site = try #require(folder.text(at: "site")?.split(separator: "\n").first)
            #expect(fileKind(at: String(site)) == nil, "the temporary folder is still there")
        }
    }

    @Test("What Pagefind says when it fails is told")
    func failure() async throws {
        try await index(by: "echo one; echo two >&2; exit 3") { result, _ in
            let error = #expect(throws: Diagnostics.self) { try result.get() }
            #expect(error?.all.map(\.problem) == [.search(.indexerFailed(status: 3, words: "one two"))])
        }
    }

    @Test("An index that was not written is told")
    func nothingWritten() async throws {
        try await index(by: "exit 0") { result, _ in
            let error = #expect(throws: Diagnostics.self) { try result.get() }
            #expect(error?.all.map(\.problem) == [.search(.indexNotMade(reason: "No such file or directory"))])
        }
    }
}
