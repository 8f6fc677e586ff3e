import Testing

@testable import Articles

/// The page of a text, judged by itself.
private func page(_ text: String) throws -> Page { judge(try scrape(text), sharedLines: nil) }

private let menu = ["Home", "News", "Northland", "Sport", "Culture", "Weather", "Jobs", "Homes", "Cars", "Travel"]

@Suite struct PageShapeTests {
    @Test(arguments: [linkedPage, barePage])
    func aTextBetweenMenusIsAWholePage(_ page: InventedPage) throws {
        #expect(try judge(scrape(page.text), sharedLines: nil).isWhole)
    }

    @Test(arguments: [
        "\(headline)\n\(body)",
        // A menu above a short text is too little to tell.
        (menu + [headline, body, "Back to top", "Privacy policy"]).joined(separator: "\n"),
        // Many paragraphs.
        "\(headline)\n" + String(repeating: "\(body)\n", count: 20),
        // An article with a long list.
        "\(headline)\n\(body)\n" + (1...30).map { "- Bridge number \($0) of Northland" }.joined(separator: "\n")
            + "\n\(body)",
        // A poem.
        (1...40).map { "The river runs, the river runs to \($0)" }.joined(separator: "\n"),
        // Scores, with a share bar.
        "\(headline)\nShare\n" + (1...40).map { "Northport beats Southport by \($0) to 0" }.joined(separator: "\n"),
    ])
    func anArticleIsNone(text: String) throws {
        #expect(try !page(text).isWhole)
    }
}

@Suite struct ArticleRegionTests {
    /// The numbers of the lines of a text's region.
    private func region(of text: String) throws -> ClosedRange<Int> {
        let context = try page(text).context
        try #require(context.shape == .wholePage)
        let numbers = context.region.map { context.lines[$0].index + 1 }
        return try #require(numbers.first)...(try #require(numbers.last))
    }

    @Test func itIsTheRunOfParagraphsBetweenTheMenus() throws {
        let text = wholePage("\(headline)\n\(body)\n\(furtherBody)")
        #expect(try region(of: text) == 15...20)
    }

    @Test func paragraphsThatStandAloneAmongLabelsAreTeasers() throws {
        let teaser =
            "The cheese fair of Ostbury drew nine thousand visitors, more than ever before, its founder said on Monday."
        let teasers = (1...6).map { "Fair number \($0)\nStaff writer\n\(teaser)\nOstbury\nCulture\nRead it" }
        let text = wholePage("\(headline)\n\(body)\n\(furtherBody)\n\(teasers.joined(separator: "\n"))")
        #expect(try region(of: text) == 15...20)
    }

    @Test func aLastParagraphBelowABoxIsPartOfIt() throws {
        let box = "Tunnel is too dear\nMill burns down\nCheese fair opens\nCrane arrives\nStaff writer"
        let last =
            "The parliaments of Northland and Southland will vote on the treaty and the bridge over the Tarn in March."
        let text = wholePage("\(headline)\n\(body)\n\(furtherBody)\n\(body)\n\(box)\n\(last)")
        #expect(try region(of: text) == 15...29)
        let other =
            "The cheese fair of Ostbury drew nine thousand visitors, more than ever before, its founder Mary Major said."
        #expect(try region(of: wholePage("\(headline)\n\(body)\n\(furtherBody)\n\(body)\n\(box)\n\(other)")) == 15...23)
    }

    /// Where a page is all paragraphs that stand alone, none of them is a teaser.
    @Test func aRegionWithTooLittleOfAPagesProseIsNotTheArticle() throws {
        let paragraphs = (body + "\n" + furtherBody).split(separator: "\n")
        let parts = (0..<30).map {
            "Part \($0)\nNorthport\nThe river\n\(paragraphs[$0 % paragraphs.count]) Part \($0)."
        }
        let context = try page(wholePage(parts.joined(separator: "\n"))).context
        try #require(context.shape == .wholePage)
        let held = context.region.filter { context.lines[$0].lineClass == .good }.count
        #expect(held * 4 >= 30)
    }

    @Test func anArticleIsTakenWhole() throws {
        let context = try page("Home\n\(headline)\n\(body)\nHome").context
        #expect(context.region == 0..<6)
    }
}

@Suite struct LineClassTests {
    @Test(
        arguments: [
            ("![](a.jpg)", .image), ("Share on Facebook", .junk), ("![](a.jpg) The port at dawn", .caption),
            ("A port at dawn with three ferries in it", .caption), ("| Home | News |", .table),
            ("| 3 | 14 | 15 | Northport |", .numbers), ("[Jobs](/jobs) and [cars](/cars)", .links),
            ("The treaty lets lorries of both countries cross the bridge without a permit, the ministry said.", .good),
            ("The bridge will open in spring.", .near), ("- Two kinds of fish", .item), ("What comes next", .short),
            ("“Never,” she said.", .short),
            (
                "Home News Northland Southland Sport Culture Weather Jobs Homes Cars Travel Food Science Health Video Audio "
                    + "Pictures Maps Games Puzzles Books Films Music Art Theatre Dance",
                .short
            ),
            (
                "![](a.jpg) The bridge was built in two years by the army of Northland, which had never built one of stone "
                    + "before it came.", .good
            ),
        ] as [(String, LineClass)])
    func aLineIsClassedByItsLook(line: String, lineClass: LineClass) throws {
        let picture = "![A port at dawn with three ferries in it](b.jpg)"
        let context = try page("\(headline)\n\(body)\n\(line)\n\(furtherBody)\n\(picture)").context
        #expect(context.lines.first { $0.index == 4 }?.lineClass == lineClass)
    }

    @Test func proseCountsForARegionAndFurnitureAgainstIt() {
        for lineClass in LineClass.allCases {
            #expect((lineClass.score(wordCount: 30) > 0) == lineClass.isProse)
        }
        #expect(LineClass.good.score(wordCount: 5000) == LineClass.good.score(wordCount: 60))
    }
}

@Suite struct LineMeasureTests {
    private func measure(_ line: String) throws -> LineMeasure {
        LineMeasure(of: 0, in: Draft(try scrape(line)))
    }

    @Test(arguments: [
        ("A storm hits NorthportThe mayor said so", 1), ("DetroitThe lions won againIn Westmark, they lost", 2),
        ("Mr McDonald and Mrs MacArthur of the DeLorean club", 0), ("BBC, NATO and the WHOLE of UNESCO", 0),
        ("The iPhone and YouTube", 0), ("nothing at all", 0),
    ])
    func gluedWordsAreCounted(line: String, count: Int) throws {
        #expect(try measure(line).glued == count)
    }

    @Test(
        arguments: [
            ("The end.", .stop), ("The end", .open), ("Who pays?", .question), ("At last!”", .question),
            ("These are:", .colon),
            ("First of all,", .comma), ("“It is over.”", .stop),
        ] as [(String, LineMeasure.Ending)])
    func theEndIsRead(line: String, ending: LineMeasure.Ending) throws {
        #expect(try measure(line).ending == ending)
    }

    @Test(
        arguments: [
            ("The end", .capital), ("the end", .other), ("“The end”", .quotation), ("\"The end\"", .quotation),
            ("Élodie Roe", .capital), ("12 ferries", .other),
        ] as [(String, LineMeasure.Opening)])
    func theBeginningIsRead(line: String, opening: LineMeasure.Opening) throws {
        #expect(try measure(line).opening == opening)
    }

    @Test(arguments: [
        ("Monday, 10 February 2025", true), ("10 February", true), ("Monday evening", false), ("The year 2025", false),
    ])
    func aDateIsADayOrMonthAndANumber(line: String, holdsDate: Bool) throws {
        #expect(try measure(line).holdsDate == holdsDate)
    }

    @Test func capitalsNumbersAndBarsAreCounted() throws {
        let line = try measure("| PORT of Northland | 12 | 2025 | CLOSED |")
        #expect((line.capitalised, line.allCapitals, line.numbers, line.bars) == (3, 2, 2, 5))
        #expect(try measure("the port").hash == measure("The “port”!").hash)
        #expect(try measure("the port").hash != measure("port the").hash)
    }
}
