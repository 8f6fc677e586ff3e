import Testing

@testable import Site

/// Promise 1: every sentence on a page is a span of the input line that it links to.
@Suite struct VerbatimTests {
    @Test func everyCitedSentenceIsASpanOfTheLineThatItsLinkNames() async throws {
        for site in try await [sampleSite(), built(sampleTexts)] {
            let pages = try site.pages()
            var count = 0
            for (address, page) in pages {
                for citation in citations(of: page) {
                    count += 1
                    let target = resolve(citation.link, from: address)
                    let line = try inputLine(of: target, pages)
                    #expect(line.contains(citation.text), "\(address): “\(citation.text)” is not in “\(line)”")
                }
            }
            #expect(count > 10)
        }
    }

    @Test func everyLineOfAnArticlePageStandsInItsInputFile() async throws {
        let pages = try await sampleSite().pages()
        for (address, page) in pages where address.hasPrefix("articles/") {
            for (index, element) in page.elements.enumerated() {
                guard let identifier = element.attributes["id"], identifier.hasPrefix("line-") else { continue }
                let holder = element.hasClass("line") ? element.parent.map { page.elements[$0] } : element
                let text = try #require(holder, "\(address), element \(index)").text
                let line = try inputLine(of: (address, identifier), pages)
                #expect(line.contains(text.trimmed), "\(address): “\(text)” is not in “\(line)”")
            }
        }
    }

    @Test func everyHeadlineIsATitleOfAnArticle() async throws {
        let pages = try await sampleSite().pages()
        let titles = pages.filter { $0.key.hasPrefix("articles/") }.compactMap { $0.value.all("h1").first?.text }
        #expect(titles.count == 5)
        for (address, page) in pages where address.hasPrefix("stories/") {
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
            let shown = Set(page.ids).union(page.all("tr").map { "line-" + $0.text.prefix { $0.isNumber } })
            for (index, line) in lines.enumerated().dropFirst(body) where !line.isEmpty {
                let isByline = line.hasPrefix("By ") && page.allTexts.contains { $0.contains(line) }
                #expect(shown.contains("line-\(index + 1)") || isByline, "\(address): \(line)")
            }
        }
    }

    /// Sentences with a link to a line: the next such link after each.
    private func citations(of page: PageReading) -> [(text: String, link: String)] {
        page.elements.indices.compactMap { index in
            let element = page.elements[index]
            guard element.hasClass("said"), element.name == "span" || element.name == "blockquote" else { return nil }
            let next = page.elements[(index + 1)...].first { $0.attributes["href"]?.contains("#line-") == true }
            guard let next, let link = next.attributes["href"] else { return nil }
            let text = element.name == "span" ? element.text : element.text.withoutEnd(next.text)
            return (text.trimmed, link)
        }
    }

    private func inputFile(of page: PageReading) throws -> String {
        let words = "Input file: "
        let paragraph = try #require(page.all("p").last { $0.text.hasPrefix(words) })
        return String(paragraph.text.dropFirst(words.count)).trimmed
    }

    private func inputLine(
        of target: (address: String, identifier: String?), _ pages: [String: PageReading]
    ) throws -> String {
        let page = try #require(pages[target.address])
        let text = try #require(sampleTexts[try inputFile(of: page)])
        let number = try #require(target.identifier.flatMap { Int($0.dropFirst("line-".count)) })
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

    fileprivate func withoutEnd(_ end: String) -> String {
        let own = trimmed
        return own.hasSuffix(end) ? String(own.dropLast(end.count)) : own
    }
}
