import Files
import Testing

@testable import Site

@Suite struct ValuesDocumentTests {
    /// Set DIGEST_RECORD=1 to write the page anew; recording fails, so that it is never left on.
    @Test func theDocumentationListsTheValuesThatTheProgramGives() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/\(root)/docs/values.md"
        let expected = Array(ValuesDocument.markdown().utf8)
        if Recording.isOn {
            try replaceFile(expected, at: path)
            Issue.record("docs/values.md was written; run the tests again without DIGEST_RECORD")
        }
        #expect(try readFile(at: path) == expected, "run the tests once with DIGEST_RECORD=1 to write docs/values.md")
    }
}
