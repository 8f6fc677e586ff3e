import Testing

@testable import Templates

private let node = Shape("node", [.text("name"), .flag("shown"), .children("nodes")])
private let tree = Record(
    node,
    [
        .text("a"), .flag(true),
        .list([
            Record(node, [.text("b"), .flag(true), .list([Record(node, [.text("c"), .absent, .absent])])]),
            Record(node, [.text("d"), .absent, .list([])]),
        ]),
    ])

@Suite("Partials")
struct PartialTests {
    @Test("walk a tree of records")
    func walkATree() throws {
        let partials = ["partials/node.html": "{{name}}[{{#nodes}}{{> node}}{{/nodes}}]"]
        #expect(try render("{{> node}}", partials: partials, tree) == "a[b[c[]]d[]]")
    }

    @Test("are indented once more by each level")
    func areIndented() throws {
        let partials = ["partials/node.md": "- {{name}}\n{{#nodes}}\n\n  {{> node}}\n{{/nodes}}\n"]
        let expected = "- a\n\n  - b\n\n    - c\n\n  - d\n"
        #expect(try render("{{> node}}\n", name: "page.md", partials: partials, tree) == expected)
    }

    @Test(
        "that would never end are refused",
        arguments: [
            "{{> node}}", "{{#shown}}{{> node}}{{/shown}}", "{{#name}}{{> other}}{{/name}}",
            "{{#up}}{{> node}}{{/up}}", "{{#nodes}}{{#up}}{{> node}}{{/up}}{{/nodes}}",
        ])
    func endless(text: String) {
        let root = Shape("root", [.record("up", node)])
        let files = [
            "page.html": "{{#up}}{{> node}}{{/up}}", "partials/node.html": text, "partials/other.html": "{{> node}}",
        ]
        let found = problems(files, pages: ["page.html": root])
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.hasSuffix("template-endless-partial on page.html") })
    }

    @Test("that end are accepted on every way round")
    func mutual() throws {
        let partials = [
            "partials/one.html": "{{name}}{{#nodes}}{{> two}}{{/nodes}}",
            "partials/two.html": "({{#shown}}{{> one}}{{/shown}}{{^shown}}{{name}}{{/shown}})",
        ]
        #expect(try render("{{> one}}", partials: partials, tree) == "a(b(c))(d)")
    }

    @Test("that include each other twice, forty deep, are checked once each")
    func diamond() throws {
        var files = ["page.html": "{{> p0}}"]
        for level in 0..<40 {
            files["partials/p\(level).html"] = "{{#no}}{{> p\(level + 1)}}{{> p\(level + 1)}}{{/no}}"
        }
        files["partials/p40.html"] = "{{titel}}"
        let page = Shape("page", [.text("title"), .flag("no")])
        #expect(
            problems(files, pages: ["page.html": page])
                == ["partials/p40.html:1:1 template-unknown-name on page.html"])
        files["partials/p40.html"] = "{{title}}"
        let set = try TemplateSet(files: templates(files), pages: ["page.html": page])
        var output: [UInt8] = []
        set.render("page.html", Record(page, [.text("x"), .flag(false)]), into: &output)
        #expect(output.isEmpty)
    }

    @Test("are of the includer's type, so that nothing changes the escaping")
    func types() throws {
        let page = Shape("page", [.text("title")])
        let partials = ["partials/part.html": "html {{title}}", "partials/part.md": "md {{title}}"]
        let record = Record(page, [.text("*")])
        #expect(try render("{{> part}}", name: "page.html", partials: partials, record) == "html *")
        #expect(try render("{{> part}}", name: "page.md", partials: partials, record) == "md &#42;")
    }

    @Test("mean what their names mean where they are included")
    func contexts() throws {
        let inner = Shape("inner", [.text("title")])
        let page = Shape("page", [.text("title"), .record("inner", inner), .texts("tags")])
        let record = Record(page, [.text("1"), .record(Record(inner, [.text("2")])), .texts(["x", "y"])])
        let template = "{{> t}}{{#inner}}{{> t}}{{/inner}}{{#tags}}{{.}}{{> t}}{{#inner}}{{> t}}{{/inner}}{{/tags}}"
        #expect(try render(template, partials: ["partials/t.html": "{{title}}"], record) == "12x12y12")
    }
}

@Suite("Sections and names")
struct SectionTests {
    static let inner = Shape("inner", [.text("a"), .number("n")])
    static let page = Shape(
        "page",
        [
            .text("a"), .text("empty"), .number("zero"), .number("one"), .link("good"), .link("bad"), .markup("none"),
            .record("inner", inner), .record("missing", inner), .list("list", inner), .texts("texts"),
        ])
    static let record = Record(
        page,
        [
            .text("A"), .text(""), .number(0), .number(-1), .link("x.html"), .link("javascript:x"), .markup([]),
            .record(Record(inner, [.text("B"), .number(2)])), .absent,
            .list([Record(inner, [.text("C"), .number(3)]), Record(inner, [.absent, .absent])]), .texts(["p", "q"]),
        ])

    @Test(
        "follow the kind of the value",
        arguments: [
            ("{{#a}}({{.}}){{/a}}", "(A)"), ("{{#empty}}x{{/empty}}{{^empty}}y{{/empty}}", "y"),
            ("{{#zero}}x{{/zero}}{{^zero}}y{{/zero}}", "y"), ("{{#one}}{{.}}{{/one}}", "-1"),
            ("{{#good}}{{.}}{{/good}}", "x.html"), ("{{#bad}}x{{/bad}}{{^bad}}y{{bad}}{{/bad}}", "y"),
            ("{{#none}}x{{/none}}", ""), ("{{#inner}}{{a}}{{n}}{{/inner}}{{a}}", "B2A"),
            ("{{#missing}}x{{/missing}}{{missing.a}}{{^missing}}y{{/missing}}", "y"),
            ("{{#list}}[{{a}}{{n}}]{{/list}}", "[C3][]"),
            ("{{#texts}}{{.}}{{#a}}{{.}}{{/a}}{{.}},{{/texts}}", "pAp,qAq,"),
            ("{{inner.n}}{{#inner}}{{inner.n}}{{#.}}{{n}}{{/.}}{{/inner}}", "222"),
            ("{{#inner}}{{#list}}{{a}}{{#inner}}{{a}}{{/inner}}{{/list}}{{/inner}}", "CBB"),
        ])
    func followTheKind(template: String, expected: String) throws {
        #expect(try render(template, Self.record) == expected)
    }
}
