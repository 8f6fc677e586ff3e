import Testing

@testable import Language

/// The quotations among paragraphs, and their speakers after “ — ” where there are any.
func quotations(_ paragraphs: String...) -> [String] {
    let passages =
        [Passage(kind: .title, text: "Title")] + paragraphs.map { Passage(kind: .paragraph, text: $0) }
    return Quotations.find(in: passages, names: Names.find(in: passages)).map { quotation in
        let words = quotation.span.text(in: passages)
        return quotation.speaker.map { "\(words) — \($0.name)" } ?? words
    }
}

@Suite struct QuotationMarksTests {
    @Test(
        "Words between marks of any style are found",
        arguments: [
            "\"We will not leave the valley,\" said Mara Quill.",
            "“We will not leave the valley,” said Mara Quill.",
            "„We will not leave the valley,“ said Mara Quill.",
            "«We will not leave the valley,» said Mara Quill.",
            "« We will not leave the valley, » said Mara Quill.",
            "»We will not leave the valley,« said Mara Quill.",
            "‘We will not leave the valley,’ said Mara Quill.",
            "'We will not leave the valley,' said Mara Quill.",
            "\"We will not leave the valley,” said Mara Quill.",
            "“We will not leave the valley,\" said Mara Quill.",
        ])
    func styles(text: String) {
        #expect(quotations(text) == ["We will not leave the valley, — Mara Quill"])
    }

    @Test("Marks of the same style inside a quotation are part of it")
    func nested() {
        let words = "He told us, “go home,” and so we left that “great hall” of theirs,"
        #expect(quotations("“\(words)” said Mara Quill.") == ["\(words) — Mara Quill"])
        #expect(
            quotations("\"\(words.replacing("“", with: "\"").replacing("”", with: "\""))\" said Mara Quill.").count == 1
        )
    }

    @Test("A quotation inside a quotation is none of its own")
    func inner() {
        let words = "They will come to us and say, ‘Take it or leave it,’ before the winter,"
        #expect(quotations("“\(words)” said Mara Quill.") == ["\(words) — Mara Quill"])
    }

    @Test("Apostrophes are no marks")
    func apostrophes() {
        #expect(
            quotations("It's the workers' choice, and the '90s aren't back, the miners’ union doesn’t doubt.") == [])
        #expect(
            quotations("‘The miners’ rights don’t end at the gate,’ said Mara Quill.")
                == ["The miners’ rights don’t end at the gate, — Mara Quill"])
    }

    @Test("A quotation over several paragraphs is one in each, of one speaker")
    func paragraphs() {
        #expect(
            quotations(
                "Mara Quill said: “The bridge is closed.", "“It opens again in the spring when the water falls.”")
                == [
                    "The bridge is closed. — Mara Quill",
                    "It opens again in the spring when the water falls. — Mara Quill",
                ])
    }

    @Test("A mark that nothing closes begins no quotation")
    func unclosed() {
        #expect(quotations("“We will not leave, said Mara Quill.", "The valley is quiet.") == [])
        #expect(
            quotations("“We will not leave, she said. “The valley is our home,” said Mara Quill.")
                == ["The valley is our home, — Mara Quill"])
    }

    @Test("Two single marks side by side are a double one")
    func twoSingles() {
        #expect(quotations("''We won't leave the 'great' valley,'' said Mara Quill.").count == 1)
        #expect(
            quotations("''We will not leave the 'great valley,''' said Mara Quill.")
                == ["We will not leave the 'great valley,' — Mara Quill"])
    }

    @Test(
        "Marks without a partner, and many words of any kind, are read to their end",
        arguments: [
            "“", "\"", "‘", "' ", "” ", "«", "“a ", "a’ ", "s' x ", "“a” ", "“a,” he said, ", "he said ", "Quill ",
            "Quill said “a” ", "the minister, ", "and ", "(", "according to ", "''", "\u{FFFD}", "“中” ",
        ])
    func hostile(piece: String) {
        let text = "“Yes,” said Mara Quill. " + String(repeating: piece, count: 2000) + "“No,” he said."
        let found = Quotations.find(in: [Passage(kind: .paragraph, text: text)], names: Names())
        #expect(found.count <= 2002)
        #expect(found.allSatisfy { $0.span.range.upperBound <= text.utf8.count })
    }
}
