import Testing

@testable import Articles

/// The same numbers on every run: Knuth's linear congruential generator.
struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}

@Suite struct LinePlaceTests {
    @Test(arguments: ruleCases)
    func everyLineOfARulesTextIsInOnePlace(_ rule: RuleCase) throws {
        for line in [rule.takes] + rule.leaves { try expectOnePlaceForEachLine(of: rule.text(with: line)) }
    }

    @Test(arguments: [
        "One line", "One line.", "\n\n", "", "A title\n\nA line.", "By Jane Roe", "# A title",
        "> quoted\n- item\n1. one",
        "\u{A0}\n\u{200B}\n\u{3000} A line with wide spaces around it. \u{A0} \u{FEFF}\n", "***\n___\n==\n. . .",
        "a\r\nb\r\n\r\nc\r\n", "A [link](a) and ![an image](b) and *a word*.", "![](a)\n![](b)", "#\n>\n-\n",
    ])
    func everyLineIsInOnePlace(text: String) throws {
        try expectOnePlaceForEachLine(of: text)
    }

    @Test(arguments: 0..<300)
    func everyLineOfAnyTextIsInOnePlace(seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed))
        var pool = ruleCases.flatMap { [$0.takes] + $0.leaves } + body.split(separator: "\n").map(String.init)
        pool += [
            "", "", "  ", "\u{A0}", headline, "# \(headline)", "By Jane Roe", "Was it the ferry?", "…", "**", "[",
            "![](", "\\",
        ]
        var lines: [String] = []
        for _ in 0..<numbers.next(below: 30) {
            let marks = ["", "", "", "> ", "- ", "## ", "12) ", "\t"][numbers.next(below: 8)]
            lines.append(marks + pool[numbers.next(below: pool.count)])
        }
        try expectOnePlaceForEachLine(of: lines.joined(separator: seed % 2 == 0 ? "\n" : "\r\n"))
    }

    private func expectOnePlaceForEachLine(of text: String) throws {
        guard !text.isEmpty, let article = clean(try scrape(text)) else { return }
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        var places = article.blocks.map(\.line) + article.removed.map(\.line)
        let head = [article.title, article.deck, article.byline].compactMap { $0 }
        // A title that is the first sentence of the first block leaves its line there.
        places += head.map(\.line).filter { $0 != article.blocks.first?.line }
        #expect(Set(places).count == places.count, "\(text)")
        for (index, line) in lines.enumerated() where !places.contains(index + 1) {
            #expect(!line.contains { $0.isLetter || $0.isNumber }, "line \(index + 1) of \(text)")
        }
        for entry in article.removed { #expect(entry.text == lines[entry.line - 1]) }
        for excerpt in head + article.blocks.map({ Excerpt(line: $0.line, text: $0.text) }) {
            expect(excerpt.text, isPartOf: lines[excerpt.line - 1])
        }
        #expect(article.removed.map(\.line) == article.removed.map(\.line).sorted())
        #expect(article.blocks.map(\.line) == article.blocks.map(\.line).sorted())
    }

    /// A span of the line; where marks were cut from its middle, its characters in order.
    private func expect(_ text: String, isPartOf line: String) {
        #expect(!text.isEmpty)
        if line.contains(where: { "*_[\\".contains($0) }) {
            var rest = Substring(line)
            for character in text {
                guard let place = rest.firstIndex(of: character) else {
                    Issue.record("“\(text)” is no part of “\(line)”")
                    return
                }
                rest = rest[place...].dropFirst()
            }
        } else {
            #expect(line.contains(text))
        }
    }
}
