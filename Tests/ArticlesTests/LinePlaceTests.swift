import LinePlaces
import Testing

@testable import Articles

/// The same numbers on every run: Knuth's linear congruential generator.
struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(below: elements.count)] }
}

/// Texts as no scraper would make them: lines of noise and of prose in any order, some of them with marks put
/// anywhere in them.
private struct GeneratedText {
    private static let lines: [String] = [
        "", "", "  ", "\u{A0}", headline, "# " + headline, "By Jane Roe", "Was it the ferry?", "…", "**", "[", "![](",
        "\\", "[](https://example.org)", "1. [](/a) [](/b)", "[Jane Roe](/author/jane-roe) and Max Poe",
    ]
    private static let pool: [String] = {
        let cases: [String] = ruleCases.flatMap { [$0.takes] + $0.leaves }
        return cases + lines + body.split(separator: "\n").map(String.init)
    }()
    private static let openings: [String] = ["", "", "", "> ", "- ", "## ", "12) ", "\t"]
    private static let pieces: [String] = [
        "*", "**", "_", "\\", "[", "](", "](/a)", "![", "![a](b)", "(", ")", "<", "\u{A0}", "\u{200B}", "\u{FEFF}", "“",
        "é",
        "| ", "`", "#", "> ", "\r", "\u{1}", "\u{1F5DE}", "e\u{301}", "https://example.org/a_b_c",
    ]

    let text: String

    init(seed: Int) {
        var numbers = Numbers(state: UInt64(seed))
        var lines: [String] = []
        for _ in 0..<numbers.next(below: 30) {
            var line = numbers.pick(Self.openings) + numbers.pick(Self.pool)
            for _ in 0..<(seed % 3 == 0 ? numbers.next(below: 5) : 0) {
                let offset = line.unicodeScalars.index(
                    line.startIndex, offsetBy: numbers.next(below: line.unicodeScalars.count + 1))
                line.unicodeScalars.insert(contentsOf: numbers.pick(Self.pieces).unicodeScalars, at: offset)
            }
            lines.append(line)
        }
        text = lines.joined(separator: ["\n", "\r\n", "\n\n"][seed % 3])
    }
}

private let hostileTexts: [LongText] = hostileLines.map(LongText.init)
private let hostileLines: [String] = [
    "One line", "One line.", "\n\n", "", "A title\n\nA line.", "By Jane Roe", "# A title",
    "> quoted\n- item\n1. one",
    "\u{A0}\n\u{200B}\n\u{3000} A line with wide spaces around it. \u{A0} \u{FEFF}\n", "***\n___\n==\n. . .",
    "a\r\nb\r\n\r\nc\r\n", "A [link](a) and ![an image](b) and *a word*.", "![](a)\n![](b)", "#\n>\n-\n",
    "\(headline)\n\(headline)\n\(body)\n\(headline)", "\(body)\n\(body)\n\(body)", "> > # - \(headline)\n\(body)",
    "[](/a)\n[ ](/b)\n1. [](/c)\n\(body)", "\(body)\r\r\n\r\(headline)",
    "a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f\n\(body)",
    "\\![a](b \"c\") [d](<e f>) [g]((h)i) [[j](k)](l) [m](the envoy)\n\(body)", "**\(headline)**\n_\(body)_\n\\*a\\*",
    String(repeating: "[", count: 3000) + "a" + String(repeating: "](b)", count: 3000) + "\n\(body)",
    String(repeating: "*_", count: 3000) + "a\n" + String(repeating: "> ", count: 3000) + "\n\(body)",
    "By Jane Roe\nBy Max Poe\n[Jane Roe](/author/jane-roe)\n\(headline)\n\(body)", "e\u{301}\u{200D}\u{1F5DE}\n\(body)",
    // Found by Scripts/fuzz: marks around nothing, and a title behind a zero-width space.
    "\(headline)\n*_*_*_*_\n\(body)",
    "\u{200B}[[\u{200B}(a)](a) will carry lorries, Jane Roe told reporters on 1 March.\n",
]

@Suite struct LinePlaceTests {
    @Test(arguments: ruleCases)
    func everyLineOfARulesTextIsInOnePlace(_ rule: RuleCase) throws {
        for (text, _) in [rule.taken] + rule.left { try expectOnePlaceForEachLine(of: text) }
    }

    @Test(arguments: hostileTexts)
    func everyLineOfAHostileTextIsInOnePlace(_ text: LongText) throws {
        try expectOnePlaceForEachLine(of: text.text)
    }

    @Test(arguments: 0..<600)
    func everyLineOfAnyTextIsInOnePlace(seed: Int) throws {
        try expectOnePlaceForEachLine(of: GeneratedText(seed: seed).text)
    }

    @Test func everyLineOfAFileInAFolderIsInOnePlace() async throws {
        let texts = hostileTexts.map(\.text) + (600..<800).map { GeneratedText(seed: $0).text }
        try await withTemporaryFolder { folder in
            let front = "---\ntitle: \"\(headline)\"\nauthor: Jane Roe\n---\n"
            for (number, text) in texts.enumerated() {
                try folder.write((number % 4 == 3 ? front : "") + text, to: "\(number).txt")
            }
            let articles = try await readArticles(in: folder.path).articles
            #expect(articles.count > texts.count / 2)
            for article in articles {
                let number = try #require(Int(article.file.dropLast(4)))
                expectOnePlaceForEachLine(of: article, in: texts[number], firstLine: number % 4 == 3 ? 5 : 1)
            }
        }
    }

    @Test func everyLineOfARecordIsInOnePlace() async throws {
        let texts = hostileTexts.map(\.text) + (800..<1400).map { GeneratedText(seed: $0).text }
        let heads = ["", #""title":"Northland and Southland sign a bridge treaty","#, #""author":["Jane Roe"],"#]
        let records = texts.enumerated().map { number, text in
            "{\(heads[number % heads.count])\"text\":\(json(text))}\n"
        }
        try await withTemporaryFolder { folder in
            try folder.write(records.joined(), to: "a.jsonl")
            let articles = try await readArticles(in: folder.path).articles
            #expect(articles.count > texts.count / 2)
            for article in articles {
                let number = try #require(article.record)
                expectOnePlaceForEachLine(of: article, in: texts[number - 1])
            }
        }
    }

    /// A check that cannot fail checks nothing.
    @Test func aLineThatIsLostChangedOrTwiceThereIsFound() throws {
        let text = "\(headline)\n\(body)\n![](a.jpg)\n[Read more](/a)"
        let good = try cleaned(text)
        try #require(good.blocks.count == 3 && good.removed.count == 2)
        expectOnePlaceForEachLine(of: good, in: text)
        func expectProblem(_ problem: String, _ change: (inout Article) -> Void) {
            var article = good
            change(&article)
            let problems = LinePlaces(of: article, in: Array(text.utf8)[...]).problems
            #expect(problems.contains { $0.hasPrefix(problem) }, "\(problem): \(problems)")
        }
        expectProblem("line 3 is in no place") { $0.blocks.remove(at: 1) }
        expectProblem("line 5 is in no place") { $0.removed[0].line = 9 }
        expectProblem("line 9 of the receipt is none") { $0.removed[1].line = 9 }
        expectProblem("line 0 of a block is none") { $0.blocks[0].line = 0 }
        expectProblem("line 2 is in the receipt and elsewhere") { $0.removed[0].line = 2 }
        expectProblem("line 2 is in the deck and elsewhere") { $0.deck = Excerpt(line: 2, text: "The") }
        expectProblem("line 6 the receipt says “Read more”") { $0.removed[1].text = "Read more" }
        expectProblem("line 2 a block says “northland") { $0.blocks[0].text = $0.blocks[0].text.lowercased() }
        expectProblem("line 2 a block says “”") { $0.blocks[0].text = "" }
        expectProblem("line 1 the title says") { $0.title.text += "!" }
        expectProblem("line 2 the byline says") { $0.byline = Excerpt(line: 2, text: "Jane Roe") }
        expectProblem("blocks: 2 stands behind 3") { $0.blocks.swapAt(0, 1) }
        expectProblem("the receipt: 5 stands behind 6") { $0.removed.swapAt(0, 1) }
    }

    private func expectOnePlaceForEachLine(of text: String) throws {
        guard !text.isEmpty else { return }
        let scrape = try scrape(text)
        guard let article = clean(scrape) else { return }
        expectOnePlaceForEachLine(of: article, in: text)
    }

    private func expectOnePlaceForEachLine(of article: Article, in text: String, firstLine: Int = 1) {
        var bytes = Array(text.utf8)
        TextCheck.endLinesWithLF(&bytes)
        // A byte order mark that opens a file is no part of its first line.
        if article.record == nil, firstLine == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let problems = LinePlaces(of: article, in: bytes[...], firstLine: firstLine).problems
        #expect(problems.isEmpty, "\(text.prefix(2000))")
    }
}
