import Testing

@testable import Articles

private func day(_ day: String) -> DateBounds { DateBounds(earliest: day, latest: day) }

/// A paragraph that tells nothing of its date.
private let paragraph = "The bridge will open in spring, and the two countries will share the cost of its upkeep."

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
        ("Feb 9, 2025", "2025-02-09"), ("Sun, 09 Feb 2025 23:30:00 -0500", "2025-02-09"), ("2025-02-09", "2025-02-09"),
        ("30/4/2025", "2025-04-30"), ("4/30/2025", "2025-04-30"), ("30.04.2025", "2025-04-30"),
        ("2025/02/09", "2025-02-09"), ("5/5/2025", "2025-05-05"), ("30 February 2025", nil), ("9 February", nil),
        ("9/2/2025", nil), ("9/2/25", nil), ("31/31/2025", nil), ("1739098800", nil), ("February 2025", nil), ("", nil),
        ("99999999999999999999-02-09", nil), ("3 hours ago", nil),
    ])
    func aDayIsReadWhereItIsCertain(text: String, day: String?) {
        #expect(DateFinder.day(in: text) == day)
    }

    @Test(arguments: [
        ("https://example.org/2025/02/09/a", "2025-02-09"), ("https://example.org/2025/2/9", "2025-02-09"),
        ("https://example.org/a-2025-02-09.html", "2025-02-09"), ("https://example.org/2025/02-09", nil),
        ("https://example.org/20250209", nil), ("https://example.org/2025/02/31", nil),
    ])
    func anAddressTellsTheDay(address: String, day: String?) {
        #expect(ISODate.inAddress(address) == day)
    }

    @Test func aDayThatTheTextOnlyNamesIsNotItsDate() throws {
        #expect(try cleaned("\(headline)\n\(body)\nThe treaty was signed on 2025-02-09 in the town hall.").date == nil)
    }

    @Test func digitsInFrontMatterGiveBothReadings() throws {
        let article = try cleaned("---\ndate: 9/2/2025\n---\n\(headline)\n\(body)")
        #expect(article.date == DateBounds(earliest: "2025-02-09", latest: "2025-09-02"))
    }
}

@Suite struct DateStampTests {
    @Test(arguments: [
        "Published: 2025-02-09 10:45", "Published: 9 February 2025", "Posted on Feb 9, 2025 at 10:45",
        "Published 9:02 AM EST Sun February 9, 2025", "09 Feb 2025, 10:45 GMT", "10:45, 9 FEB 2025",
        "Sunday, February 9, 2025", "2025-02-09T16:15:30Z", "February 9 2025, 3:54 p.m.",
        "Published Feb 09, 2025 • Last updated 49 minutes ago • 4 minute read", "Published Sun, Feb 9 20252:23 PM EDT",
        "By Jane Roe Feb. 9, 2025 1:15 pm", "9 February 2025 • Tarnford, Northland",
        "February 9, 2025 (Updated 4:30 am)",
        "Published February 9, 2025 9:26pm Updated February 11, 2025 4:23pm",
        "Updated Feb 11, 2025 | Published Feb 9, 2025", "* 9 February 2025", "Published on 2025/02/09",
    ])
    func theStampAtTheTitleTellsTheDay(stamp: String) throws {
        #expect(try cleaned("\(headline)\n\(stamp)\n\(body)").date == day("2025-02-09"))
    }

    @Test(arguments: [
        "The treaty of February 9, 2025", "Photo taken February 9, 2025", "Bridge closed on February 9, 2025",
        "Published 3 hours ago", "February 9", "Feb 2025", "Version 2.2.2025.4",
        "By Jane Roe in Tarnford February 9, 2025",
    ])
    func aLineThatSaysMoreOrLessIsNoStamp(line: String) throws {
        #expect(try cleaned("\(headline)\n\(line)\n\(body)").date == nil)
    }

    @Test func aStampRightAboveTheTitleTellsTheDay() throws {
        #expect(try cleaned("9 February 2025\n# \(headline)\n\(body)").date == day("2025-02-09"))
    }

    @Test func theStampsOfOtherArticlesTellNothing() throws {
        let related = "Read more\nA ferry\n10 March 2025\nA dam\n11 March 2025"
        #expect(try cleaned("\(headline)\n\(body)\n\(paragraph)\n\(related)").date == nil)
        let own = try cleaned("\(headline)\n9 February 2025\n\(body)\n\(paragraph)\n\(related)")
        #expect(own.date == day("2025-02-09"))
    }

    @Test func aStampOfPublicationBelowTheTextCountsWhereAllAgree() throws {
        let text = "\(headline)\n\(body)\n\(paragraph)\nPublished: 9 February 2025"
        #expect(try cleaned(text).date == day("2025-02-09"))
        #expect(try cleaned("\(text)\nPublished: 10 February 2025").date == nil)
    }

    @Test(arguments: ["Updated: 12 February 2025", "Last modified 2025-02-12", "Last updated on Feb 12, 2025 at 10:45"])
    func aStampOfAChangeIsTheLastPossibleDay(stamp: String) throws {
        let article = try cleaned("\(headline)\n\(stamp)\n\(body)")
        #expect(article.date == DateBounds(earliest: nil, latest: "2025-02-12"))
    }

    @Test(arguments: [
        ("Published on 09/02/2025", "", "2025-02-09", "2025-09-02"),
        ("Published on 09/02/2025", "Published on 30/01/2025", "2025-02-09", "2025-02-09"),
        ("Published on 09/02/2025", "Published on 01/30/2025", "2025-09-02", "2025-09-02"),
        ("Published on 09/02/2025 | Updated 14 February 2025", "", "2025-02-09", "2025-02-09"),
    ])
    func digitsAreReadInTheOrderThatTheTextTells(stamp: String, other: String, earliest: String, latest: String) throws
    {
        let article = try cleaned("\(headline)\n\(stamp)\n\(body)\n\(paragraph)\n\(other)")
        #expect(article.date == DateBounds(earliest: earliest, latest: latest))
    }
}

@Suite struct DateEvidenceTests {
    @Test func whatATextSpeaksOfAsOverIsTheFirstPossibleDay() throws {
        let signed =
            "The two ministers, who had met for the first time in autumn, signed it on February 9, 2025, in Tarnford."
        let opened =
            "The old bridge, which both countries had shared for a century, was closed on 3 March 2024 after a flood."
        #expect(
            try cleaned("\(headline)\n\(body)\n\(signed)\n\(opened)").date
                == DateBounds(earliest: "2025-02-09", latest: nil))
    }

    @Test func aChangeOnTheFirstPossibleDayLeavesNoChoice() throws {
        let signed =
            "The two ministers, who had met for the first time in autumn, signed it on February 9, 2025, in Tarnford."
        let bounded = try cleaned("\(headline)\nUpdated: 12 February 2025\n\(signed)\n\(body)")
        #expect(bounded.date == DateBounds(earliest: "2025-02-09", latest: "2025-02-12"))
        #expect(try cleaned("\(headline)\nUpdated: 9 February 2025\n\(signed)\n\(body)").date == day("2025-02-09"))
        #expect(try cleaned("\(headline)\nUpdated: 8 February 2025\n\(signed)\n\(body)").date == nil)
    }

    @Test(arguments: [
        ("https://example.org/2025/02/09/bridge.jpg", "2025-02-09"),
        ("https://example.org/IMG_20250209.jpg", "2025-02-09"),
        ("https://example.org/photo_2025-02-09_10-45-08.webp", "2025-02-09"),
        ("https://example.org/2025/02/09/bridge-300x225.jpg", "2025-02-09"),
        ("https://example.org/photo_2025-02-09_80x50_0.webp", nil),
        ("https://example.org/uploads/2025/02/bridge.jpg", nil),
        ("https://example.org/20250209-151157-web/a.png", nil), ("https://example.org/id120250209.jpg", nil),
        ("https://example.org/20251309.jpg", nil), ("https://example.org/a20250209b.jpg", nil),
        ("data:image/png;base64,/20250209/2025/02/09/", nil), ("", nil),
    ])
    func aPictureIsNotYoungerThanItsArticle(address: String, day: String?) throws {
        let article = try cleaned("\(headline)\n![The bridge](\(address))\n\(body)")
        #expect(article.date == day.map { DateBounds(earliest: $0, latest: nil) })
    }

    @Test func thePicturesBelowTheTextAreThoseOfOtherArticles() throws {
        #expect(try cleaned("\(headline)\n\(body)\n![](https://example.org/2025/02/09/dam.jpg)").date == nil)
    }

    @Test func theNewestPictureCounts() throws {
        let pictures = ["2024/01/01", "2025/02/09", "2023/01/01"].map { "![](https://example.org/\($0)/a.jpg)" }
        let article = try cleaned("\(headline)\n\(pictures.joined(separator: "\n"))\n\(body)")
        #expect(article.date == DateBounds(earliest: "2025-02-09", latest: nil))
    }
}
