import Testing

@testable import Articles

@Suite struct WholePageTests {
    @Test("Of a whole page, the article's paragraphs are left and nothing else", arguments: [linkedPage, barePage])
    func onlyTheArticleIsLeft(_ page: InventedPage) throws {
        let article = try cleaned(page.text)
        #expect(article.title.text == page.title)
        let difference = Self.difference(of: article, to: page)
        #expect(difference.isEmpty, "\(difference.joined(separator: "\n"))")
    }

    @Test("Every other line of a whole page is in the receipt", arguments: [linkedPage, barePage])
    func theReceiptHasTheRest(_ page: InventedPage) throws {
        let article = try cleaned(page.text)
        let shown = [article.title, article.deck, article.byline].compactMap { $0?.line } + article.blocks.map(\.line)
        let places = Set(shown + article.removed.map(\.line))
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty { #expect(places.contains(index + 1), "\(line)") }
        #expect(article.removed.count + shown.count == lines.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) })
    }

    @Test("The byline of a whole page is found", arguments: [(linkedPage, "By Jane Roe"), (barePage, "By John Doe")])
    func theBylineIsFound(_ page: InventedPage, byline: String) throws {
        #expect(try cleaned(page.text).byline?.text == byline)
    }

    /// The lines of the article that are missing, with the rule that took them, and those that should not be there.
    private static func difference(of article: Article, to page: InventedPage) -> [String] {
        let missing = page.paragraphs.filter { start in !article.blocks.contains { $0.text.hasPrefix(start) } }
        let extra = article.blocks.filter { block in !page.paragraphs.contains { block.text.hasPrefix($0) } }
        let lines = missing.map { start in
            let entry = article.removed.first { $0.text.contains(start) }
            return "- \(start) … (\(entry.map { "line \($0.line), \($0.rule)" } ?? "not in the receipt"))"
        }
        return lines + extra.map { "+ \($0.text.prefix(60)) (line \($0.line))" }
    }
}
