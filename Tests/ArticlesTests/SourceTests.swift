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

    @Test func theMenusOfAWholePageNameNobody() throws {
        let menus = (1...5).map { "Menu \($0)" }.joined(separator: "\n")
        #expect(try cleaned("\(menus)\nExample.org\n# \(headline)\n\(body)").source.name == nil)
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

    @Test(arguments: [
        ("© 2025 Example Times. All rights reserved.", "Example Times"),
        ("Copyright 1999-2025, The Example Times | Terms", "The Example Times"),
        ("© 2025 ETN LLC. All Rights Reserved. A Division of Example", "ETN"),
        ("© 2025 Example Times, a division of Other Network Inc.", "Example Times"),
        ("© 2025 The Example Times, LLC. All rights reserved.", "The Example Times"),
        ("© 2025 Example Times, Inc. All rights reserved.", nil), ("© 2025 ETN, Inc. All rights reserved.", "ETN"),
        ("© 2025 Example Media Group. All rights reserved.", nil), ("© 2025 Example. All rights reserved.", nil),
        ("© 2025 All rights reserved.", nil), ("© Example Times. All rights reserved.", nil),
        ("© 2025 a subsidiary of Example Times", nil), ("© 2025", nil),
    ])
    func aCopyrightNoticeNamesTheOutlet(notice: String, name: String?) throws {
        #expect(try cleaned("\(headline)\n\(body)\n\(notice)").source == Source(name: name))
    }

    @Test func anAgencysCopyrightIsACredit() throws {
        let article = try cleaned("\(headline)\n\(body)\n© 2025 The Associated Press. All rights reserved.")
        #expect(article.source == Source(credits: "The Associated Press"))
    }

    @Test(arguments: [
        ("WASHINGTON (AP) — ", "AP"), ("(Reuters) - ", "Reuters"), ("NEW YORK/LONDON, Feb 9 (Reuters) – ", "Reuters"),
        ("Tarnford (Northland) — ", nil), ("WASHINGTON (AP) ", nil), ("Many readers (Reuters) - ", nil),
    ])
    func theAgencyInADatelineIsACredit(dateline: String, credit: String?) throws {
        #expect(try cleaned("\(headline)\n\(dateline)\(body)").source == Source(credits: credit))
    }

    @Test func theSiteOfTheAuthorsPageIsTheSource() throws {
        let author = "[Jane Roe](https://www.exampletimes.com/author/jane-roe)"
        #expect(try cleaned("\(headline)\n\(author)\n\(body)").source.name == "exampletimes.com")
        let told = "“The bridge is safe,” the builder told the Example Times on Monday."
        #expect(try cleaned("\(headline)\n\(author)\n\(body)\n\(told)").source.name == "Example Times")
        let other = "[Jane Roe](https://www.example.net/bridges/jane-roe)"
        #expect(try cleaned("\(headline)\n\(other)\n\(body)").source.name == nil)
    }

    @Test(arguments: ["told the Example Times", "told Example Times reporters", "asked by the Example Times, said"])
    func anOutletThatWasToldIsNotTheSourceWithoutMore(phrase: String) throws {
        let said = "“The bridge is safe,” the builder \(phrase) on Monday, and \(phrase) again on Tuesday."
        #expect(try cleaned("\(headline)\n\(body)\n\(said)").source.name == nil)
    }
}
