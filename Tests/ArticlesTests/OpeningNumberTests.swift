import Testing

@testable import Articles

@Suite struct OpeningNumberTests {
    @Test(arguments: ["60 people were hurt when a bus left the road, the police said.", "2025 was a wet year."])
    func aParagraphThatOpensWithANumberIsNoCopyrightNotice(line: String) {
        #expect(article(with: line)?.blocks.map(\.text).contains(line) == true)
    }

    @Test func aLineThatOpensWithTheCopyrightSignIsOne() {
        let line = "© 2025 Example Times"
        #expect(article(with: line)?.removed.map(\.rule) == ["copyright-notice"])
    }

    private func article(with line: String) -> Article? {
        let text = "Northland votes\n\nThe people of Northland voted on Sunday, the council said.\n\n\(line)\n"
        return clean(
            Scrape(file: "a.txt", bytes: Array(text.utf8), textStart: 0, firstLine: 1, metadata: FrontMatter()))
    }
}
