import Testing

@testable import Templates

@Suite("A template of plain text")
struct PlainTextTests {
    private static let shape = Shape("page", [.text("text"), .link("link"), .flag("flag")])

    private func render(_ template: String, text: String, partials: [String: String] = [:]) throws -> String {
        try TemplatesTests.render(
            template, name: "page.txt", partials: partials,
            Record(Self.shape, [.text(text), .link("https://example.org/?a&b"), .flag(true)]))
    }

    @Test(
        "writes values as they are, each within its line",
        arguments: [
            ("<b> & \"*x*\" &lt; `c`", "<b> & \"*x*\" &lt; `c`"), ("a\nb\r\nc", "a b  c"),
            ("\u{0}\t\u{1B}[0m", "   [0m"),
            ("a\u{85}b\u{2028}c\u{2029}d\u{7F}", "a b c d "), ("é 日本 €", "é 日本 €"), ("", ""),
        ])
    func values(text: String, shown: String) throws {
        #expect(try render("> {{text}}|", text: text) == "> \(shown)|")
    }

    @Test("has no markup of its own: what would begin some is text")
    func noMarkup() throws {
        #expect(
            try render("<p class= {{text}} <!-- `{{text}} ]({{link}}", text: "x")
                == "<p class= x <!-- `x ](https://example.org/?a&b")
    }

    @Test("takes partials of plain text, and no others")
    func partials() throws {
        #expect(
            try render("{{#flag}}\n{{> a}}\n{{/flag}}\n", text: "x", partials: ["partials/a.txt": "<{{text}}>\n"])
                == "<x>\n")
        let found = problems(
            ["page.txt": "{{> a}}", "partials/a.md": ""], pages: ["page.txt": Self.shape])
        #expect(found == ["page.txt:1:1 template-unknown-partial"])
    }
}
