import SeededRandom
import Testing

@testable import Templates

@Suite("Any text")
struct RandomTemplateTests {
    static let pieces = [
        "{{", "}}", "{{{", "}}}", "{{x}}", "{{{m}}}", "{{n}}", "{{#x}}", "{{/x}}", "{{^x}}", "{{#l}}", "{{/l}}",
        "{{.}}",
        "{{> p}}", "{{! c }}", "{{=| |=}}", "|x|", "|={{ }}=|", "{{=", "=}}", " ", "\n", "\r\n", "  ", "\t", "a", "é",
        "<", ">",
        "<a href=\"", "\"", "'", "=", "<p title='", "<script>", "</script>", "<!--", "-->", "<!", "</", "/", "<meta ",
        "http-equiv", "srcset=\"", "style=\"", "`", "```", "~~~", "](", ")", "(", "[a]:", "\\", "&", "&#", "#", "- ",
        "1. ",
    ]
    static let inner = Shape("inner", [.text("x"), .children("l")])
    static let page = Shape("page", [.text("x"), .markup("m"), .number("n"), .list("l", inner), .link("k")])

    @Test("is a template or has problems, and a value in it adds no element", arguments: 1...6 as ClosedRange<UInt64>)
    func isTaken(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let value = "<xss onxss=1>\"'`javascript:"
        let record = Record(
            Self.page,
            [
                .text(value), .markup([]), .number(3), .list([Record(Self.inner, [.text(value), .absent])]), .absent,
            ])
        for _ in 0..<1500 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                    Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
                }.joined()
            }
            for (name, partial) in [("page.md", "partials/p.md"), ("page.html", "partials/p.html")] {
                let files = templates([name: texts[0], partial: texts[1]])
                guard let set = try? TemplateSet(files: files, pages: [name: Self.page]) else { continue }
                var output: [UInt8] = []
                set.render(name, record, into: &output)
                let html = String(decoding: name == "page.md" ? Markdown.html(from: output) : output, as: UTF8.self)
                #expect(!html.contains("<xss") && !html.contains("\"javascript:"), "seed \(seed): \(texts) in \(name)")
            }
        }
    }
}
