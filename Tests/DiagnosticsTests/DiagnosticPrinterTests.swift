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

    private func printed(
        _ form: DiagnosticPrinter.Form, _ text: String?, line: Int? = 3, column: Int? = 2, isColoured: Bool = false
    ) -> String {
        let printer = DiagnosticPrinter(form: form, isColoured: isColoured) { name in
            name == "a.md" ? text.map { Array($0.utf8) } : nil
        }
        return printer.text(
            for: Diagnostic(
                .reading(.emptyFile), severity: .warning, at: Place(file: "a.md", line: line, column: column), page: "p"
            ))
    }

    @Test("The frame shows the lines around the place, the mark under its column, and the advice below")
    func theFrame() {
        #expect(
            printed(.frame, "1\n2\n\tx\n\n5\n6\n", column: 2) == """
                a.md:3:2: warning: the file is empty, on p [text-empty]
                  1 | 1
                  2 | 2
                > 3 |     x
                    |     ^
                  4 |
                  5 | 5
                  → remove it, or scrape it again

                """)
    }

    @Test("Numbers of two lengths stand under each other, and wide letters take two cells")
    func gutterAndWideLetters() {
        let text = String(repeating: "\n", count: 8) + "a\n北京é\n"
        #expect(
            printed(.frame, text, line: 10, column: 3) == """
                a.md:10:3: warning: the file is empty, on p [text-empty]
                   8 |
                   9 | a
                > 10 | 北京é
                     |     ^
                  → remove it, or scrape it again

                """)
    }

    @Test("Without lines to show, the advice follows the message", arguments: [nil, "1\n"])
    func noFrame(text: String?) {
        #expect(
            printed(.frame, text)
                == "a.md:3:2: warning: the file is empty, on p [text-empty]\n  → remove it, or scrape it again\n")
    }

    @Test("Colours are for frames alone, and hold no word of the text")
    func colours() {
        let coloured = printed(.frame, "1\n2\nx", isColoured: true)
        #expect(coloured.contains("a.md:3:2: \u{1B}[1;33mwarning\u{1B}[0m: the file is empty"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == printed(.frame, "1\n2\nx"))
        for form in [DiagnosticPrinter.Form.line, .json] {
            #expect(printed(form, "1\n2\nx", isColoured: true) == printed(form, "1\n2\nx"))
        }
    }

    @Test("One line of JSON has every field, with null for what is not known")
    func json() {
        #expect(
            printed(.json, "1\n\"\n\tx") == #"""
                {"identifier": "text-empty", "severity": "warning", "file": "a.md", "line": 3, "column": 2, "page": "p", \#
                "message": "the file is empty", "advice": "remove it, or scrape it again", \#
                "frame": {"first_line": 1, "marked_line": 3, "mark": 4, "lines": ["1", "\"", "    x"]}}

                """#)
        let bare = DiagnosticPrinter(form: .json).text(for: Diagnostic(.reading(.invalidDate("\u{1B}\n\\\u{9B}"))))
        #expect(
            bare.hasPrefix(
                #"{"identifier": "front-matter-date", "severity": "error", "file": null, "line": null, "column": null, "#
            ))
        #expect(bare.contains(#""message": "“\u001B\u000A\\\u009B” does not tell a day""#))
        #expect(bare.hasSuffix(#", "frame": null}"# + "\n"))
    }

    @Test("The one-line form is the same from the printer's two doors")
    func oneLine() {
        #expect(
            printed(.line, "1\n2\n3")
                == "a.md:3:2: warning: the file is empty, on p; remove it, or scrape it again [text-empty]\n")
    }

    @Test func oneProblemIsWrappedToBeThrown() {
        let thrown = Diagnostics(.reading(.sourceMissing), at: Place(file: "in"), page: "p")
        #expect(thrown.all == [Diagnostic(.reading(.sourceMissing), at: Place(file: "in"), page: "p")])
        #expect(thrown.all.first?.severity == .error)
    }
}
