import Articles
import Testing

/// Texts of one site: three paragraphs of their own each, between lines that the site puts around them.
private func siteTexts(_ count: Int) -> [String] {
    (1...count).map { number in
        """
        Bridge number \(number) over the Tarn is to close
        Northport and its rivers
        The bridge number \(number) over the river Tarn is to close for \(number) days in May, the transport ministry of Northland said on Monday.
        Engineers found \(number) cracks in the cables of bridge number \(number), which was built in \(1900 + number) and has not been repaired for decades.
        The ferry will sail \(number) times a day until the bridge number \(number) is open again to lorries and cars, its owner said in a letter to the ministry.
        The Example Times is printed in Northport and in Southport, and has told its readers of both since the year 1911, when it was a weekly.
        Northport has more news
        The mayor of bridge number \(number) said that she hoped for the best, and that she would take the ferry herself to see how it goes.
        """
    }
}

private let label = "Northport and its rivers"
private let paragraph =
    "The Example Times is printed in Northport and in Southport, and has told its readers of both since the year 1911, when it was a weekly."

@Suite struct SharedLinesTests {
    @Test("What a site puts around its articles is taken out of each", arguments: ["txt", "jsonl"])
    func sharedLinesGo(form: String) async throws {
        let articles = try await articles(of: siteTexts(8), form: form)
        #expect(articles.count == 8)
        for article in articles {
            let shared = article.removed.filter { $0.rule == "shared-line" }
            #expect(shared.map(\.text) == [label, paragraph, "Northport has more news"], "\(article.removed)")
            #expect(shared.allSatisfy { $0.kind == "repetition" })
            #expect(article.blocks.map(\.line) == [3, 4, 5, 8])
        }
    }

    @Test("A label must stand in one other text, a paragraph in four")
    func aParagraphMustStandInFourOthers() async throws {
        for article in try await articles(of: siteTexts(4)) {
            #expect(article.removed.contains { $0.text == label })
            #expect(article.blocks.contains { $0.text == paragraph })
        }
    }

    @Test("A line that stands only in its own text stays, however often")
    func oneTextSharesNothing() async throws {
        let article = try #require(try await articles(of: siteTexts(1)).first)
        #expect(!article.removed.contains { $0.rule == "shared-line" })
    }

    @Test("Copies of one report keep their lines")
    func copiesOfOneReportStay() async throws {
        let report = siteTexts(1)[0]
        let copies = (1...6).map { "\(report)\nPrinted in edition \($0)" }
        for article in try await articles(of: copies + siteTexts(9).dropFirst()) where article.removed.count < 3 {
            #expect(!article.removed.contains { $0.rule == "shared-line" })
        }
        let articles = try await articles(of: copies)
        for article in articles {
            #expect(!article.removed.contains { $0.rule == "shared-line" }, "\(article.removed)")
        }
        #expect(articles.count == 6)
    }

    @Test("Texts without paragraphs keep their lines: nothing tells one from its copy")
    func shortTextsStay() async throws {
        for article in try await articles(of: (1...9).map { "Northland votes\n\nNumber \($0) is out.\nMore soon" }) {
            #expect(article.removed == [])
        }
    }

    @Test("White space around a line makes no other line of it, and letters do")
    func linesAreComparedByTheirBytes() async throws {
        var texts = siteTexts(2)
        texts[1] = texts[1].replacing(label, with: "  \(label)\t").replacing(
            "Northport has more", with: "Southport has more")
        for article in try await articles(of: texts) {
            let shared = article.removed.filter { $0.rule == "shared-line" }
            #expect(shared.map(\.line) == [2])
        }
    }

    @Test("Without counting, nothing is known of other texts")
    func nothingIsKnownWithoutCounting() async throws {
        try await withTemporaryFolder { folder in
            for (number, text) in siteTexts(8).enumerated() { try folder.write(text, to: "\(number).txt") }
            var stream = try await ArticleStream(source: folder.path, countingLines: false)
            var articles: [Article] = []
            while let harvest = try await stream.next() { articles += harvest.articles }
            #expect(articles.count == 8)
            #expect(!articles.contains { $0.removed.contains { $0.rule == "shared-line" } })
        }
    }

    private func articles(of texts: [String], form: String = "txt") async throws -> [Article] {
        var articles: [Article] = []
        try await withTemporaryFolder { folder in
            if form == "jsonl" {
                try folder.write(texts.map { "{\"text\":\(json($0))}\n" }.joined(), to: "a.jsonl")
            } else {
                for (number, text) in texts.enumerated() { try folder.write(text, to: "\(number).txt") }
            }
            articles = try await readArticles(in: folder.path).articles
        }
        return articles
    }
}
