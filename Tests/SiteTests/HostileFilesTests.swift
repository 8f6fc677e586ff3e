import Testing

@testable import Site

/// The same promise from end to end: from the bytes of an input file to the pages.
@Suite struct HostileFilesTests {
    private static let texts = [
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "`a`", "&#60;", "{{title}}", "*a*", "<!--", "]]>",
        "\"onload=\"", "</main>", "</title>", "&", "a\u{202E}b",
    ]

    @Test(arguments: texts)
    func aTitleOfTheFrontMatterStaysText(text: String) async throws {
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let title = "Northland \(text) votes"
        let site = try await built(["a.txt": "---\ntitle: \"Northland \(quoted) votes\"\n---\n\(Self.body)"])
        for prefix in ["articles/", "stories/"] {
            let page = try site.page(prefix)
            #expect(page.all("title").map(\.text) == [title])
            #expect(page.all("h1").map(\.text) == [title])
        }
        #expect(try site.page("index.html").all("h2").map(\.text).contains(title))
        try await expectOnlyOurMarkup(site)
    }

    @Test(arguments: texts)
    func aLineOfTheTextStaysTextOrTheReceiptHasIt(text: String) async throws {
        let site = try await built([
            "a.txt": "Northland votes\n\n\(Self.body)\n\n\(text) and \(text) again, said Jane Roe.\n"
        ])
        try await expectOnlyOurMarkup(site)
        // Marks of Markdown are taken off a line; all else is shown.
        if !text.contains("[") && !text.contains("*") {
            let page = try site.page("articles/")
            let places = page.all("p") + page.all("td")
            #expect(places.contains { $0.text == "\(text) and \(text) again, said Jane Roe." })
        }
    }

    @Test(arguments: texts)
    func theFirstLineStaysText(text: String) async throws {
        try await expectOnlyOurMarkup(built(["a.txt": "\(text)\n\n\(Self.body)\n"]))
        try await expectOnlyOurMarkup(built(["a.txt": "# \(text)\n\n\(Self.body)\n"]))
    }

    @Test(arguments: texts.filter { !$0.contains("/") } + ["a\nb", " ", "[x]", "%2e%2e", "?q#f", "C:\\x", "a:b"])
    func aFileNameStaysText(text: String) async throws {
        let site = try await built([
            "\(text).txt": "Northland votes\n\n\(Self.body)\n", "\(text)/b.md": "Fair\n\n\(Self.body)\n",
        ])
        try await expectOnlyOurMarkup(site)
        #expect(try brokenLinks(of: site) == [])
        let files = try site.pages().values.flatMap { $0.all("p") }.map(\.text).filter { $0.hasPrefix("Input file: ") }
        #expect(files.sorted() == ["Input file: \(text).txt", "Input file: \(text)/b.md"].sorted())
    }

    @Test(arguments: texts)
    func theOtherValuesOfTheFrontMatterStayText(text: String) async throws {
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let keys = ["author", "description", "sitename", "hostname", "url", "unknown"]
        let matter = keys.map { "\($0): \"\(quoted)\"\n" }.joined()
        let site = try await built(["a.txt": "---\n\(matter)---\nNorthland votes\n\n\(Self.body)\n"])
        try await expectOnlyOurMarkup(site)
        let page = try site.page("articles/")
        #expect(page.all("p", class: "coverage").contains { $0.text.hasPrefix("\(text) · \(text) · ") })
        #expect(page.all("p", class: "deck").map(\.text) == [text])
        #expect(!page.all("a").contains { $0.text == "The original" })
    }

    private static let body = "The people of Northland voted on Sunday, and Anna Lindqvist of Westmark won by 12 votes."

    /// Every element and attribute of a site is one that a harmless site has too, and its links are sound.
    private func expectOnlyOurMarkup(_ site: BuiltSite) async throws {
        let ours = try await Self.ourMarkup.value
        for (address, page) in try site.pages() {
            let foreign = Set(page.structure).subtracting(ours)
            #expect(foreign == [], "\(address)")
            for link in page.elements.compactMap({ $0.attributes["href"] }) {
                #expect(!link.lowercased().contains("script:"), "\(address): \(link)")
            }
        }
    }

    /// The elements and attributes that the templates write: those of sites of harmless texts.
    private static let ourMarkup = Task {
        let twins = try await built(["a.txt": "Northland votes\n\n\(body)\n", "b.txt": "Fair\n\n\(body)\n"])
        let sites = try await [sampleSite(), built(sampleTexts), twins]
        return Set(try sites.flatMap { try $0.pages().values.flatMap(\.structure) })
    }
}
