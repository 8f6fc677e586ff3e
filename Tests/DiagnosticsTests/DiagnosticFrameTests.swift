import Diagnostics
import Testing

@Suite struct DiagnosticFrameTests {
    private func cut(_ text: String, _ line: Int?, _ column: Int? = nil) -> DiagnosticFrame? {
        DiagnosticFrame(at: Place(file: "a.md", line: line, column: column), in: Array(text.utf8))
    }

    @Test("Two lines stand on each side of the marked one, fewer at the file's ends")
    func contextOnEachSide() throws {
        let text = "1\n2\n3\n4\n5\n6\n7\n"
        let middle = try #require(cut(text, 4, 1))
        #expect((middle.firstLine, middle.lines, middle.markedLine) == (2, ["2", "3", "4", "5", "6"], 4))
        #expect(cut(text, 1)?.lines == ["1", "2", "3"])
        #expect(cut(text, 7)?.lines == ["5", "6", "7"])
        #expect(cut(text, 8)?.lines == ["6", "7", ""], "something is missing at the end of the file")
        #expect(cut("a\r\nb\rc\r\n", 3)?.lines == ["a", "b", "c"])
        #expect(cut("", 1)?.lines == [""])
    }

    @Test("A place that the file does not have has no frame", arguments: [nil, 0, -1, 4, Int.max])
    func noSuchLine(line: Int?) {
        #expect(cut("a\nb\n", line) == nil)
    }

    @Test(
        "The mark stands under its column where tabs and control characters take more room",
        arguments: [
            ("{{x}}", 3, "{{x}}", 2), ("\tx", 2, "    x", 4), ("ab\tx", 4, "ab  x", 4), ("\u{1B}x", 2, "\\u{1B}x", 6),
            ("ab", 3, "ab", 2), ("ab", 90, "ab", 2), ("ab", 0, "ab", 0), ("é x", 3, "é x", 2), ("北京x", 3, "北京x", 2),
        ])
    func columnsBecomeMarks(text: String, column: Int, shown: String, mark: Int) throws {
        let frame = try #require(cut(text, 1, column))
        #expect((frame.lines, frame.mark) == ([shown], mark))
    }

    @Test("Of a long line only the part around its column is shown", arguments: [1, 30, 5000, 9999, 10_000])
    func longLinesAreCut(column: Int) throws {
        let text = String(repeating: "0123456789", count: 1000)
        let frame = try #require(cut(text, 1, column))
        let (line, mark) = (Array(frame.lines[0].unicodeScalars), try #require(frame.mark))
        #expect(line.count <= 102)
        #expect(line[mark] == Array(text.unicodeScalars)[column - 1])
        #expect((line.first == "…") == (column > 41))
        #expect((line.last == "…") == (column < 9900))
    }

    @Test("Of UTF-16, whose lines are not bytes, nothing is shown")
    func otherEncodings() {
        #expect(DiagnosticFrame(at: Place(file: "a", line: 1, column: 1), in: [0xFF, 0xFE, 0x61, 0]) == nil)
    }

    @Test("A broken byte is one character, before the mark and at it")
    func brokenBytes() throws {
        let bytes: [UInt8] = [0x61, 0xFF, 0xFE, 0x62]
        let frame = try #require(DiagnosticFrame(at: Place(file: "a", line: 1, column: 4), in: bytes))
        #expect((frame.lines, frame.mark) == (["a\u{FFFD}\u{FFFD}b"], 3))
    }
}
