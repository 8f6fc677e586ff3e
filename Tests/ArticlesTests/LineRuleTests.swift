import Testing

@testable import Articles

@Suite struct LineRuleTests {
    /// The line stands at the end of the article, with prose above and none below.
    private func removed(_ line: String) throws -> [RemovedLine] {
        try cleaned("\(headline)\n\n\(body)\n\(body.uppercased())\n\n\(line)").removed.filter { $0.line == 10 }
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
        "A caption goes where a picture stands beside it",
        arguments: [
            "In this file photo, a ferry leaves the port.", "From left, Jane Roe, John Doe and the mayor",
            "Pictured: the bridge in May", "Jane Roe poses for a photo on the bridge.", "A handout photo of the bridge",
            "Clockwise from top, the bridge, the port and the mill",
        ])
    func caption(_ line: String) throws {
        let picture = "![](https://pictures.example.org/bridge.jpg)"
        let beside = try cleaned("\(headline)\n\n\(body)\n\(picture)\n\(line)\n\(body.uppercased())")
        #expect(beside.removed.contains { $0.line == 7 && $0.rule == "caption" }, "\(beside.removed)")
        let alone = try cleaned("\(headline)\n\n\(body)\n\(line)\n\(body.uppercased())")
        #expect(!alone.removed.contains { $0.line == 6 && $0.rule == "caption" })
    }

    @Test func aBiographyAboveTheLastQuarterIsPartOfTheArticle() throws {
        let line = "Jane Roe is a reporter for Example News."
        #expect(
            try !cleaned("\(headline)\n\n\(line)\n\(body)\n\(body.uppercased())").removed.contains { $0.text == line })
    }
}
