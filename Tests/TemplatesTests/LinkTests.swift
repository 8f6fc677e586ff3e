import Testing

@testable import Templates

@Suite("Targets of links")
struct LinkTests {
    static let harmless = [
        "http://example.org", "HTTPS://example.org/a b?c=d&e=f#g", "mailto:a@example.org", "a.html", "../a/b.html",
        "./a:b", "/a", "#a", "?a:b", "a/b:c", "a//b", " https://example.org ", "é/日本.html", "/a\\b", "",
    ]
    static let harmful = [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\u{1}javascript:x", "java\tscript:x",
        "java\nscript:x", "javascript\u{0}:x", "\u{A0}javascript:x", "java%73cript:x", "javascript%3Aalert(1)",
        "javascript&#58;alert(1)", "javascript&colon;alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
        "//example.org", "/\\example.org", "\\\\example.org", "\\example.org", " //example.org", ":x", "a:b",
        "tel:1",
        "http\u{7F}s://a", "ftp://example.org", "blob:x", "view-source:x",
    ]
    static let page = Shape("page", [.link("link"), .text("text"), .text("other")])

    private func html(_ template: String, _ target: String, name: String) throws -> String {
        let rendered = try render(
            template, name: name, Record(Self.page, [.link(target), .text(target), .text("cript:x")]))
        return name == "page.md" ? String(decoding: Markdown.html(from: Array(rendered.utf8)), as: UTF8.self) : rendered
    }

    @Test("survive when they are harmless", arguments: harmless)
    func survive(target: String) throws {
        #expect(LinkTarget.isHarmless(target))
        if !target.isEmpty {
            #expect(try !html("<a href=\"{{link}}\">", target, name: "page.html").contains("\"#\"") || target == "#")
        }
    }

    @Test("are refused when they are harmful, wherever they stand", arguments: harmful)
    func refused(target: String) throws {
        #expect(!LinkTarget.isHarmless(target))
        for name in ["link", "text"] {
            let attribute = "<a href=\"{{\(name)}}\">a</a>"
            #expect(try html(attribute, target, name: "page.html") == "<a href=\"#\">a</a>")
            #expect(try html(attribute, target, name: "page.md") == "<p><a href=\"#\">a</a></p>\n")
            #expect(try html("[a]({{\(name)}})", target, name: "page.md") == "<p><a href=\"#\">a</a></p>\n")
            #expect(try html("[a](<{{\(name)}}>)", target, name: "page.md") == "<p><a href=\"#\">a</a></p>\n")
            #expect(try html("[a]\n\n[a]: {{\(name)}}", target, name: "page.md") == "<p><a href=\"#\">a</a></p>\n")
        }
        #expect(try html("{{#link}}x{{/link}}{{link}}", target, name: "page.html") == "")
    }

    @Test(
        "are checked as a whole when a template puts them together",
        arguments: [
            ("<a href=\"java{{other}}\">", "<a href=\"#\">"), ("<a href='java{{! }}{{other}}'>", "<a href='#'>"),
            ("<a href=\"https://a/{{other}}\">", "<a href=\"https://a/cript:x\">"),
            ("<a href=\"javas{{#other}}{{.}}{{/other}}\">", "<a href=\"#\">"),
            ("<a HREF = \"/{{text}}\" title=\"{{text}}\">", "<a HREF = \"#\" title=\"/b\">"),
            ("<img src=\"{{other}}\"><form action='{{other}}'>", "<img src=\"#\"><form action='#'>"),
            ("<img srcset=\"a.png 1x, {{other}} 2x\">", "<img srcset=\"#\">"),
            ("<img srcset=\"a.png 1x, a{{text}} 2x\">", "<img srcset=\"a.png 1x, a/b 2x\">"),
            ("<a href=\"java&Tab;script&colon;{{text}}\">", "<a href=\"#\">"),
            ("<a href=\"tel:1\">{{text}}</a>", "<a href=\"tel:1\">/b</a>"),
            (
                "{{#other}}<a href=\"b\">{{text}}</a>{{/other}}<a href=\"{{text}}\">",
                "<a href=\"b\">/b</a><a href=\"/b\">"
            ),
        ])
    func together(template: String, expected: String) throws {
        #expect(try render(template, Record(Self.page, [.absent, .text("/b"), .text("cript:x")])) == expected)
    }

    @Test(
        "are refused in the tree of Markdown, whoever wrote them",
        arguments: [
            ("[a](javascript:x)", "<p><a href=\"#\">a</a></p>\n"),
            ("![a](data:x)", "<p><img src=\"#\" alt=\"a\" /></p>\n"),
            ("<vbscript:x>", "<p><a href=\"#\">vbscript:x</a></p>\n"),
            ("[a]\n\n[a]: //b", "<p><a href=\"#\">a</a></p>\n"),
            ("[a](java&#115;cript&colon;x)", "<p><a href=\"#\">a</a></p>\n"),
            ("[a](https://b 'c')", "<p><a href=\"https://b\" title=\"c\">a</a></p>\n"),
            ("<b onclick='x'>a</b>", "<p><b onclick='x'>a</b></p>\n"), ("", ""), ("a\u{0}b", "<p>a\u{FFFD}b</p>\n"),
        ])
    func tree(markdown: String, expected: String) {
        #expect(String(decoding: Markdown.html(from: Array(markdown.utf8)), as: UTF8.self) == expected)
    }
}

@Suite("Several threads")
struct ThreadTests {
    @Test("render and turn Markdown into HTML at a time")
    func atATime() async throws {
        let page = Shape("page", [.text("title"), .link("address")])
        let set = try TemplateSet(
            files: templates(["page.md": "# {{title}}\n\n[{{title}}]({{address}})\n"]), pages: ["page.md": page])
        let results = await withTaskGroup(of: String.self) { group in
            for number in 0..<64 {
                group.addTask {
                    var output: [UInt8] = []
                    set.render("page.md", Record(page, [.text("t\(number)"), .link("javascript:x")]), into: &output)
                    return String(decoding: Markdown.html(from: output), as: UTF8.self)
                }
            }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(results == Set((0..<64).map { "<h1>t\($0)</h1>\n<p><a href=\"#\">t\($0)</a></p>\n" }))
    }
}
