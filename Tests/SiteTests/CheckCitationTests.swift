import Diagnostics
import Testing

@testable import Site

@Suite struct CheckCitationTests {
    @Test("A site whose texts all stand in their lines is proven, and what was looked at is counted")
    func aGoodSiteIsProven() async throws {
        try await PublishFolder.with { folder in
            try folder.write(handMadeTexts)
            try folder.write(handMadePages, below: "public")
            let report = try await folder.check()
            #expect(report.diagnostics == [])
            #expect((report.pages, report.citations, report.links, report.problems) == (3, 8, 7, 0))
        }
    }

    private static let index = "index.html"
    private static let article = "articles/a.html"
    private static let record = "articles/b.html"

    @Test(
        "Each wrong citation is told by its line and its kind",
        arguments: [
            // One word, one letter, one mark, and the order of words.
            Corruption(article, "will close\non", "will not close\non", "articles/a.html:5 citation-text"),
            Corruption(article, "ferries", "ferrys", "articles/a.html:7 citation-text"),
            Corruption(article, ">Boats", ">oats", "articles/a.html:7 citation-text"),
            Corruption(article, "id=\"line-5\"", "id=\"line-2\"", "articles/a.html:7 place-elsewhere"),
            Corruption(article, "on.</p>", "on!</p>", "articles/a.html:7 citation-text"),
            Corruption(article, "“for&#32;good”", "&quot;for good&quot;", "articles/a.html:5 citation-text"),
            Corruption(index, "bridge of Northland", "Northland bridge", "index.html:5 citation-text"),
            Corruption(record, "Cheese for all.</p>", "Cheese for some.</p>", "articles/b.html:4 citation-text"),
            Corruption(index, "Cheese for all.", "Cheese for none.", "index.html:7 citation-text"),
            // The words of another line.
            Corruption(index, "a.html#line-3\">The", "a.html#line-5\">The", "index.html:5 citation-text"),
            Corruption(
                record, "data-line=\"2\"", "data-line=\"1\"", "articles/b.html:5 place-elsewhere",
                "articles/b.html:5 citation-text"),
            // A line that is not there.
            Corruption(
                article, "data-line=\"5\"", "data-line=\"6\"", "articles/a.html:7 place-elsewhere",
                "articles/a.html:7 citation-line"),
            Corruption(index, "b.html#head", "b.html#line-3", "index.html:7 citation-line"),
            // What names no line.
            Corruption(article, "data-line=\"5\"", "data-line=\"-5\"", "articles/a.html:7 citation-malformed"),
            Corruption(article, "data-line=\"5\"", "data-line=\"\"", "articles/a.html:7 citation-malformed"),
            Corruption(
                article, "data-line=\"5\"", "data-line=\"99999999999999999999\"", "articles/a.html:7 citation-malformed"
            ),
            Corruption(index, "b.html#head", "b.html", "index.html:7 citation-malformed"),
            Corruption(index, "b.html#head", "b.html#line-0", "index.html:7 citation-malformed"),
            Corruption(index, "articles/b.html#head", "https://example.org/#head", "index.html:7 citation-malformed"),
            // A page that is not there, that shows no article, or that does not show the line.
            Corruption(index, "b.html#head", "c.html#head", "index.html:7 citation-page"),
            Corruption(index, "articles/b.html#head", "#line-3", "index.html:7 citation-no-article"),
            Corruption(index, "articles/b.html#head", "p.png#line-3", "index.html:7 citation-no-article"),
            Corruption(record, "id=\"head\" ", "", "index.html:7 citation-anchor"),
            // Words that cite nothing.
            Corruption(
                article, "<p id=\"line-5\" data-line=\"5\">", "<p id=\"line-5\">", "articles/a.html:4 citation-missing"),
            Corruption(article, "</div>", "And more.</div>", "articles/a.html:4 citation-missing"),
            Corruption(index, "<b data-cite=\"articles/b.html#head\">", "<b>", "index.html:7 citation-missing"),
            // What the page says of its article.
            Corruption(
                article, "data-file=\"a.txt\"", "data-file=\"c.txt\"", "articles/a.html:2 article-not-in-source"),
            Corruption(record, "data-record=\"2\"", "data-record=\"3\"", "articles/b.html:6 article-not-in-source"),
            Corruption(record, " data-record=\"2\"", "", "articles/b.html:6 article-not-in-source"),
            Corruption(
                record, "data-record=\"2\"", "data-record=\"two\"", "articles/b.html:3 article-unnamed",
                "articles/b.html:4 article-unnamed", "articles/b.html:5 article-unnamed",
                "articles/b.html:6 article-malformed", "index.html:7 citation-no-article"),
            Corruption(article, "<div class", "<div data-file=\"b.txt\" class", "articles/a.html:4 article-malformed"),
        ])
    func aWrongCitationIsTold(corruption: Corruption) async throws {
        let found = try await handMadeFindings { pages, _ in try corruption.apply(to: &pages) }
        #expect(found == corruption.findings)
    }

    @Test("An element may quote a part of its line, and white space and marks of emphasis do not count")
    func aPartOfALineIsEnough() async throws {
        let quoted = [
            "bridge", "The **bridge** of [Northland](https://example.org/n) will", "The bridge of Northland",
            " Monday,\n\t“for ",
            "",
        ]
        for text in quoted {
            let found = try await handMadeFindings { pages, _ in
                let change = Corruption("index.html", "The bridge of Northland will close", text)
                try change.apply(to: &pages)
            }
            #expect(found == [], "\(text)")
        }
    }

    @Test("A text that changed behind the site's back is told")
    func aChangedSourceIsTold() async throws {
        let found = try await handMadeFindings { _, texts in
            texts["a.txt"] = texts["a.txt"]?.replacing("Monday", with: "Tuesday")
        }
        #expect(found == ["articles/a.html:5 citation-text"])
        let gone = try await handMadeFindings { _, texts in texts["a.txt"] = nil }
        #expect(gone == ["articles/a.html:2 article-not-in-source"])
    }

    @Test("Two pages of one article are told")
    func twoPagesOfOneArticleAreTold() async throws {
        let found = try await handMadeFindings { pages, _ in pages["articles/c.html"] = pages["articles/a.html"] }
        #expect(found == ["articles/c.html:2 article-twice"])
    }

    @Test("A theme that cites nothing gets one warning, and nothing is said of its other markup")
    func aThemeWithoutCitationsIsWarned() async throws {
        try await PublishFolder.with { folder in
            try folder.write(handMadeTexts)
            try folder.write("<!doctype html><p class=\"said\">The bridge will close.</p>", at: "public/index.html")
            let report = try await folder.check()
            #expect(report.diagnostics.map(\.problem) == [.check(.nothingCited)])
            #expect(report.diagnostics.map(\.severity) == [.warning])
        }
    }

    @Test("The words from which on a text goes another way are named")
    func theDifferenceIsNamed() async throws {
        try await PublishFolder.with { folder in
            try folder.write(handMadeTexts)
            try folder.write(handMadePages, below: "public")
            let page = try #require(handMadePages["articles/a.html"]).replacing("she said", with: "she denied")
            try folder.write(page, at: "public/articles/a.html")
            let line = InputLine(file: "a.txt", record: nil, number: 3)
            let text = "…ll close on Monday, “for good”, she denied."
            let problems = try await folder.check().diagnostics.map(\.problem)
            #expect(problems == [.citation(.textDiffers(line, text: text, from: "denied."))])
        }
    }

    @Test("Of each kind of problem twenty are told, and how many more there are")
    func manyProblemsAreCounted() async throws {
        try await PublishFolder.with { folder in
            try folder.write(handMadeTexts)
            let item = "<p><b data-cite=\"articles/a.html#line-1\">Wrong</b> <a href=\"x.html\">x</a></p>\n"
            try folder.write(handMadePages, below: "public")
            try folder.write(String(repeating: item, count: 50), at: "public/index.html")
            let report = try await folder.check()
            #expect(report.problems == 100 + 1)
            #expect(report.diagnostics.count == 42 + 1)
            let more = report.diagnostics.suffix(2).map(\.problem)
            #expect(
                more == [
                    .check(.more(identifier: "citation-text", count: 30)),
                    .check(.more(identifier: "link-missing", count: 30)),
                ])
        }
    }
}
