import Foundation
import Testing

@testable import Articles

@Suite struct CleaningDocumentTests {
    /// docs/cleaning.md lists each rule with its kind, in the order in which they are asked.
    @Test func theDocumentListsTheRules() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let text = try String(contentsOf: root.appending(path: "docs/cleaning.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|").prefix(2).map { $0.trimmingCharacters(in: ["`", " "]) }
        }
        #expect(rows == CleaningRule.all.map { [$0.name, $0.kind.rawValue] })
    }
}
