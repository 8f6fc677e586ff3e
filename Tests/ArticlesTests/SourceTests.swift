import Testing

@testable import Articles

private func image(_ address: String) -> String { "![](\(address))" }

@Suite struct SourceTests {
    @Test(arguments: [
        ("Example.org ➤ All the news of the day", "Example.org"), ("News - example.co.uk", "example.co.uk"),
        ("The news of the day", nil), ("Version 2.0 of the news", nil), ("Northland etc. and more", nil),
    ])
    func aMastheadsHostNameIsTheSource(masthead: String, name: String?) throws {
        #expect(try cleaned("\(masthead)\n\(headline)\n\(body)").source.name == name)
    }

    @Test(arguments: [
        ("https://pictures.exampletimes.com/a.jpg", "Example Times"),
        ("https://www.example-times.co.uk/a.jpg", "Example Times"),
        ("http://cdn.exampletimes.com:8080/a.jpg?x=1", "Example Times"),
    ])
    func theHostOfThePicturesIsTheSourceWhereTheTextSpellsIt(address: String, name: String) throws {
        let said = "“The bridge is safe,” the builder told the Example Times on Monday."
        #expect(try cleaned("\(headline)\n\(image(address))\n\(body)\n\(said)").source.name == name)
        #expect(try cleaned("\(headline)\n\(image(address))\n\(body)").source.name == nil)
    }

    @Test func anOutletThatIsOnlyCitedIsNotTheSource() throws {
        let said = "“The bridge is safe,” the builder told the Example Times, as the Example Times wrote on Monday."
        #expect(try cleaned("\(headline)\n\(body)\n\(said)").source.name == nil)
        let pictures = image("https://other.example.net/a.jpg")
        #expect(try cleaned("\(headline)\n\(pictures)\n\(body)\n\(said)").source.name == nil)
    }

    @Test func picturesOfSeveralHostsNameNobody() throws {
        let said = "The Example Times and the Other Post wrote about it on Monday and on Tuesday."
        let pictures = [image("https://exampletimes.com/a.jpg"), image("https://otherpost.com/a.jpg")]
        #expect(try cleaned("\(headline)\n\(pictures.joined(separator: "\n"))\n\(body)\n\(said)").source.name == nil)
    }

    @Test(arguments: [
        "https://media.gettyimages.com/a.jpg", "https://upload.wikimedia.org/a.jpg", "data:image/png;base64,AA",
        "/a.jpg",
    ])
    func aSharedHostOfPicturesIsNoSource(address: String) throws {
        let said = "Getty Images and Wikimedia showed pictures of the bridge to everybody who asked for them."
        #expect(try cleaned("\(headline)\n\(image(address))\n\(body)\n\(said)").source.name == nil)
    }

    @Test func anAddressNamesItsHostWhereNothingElseDoes() throws {
        let article = try cleaned("---\nurl: https://www.exampletimes.co.uk/2025/2/9/bridge\n---\n\(headline)\n\(body)")
        #expect(
            article.source == Source(name: "exampletimes.co.uk", url: "https://www.exampletimes.co.uk/2025/2/9/bridge"))
        #expect(article.date == DateBounds(earliest: "2025-02-09", latest: "2025-02-09"))
    }

    @Test(arguments: [
        ("Source: Example Agency", "Example Agency"), ("Via: Example Agency", "Example Agency"),
        ("*Source*: [Example Agency](https://example.org)", "Example Agency"),
        ("Originally published by: The Example Times", "The Example Times"),
        ("Source close to the talks: no deal", nil), ("Source: ", nil), ("Sources of the river: the Tarn hills", nil),
    ])
    func aCreditIsKeptAsSuchAndIsNotTheSource(line: String, credit: String?) throws {
        let article = try cleaned("\(headline)\n\(body)\n\(line)\n\n\n\n\n\n")
        #expect(article.source == Source(credits: credit))
    }

    @Test func aTextMayOpenWithTheWordOfACredit() throws {
        let article = try cleaned(
            "Source: no deal on the bridge\nThe two countries found no deal on the bridge, the source said.")
        #expect(article.source.credits == nil)
        #expect(article.title.line == 1)
    }
}

@Suite struct DateTests {
    @Test(arguments: [
        ("2025-02-09", "2025-02-09"), ("2025-02-09T23:30:00-05:00", "2025-02-09"), ("on 2025-02-09", "2025-02-09"),
        ("2024-02-29", "2024-02-29"), ("2025-02-29", nil), ("2025-13-01", nil), ("2025-2-9", nil), ("12025-02-09", nil),
        ("2025-02-091", nil), ("9 February", nil), ("", nil), ("0000-01-01", nil),
    ])
    func aDayOfTheCalendarIsReadAsWritten(text: String, day: String?) {
        #expect(ISODate.first(in: text) == day)
    }

    @Test(arguments: [
        ("9 February 2025", "2025-02-09"), ("Sunday, February 9, 2025 10:45", "2025-02-09"),
        ("Feb 9, 2025", "2025-02-09"), ("2025-02-09", "2025-02-09"), ("30 February 2025", nil), ("9 February", nil),
        ("9/2/2025", nil), ("February 2025", nil), ("", nil),
    ])
    func aDayInWordsIsReadWhereItsYearIsGiven(text: String, day: String?) {
        #expect(DateFinder.day(in: text) == day)
    }

    @Test(arguments: [
        ("Published: 9 February 2025", "2025-02-09"), ("Posted on Feb 9, 2025", "2025-02-09"),
        ("Updated: 9 February 2025", nil), ("Last modified 2025-02-09", nil),
    ])
    func aStampOfAChangeIsNotTheDayOfPublication(stamp: String, day: String?) throws {
        let article = try cleaned("\(headline)\n\(stamp)\n\(body)")
        #expect(article.date?.earliest == day)
        #expect(article.removed.map(\.rule) == ["timestamp"])
    }

    @Test(arguments: [
        ("https://example.org/2025/02/09/a", "2025-02-09"), ("https://example.org/2025/2/9", "2025-02-09"),
        ("https://example.org/a-2025-02-09.html", "2025-02-09"), ("https://example.org/2025/02-09", nil),
        ("https://example.org/20250209", nil), ("https://example.org/2025/02/31", nil),
    ])
    func anAddressTellsTheDay(address: String, day: String?) {
        #expect(ISODate.inAddress(address) == day)
    }

    @Test func theTimeStampInTheTextTellsTheDay() throws {
        let article = try cleaned("\(headline)\nPublished: 2025-02-09 10:45\n\(body)")
        #expect(article.date == DateBounds(earliest: "2025-02-09", latest: "2025-02-09"))
    }

    @Test func aDayThatTheTextOnlyNamesIsNotItsDate() throws {
        #expect(try cleaned("\(headline)\n\(body)\nThe treaty was signed on 2025-02-09 in the town hall.").date == nil)
    }
}
