import Testing

@testable import Site

@Suite struct SitemapTests {
    @Test("The sitemap names every page but the one for addresses without a page, and robots.txt names the sitemap")
    func everyPage() async throws {
        let site = try await rendered(try await sampleContent(), configuration: addressed)
        let map = try #require(site.files["sitemap.xml"])
        let pages = site.files.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" && $0 != "index.html" }
        let named = locations(map).map { $0.replacing("https://example.org/a/", with: "") }
        #expect(named.sorted() == (pages + [""]).sorted())
        #expect(
            site.files["robots.txt"]
                == "User-agent: *\nAllow: /\nSitemap: https://example.org/a/sitemap.xml\n")
    }

    @Test("The last day stands where it is known alone")
    func lastDay() async throws {
        let site = try await rendered(try await stories(of: ["2025-03-02", nil]), configuration: addressed)
        let lines = try #require(site.files["sitemap.xml"]).split(separator: "\n")
        #expect(lines.count { $0.contains("<lastmod>2025-03-02</lastmod>") } == 3)
        #expect(lines.first { $0.contains("stories/report-0") }?.contains("lastmod") == true)
        #expect(lines.first { $0.contains("stories/report-1") }?.contains("lastmod") == false)
    }

    @Test("Too many pages for one file stand in several, which sitemap.xml names", arguments: [49_999, 50_000, 50_001])
    func manyPages(count: Int) throws {
        let base = try #require(BaseURL("https://example.org/a&b"))
        let pages = (0..<count).map { Sitemap.Page(address: "stories/\($0).html", lastDay: nil) }
        let files = Sitemap(base: base, count: count) { pages[$0] }.files
        let maps = files.filter { $0.address != "robots.txt" }
        #expect(
            maps.map(\.address)
                == (count > 50_000 ? ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"] : ["sitemap.xml"]))
        let named = maps.dropLast(count > 50_000 ? 1 : 0).flatMap {
            locations(String(decoding: $0.makeBytes(), as: UTF8.self))
        }
        #expect(named == pages.map { "https://example.org/a&amp;b/\($0.address)" })
        if count > 50_000 {
            let index = String(decoding: try #require(maps.last).makeBytes(), as: UTF8.self)
            #expect(locations(index) == [1, 2].map { "https://example.org/a&amp;b/sitemap-\($0).xml" })
            #expect(index.contains("<sitemapindex "))
        }
    }

    @Test("No file of a sitemap has more than 50 MB")
    func bigPages() throws {
        let base = try #require(BaseURL("https://example.org/\(String(repeating: "a", count: 6000))"))
        let files = Sitemap(base: base, count: 20_000) { .init(address: "\($0).html", lastDay: "2025-03-02") }.files
        #expect(files.count == 5)
        #expect(files.allSatisfy { $0.makeBytes().count <= 50 * 1024 * 1024 })
    }

    private func locations(_ map: String) -> [String] {
        map.split(separator: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    }
}
