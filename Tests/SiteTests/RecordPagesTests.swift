import Testing

@testable import Site

@Suite struct RecordPagesTests {
    private static let records = """
        {"id":"a-1","title":"Bridge closes","description":"It will be shut for six weeks.","author":"Jane Roe",\
        "text":"The bridge of Northland will close on Monday.\\nSign up for our newsletter"}
        {"id":"a-2","title":"Bridge closes","description":"It will be shut for weeks.",\
        "text":"The bridge of Northland will close on Monday."}
        {"id":"a-2","title":"Bridge closes","text":"The bridge of Northland will close on Monday."}
        {"title":"Bridge closes","text":"The bridge of Northland will close on Monday."}
        {"title":"Bridge closes","text":"The bridge of Northland will close on Monday."}
        """

    @Test func eachRecordHasAPageOfItsOwnThatSaysWhichItIs() async throws {
        let site = try await built(["in/a.jsonl": Self.records])
        let pages = site.files.filter { $0.key.hasPrefix("articles/") }.map(\.value)
        #expect(pages.count == 5)
        for origin in [
            "in/a.jsonl, record in line 1, id a-1<", "in/a.jsonl, record in line 2, id a-2<",
            "in/a.jsonl, record in line 3, id a-2<", "in/a.jsonl, record in line 4<", "in/a.jsonl, record in line 5<",
        ] {
            #expect(pages.count { $0.contains("Input file: \(origin)") } == 1, "\(origin)")
        }
        #expect(try brokenLinks(of: site) == [])
    }

    @Test func noPageSpeaksOfALineZero() async throws {
        let site = try await built(["in/a.jsonl": Self.records])
        for (address, html) in site.files {
            #expect(!html.contains("line 0") && !html.contains("Line 0") && !html.contains("line-0"), "\(address)")
        }
        #expect(site.files.values.contains { $0.contains(#"<h1 class="said" id="head""#) })
    }

    @Test func aRecordsAddressIsThatOfItsIdentifierWhereverItStands() async throws {
        let lines = Self.records.split(separator: "\n").prefix(2)
        let site = try await built(["in/a.jsonl": lines.joined(separator: "\n")])
        let turned = try await built(["in/a.jsonl": "\n{}\n" + lines.reversed().joined(separator: "\n")])
        func addresses(_ site: BuiltSite) -> [String] { site.files.keys.filter { $0.hasPrefix("articles/") }.sorted() }
        #expect(addresses(site) == addresses(turned))
    }
}
