import Diagnostics
import Files
import Foundation
import Testing

@testable import Preview

@Suite struct FailureReportTests {
    private static let hostile = #"</script><img src=x onerror="alert('1')">&amp;"#

    @Test("Nothing of a hostile diagnostic is markup on the page")
    func escaped() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let file = "\(folder.path)/<b>.md"
        try writeFile(Array("one\n\(Self.hostile)\nthree\n".utf8), at: file)
        let report = FailureReport([
            Diagnostic(
                .theme(.unreadable(reason: Self.hostile)), at: SourceLocation(file: file, line: 2, column: 3),
                page: "<i>.html")
        ])
        let page = String(decoding: report.page, as: UTF8.self)
        for markup in ["<img", "</script", "<b>.md", "<i>", "onerror=\""] { #expect(!page.contains(markup)) }
        #expect(page.contains("&lt;/script&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;"))
        #expect(page.contains("<mark>&gt; 2 | &lt;/script&gt;"))
        #expect(!page.contains("http") && !page.contains("url("))
    }

    @Test("The report for the script is JSON with the lines around the place")
    func json() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let file = "\(folder.path)/a.md"
        try writeFile(Array("1\n2\n3\n\(Self.hostile)\n5\n6\n7\n".utf8), at: file)
        let report = FailureReport([
            Diagnostic(.reading(.emptyFile), severity: .warning),
            Diagnostic(.reading(.noText), at: SourceLocation(file: file, line: 4, column: 2)),
        ])
        let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
        let entries = try #require(object?["entries"] as? [[String: Any]])
        #expect(entries.map { $0["severity"] as? String } == ["error", "warning"])
        #expect(entries[0]["place"] as? String == "\(file):4:2")
        let frame = try #require(entries[0]["frame"] as? [String: Any])
        #expect(frame["lines"] as? [String] == ["2", "3", Self.hostile, "5", "6"])
        #expect((frame["firstLine"] as? Int, frame["markedLine"] as? Int) == (2, 4))
    }

    @Test("Of very many diagnostics the first are shown")
    func many() {
        let report = FailureReport(Array(repeating: Diagnostic(.reading(.noText)), count: 1000))
        #expect((report.entries.count, report.others) == (50, 950))
        #expect(String(decoding: report.page, as: UTF8.self).contains("And 950 more"))
    }
}
