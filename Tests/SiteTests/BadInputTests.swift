import Diagnostics
import Files
import Testing

@testable import Site

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One bad file is named and does not stop the others; nothing but bad files is an error that changes nothing.
@Suite struct BadInputTests {
    private static let bad: [(bytes: [UInt8], identifier: String)] = [
        ([], "text-empty"),
        (Array(" \n\n\t\n".utf8), "text-nothing-left"),
        (Array("Northland".utf8) + [0x81, 0xFE], "text-not-utf8"),
        ([0, 0, 0, 0], "text-binary"),
        (Array("Northland\0votes".utf8), "text-binary"),
        ([0xEF, 0xBB, 0xBF], "text-empty"),
        (Array("---\ntitle: [\n---\nNorthland votes\n".utf8), "front-matter-invalid"),
        (Array("---\ntitle: one\ntitle: two\n---\nNorthland votes\n".utf8), "front-matter-invalid"),
    ]

    @Test(arguments: bad)
    func aBadFileIsNamedAndTheOthersAreBuilt(bytes: [UInt8], identifier: String) async throws {
        try await PublishFolder.with { folder in
            try folder.write(["good.txt": "Northland votes\n\nThe people of Northland voted on Sunday.\n"])
            try writeFile(bytes, at: "\(folder.path)/texts/bad.txt")
            let report = try await build(
                BuildOptions(source: "\(folder.path)/texts", output: folder.output))
            #expect(report.warnings.map(\.problem.wording.identifier) == [identifier])
            #expect(report.warnings.map(\.severity) == [.warning])
            #expect(report.warnings.map(\.location?.file) == ["\(folder.path)/texts/bad.txt"])
            #expect((report.articles, report.texts, report.textsLeftOut) == (1, 2, 1))
            #expect(try folder.site().files.keys.contains { $0.hasPrefix("articles/northland-votes") })
        }
    }

    @Test func nothingButBadFilesIsAnErrorThatNamesEachAndChangesNothing() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try await folder.buildSite()
            let before = try folder.identities().filter { $0.key.hasPrefix("public/") }
            for (index, file) in Self.bad.enumerated() {
                try makeFolders(at: "\(folder.path)/bad")
                try writeFile(file.bytes, at: "\(folder.path)/bad/\(index).txt")
            }
            let found = await diagnostics { try await folder.buildSite(source: "bad") }
            #expect(found.map(\.problem.wording.identifier) == Self.bad.map(\.identifier) + ["source-no-article"])
            #expect(found.last?.severity == .error)
            #expect(try folder.identities().filter { $0.key.hasPrefix("public/") } == before)
        }
    }

    @Test func aFileOf100MegabytesIsLeftOut() async throws {
        try await PublishFolder.with { folder in
            try folder.write(["a.txt": "Northland votes\n\nThe people of Northland voted on Sunday.\n", "b.txt": ""])
            try #require(truncate("\(folder.path)/texts/b.txt", 100_000_000) == 0)
            let report = try await build(BuildOptions(source: "\(folder.path)/texts", output: folder.output))
            #expect(report.warnings.map(\.problem.wording.identifier) == ["text-too-large"])
            #expect(report.articles == 1)
        }
    }

    @Test(arguments: ["Northland votes on Sunday", "x", "…", "Northland votes.", "# Northland\n", "\u{FEFF}Northland"])
    func aFileOfOneLineIsAnArticle(text: String) async throws {
        let site = try await built(["a.txt": text])
        let title = text.replacing("# ", with: "").replacing("\u{FEFF}", with: "").trimmed
        #expect(try site.page("articles/").all("h1").map(\.text) == [title])
        #expect(try brokenLinks(of: site) == [])
    }

    @Test func aStoryWithoutAnyKeyPointHasNoHeadingForThem() async throws {
        let site = try await built(["a.txt": "Northland votes\n\nNo.\n", "b.txt": "Bridge"])
        for page in try site.pages().values {
            #expect(!page.all("h2").contains { $0.text == "Key points" })
            #expect(page.all("ul").allSatisfy { $0.text.contains { !$0.isWhitespace } })
        }
        #expect(try site.page("index.html").all("h2").map(\.text).contains("Northland votes"))
    }

    @Test(arguments: [("empty", "source-empty"), ("none", "source-missing"), ("file.html", "source-not-text")])
    func aSourceWithoutTextsIsAnErrorThatChangesNothing(source: String, identifier: String) async throws {
        try await PublishFolder.with { folder in
            try makeFolders(at: "\(folder.path)/empty")
            try folder.write("Northland", at: "file.html")
            let found = await diagnostics { try await folder.buildSite(source: source) }
            #expect(found.map(\.problem.wording.identifier) == [identifier])
            #expect(found.map(\.location?.file) == ["\(folder.path)/\(source)"])
            #expect(fileKind(at: folder.output) == nil)
        }
    }

    @Test func filesOfOtherKindsAreNotRead() async throws {
        let others = ["a.html": "<p>", "b.json": "{", "c.txt.bak": "x", "d": "x", ".e.txt": "x", ".f/g.txt": "x"]
        let texts = ["one.TXT": "Northland votes\n", "deep/er/two.Md": "Fair opens in Northland\n"]
        let site = try await built(others.merging(texts) { $1 })
        #expect(site.files.keys.filter { $0.hasPrefix("articles/") }.count == 2)
    }

    @Test func lineEndsOfWindowsGiveTheSameArticle() async throws {
        let site = try await built(sampleTexts)
        let windows = try await built(sampleTexts.mapValues { $0.replacing("\n", with: "\r\n") })
        #expect(windows.files == site.files)
    }

    @Test func aSlashBehindTheSourceIsNotDoubledInDiagnostics() async throws {
        try await PublishFolder.with { folder in
            try folder.write(["a.txt": "", "b.txt": "Northland votes on Sunday"])
            let report = try await build(BuildOptions(source: "\(folder.path)/texts//", output: folder.output))
            #expect(report.warnings.map(\.location?.file) == ["\(folder.path)/texts/a.txt"])
        }
    }
}
