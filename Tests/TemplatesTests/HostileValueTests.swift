import SeededRandom
import Testing

@testable import Templates

@Suite("A value is shown as it is, wherever it stands")
struct HostileValueTests {
    private func expectInert(_ values: some Sequence<String>, note: String = "") throws {
        let positions = try Position.all()
        for value in values where !value.isEmpty {
            for position in positions {
                if let complaint = position.complaint(about: value) {
                    Issue.record(
                        "\(note)\(value.debugDescription) in \(position.template.debugDescription): \(complaint)")
                    return
                }
            }
        }
    }

    @Test(
        "when it looks like markup",
        arguments: [
            "<script>alert(1)</script>", "[x](javascript:alert(1))", "![](x)", "`a`", "# h", "1. x", "- x", "> x",
            "&#60;", "&lt", "&colon;", "{{title}}", "{{{x}}}", "*a*", "_a_", "**a", "<!--", "-->", "]]>", "<![CDATA[",
            "\"onload=\"", "' onload='x", "\\\\*", "\\", "    code", "\tcode", "a\n\n# b", "a\r\n- b", "a  \nb",
            "http://example.org <b>", "<http://example.org>", "a@example.org", "~~~", "```\ncode", "---", "===", "+ x",
            "2) x", "12.", "12. x", "[a]", "[a]: b", "]: b", "](b)", "(b)", ": b", "[]", ")", "(", "[^1]", "|a|b|",
            "</p>", "</title>",
            "</script>", "<p", "\u{0}", "a\u{0}b", "\u{1B}[0m", "\u{7F}", "\u{85}", "\u{9F}",
            "\u{FEFF}", "\u{FEFF}a", "😀", "👩‍👩‍👧", "日本語", "\u{301}", "a\u{301}\u{301}",
            "\u{202E}abc", "\u{2028}", "\u{A0}", " ", "  ", "\n", "\r", "\t", "a ", " a", "é", "ﷺ",
            "javascript:alert(1)",
        ])
    func looksLikeMarkup(value: String) throws {
        try expectInert([value])
    }

    @Test("when it holds what is not a character", arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFE])
    func noncharacters(number: UInt32) throws {
        let text = String(try #require(UnicodeScalar(number)))
        try expectInert([text, "a\(text)b"])
    }

    @Test("when it holds any ASCII character, alone, doubled, first, between and last")
    func everyCharacter() throws {
        let characters = (UInt8(0)..<128).map { String(UnicodeScalar($0)) }
        let patterns = ["x", "xx", "xb", "x b", "axb", "ax", "1x"]
        let values = characters.flatMap { character in
            patterns.map { pattern in pattern.map { $0 == "x" ? character : String($0) }.joined() }
        }
        try expectInert(values)
    }

    @Test("when it is made of punctuation at random", arguments: [1, 2, 3, 4] as [UInt64])
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r09azAZ\u{0}é€😀\u{FEFF}").map(String.init)
        let values = (0..<150).map { _ in
            (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }.joined()
        }
        try expectInert(values, note: "seed \(seed): ")
    }
}
