import Diagnostics
import Files
import Templates
import Testing

@testable import Site

@Suite struct ThemeTests {
    @Test func aMisspeltValueStopsTheBuildAndLeavesTheOutputAsItWas() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try await folder.buildSite()
            let before = try folder.identities().filter { $0.key.hasPrefix("public/") }
            try folder.write("# {{headlin}}\n\n{{#storie}}\nx\n{{/storie}}\n", at: "theme/edition.md")
            try folder.write("changed", at: "texts/new.txt")
            let found = await diagnostics { try await folder.buildSite(templates: "theme") }
            let lines = found.map { DiagnosticPrinter().line(for: $0).replacing(folder.path, with: "") }
            #expect(lines.count == 2)
            #expect(
                lines.last?.hasPrefix("/theme/edition.md:3:1: error: there is no value named “storie” here") == true)
            #expect(lines.last?.contains("did you mean “stories”?") == true)
            #expect(try folder.identities().filter { $0.key.hasPrefix("public/") } == before)
        }
    }

    @Test func titelIsMissedByOneLetter() async throws {
        try await PublishFolder.with { folder in
            let layout = "<!doctype html>\n<title>{{titel}}</title>\n{{{content}}}\n"
            try folder.write(layout, at: "theme/layout.html")
            let found = await diagnostics { try Theme(folder: "\(folder.path)/theme") }
            let location = SourceLocation(file: "\(folder.path)/theme/layout.html", line: 2, column: 8)
            #expect(found.map(\.problem) == [.template(.unknownName("titel", nearest: "title"))])
            #expect(found.map(\.location) == [location])
        }
    }

    @Test func oneFileTakesThePlaceOfTheBuiltInOne() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("# {{storyCount}} {{storyCount}}\n", at: "theme/edition.md")
            let usual = try await folder.buildSite(output: "usual")
            let site = try await folder.buildSite(templates: "theme")
            #expect(try site.page("index.html").all("h1").map(\.text) == ["2 2"])
            let differing = site.files.keys.filter { site.files[$0] != usual.files[$0] }
            #expect(differing == ["index.html"])
        }
    }

    @Test func aPartialTakesThePlaceOfTheBuiltInOne() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("<i>{{text}}</i>", at: "theme/partials/citation.md")
            let page = try await folder.buildSite(templates: "theme").page("index.html")
            #expect(!page.all("i").isEmpty)
            #expect(page.all("span", class: "said").isEmpty)
        }
    }

    @Test func aPartialOfOnesOwnCanBeUsed() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("{{> mine}}\n", at: "theme/edition.md")
            try folder.write("# Mine\n", at: "theme/partials/mine.md")
            let page = try await folder.buildSite(templates: "theme").page("index.html")
            #expect(page.all("h1").map(\.text) == ["Mine"])
        }
    }

    @Test func theStyleSheetTakesThePlaceOfTheBuiltInOne() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("p { color: {{colour}} }\n", at: "theme/style.css")
            let site = try await folder.buildSite(templates: "theme")
            // No template: braces mean something to a style sheet.
            #expect(site.files["style.css"] == "p { color: {{colour}} }\n")
        }
    }

    @Test(
        arguments: [
            ("edtion.md", "edition.md"), ("layuot.html", "layout.html"), ("storys.md", "story.md"),
            ("nonsense.md", nil), ("styel.css", "style.css"),
            ("Story.md", "story.md"), ("sub/edition.md", "edition.md"), ("partial/citation.md", nil),
        ] as [(String, String?)])
    func aTemplateThatNoPageIsMadeFromIsNamed(name: String, nearest: String?) async throws {
        try await PublishFolder.with { folder in
            try folder.write("x", at: "theme/\(name)")
            let found = await diagnostics { try Theme(folder: "\(folder.path)/theme") }
            #expect(found.map(\.problem) == [.theme(.unknownTemplate(nearest: nearest))])
            #expect(found.map(\.location?.file) == ["\(folder.path)/theme/\(name)"])
        }
    }

    @Test func filesThatAreNoTemplatesAreLeftAlone() async throws {
        try await PublishFolder.with { folder in
            try folder.write("x {{", at: "theme/notes.txt")
            try folder.write("x {{", at: "theme/.hidden.md")
            try folder.write("x {{", at: "theme/logo.svg")
            let own = try Theme(folder: "\(folder.path)/theme")
            let usual = try Theme(folder: nil)
            #expect(own.style == usual.style)
        }
    }

    @Test func aMissingFolderOfTemplatesIsNamed() async throws {
        try await PublishFolder.with { folder in
            let path = "\(folder.path)/none"
            let found = await diagnostics { try Theme(folder: path) }
            #expect(found.map(\.location?.file) == [path])
            #expect(found.map(\.problem.wording.identifier) == ["theme-unreadable"])
        }
    }

    @Test func everyPageKindRendersWithTheBuiltInTheme() async throws {
        let pages = try await sampleSite().pages()
        for page in pages.values {
            #expect(page.all("title").first?.text.trimmed.isEmpty == false && page.all("h1").count == 1)
        }
        for kind in ["edition", "story", "thread", "article"] {
            let found = pages.values.filter { $0.all("body").first?.hasClass("\(kind)-page") == true }
            #expect(!found.isEmpty, "\(kind)")
            for page in found { #expect(page.all("h1").count == 1, "\(kind)") }
        }
    }

    /// Markdown within an element of HTML stays as it is.
    @Test func noMarkdownIsLeftOnAPage() async throws {
        for (address, page) in try await sampleSite().pages() {
            // The receipt has the lines as they were.
            let texts = page.elements.filter { ["p", "li", "h1", "h2", "h3", "blockquote"].contains($0.name) }.map(
                \.text)
            for mark in ["](", "**", "##"] { #expect(!texts.contains { $0.contains(mark) }, "\(address)") }
        }
    }

    @Test func everyTemplateOfTheRepositoryIsBuiltIn() throws {
        // This file is Tests/SiteTests/ThemeTests.swift.
        let repository = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let folder = "/\(repository)/templates"
        let builtIn = Theme.builtIn()
        #expect(try listFiles(below: folder).files == builtIn.keys.sorted())
        for (name, file) in builtIn { #expect(try readFile(at: "\(folder)/\(name)") == file.bytes, "\(name)") }
    }
}

/// The diagnostics that a call throws; none where it does not throw.
func diagnostics(_ body: () async throws -> some Any) async -> [Diagnostic] {
    do {
        _ = try await body()
        return []
    } catch let diagnostics as Diagnostics {
        return diagnostics.all
    } catch {
        Issue.record("threw \(error), not Diagnostics")
        return []
    }
}
