import Testing

@testable import Articles

@Suite struct MarkdownTests {
    @Test(arguments: [
        ("a [link](https://example.org) here", "a link here"),
        ("a [link](<https://example.org/a b> \"Title\") here", "a link here"),
        ("a [link](https://example.org/a \"Title\") here", "a link here"),
        ("a [link](https://example.org/a_(b)) here", "a link here"),
        ("a [link]() here", "a link here"),
        ("[he [the envoy]](https://example.org) left", "he [the envoy] left"),
        ("[one](a)[two](b)", "onetwo"),
        ("[![A bridge](a.jpg)](https://example.org) opened", "opened"),
        ("the ![A bridge](https://example.org/a.jpg) bridge", "the  bridge"),
        ("a *word*, a **word** and a ***word***", "a word, a word and a word"),
        ("a _word_ and a __word__", "a word and a word"),
        ("**[link](a)**", "link"),
        ("[*link*](a)", "link"),
        ("\\*no emphasis\\*", "*no emphasis*"),
        ("\\[no link](a)", "[no link](a)"),
        ("\\![link](a)", "!link"),
    ])
    func marksGo(line: String, text: String) {
        #expect(plain(line) == text)
    }

    @Test(arguments: [
        "5 * 3 = 15 and 2*3*4", "snake_case_name and _x", "* ", "[sic] and [", "]", "](", "a ] b [ c", "[a] (b)",
        "[he](the envoy) left", "![", "!", "![a", "[a](", "[a](b", "C:\\Users", "a * b", "**", "_", "__init", "2 ** 3",
        "#hashtag", "####### seven", "-5 degrees", "1.5 million", "2024. A year", "1000) metres", "•", "3.", "a > b",
        "<b>",
    ])
    func whatOnlyLooksLikeAMarkStays(line: String) {
        #expect(plain(line) == line.trimmingSpace)
    }

    @Test(arguments: [
        ("# Heading", Block.Kind.heading), ("###### Heading", .heading), ("> Quote", .quote), (">Quote", .quote),
        ("- Item", .list), ("* Item", .list), ("+ Item", .list), ("• Item", .list), ("1. Item", .list),
        ("12) Item", .list),
        ("> # Heading", .heading), ("> - Item", .quote), ("- **Item**", .list), ("Plain text of the line.", .paragraph),
    ])
    func leadingMarksTellTheKind(line: String, kind: Block.Kind) throws {
        let article = try cleaned("\(headline)\n\(body)\n\(line)\n\(furtherBody)")
        let block = try #require(article.blocks.first { $0.line == 5 })
        #expect(block.kind == kind)
        #expect(["Heading", "Quote", "Item", "Plain text of the line."].contains(block.text))
    }

    @Test func aShortLineAboveProseIsAHeading() throws {
        let article = try cleaned(
            "\(headline)\n\(body)\nWhat comes next\nThe parliaments must agree in March.\nThe end?")
        #expect(article.blocks.suffix(3).map(\.kind) == [.heading, .paragraph, .paragraph])
    }

    @Test func theWordsOfPicturesAreNoText() throws {
        let (start, end) = (
            "The bridge",
            "opened on Monday before five thousand guests, many of whom had come by ferry on a cold morning."
        )
        let article = try cleaned("\(headline)\n\(body)\n\(start) ![Jane Roe on the bridge](a.jpg) \(end)")
        #expect(article.blocks.last?.text == "\(start)  \(end)")
    }

    private func plain(_ line: String) -> String {
        let bytes = Array(line.utf8)
        return bytes.withUnsafeBytes { file in
            var stripper = MarkdownStripper(file: file)
            return switch stripper.strip(0..<file.count) {
            case .span(let range): String(decoding: file[range], as: UTF8.self)
            case .copy(let copy): String(decoding: copy, as: UTF8.self)
            }
        }
    }
}

/// Texts that would take hours, or all memory, if any step looked back or ahead without a bound.
@Suite struct HugeTextTests {
    @Test(
        arguments: [
            String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
            String(repeating: "[", count: 100_000) + "a" + String(repeating: "](b)", count: 100_000),
            String(repeating: "[a](", count: 100_000), String(repeating: "![a](", count: 100_000),
            String(repeating: "[a](b ", count: 50_000) + String(repeating: ")", count: 50_000),
            String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000) + "[a](b)",
            String(repeating: "*a ", count: 100_000), String(repeating: "**a_ *b", count: 50_000),
            String(repeating: "> ", count: 100_000) + "a", String(repeating: "\\", count: 100_001),
            String(repeating: "#", count: 100_000), String(repeating: "a. ", count: 100_000) + "\"",
        ].map(LongText.init))
    func aLineOfMarksIsReadToItsEnd(line: LongText) throws {
        let article = try cleaned("\(headline)\n\(body)\n\(line.text) the end\n\(furtherBody)")
        let block = try #require(article.blocks.first { $0.line == 5 })
        #expect(block.text.hasSuffix("the end"))
    }

    @Test func aLineOfSeveralMegabytesIsOneParagraph() throws {
        let line = String(repeating: "The bridge is open. ", count: 150_000)
        #expect(try cleaned("\(headline)\n\(body)\n\(line)").blocks.last?.text.utf8.count == line.utf8.count - 1)
    }

    @Test func aMillionBlankLinesAreCounted() throws {
        let article = try cleaned("\(headline)\n\(String(repeating: "\n", count: 1_000_000))\(body)")
        #expect(article.blocks.map(\.line) == [1_000_002, 1_000_003, 1_000_004])
    }
}

extension String {
    fileprivate var trimmingSpace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
