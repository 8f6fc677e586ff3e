import Testing

@testable import Site

/// Promise 1: every sentence on a page is a span of the input line that it links to.
@Suite struct VerbatimTests {
    @Test func whateverCitesALineIsASpanOfItAndTheLineIsOnThePageThatItNames() async throws {
        for site in try await [sampleSite(), built(sampleTexts)] {
            let pages = try site.pages()
            var count = 0
            for (address, page) in pages {
                for element in page.elements {
                    guard let link = element.attributes["data-cite"] else { continue }
                    count += 1
                    let target = resolve(link, from: address)
                    #expect(pages[target.address]?.ids.contains(target.identifier ?? "") == true, "\(address): \(link)")
                    let number = try #require(target.identifier.flatMap { Int($0.dropFirst("line-".count)) })
                    let line = try inputLine(number, of: target.address, pages)
                    #expect(line.contains(element.text), "\(address): “\(element.text)” is not in “\(line)”")
                }
            }
            #expect(count > 10)
        }
    }

    @Test func everyLineOfAnArticlePageStandsInItsInputFile() async throws {
        let pages = try await sampleSite().pages()
        for (address, page) in pages where address.hasPrefix("articles/") {
            let lines = page.elements.filter { $0.attributes["data-line"] != nil }
            #expect(lines.count >= 3)
            for element in lines {
                let number = try #require(element.attributes["data-line"].flatMap { Int($0) })
                let line = try inputLine(number, of: address, pages)
                #expect(!element.text.isEmpty && line.contains(element.text), "“\(element.text)” is not in “\(line)”")
                if let identifier = element.attributes["id"] { #expect(identifier == "line-\(number)") }
            }
        }
    }

    @Test func whatIsSetInTheTypeOfTheSourcesCitesThem() async throws {
        for (address, page) in try await sampleSite().pages() {
            for element in page.elements where element.hasClass("said") {
                let isCited = element.attributes["data-cite"] != nil || element.attributes["data-line"] != nil
                #expect(isCited || element.hasClass("text"), "\(address): \(element.text)")
            }
        }
    }

    @Test func everyHeadlineIsATitleOfAnArticle() async throws {
        let pages = try await sampleSite().pages()
        let titles = pages.filter { $0.key.hasPrefix("articles/") }.compactMap { $0.value.all("h1").first?.text }
        #expect(titles.count == 5)
        for (address, page) in pages where address.hasPrefix("stories/") && address != "stories/index.html" {
            #expect(titles.contains(try #require(page.all("h1").first).text), "\(address)")
        }
        let headlines = try #require(pages["index.html"]).all("h2").map(\.text).filter { $0 != "Threads" }
        #expect(headlines.count == 4)
        for headline in headlines { #expect(titles.contains(headline)) }
    }

    @Test func everyLineOfAnInputFileIsOnItsPageAsTextOrInItsReceipt() async throws {
        let pages = try await sampleSite().pages()
        for (address, page) in pages where address.hasPrefix("articles/") {
            let lines = try #require(sampleTexts[try inputFile(of: page)]).split(
                separator: "\n", omittingEmptySubsequences: false)
            let body = lines.first == "---" ? (lines.dropFirst().firstIndex(of: "---") ?? 0) + 1 : 0
            let shown = Set(page.elements.compactMap { $0.attributes["data-line"] })
            for (index, line) in lines.enumerated().dropFirst(body) where !line.isEmpty {
                #expect(shown.contains("\(index + 1)"), "\(address): \(line)")
            }
        }
    }

    private func inputFile(of page: PageReading) throws -> String {
        try #require(page.elements.compactMap { $0.attributes["data-file"] }.first)
    }

    private func inputLine(_ number: Int, of address: String, _ pages: [String: PageReading]) throws -> String {
        let page = try #require(pages[address])
        let text = try #require(sampleTexts[try inputFile(of: page)])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.indices.contains(number - 1))
        return String(lines[number - 1])
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
    }
}
