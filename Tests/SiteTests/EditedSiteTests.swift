import Articles
import Briefings
import Diagnostics
import Files
import Stories
import Testing

@testable import Site

/// Sites as a reader gets them, with edits beside their configuration.
@Suite struct EditedSiteTests {
    @Test("The editor's headline is theirs wherever the story is named, and no source is said to have it")
    func headline() async throws {
        let words = "A *bridge* & <its> ferry"
        let site = try await edited("times/bridge.txt:\n  headline: \(words)\n  note: Shorter.\n")
        let story = try #require(site.files.first { $0.value.contains("<h1 class=\"editor\"") })
        let page = try PageReading(story.value)
        #expect(page.all("h1").map(\.text) == [words] && page.all("h1", class: "said").isEmpty)
        #expect(page.all("title").map(\.text) == [words])
        #expect(
            page.all("meta").contains { $0.attributes["property"] == "og:title" && $0.attributes["content"] == words })
        let list = try #require(page.all("ul", class: "edits").first)
        #expect(list.text.contains("The editor wrote the headline.") && list.text.contains("Shorter."))
        let front = try site.page("index")
        let link = try #require(front.all("a").first { $0.text == words })
        #expect(link.hasClass("editor") && !link.hasClass("said") && link.attributes["data-cite"] == nil)
        #expect(front.allTexts.contains { $0.contains("Headline by the editor") })
        #expect(front.all("footer").first?.text.contains("Text in italics is the editor's own.") == true)
        #expect(site.files["feed.xml"]?.contains("<title>A *bridge* &amp; &lt;its&gt; ferry</title>") == true)
        #expect(site.files["feed.json"]?.contains("\"title\":\"\(words)\"") == true)
        #expect(try site.page("stories/index.html").all("a").contains { $0.text == words })
        for (address, page) in try site.pages() {
            #expect(!page.elements.contains { $0.attributes["data-cite"] != nil && $0.text == words }, "\(address)")
        }
    }

    @Test("A headline that is the title of one of the articles is that citation")
    func chosenHeadline() async throws {
        let title = "Mayor Lindqvist shuts Harbour Bridge for repairs"
        let site = try await edited("wire/short.txt:\n  headline: \(title)\n")
        let page = try #require(
            try site.pages().first { $0.key.hasPrefix("stories/") && $0.value.all("h1")[0].text == title })
        let heading = page.value.all("h1")[0]
        #expect(heading.hasClass("said"))
        #expect(heading.attributes["data-cite"]?.hasPrefix("../articles/mayor-lindqvist-") == true)
        #expect(page.value.all("ul", class: "edits")[0].text.contains("The editor chose the headline."))
    }

    @Test("A correction stands at the top of its page and in the feed, a note where it belongs")
    func corrections() async throws {
        let site = try await edited(
            """
            fair.md:
              correction: ["It was 9,000, not <90,000>.", Twice.]
              note: Thanks to a reader.
            """)
        let article = try site.page("articles/cheese-fair")
        let corrections = article.all("p", class: "correction")
        #expect(
            corrections.map(\.text) == [
                "Correction by the editor: It was 9,000, not <90,000>.", "Correction by the editor: Twice.",
            ])
        let head = article.elements.prefix { !$0.hasClass("text") }
        #expect(head.contains { $0.hasClass("correction") })
        #expect(article.allTexts.contains("The editor notes: Thanks to a reader."))
        let address = try #require(site.files.keys.first { $0.hasPrefix("stories/cheese-fair") })
        let story = try await edited("\(address): {correction: Wrong town.}\n")
        #expect(try story.page("stories/cheese-fair").all("p", class: "correction").count == 1)
        #expect(story.files["feed.xml"]?.contains("Correction by the editor: Wrong town.") == true)
        #expect(story.files["edition.eml"] != nil)
    }

    @Test("Date and source are said to be the editor's, and stand in the export")
    func dateAndSource() async throws {
        let text = "fair.md: {date: 2025-05-01..2025-05-03, source: Ostbury Herald, note: By telephone.}\n"
        let page = try await edited(text).page("articles/cheese-fair")
        #expect(page.all("p").contains { $0.text == "Date and source set by the editor." })
        #expect(page.all("time").map(\.text).prefix(2) == ["2025-05-01", "2025-05-03"])
        #expect(page.all("a").contains { $0.text == "Ostbury Herald" })
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("\(text)wire/short.txt: {hide: true}\n", at: "edits.yml")
            _ = try await export(
                source: "\(folder.path)/texts", output: "\(folder.path)/rows", edits: folder.path)
            let rows = try #require(folder.text(at: "rows/articles.jsonl"))
            #expect(rows.contains(#""date":{"earliest":"2025-05-01","latest":"2025-05-03"}"#))
            #expect(rows.contains(#""name":"Ostbury Herald""#) && !rows.contains("short.txt"))
        }
    }

    @Test("A hidden article is on no page but the one about the site, which has its name and nothing of its text")
    func hidden() async throws {
        let site = try await edited("fair.md:\n  hide: true\n  note: Asked for <by> its author.\n")
        for (address, text) in site.files where address != "about.html" {
            #expect(!text.contains("Cheese") && !text.contains("cheese") && !text.contains("fair.md"), "\(address)")
        }
        let about = try site.page("about")
        #expect(about.all("li").contains { $0.text == "fair.md. The editor notes: Asked for <by> its author." })
        #expect(!about.allTexts.contains { $0.contains("heese") })
        #expect(about.all("h2").map(\.text).contains("What the editor changed"))
    }

    @Test("Merged and split stories say so on their pages, and everything holds")
    func mergeAndSplit() async throws {
        let text =
            "wire/short.txt: {split: true, note: Apart.}\nfair.md: {merge: times/reopened.txt, note: Together.}\n"
        let site = try await edited(text)
        let split = try site.page("stories/mayor-lindqvist")
        #expect(split.all("ul", class: "edits")[0].text.contains("The editor took this out of another story"))
        #expect(split.allTexts.contains { $0.hasPrefix("The editor parted it from articles") })
        let others = try site.pages().filter { $0.key.hasPrefix("stories/") }.flatMap {
            $0.value.all("ul", class: "edits")
        }
        #expect(others.contains { $0.text.contains("The editor took an article out of this story: Mayor Lindqvist") })
        #expect(
            others.contains { $0.text.contains("put the articles of 2 stories together. The editor notes: Together.") })
        let reasons = try site.pages().values.flatMap { $0.all("div", class: "reason") }
        #expect(reasons.contains { $0.text.contains("were put together by the editor.") })
    }

    @Test("A pinned story is the first of the edition, and a renamed one stands at its address")
    func pinAndRename() async throws {
        let site = try await edited("fair.md: {pin: true, rename: cheese, note: Local.}\n")
        #expect(try site.page("index").all("article", class: "story")[0].text.contains("Cheese fair"))
        let page = try site.page("stories/cheese")
        #expect(site.files["stories/cheese.html"] != nil)
        #expect(page.all("ul", class: "edits")[0].text.contains("The editor gave it place 1 in the edition."))
    }

    @Test("A story cannot have the address of another")
    func addressTaken() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            let site = try await folder.buildSite()
            let address = try #require(site.files.keys.first { $0.hasPrefix("stories/cheese-fair") })
            let name = address.dropFirst(8).dropLast(5)
            try folder.write("times/bridge.txt:\n  rename: \(name)\n", at: "edits.yml")
            let found = await diagnostics { try await build(folder) }
            #expect(found.map(\.problem) == [.edit(.addressTaken(address, article: "fair.md"))])
            #expect(found[0].location == SourceLocation(file: "\(folder.path)/edits.yml", line: 2, column: 3))
            #expect(try folder.site().files == site.files)
        }
    }

    @Test("The same edits give the same site when it is built again, and none give the site as it was")
    func again() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            let before = try await folder.buildSite()
            try folder.write(Self.allEdits, at: "edits.yml")
            _ = try await build(folder)
            let once = try folder.site()
            #expect(once.files != before.files)
            let report = try await build(folder)
            #expect(report.publishing.written == 0 && report.warnings.isEmpty)
            let findings = try await Site.check(
                source: "\(folder.path)/texts", output: folder.output, edits: folder.path)
            #expect(findings.diagnostics == [] && findings.citations > 40)
            try folder.write("", at: "edits.yml")
            _ = try await build(folder)
            #expect(try folder.site().files == before.files)
        }
    }

    @Test("A check reads the edits, and finds what was hidden since")
    func check() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try await folder.buildSite()
            try folder.write("fair.md: {hide: true}\n", at: "edits.yml")
            func findings() async throws -> [Diagnostic] {
                try await Site.check(
                    source: "\(folder.path)/texts", output: folder.output, edits: folder.path
                ).diagnostics
            }
            #expect(try await findings().map(\.problem) == [.check(.articleHidden("fair.md"))])
            try folder.write("fair.md: {hid: true}\n", at: "edits.yml")
            let found = await diagnostics { try await findings() }
            #expect(found.map(\.problem.wording.identifier) == ["edit-unknown-key"])
        }
    }

    @Test("Where all articles are hidden there is nothing to build")
    func allHidden() async throws {
        try await PublishFolder.with { folder in
            try folder.write(["a.txt": "One text.\n\nIt has a paragraph, he said.\n"])
            try folder.write("a.txt: {hide: true}\n", at: "edits.yml")
            let found = await diagnostics { try await build(folder) }
            #expect(found.map(\.problem.wording.identifier) == ["edit-nothing-left"])
        }
    }

    private static let allEdits = """
        times/bridge.txt: {headline: Words of the editor, note: N1, correction: C1, pin: 2}
        wire/short.txt: {split: true, note: N2}
        fair.md: {merge: times/reopened.txt, rename: both, note: N3}
        post/closing.txt: {date: 2025-03-03, source: Northland Post, correction: [C2, C3]}
        """

    /// The site of the sample texts with edits, and feeds.
    private func edited(_ edits: String) async throws -> BuiltSite {
        var site = BuiltSite(files: [:])
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write(edits, at: "edits.yml")
            var configuration = Configuration()
            configuration.folder = folder.path
            site = try await folder.buildSite(baseURL: "https://example.org/", configuration: configuration)
        }
        return site
    }

    @discardableResult
    private func build(_ folder: PublishFolder) async throws -> BuildReport {
        var configuration = Configuration()
        configuration.source = "\(folder.path)/texts"
        configuration.output = folder.output
        configuration.folder = folder.path
        return try await Site.build(BuildOptions(configuration))
    }
}
