import Testing

@testable import Articles

private let deck = "Lorries may cross the river without a permit"

@Suite struct HeadTests {
    @Test func theFirstLineIsTheTitleWhereTheBodySpeaksOfIt() throws {
        let article = try cleaned("\(headline)\n\(body)")
        #expect(article.title == Excerpt(line: 1, text: headline))
        #expect(article.deck == nil)
        #expect(article.blocks.map(\.line) == [2, 3, 4])
    }

    @Test func titleAndDeckThatStandTwiceAreTakenOnce() throws {
        let article = try cleaned("\(headline)\n\(deck)\n\(headline)\n\(deck)\n\(body)")
        #expect(article.title == Excerpt(line: 1, text: headline))
        #expect(article.deck == Excerpt(line: 2, text: deck))
        #expect(article.removed.map(\.rule) == ["repeated-title", "repeated-deck"])
        #expect(article.removed.map(\.line) == [3, 4])
        #expect(article.blocks.count == 3)
    }

    @Test func aRepeatedDeckMayEndWithAFullStop() throws {
        let article = try cleaned("\(headline)\n\(deck).\n\(headline)\n\(deck).\n\(body)")
        #expect(article.deck == Excerpt(line: 2, text: "\(deck)."))
    }

    @Test(arguments: [
        "These are the points of the treaty:", "> The river belongs to both of us",
        "- Lorries cross without a permit now",
        "Lorries cross free",
    ])
    func whatIsNoDeckStaysInTheBody(line: String) throws {
        let article = try cleaned("\(headline)\n\(line)\n\(body)")
        #expect(article.deck == nil)
        #expect(article.blocks.first?.line == 2)
    }

    @Test(arguments: [
        "Northland and Southland sign a bridge treaty.", "Will the bridge open in spring?",
        "“The bridge will open in spring”",
        "The bridge will open in spring!", "# Northland and Southland sign a bridge treaty",
    ])
    func aTitleMayBeASentenceAQuestionOrAHeading(title: String) throws {
        let article = try cleaned("\(title)\n\(body)")
        #expect(article.title.line == 1)
        #expect(title.hasSuffix(article.title.text))
        #expect(article.blocks.map(\.line) == [2, 3, 4])
    }

    @Test func withoutATitleTheFirstSentenceIsOneAndItsLineStays() throws {
        let first =
            "The ferry made its last trip. Its owner, who had hoped for a longer contract, said that he was sad to see it go."
        let article = try cleaned(
            "\(first)\nNobody else came to the river bank on that cold and rainy morning in the north.")
        #expect(article.title == Excerpt(line: 1, text: "The ferry made its last trip."))
        #expect(article.blocks.first == Block(kind: .paragraph, line: 1, text: first))
    }

    @Test func aLineAloneIsATitleOrAParagraph() throws {
        let short = try cleaned("Bridge opens in Northland")
        #expect(short.title.text == "Bridge opens in Northland")
        #expect(short.blocks.isEmpty)
        let long = try cleaned(body.replacing("\n", with: " "))
        #expect(long.title.text.hasPrefix("Northland and Southland signed"))
        #expect(long.blocks.count == 1)
    }

    @Test(arguments: [
        ("By Jane Roe", true), ("BY JANE ROE AND JOHN DOE", true), ("by: Jane Roe", true),
        ("By Jane Roe, Example Times", true), ("By Monday the talks had failed again", false),
        ("By the river", false), ("Bye Jane Roe", false), ("By Jane Roe.", false),
    ])
    func aBylineNamesSomebody(line: String, isByline: Bool) throws {
        let article = try cleaned("\(headline)\n\(line)\n\(body)")
        #expect(article.byline == (isByline ? Excerpt(line: 2, text: line) : nil))
    }

    @Test func aBylineBelowTheBodysBeginningIsNone() throws {
        #expect(try cleaned("\(headline)\n\(body)\n\(body.uppercased())\nBy Jane Roe").byline == nil)
    }

    @Test func whatCameAlongGoesBeforeWhatIsFound() throws {
        let article = try cleaned(
            """
            ---
            title: \(headline)
            author: Jane Roe
            description: A short account
            date: 2025-02-09
            sitename: Example Times
            hostname: times.example.org
            url: https://times.example.org/bridge
            ---
            \(body)
            """)
        #expect(article.title == Excerpt(line: 2, text: headline))
        #expect(article.byline == Excerpt(line: 3, text: "Jane Roe"))
        #expect(article.deck == Excerpt(line: 4, text: "A short account"))
        #expect(article.date == DateBounds(earliest: "2025-02-09", latest: "2025-02-09"))
        #expect(article.source == Source(name: "Example Times", url: "https://times.example.org/bridge"))
        #expect(article.blocks.map(\.line) == [10, 11, 12])
    }

    /// Whatever the rules would say of such a line, it is the title when the front matter says so.
    @Test(arguments: ["12 comments", "Share on Facebook", "Read more about it", "News"])
    func theTitleThatCameAlongIsNoNoise(title: String) throws {
        let article = try cleaned("---\ntitle: \(title)\n---\n\(title)\n\(title)\n\(body)")
        #expect(article.title == Excerpt(line: 4, text: title))
        #expect(article.removed.map(\.line) == [5])
    }

    @Test func unknownStaysUnknown() throws {
        let article = try cleaned("\(headline)\n\(body)")
        #expect(article.source == Source())
        #expect(article.date == nil)
        #expect(article.byline == nil)
    }
}
