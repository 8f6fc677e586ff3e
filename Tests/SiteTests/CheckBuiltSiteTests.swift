import Diagnostics
import Files
import Testing

@testable import Site

/// What `digest build` makes is proven, and what somebody does to it afterwards is found.
@Suite struct CheckBuiltSiteTests {
    @Test("A site of texts in all forms that can be read is proven")
    func aBuiltSiteIsProven() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write(Self.otherForms)
            try writeFile(
                Array(
                    "Caf\u{E9} closes\n\nThe caf\u{E9} in Northland will close on Monday, its owner said.\n"
                        .unicodeScalars.map { UInt8($0.value) }), at: "\(folder.path)/texts/latin.txt")
            try await folder.buildSite()
            let report = try await folder.check()
            #expect(report.diagnostics == [])
            #expect(report.pages >= 18)
            #expect(report.citations > 80)
        }
    }

    /// Front matter that YAML unfolds, carriage returns, characters that HTML forbids, marks, and records.
    private static let otherForms = [
        "folded.txt":
            "---\ntitle: >-\n  A title that goes on\n  in two lines\nauthor: [Jane Roe, \"John \\\"J\\\" Doe\"]\n"
            + "description: 'It''s a deck'\n---\nThe council of Northland met on Monday to speak of the new harbour.\n",
        "flow.txt":
            "---\n{title: Northland votes, description: The people of Northland vote on Sunday.}\n---\nThey voted.\n",
        "returns.txt": "Old lines\rThe lines of this text end as old computers had it, and all were read.\r",
        "controls.txt":
            "Controls\u{1} stay\n\nA \u{7} bell, a \u{C} form feed, \u{85} and \u{FFFE} stand in this line, he said.\n",
        "marks.md":
            "# A **title** with [a link](https://example.org/)\n\n> A _quotation_ with a \\* star and  two spaces, she said.\n\n"
            + "* An item with `code` &amp; &lt;tags&gt; <b>as they are</b>, they said.\n",
        "records.jsonl":
            #"{"id": 1, "title": "A title  with spaces", "description": "Beside\nthe text.", "text": "The text\r\nhas *two* lines, each with its own words."}"#
            + "\n\n" + #"{"text": "One line that is a sentence, and so the title too. And a second one."}"# + "\n",
    ]

    /// What is done to a page of the sample texts' site, and the identifiers of what must be found.
    private static let corruptions: [(page: String, old: String, new: String, finding: String)] = [
        ("articles/cheese-fair", "Hollow Farm won", "Hallow Farm won", "citation-text"),
        ("stories/cheese-fair", "9,000", "90,000", "citation-text"),
        ("index.html", "more than ever before", "less than ever before", "citation-text"),
        ("articles/harbour-bridge", "id=\"line-", "id=\"lyne-", "link-anchor"),
        ("articles/harbour-bridge", "data-file=\"times/bridge.txt\"", "", "article-unnamed"),
        ("articles/harbour-bridge", "href=\"../index.html\"", "href=\"../index.htm\"", "link-missing"),
        ("stories/cheese-fair", "data-cite=", "data-cited=", "citation-missing"),
    ]

    @Test("What is changed by hand in a page is found, with its line", arguments: corruptions)
    func aChangeByHandIsFound(page: String, old: String, new: String, finding: String) async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            let site = try await folder.buildSite()
            #expect(try await folder.findings() == [])
            let address = try #require(site.files.keys.filter { $0.hasPrefix(page) }.sorted().first)
            let text = try #require(site.files[address])
            let range = try #require(text.firstRange(of: old))
            try folder.write(text.replacingCharacters(of: range, with: new), at: "public/\(address)")
            let found = try await folder.findings()
            #expect(found.contains { $0.hasSuffix(" \(finding)") }, "\(found)")
            let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
            // A missing anchor is told where it is linked, and a missing name where a line needs it.
            if !["link-anchor", "article-unnamed"].contains(finding) {
                #expect(found.contains("\(address):\(line) \(finding)"), "\(found)")
            }
        }
    }

    @Test("A page whose address is doubled in another case is found, and a build's page that is gone")
    func filesAreCompared() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            let site = try await folder.buildSite()
            let address = try #require(site.files.keys.first { $0.hasPrefix("articles/cheese") })
            try folder.write("<p>Another</p>", at: "public/\(address.replacing("cheese", with: "Cheese"))")
            try removeFile(at: "\(folder.output)/style.css")
            // Every page links the style sheet, and so many are told and counted.
            let found = Set(
                try await folder.findings().filter { !$0.hasSuffix("link-missing") && !$0.hasSuffix("check-more") })
            #expect(found == ["\(address.replacing("cheese", with: "Cheese")) file-alike", "style.css file-missing"])
        }
    }

    @Test("Files that no build wrote are left alone, and may be linked to")
    func foreignFilesAreIgnored() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try await folder.buildSite()
            try folder.write(
                "<p class=\"said\" data-cite=\"x\">Mine <a href=\"nowhere.html\">x</a></p>", at: "public/mine.html")
            #expect(try await folder.findings() == [])
        }
    }
}

extension String {
    fileprivate func replacingCharacters(of range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
