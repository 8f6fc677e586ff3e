import Articles
import Testing

@testable import Site

@Suite struct SiteLinksTests {
    @Test func everyLinkOfEveryPageIsRelativeAndLeadsToAPlaceThatIsThere() async throws {
        for site in try await [sampleSite(), built(sampleTexts)] {
            #expect(try brokenLinks(of: site) == [])
        }
    }

    @Test func noPageHasAnIdentifierTwice() async throws {
        for (address, page) in try await sampleSite().pages() {
            #expect(Set(page.ids).count == page.ids.count, "\(address)")
        }
    }

    @Test func titleAndDeckOfOneLineShareItsPlace() async throws {
        let matter = "{title: Northland votes, description: The people of Northland vote on Sunday for a mayor.}"
        let site = try await built(["a.txt": "---\n\(matter)\n---\nThe people of Northland voted, the council said.\n"])
        let page = try site.page("articles/")
        #expect(page.all("p", class: "deck").count == 1)
        #expect(page.ids.filter { $0 == "line-2" }.count == 1)
        #expect(try brokenLinks(of: site) == [])
    }

    @Test func noLinkIsWithoutWords() async throws {
        for (address, page) in try await sampleSite().pages() {
            for link in page.all("a") where link.attributes["aria-label"] == nil {
                #expect(link.text.contains { !$0.isWhitespace }, "\(address): \(link.attributes)")
            }
        }
    }

    @Test func everyPageButTheEditionLinksToIt() async throws {
        for (address, page) in try await sampleSite().pages() where !["index.html", "404.html"].contains(address) {
            let home = address.contains("/") ? "../index.html" : "index.html"
            #expect(page.all("a").contains { $0.attributes["href"] == home }, "\(address)")
        }
    }

    @Test func anArticleLinksToItsStoryAndToItsSiblings() async throws {
        let site = try await sampleSite()
        let targets = try links(of: site, from: "articles/cracks-close")
        #expect(targets.contains { $0.hasPrefix("stories/") })
        #expect(targets.contains { $0.hasPrefix("articles/harbour-bridge-in-northland") })
        let alone = try links(of: site, from: "articles/cheese-fair")
        #expect(alone.contains { $0.hasPrefix("stories/cheese-fair") })
        #expect(!alone.contains { $0.hasPrefix("articles/") && !$0.hasPrefix("articles/cheese-fair") })
    }

    @Test func aStoryLinksToItsThreadItsArticlesAndItsNeighboursInTime() async throws {
        // In time: the closing (March), the reopening (April), and the one without a date last.
        let site = try await sampleSite()
        let middle = try links(of: site, from: "stories/northland-celebrates")
        #expect(middle.contains { $0.hasPrefix("threads/northland-lindqvist") })
        #expect(middle.contains { $0.hasPrefix("articles/northland-celebrates") })
        let page = try site.page("stories/northland-celebrates")
        let neighbours = try #require(page.all("nav", class: "neighbours").first).text
        let before = try #require(neighbours.firstRange(of: "Before it in the thread: "))
        let after = try #require(neighbours.firstRange(of: "After it in the thread: Mayor Lindqvist shuts"))
        #expect(before.lowerBound < after.lowerBound)
        #expect(try links(of: site, from: "stories/mayor-lindqvist").contains { $0.hasPrefix("stories/northland") })
        let lone = try site.page("stories/cheese-fair")
        #expect(lone.all("nav", class: "neighbours").isEmpty)
    }

    @Test func theThreadListsItsStoriesInTime() async throws {
        let headlines = try await sampleSite().page("threads/").all("h2").map(\.text).filter { $0 != "When" }
        #expect(headlines.count == 3)
        #expect(headlines[1].hasPrefix("Northland celebrates"))
        #expect(headlines[2].hasPrefix("Mayor Lindqvist shuts"))
    }

    @Test func everyPageCanBeReachedFromTheEdition() async throws {
        let site = try await sampleSite()
        let pages = try site.pages()
        var seen: Set<String> = ["index.html"]
        var waiting = ["index.html"]
        while let address = waiting.popLast() {
            for target in links(of: try #require(pages[address]), at: address) where seen.insert(target).inserted {
                if pages[target] != nil { waiting.append(target) }
            }
        }
        // Servers alone lead to the page that says that there is none.
        #expect(Set(pages.keys).subtracting(seen) == ["404.html"])
    }

    @Test func aThreadWithoutNamesIsCalledByItsFirstHeadline() async throws {
        let articles = ["Fair opens", "Bridge closes"].enumerated().map { index, title in
            Article(file: "\(index).txt", title: Excerpt(line: 1, text: title))
        }
        let site = try await rendered(articles, stories: [[0], [1]], threads: [(stories: [0, 1], names: [])])
        let page = try site.page("threads/")
        #expect(page.all("h1").map(\.text) == ["Fair opens"])
        #expect(page.all("title").map(\.text) == ["Fair opens"])
        let links = try site.pages().values.flatMap { $0.all("a") }
        #expect(links.filter { $0.attributes["href"]?.contains("threads/") == true }.map(\.text).contains("") == false)
    }

    @Test(arguments: ["https://example.org/briefing", "https://example.org/briefing/"])
    func canonicalLinksJoinTheBaseAddressAndThePage(base: String) async throws {
        let site = try await built(sampleTexts, baseURL: base)
        for (address, page) in try site.pages() {
            let expected: String? =
                address == "404.html" ? nil : "https://example.org/briefing/" + (address == "index.html" ? "" : address)
            let found = page.all("link").filter { $0.attributes["rel"] == "canonical" }
            #expect(found.map { $0.attributes["href"] } == (expected.map { [$0] } ?? []))
        }
    }

    @Test func withoutABaseAddressNoPageClaimsOne() async throws {
        for (_, page) in try await sampleSite().pages() {
            #expect(!page.all("link").contains { $0.attributes["rel"] == "canonical" })
        }
    }
}

/// The addresses inside the site that a page links to, its own places aside.
func links(of page: PageReading, at address: String) -> [String] {
    page.elements.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") && !$0.contains("://") }
        .map { resolve($0, from: address).address }
}

private func links(of site: BuiltSite, from prefix: String) throws -> [String] {
    let address = try #require(site.files.keys.first { $0.hasPrefix(prefix) })
    return links(of: try site.page(prefix), at: address)
}

/// A link's target: the address of its page and the identifier on it.
func resolve(_ link: String, from address: String) -> (address: String, identifier: String?) {
    let pieces = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let identifier = pieces.count > 1 ? pieces[1] : nil
    if pieces[0].isEmpty { return (address, identifier) }
    var path = address.split(separator: "/").dropLast().map(String.init)
    for part in pieces[0].split(separator: "/", omittingEmptySubsequences: false) {
        if part == ".." {
            // One step too many stays visible as a page that is not there.
            if path.popLast() == nil { path.append("outside") }
        } else {
            path.append(String(part))
        }
    }
    return (path.joined(separator: "/"), identifier)
}

/// What is wrong with the links of a site.
func brokenLinks(of site: BuiltSite) throws -> [String] {
    let pages = try site.pages()
    var faults: [String] = []
    for (address, page) in pages {
        for link in page.elements.compactMap({ $0.attributes["href"] ?? $0.attributes["src"] }) {
            if link.hasPrefix("https://") { continue }
            let target = resolve(link, from: address)
            if link.isEmpty || link.hasPrefix("/") || link.contains(":") { faults.append("\(address): \(link)") }
            if site.files[target.address] == nil { faults.append("\(address): no page \(link)") }
            if let identifier = target.identifier, pages[target.address]?.ids.contains(identifier) != true {
                faults.append("\(address): no place \(link)")
            }
        }
    }
    return faults.sorted()
}
