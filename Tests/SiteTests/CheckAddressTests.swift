import Diagnostics
import Testing

@testable import Site

@Suite struct CheckAddressTests {
    @Test("The feeds and the sitemap of a built site hold, and their addresses are counted as links")
    func builtSite() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try await folder.buildSite()
            let without = try await check(source: "\(folder.path)/texts", output: folder.output)
            try await folder.buildSite(baseURL: "https://example.org/a&b/")
            let report = try await check(source: "\(folder.path)/texts", output: folder.output)
            #expect(report.diagnostics.isEmpty)
            #expect(report.pages == without.pages)
            // At the least an address a page in the sitemap, and of each story in both feeds its page and its id.
            #expect(report.links > without.links + report.pages + 10)
        }
    }

    @Test(
        "An address that leads nowhere is told with its place",
        arguments: [
            ("sitemap.xml", "<loc>https://example.org/stories/", "<loc>https://example.org/story/", "link-missing"),
            ("feed.xml", "href=\"https://example.org/stories/", "href=\"https://example.org/storeis/", "link-missing"),
            ("feed.xml", "#line-", "#line-99", "link-anchor"),
            ("feed.json", "\"url\":\"https://example.org/stories/", "\"url\":\"https://example.org/x", "link-missing"),
            ("feed.json", "#line-", "#line-99", "link-anchor"),
        ])
    func broken(file: String, text: String, changed: String, identifier: String) async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            let site = try await folder.buildSite(baseURL: "https://example.org")
            let bytes = try #require(site.files[file])
            let range = try #require(bytes.firstRange(of: text))
            let broken = bytes[..<range.lowerBound] + changed + bytes[range.upperBound...]
            try folder.write(String(broken), at: "public/\(file)")
            let report = try await check(source: "\(folder.path)/texts", output: folder.output)
            #expect(report.diagnostics.map(\.problem.wording.identifier) == [identifier])
            let location = try #require(report.diagnostics.first?.location)
            #expect(location.file == "\(folder.output)/\(file)")
            let line = bytes[..<range.lowerBound].count { $0 == "\n" } + 1
            #expect(location.line == line && location.column ?? 0 > 1)
        }
    }

    @Test("Addresses of others, and those in the words of a text, are not followed")
    func others() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write(
                "Fair opens\n\nThe fair is told of at https://example.org/no/such/page and https://example.net/, she said.\n",
                at: "texts/linked.txt")
            try await folder.buildSite(baseURL: "https://example.org/")
            let report = try await check(source: "\(folder.path)/texts", output: folder.output)
            #expect(report.diagnostics.isEmpty)
        }
    }
}
