import Diagnostics
import Testing

@testable import Site

@Suite struct CheckPageTests {
    /// Pages that would take a parser the square of their size, or more memory or stack than there is.
    private static let tangled: [(String, String)] = [
        ("nested", String(repeating: "<div>", count: 400_000)),
        ("nested in a drawing", "<svg>" + String(repeating: "<g>", count: 400_000)),
        ("nested tables", String(repeating: "<table><tr><td>", count: 100_000)),
        ("closed by nothing", String(repeating: "<span/>", count: 400_000)),
        ("attributes", "<p " + (0..<400_000).map { "a\($0)=1" }.joined(separator: " ") + ">"),
        ("misnested", (0..<100_000).map { "<p><b x=\($0)></p>" }.joined()),
    ]

    @Test("A page that no parser should be given is told, and the others are checked", arguments: tangled)
    func aTangledPageIsTold(name: String, markup: String) async throws {
        let found = try await handMadeFindings { pages, _ in
            pages["z.html"] = "<!doctype html>\n<p>a" + markup
            try Corruption("index.html", "#top-story", "#bottom").apply(to: &pages)
        }
        #expect(found == ["index.html:9 link-anchor", "z.html:2 page-tangled"])
    }

    @Test("Elements that HTML closes by itself, and large pages, are no tangle")
    func longPagesAreRead() async throws {
        let found = try await handMadeFindings { pages, _ in
            pages["list.html"] = "<!doctype html><ul>" + String(repeating: "<li>a<p>b", count: 20_000)
            pages["table.html"] = "<!doctype html><table>" + String(repeating: "<tr><td>a<td>b", count: 20_000)
            pages["svg.html"] = "<!doctype html><svg>" + String(repeating: "<path d='M0 0'/>", count: 20_000) + "</svg>"
            pages["script.html"] =
                "<!doctype html><script>" + String(repeating: "'<div></p>'", count: 20_000)
                + "</script><a href='#'>x</a>"
            let line =
                "<p><b data-cite=\"articles/a.html#line-5\">Boats &amp; ferries</b> <a href=\"index.html\">x</a></p>\n"
            pages["long.html"] = "<!doctype html>\n" + String(repeating: line, count: 20_000)
        }
        #expect(found == [])
    }

    @Test("The time for a page grows with its size, not with its square")
    func aLongLineIsFoundInLinearTime() async throws {
        // Each citation stands in a line of half a megabyte, farther and farther from its beginning.
        let found = try await handMadeFindings { pages, texts in
            texts["long.txt"] = (0..<20_000).map { "The *bridge* number \($0) will close. " }.joined()
            let items = (0..<20_000).map { "<p data-line=\"1\">The bridge number \($0) will</p>\n" }
            pages["long.html"] = "<!doctype html><body data-file=\"long.txt\">" + items.joined()
        }
        #expect(found == [])
    }

    @Test("An empty page and one of random bytes are read")
    func anyBytesAreAPage() async throws {
        try await PublishFolder.with { folder in
            try folder.write(handMadeTexts)
            try folder.write(handMadePages, below: "public")
            try folder.write("", at: "public/empty.html")
            try folder.write(
                String(decoding: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7919) }, as: UTF8.self),
                at: "public/noise.htm")
            #expect(try await folder.findings() == ["empty.html:1 page-cut"])
        }
    }

    @Test("A page whose end is lost is told")
    func aCutPageIsTold() async throws {
        let found = try await handMadeFindings { pages, _ in
            pages["cut.html"] = "<!doctype html><html lang=en><p>a</p>"
            pages["whole.html"] = "<!doctype html><HTML lang=en><p>a</p></HTML>\n"
        }
        #expect(found == ["cut.html:1 page-cut"])
    }

    @Test("A folder without a page of a build, or none at all, is told")
    func aMissingSiteIsTold() async throws {
        try await PublishFolder.with { folder in
            try folder.write(handMadeTexts)
            await #expect(throws: Diagnostics.self) { try await folder.check() }
            do {
                _ = try await folder.check()
            } catch let diagnostics as Diagnostics {
                #expect(diagnostics.all.map(\.problem) == [.check(.folderMissing)])
            }
            try folder.write("a", at: "public/notes.txt")
            do {
                _ = try await folder.check()
            } catch let diagnostics as Diagnostics {
                #expect(diagnostics.all.map(\.problem) == [.check(.noPages)])
            }
        }
    }
}
