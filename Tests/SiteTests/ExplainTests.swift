import Articles
import Diagnostics
import Stories
import Testing

@testable import Site

@Suite struct ExplainTests {
    @Test("Of a text it is said what is known of it, where it stands, and what was taken out by which rule")
    func article() async throws {
        try await explaining(sampleTexts) { folder in
            let text = try await folder.explanation(of: "post/closing.txt")
            #expect(
                text == """
                    Cracks close Northland's Harbour Bridge until April
                      text      post/closing.txt
                      address   articles/cracks-close-northlands-harbour-bridge-until-april-38718c8f.html
                      outlet    unknown
                      credits   Example Times
                      author    By John Doe
                      date      unknown
                      story     stories/harbour-bridge-in-northland-to-close-for-six-weeks-1e029164.html  Harbour bridge in Northland to close for six weeks
                      4 articles are in that story; digest explain stories/harbour-bridge-in-northland-to-close-for-six-weeks-1e029164.html tells why.

                    2 lines were taken out of the text: line, kind, rule, words
                       1  image          image-line     ![The bridge](https://static.northlandpost.example/bridge.jpg)
                      15  source credit  source-credit  Source: Example Times
                      docs/cleaning.md tells what each rule takes out.
                    """)
        }
    }

    @Test("Of a story it is said why it is one, what came nearest, and what would change that")
    func story() async throws {
        try await explaining(townTexts) { folder in
            let text = try await folder.explanation(
                of: "stories/mayor-lindqvist-shuts-harbour-bridge-for-repairs-e3548feb.html")
            #expect(
                text == """
                    Mayor Lindqvist shuts Harbour Bridge for repairs
                      address   stories/mayor-lindqvist-shuts-harbour-bridge-for-repairs-e3548feb.html
                      date      2025-03-02
                      thread    threads/northland-anna-lindqvist-harbour-bridge-e3548feb.html  Northland, Anna Lindqvist, Harbour Bridge

                    3 reports
                      bridge.txt  Harbour bridge in Northland to close for six weeks
                      closing.txt  Cracks close Northland's Harbour Bridge until April
                      short.txt  Mayor Lindqvist shuts Harbour Bridge for repairs

                    Why they are together
                      closing.txt + short.txt: one event with a likelihood of 99 %
                        closing.txt, line 6: Northland's Harbour Bridge will be closed on Monday for repairs that take six weeks, Mayor Anna Lindqvist said.
                        short.txt, line 6: Mayor Anna Lindqvist of Northland shuts the Harbour Bridge on Monday: engineers found cracks in its steel cables.
                        names in both: Harbour Bridge, Mayor Anna Lindqvist, Northland
                        numbers in both: 4.2 million crowns
                        days in both: Monday
                      bridge.txt + closing.txt: one event with a likelihood of 99 %
                        bridge.txt, line 6: The Harbour Bridge in Northland will close on Monday for six weeks of repairs, Mayor Anna Lindqvist said on Sunday.
                        closing.txt, line 6: Northland's Harbour Bridge will be closed on Monday for repairs that take six weeks, Mayor Anna Lindqvist said.
                        names in both: Harbour Bridge, Mayor Anna Lindqvist, Northland
                        numbers in both: 4.2 million crowns
                        days in both: Monday

                    The nearest story that is not one with it
                      stories/holm-concedes-as-lindqvist-is-elected-again-c9406e51.html  Holm concedes as Lindqvist is elected again
                      came as near as 4 %; 50 % would make them one story
                      The mean over all 6 pairs of their reports decides (as log-odds): 0 at 50 % or above, 6 below.
                      The two reports that came nearest, and what speaks for them:
                        short.txt + votes.txt: one event with a likelihood of 5 %
                          short.txt, line 6: Mayor Anna Lindqvist of Northland shuts the Harbour Bridge on Monday: engineers found cracks in its steel cables.
                          votes.txt, line 6: Voters in Northland gave Mayor Anna Lindqvist a second term on Thursday, with 54 percent of the ballots counted.
                          names in both: Harbour Bridge, Mayor Anna Lindqvist, Northland

                    What would change it: lines for edits.yml, each for itself
                    # A text that joins one of the two brings its pairs into the mean; one that leaves takes its own along.
                    # To make one story of it and stories/holm-concedes-as-lindqvist-is-elected-again-c9406e51.html:
                    stories/mayor-lindqvist-shuts-harbour-bridge-for-repairs-e3548feb.html:
                      merge: stories/holm-concedes-as-lindqvist-is-elected-again-c9406e51.html
                    # To take an article out of it, such as the one that is held by the weakest link:
                    bridge.txt:
                      split: true
                    # To give it a place of its own in the edition:
                    stories/mayor-lindqvist-shuts-harbour-bridge-for-repairs-e3548feb.html:
                      pin: true
                    # To leave it out of the site, with all its articles:
                    stories/mayor-lindqvist-shuts-harbour-bridge-for-repairs-e3548feb.html:
                      hide: true
                    """)
        }
    }

    @Test(
        "A text is found by its file, its path, its address, and its file in the output",
        arguments: [
            "fair.txt", "texts/fair.txt", "articles/cheese-fair-breaks-its-record-dbdcce17.html",
            "public/articles/cheese-fair-breaks-its-record-dbdcce17.html#line-3",
            "https://example.org/briefing/articles/cheese-fair-breaks-its-record-dbdcce17.html?page=1",
        ])
    func names(name: String) async throws {
        try await explaining(["fair.txt": townTexts["fair.txt"] ?? ""]) { folder in
            let isPath = name.hasPrefix("texts/")
            let text = try await folder.explanation(of: isPath ? "\(folder.path)/./\(name)" : name)
            #expect(text.hasPrefix("Cheese fair breaks its record\n  text      fair.txt\n"))
            #expect(text.hasSuffix("Nothing was taken out of the text"))
        }
    }

    @Test("A record is found by its line and by its own identifier", arguments: [":2", "#b"])
    func records(name: String) async throws {
        let records = """
            {"id": "a", "title": "The port opens", "text": "The port of Ostbury opened on Monday, Jane Roe said."}
            {"id": "b", "title": "The fair closes", "text": "The fair of Westmark closed on Friday, John Doe said."}
            {"id": "c", "text": ""}

            """
        try await explaining(["all.jsonl": records]) { folder in
            let text = try await folder.explanation(of: "all.jsonl\(name)")
            #expect(text.hasPrefix("The fair closes\n  text      all.jsonl:2\n  record    b\n"))
            let leftOut = try await folder.explanation(of: "all.jsonl:3")
            #expect(leftOut.contains("texts/all.jsonl:3:") && leftOut.hasSuffix("[record-nothing-left]"))
            let path = try await folder.explanation(of: "\(folder.path)/texts/../texts/all.jsonl:3")
            #expect(path.hasSuffix("[record-nothing-left]"))
        }
    }

    @Test("Of a record that was left out with too many others it is said how many those are")
    func manyRecords() async throws {
        let article = #"{"text": "The port of Ostbury opened on Monday, Jane Roe said."}"# + "\n"
        let records = article + String(repeating: "{\"text\": \"\"}\n", count: 30)
        try await explaining(["all.jsonl": records]) { folder in
            let text = try await folder.explanation(of: "all.jsonl:30")
            #expect(text.contains("texts/all.jsonl") && text.hasSuffix("[record-more]"))
            let all = try await folder.explanation(of: "all.jsonl")
            #expect(
                all.hasPrefix("all.jsonl\n  What the build tells of its records:\n") && all.contains("all.jsonl:2:"))
        }
    }

    @Test("Of a text that is no article it is said why, as the build says it")
    func leftOut() async throws {
        var texts = townTexts
        texts["empty.txt"] = ""
        try await explaining(texts) { folder in
            let text = try await folder.explanation(of: "empty.txt")
            #expect(
                text == """
                    empty.txt
                      It is no article of the site:
                      texts/empty.txt: warning: the file is empty; remove it, or scrape it again [text-empty]
                    """)
        }
    }

    @Test("Of a hidden article it is said that the editor hides it, by its file and by its address")
    func hidden() async throws {
        try await explaining(townTexts, edits: "fair.txt:\n  hide: true\n  note: Asked for.\n") { folder in
            for name in ["fair.txt", "articles/cheese-fair-breaks-its-record-dbdcce17.html"] {
                let text = try await folder.explanation(of: name)
                #expect(text.contains("edits.yml hides it"))
                #expect(text.contains("\n  note      Asked for.\n"))
            }
        }
    }

    @Test("What the editor says of an article stands beside what the text tells")
    func editorsFacts() async throws {
        let edits = "votes.txt:\n  date: 2025-05-16\n  source: Town Crier\n  correction: It was a Friday.\n"
        try await explaining(townTexts, edits: edits) { folder in
            let text = try await folder.explanation(of: "votes.txt")
            #expect(text.contains("\n  outlet    Town Crier (the editor's; the text tells none)\n"))
            #expect(text.contains("\n  date      2025-05-16 (the editor's; the text tells 2025-05-15)\n"))
            #expect(text.contains("\n  corrected It was a Friday.\n"))
        }
    }

    @Test("Of a copy it is said what it repeats, and of that what repeats it")
    func copies() async throws {
        var texts = townTexts
        texts["fair-again.txt"] = texts["fair.txt"]
        try await explaining(texts) { folder in
            let (one, other) = (
                try await folder.explanation(of: "fair.txt"), try await folder.explanation(of: "fair-again.txt")
            )
            let repeated = "\n  copy      it repeats fair-again.txt  Cheese fair breaks its record, word for word\n"
            #expect(one.contains(repeated))
            #expect(other.contains("\n  copied    by fair.txt  Cheese fair breaks its record\n"))
        }
    }

    @Test("Of an outlet and a person it is said what stands there")
    func lists() async throws {
        var texts = sampleTexts
        texts["times/more.txt"] = """
            Ferry runs at night

            “The ferry will run all night,” Anna Lindqvist said on Tuesday. Shops in Westmark stay open as well.

            “Nobody will wait for long,” Lindqvist said.
            """
        try await explaining(texts) { folder in
            let outlet = try await folder.explanation(of: "sources/example-times.html")
            #expect(
                outlet == """
                    Outlet: Example Times
                      address   sources/example-times.html
                      2 articles:
                        times/bridge.txt  Harbour bridge in Northland to close for six weeks
                        times/reopened.txt  Northland celebrates as cars cross the Harbour Bridge again
                    """)
            let person = try await folder.explanation(of: "people/anna-lindqvist.html")
            let story =
                "stories/mayor-lindqvist-shuts-harbour-bridge-for-repairs-65446fda.html  "
                + "Mayor Lindqvist shuts Harbour Bridge for repairs"
            #expect(
                person == """
                    Person: Anna Lindqvist
                      address   people/anna-lindqvist.html
                      4 quotations; named in full by
                        \(story)
                    """)
        }
    }

    @Test("Of a thread its stories are said")
    func thread() async throws {
        try await explaining(townTexts) { folder in
            let address = "threads/northland-anna-lindqvist-harbour-bridge-e3548feb.html"
            let text = try await folder.explanation(of: address)
            #expect(text.hasPrefix("Thread: Northland, Anna Lindqvist, Harbour Bridge\n  address   \(address)\n"))
            #expect(
                text.contains("\n    stories/holm-concedes-as-lindqvist-is-elected-again-c9406e51.html  Holm concedes"))
            #expect(text.hasSuffix("\n  2 stories, 5 articles"))
        }
    }

    @Test("What would command a terminal is spelt out, and what was taken out ends with its line")
    func terminal() async throws {
        let text =
            "Cheese \u{1B}[31mfair\n\nSign up for our newsletter, which tells of cheese\n\nThe fair of Ostbury opened.\n"
        try await explaining(["fair.txt": text]) { folder in
            let wide = try await folder.explanation(of: "fair.txt")
            #expect(wide.hasPrefix("Cheese \\u{1B}[31mfair\n"))
            #expect(wide.contains("newsletter-promo  Sign up for our newsletter, which tells of cheese"))
            let narrow = try await folder.explanation(of: "fair.txt", width: 50)
            #expect(narrow.contains("  3  newsletter  newsletter-promo  Sign up for ou…\n"))
        }
    }

    @Test("An unknown name is an error with the nearest, and nothing is written")
    func unknown() async throws {
        try await explaining(townTexts) { folder in
            let before = try folder.identities()
            let cases = [
                ("fiar.txt", "fair.txt"), ("\(folder.path)/texts/fiar.txt", "fair.txt"), ("elsewhere", nil),
                (
                    "stories/holm-concedes-as-lindqvist-is-elected-c9406e51.html",
                    "stories/holm-concedes-as-lindqvist-is-elected-again-c9406e51.html"
                ),
            ]
            for (name, nearest) in cases {
                let problem = ExplainProblem.targetUnknown(source: "\(folder.path)/texts", nearest: nearest)
                let told = try await folder.refusal(of: name)
                #expect(told == [Diagnostic(.explain(problem), at: SourceLocation(file: name))])
            }
            #expect(try folder.identities() == before)
        }
    }
}
