import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
    private func told(_ location: Place?, page: String? = nil, severity: Diagnostic.Severity = .error) -> String {
        DiagnosticPrinter().line(
            for: Diagnostic(.reading(.emptyFile), severity: severity, at: location, page: page))
    }

    @Test func fileLineAndColumnOpenTheLine() {
        let said = "the file is empty; remove it, or scrape it again [text-empty]"
        #expect(told(Place(file: "in/a.txt", line: 3, column: 9)) == "in/a.txt:3:9: error: \(said)")
        #expect(told(Place(file: "in/a.txt", line: 3)) == "in/a.txt:3: error: \(said)")
        #expect(told(Place(file: "in/a.txt"), severity: .warning) == "in/a.txt: warning: \(said)")
        #expect(told(nil) == "error: \(said)")
    }

    @Test func thePageThatWasMadeIsNamed() {
        #expect(
            told(Place(file: "story.md", line: 1), page: "stories/bridge.html")
                == "story.md:1: error: the file is empty, on stories/bridge.html; remove it, or scrape it again [text-empty]"
        )
    }

    @Test(arguments: [
        ("a\nb", "a\\u{A}b"), ("a\r\nb", "a\\u{D}\\u{A}b"), ("\u{1B}[2J", "\\u{1B}[2J"), ("a\u{9B}31m", "a\\u{9B}31m"),
        ("\u{7F}", "\\u{7F}"), ("a\u{2028}b", "a\\u{2028}b"), ("\u{202E}txt.a", "\\u{202E}txt.a"),
        ("\u{2066}a", "\\u{2066}a"), ("tab\t", "tab\\u{9}"),
    ])
    func controlCharactersAreSpeltOut(name: String, shown: String) {
        #expect(told(Place(file: name, line: 1)).hasPrefix("\(shown):1: error: "))
        #expect(told(nil, page: name).contains(", on \(shown); "))
        let wording = DiagnosticPrinter().line(for: Diagnostic(.reading(.invalidDate(name))))
        #expect(wording.contains("“\(shown)” does not tell a day"))
    }

    @Test(arguments: ["café.txt", "Северная страна.md", "北.txt", "a b.txt", "👩‍👩‍👧.txt", "a\\b.txt"])
    func namesInAnyScriptStayAsTheyAre(name: String) {
        #expect(told(Place(file: name)).hasPrefix("\(name): error: "))
    }

    @Test func oneProblemIsWrappedToBeThrown() {
        let thrown = Diagnostics(.reading(.sourceMissing), at: Place(file: "in"), page: "p")
        #expect(thrown.all == [Diagnostic(.reading(.sourceMissing), at: Place(file: "in"), page: "p")])
        #expect(thrown.all.first?.severity == .error)
    }
}
