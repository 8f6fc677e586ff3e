import Testing

@testable import Articles

@Suite struct LineRuleTests {
    /// The line stands near the end of the article, above a subheading and its sentence.
    private func removed(_ line: String) throws -> [RemovedLine] {
        let end = "What comes next\nThe parliaments of the two countries vote in March."
        return try cleaned("\(headline)\n\n\(body)\n\(furtherBody)\n\n\(line)\n\(end)").removed
            .filter { $0.line == 10 }
    }

    @Test(
        "A line that gives itself away is taken out by its rule", arguments: callTables + furnitureTables + creditTables
    )
    func takes(_ table: LineRuleTable) throws {
        for line in table.takes {
            #expect(try removed(line).map(\.rule) == [table.rule], "\(line)")
        }
    }

    @Test("Prose that mentions the same thing stays", arguments: callTables + furnitureTables + creditTables)
    func leaves(_ table: LineRuleTable) throws {
        for line in table.leaves {
            #expect(try removed(line).isEmpty, "\(line)")
        }
    }

    @Test func theTablesHaveSixLinesOnEachSide() {
        for table in callTables + furnitureTables + creditTables {
            #expect(table.takes.count >= 6 && table.leaves.count >= 6, "\(table.rule)")
        }
    }

    @Test(
        "A caption that could be a sentence goes only where a picture stands beside it",
        arguments: [
            "Jane Roe poses for a photo on the bridge.", "A general view of the old bridge",
            "Above left, the bridge as it will look in May", "Jane Roe walks past a lorry on the ferry.",
        ])
    func captionBesidePicture(_ line: String) throws {
        #expect(try removedAsCaption(line, isBesidePicture: true))
        #expect(try !removedAsCaption(line, isBesidePicture: false))
    }

    @Test(
        "A caption that gives itself away goes with or without its picture",
        arguments: [
            "In this file photo, a ferry leaves the port.", "From left, Jane Roe, John Doe and the mayor",
            "Pictured: the bridge in May", "Clockwise from top, the bridge, the port and the mill",
        ])
    func captionAlone(_ line: String) throws {
        #expect(try removedAsCaption(line, isBesidePicture: true))
        #expect(try removedAsCaption(line, isBesidePicture: false))
    }

    private func removedAsCaption(_ line: String, isBesidePicture: Bool) throws -> Bool {
        let picture = isBesidePicture ? "![](https://pictures.example.org/bridge.jpg)" : ""
        let article = try cleaned("\(headline)\n\n\(body)\n\(picture)\n\(line)\n\(furtherBody)")
        return article.removed.contains { $0.line == 7 && $0.rule == "caption" }
    }

    @Test func aBiographyAboveTheLastQuarterIsPartOfTheArticle() throws {
        let line = "Jane Roe is a reporter for Example News."
        #expect(
            try !cleaned("\(headline)\n\n\(line)\n\(body)\n\(furtherBody)").removed.contains { $0.text == line })
    }
}
