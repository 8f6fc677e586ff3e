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
        "## Free for lorries", "Free for lorries!", "Who may cross?", "> Free for lorries",
    ])
    func whatIsNoDeckStaysInTheBody(line: String) throws {
        let article = try cleaned("\(headline)\n\(line)\n\(body)")
        #expect(article.deck == nil)
        #expect(article.blocks.first?.line == 2)
    }

    /// As sites give the beginning of a text to search engines.
    @Test func theBeginningOfAParagraphIsNoDeck() throws {
        let start = "Northland and Southland signed a treaty on the new bridge over the river Tarn on Monday…"
        let article = try cleaned("\(headline)\n\(start)\n\(body)")
        #expect(article.deck == nil)
        #expect(article.removed.map(\.line) == [2])
        let other = "Lorries may cross the river from May on, and nobody will ask them for a permit any more…"
        #expect(try cleaned("\(headline)\n\(other)\n\(body)").deck == nil)
        let deck = "Lorries may cross the river from May on, and nobody will ask them for a permit any more"
        #expect(try cleaned("\(headline)\n\(deck)\n\(body)").deck?.text == deck)
    }

    /// When and by whom is no deck, and no headline either.
    @Test func aLineOfDatesIsNeitherDeckNorTitle() throws {
        let line = "5:45 PM PST 11/19/2025 by Jane Roe of Northland"
        #expect(try cleaned("\(headline)\n\(line)\n\(body)").deck == nil)
        let page = wholePage(
            "\(headline)\nUpdated Nov. 19, 2025 8:21 am Monday / Nov. 19, 2025 8:02 am\n\(body)\n\(furtherBody)")
        #expect(try cleaned(page).title.text == headline)
    }

    /// A short one must end as a sentence does: “World news” is a label.
    @Test(arguments: [("No permit needed.", true), ("World news", false), ("No permits", false)])
    func aDeckThatStandsTwiceMayBeShort(line: String, isDeck: Bool) throws {
        let article = try cleaned("\(headline)\n\(line)\n\(headline)\n\(line)\n\(body)")
        #expect(article.deck?.text == (isDeck ? line : nil))
        #expect(article.blocks.map(\.line) == [5, 6, 7])
    }

    /// A word of the body alone on its line is no headline.
    @Test func aLabelWithOneWordOfTheBodyIsNoTitle() throws {
        #expect(try cleaned("Treaty signed at last\nNorthland 3\n\(body)").title.line == 1)
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
        #expect(try cleaned("\(headline)\n\(body)\n\(furtherBody)\nBy Jane Roe").byline == nil)
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
