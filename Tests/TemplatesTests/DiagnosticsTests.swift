import Diagnostics
import Testing

@testable import Templates

/// A template and the problems that it has, as `FILE:LINE:COLUMN identifier`.
struct ProblemCase: Sendable, CustomTestStringConvertible {
    let text: String
    let problems: [String]
    var name = "page.html"

    init(_ text: String, _ problems: String..., name: String = "page.html") {
        self.text = text
        self.problems = problems
        self.name = name
    }

    var testDescription: String { text }
}

private let person = Shape("person", [.text("name"), .record("home", Shape("home", [.text("city")]))])
private let page = Shape(
    "page",
    [
        .text("title"), .link("address"), .markup("body"), .flag("shown"), .number("count"), .texts("tags"),
        .record("author", person), .list("people", person),
    ])

@Suite("Problems of templates")
struct DiagnosticsTests {
    static let syntax = [
        ProblemCase("a\nbé {{title", "page.html:2:4 template-unclosed-tag"),
        ProblemCase("{{{title}} x", "page.html:1:1 template-unclosed-tag"),
        ProblemCase("{{title {{title}}", "page.html:1:1 template-unclosed-tag"),
        ProblemCase("{{! never", "page.html:1:1 template-unclosed-tag"),
        ProblemCase("x{{}}", "page.html:1:2 template-empty-tag"),
        ProblemCase("x{{# }}", "page.html:1:2 template-empty-tag"),
        ProblemCase("{{=<% %>}} {{title}}", "page.html:1:1 template-delimiters"),
        ProblemCase("{{=<%=}}", "page.html:1:1 template-delimiters"),
        ProblemCase("{{==}}", "page.html:1:1 template-delimiters"),
        ProblemCase("{{=}}", "page.html:1:1 template-delimiters"),
        ProblemCase("{{=a b c=}}", "page.html:1:1 template-delimiters"),
        ProblemCase("\n {{#shown}}x", "page.html:2:2 template-unclosed-section"),
        ProblemCase("{{#shown}}\n{{/show}}", "page.html:2:1 template-crossed-sections"),
        ProblemCase("{{title}}{{/shown}}", "page.html:1:10 template-stray-closing"),
        ProblemCase(
            String(repeating: "{{#shown}}", count: 101) + String(repeating: "{{/shown}}", count: 101),
            "page.html:1:1001 template-sections-too-deep"),
    ]

    static let names = [
        ProblemCase("{{titel}}", "page.html:1:1 template-unknown-name"),
        ProblemCase("{{#shown}}\n  {{titel}}{{/shown}}", "page.html:2:3 template-unknown-name"),
        ProblemCase("{{^shown}}{{nothing}}{{/shown}}", "page.html:1:11 template-unknown-name"),
        ProblemCase("{{#nothing}}{{/nothing}}", "page.html:1:1 template-unknown-name"),
        ProblemCase(
            "{{a b}}{{a..b}}{{title.x}}", "page.html:1:1 template-unknown-name",
            "page.html:1:8 template-unknown-name", "page.html:1:16 template-unknown-name"),
        ProblemCase("{{name}}{{#people}}{{name}}{{/people}}", "page.html:1:1 template-unknown-name"),
        ProblemCase("{{people.name}}", "page.html:1:1 template-unknown-name"),
        ProblemCase("{{author.home.cty}}", "page.html:1:1 template-unknown-name"),
        ProblemCase("{{author}}", "page.html:1:1 template-not-text"),
        ProblemCase("{{people}}{{tags}}", "page.html:1:1 template-not-text", "page.html:1:11 template-not-text"),
        ProblemCase("{{shown}}{{.}}", "page.html:1:1 template-not-text", "page.html:1:10 template-not-text"),
        ProblemCase("{{{title}}}", "page.html:1:1 template-raw-text"),
        ProblemCase("{{&address}}{{{count}}}", "page.html:1:1 template-raw-text", "page.html:1:13 template-raw-text"),
        ProblemCase("{{#tags}}{{{.}}}{{/tags}}", "page.html:1:10 template-raw-text"),
        ProblemCase(" {{> nothing}}", "page.html:1:2 template-unknown-partial"),
        ProblemCase("{{#shown}}{{> part}}{{/shown}}", "page.html:1:11 template-unknown-partial"),
    ]

    static let places = [
        ProblemCase("<script>{{title}}</script>", "page.html:1:9 template-misplaced-value"),
        ProblemCase("<STYLE>{{title}}</STYLE>", "page.html:1:8 template-misplaced-value"),
        ProblemCase("<script>var n = {{count}}</script>{{title}}"),
        ProblemCase("<title>{{title}}</title><textarea>{{title}}</textarea>"),
        ProblemCase("<title>{{{body}}}</title>", "page.html:1:8 template-misplaced-value"),
        ProblemCase("<p title={{title}}>", "page.html:1:10 template-misplaced-value"),
        ProblemCase("<p title=a{{title}}>", "page.html:1:11 template-misplaced-value"),
        ProblemCase("<p {{title}}>", "page.html:1:4 template-misplaced-value"),
        ProblemCase("<{{title}}>", "page.html:1:2 template-misplaced-value"),
        ProblemCase("</{{title}}>", "page.html:1:3 template-misplaced-value"),
        ProblemCase("<h{{count}}>{{title}}</h{{count}}>"),
        ProblemCase("<h{{title}}>", "page.html:1:3 template-misplaced-value"),
        ProblemCase("<p onclick=\"{{title}}\">", "page.html:1:13 template-misplaced-value"),
        ProblemCase("<p OnClick = '{{title}}'>", "page.html:1:15 template-misplaced-value"),
        ProblemCase("<p style=\"{{title}}\">", "page.html:1:11 template-misplaced-value"),
        ProblemCase("<p style=\"width: {{count}}%\">"),
        ProblemCase("<iframe srcdoc=\"{{title}}\"></iframe>", "page.html:1:17 template-misplaced-value"),
        ProblemCase("<meta http-equiv=refresh content=\"{{title}}\">", "page.html:1:35 template-misplaced-value"),
        ProblemCase("<meta content=\"{{title}}\" http-equiv=refresh>", "page.html:1:16 template-misplaced-value"),
        ProblemCase("<meta name=\"description\" content=\"{{title}}\">"),
        ProblemCase("<p title=\"{{{body}}}\">", "page.html:1:11 template-misplaced-value"),
        ProblemCase("<!doctype {{title}}>", "page.html:1:11 template-misplaced-value"),
        ProblemCase("<!-- {{title}} --><p>{{title}}</p>"),
        ProblemCase("<!-- <script> -->{{title}}<!--><p title='>'>{{title}}</p>"),
        ProblemCase(
            "a &{{title}}; &#{{title}};", "page.html:1:4 template-misplaced-value",
            "page.html:1:17 template-misplaced-value"),
        ProblemCase("1 < 2, <3 {{title}}"),
        ProblemCase("<p>{{#shown}}<b title=\"{{/shown}}x\">", "page.html:1:4 template-section-leaves-place"),
        ProblemCase("<p{{#shown}} class=\"{{title}}\"{{/shown}}>{{title}}"),
        ProblemCase(
            "<input{{#shown}} checked{{/shown}}{{#count}} id=\"a\"{{/count}} {{#shown}}b {{/shown}}c=\"{{title}}\">"),
        ProblemCase("<s{{#shown}} a{{/shown}}cript>", "page.html:1:31 template-unfinished-markup"),
        ProblemCase(
            "<s{{#shown}}cript{{/shown}}>", "page.html:1:3 template-section-leaves-place",
            "page.html:1:29 template-unfinished-markup"),
        ProblemCase("<p title{{#shown}} b{{/shown}} =\"{{title}}\">", "page.html:1:34 template-misplaced-value"),
        ProblemCase("<p title=\"{{title}}", "page.html:1:20 template-unfinished-markup"),
        ProblemCase("<script>", "page.html:1:9 template-unfinished-markup"),
        ProblemCase("<p title=\"{{> part}}\">", "page.html:1:11 template-misplaced-partial"),
    ]

    static let markdownPlaces = [
        ProblemCase("a `{{title}}` b", "page.md:1:4 template-misplaced-value", name: "page.md"),
        ProblemCase("```\n{{title}}\n```\n{{title}}", "page.md:2:1 template-misplaced-value", name: "page.md"),
        ProblemCase("a ` b {{title}}\n\n` {{title}}", name: "page.md"),
        ProblemCase("\\` {{title}} `", name: "page.md"),
        ProblemCase("\\{{title}}", "page.md:1:2 template-misplaced-value", name: "page.md"),
        ProblemCase("\\\\{{title}}", name: "page.md"),
        ProblemCase("<{{address}}>", "page.md:1:2 template-misplaced-value", name: "page.md"),
        ProblemCase("[a]({{{body}}})", "page.md:1:5 template-misplaced-value", name: "page.md"),
        ProblemCase("[a]({{title}}/{{title}} \"{{title}}\") {{{body}}}", name: "page.md"),
        ProblemCase(
            "`<script>` {{title}}", "page.md:1:12 template-misplaced-value",
            "page.md:1:21 template-unfinished-markup", name: "page.md"),
    ]

    @Test("are found at their line and column", arguments: syntax + names + places + markdownPlaces)
    func areFound(_ example: ProblemCase) {
        #expect(problems([example.name: example.text], pages: [example.name: page]) == example.problems)
    }

    @Test("include bytes that are not UTF-8, once a line")
    func invalidUTF8() throws {
        let bytes: [UInt8] = Array("aé".utf8) + [0xFF, 0xFE, 0x0A, 0x62, 0xC3]
        let file = TemplateFile(path: "page.html", name: "page.html", bytes: bytes)
        let error = #expect(throws: Diagnostics.self) { try TemplateSet(files: [file], pages: ["page.html": page]) }
        #expect(error?.all.map(\.problem) == [.template(.invalidUTF8), .template(.invalidUTF8)])
        #expect(error?.all.map { $0.location?.column } == [3, 2])
    }

    @Test("come together, by file, line and column; those of a partial once, with the page")
    func comeTogether() {
        let files = [
            "b.html": "{{> part}}{{x}}", "a.html": "{{> part}}\n{{> part}}\n{{titel}}{{#shown}}",
            "partials/part.html": "ok\n {{wrong}}", "partials/unused.html": "{{unknown}}{{/stray}}", "c.css": "",
        ]
        #expect(
            problems(files, pages: ["a.html": page, "b.html": page, "d.html": page]) == [
                "- template-missing", "a.html:3:1 template-unknown-name", "a.html:3:10 template-unclosed-section",
                "b.html:1:11 template-unknown-name", "c.css template-unknown-type",
                "partials/part.html:2:2 template-unknown-name on a.html",
                "partials/unused.html:1:12 template-stray-closing",
            ])
    }

    @Test(
        "name the nearest known name of all that can be seen",
        arguments: [
            ("{{titel}}", "title"), ("{{#people}}{{titel}}{{/people}}", "title"),
            ("{{#people}}{{nane}}{{/people}}", "name"), ("{{author.hme.city}}", "author.home.city"),
            ("{{author.home.citty}}", "author.home.city"), ("{{autor.name}}", "author.name"),
        ])
    func nameTheNearest(text: String, nearest: String) {
        let error = #expect(throws: Diagnostics.self) {
            try TemplateSet(files: templates(["page.html": text]), pages: ["page.html": page])
        }
        guard case .template(.unknownName(_, let found))? = error?.all.first?.problem else {
            Issue.record("no unknown name")
            return
        }
        #expect(found == nearest)
    }

    @Test("name the nearest partial of the same type")
    func nameTheNearestPartial() {
        let files = ["page.md": "{{> citaton}}", "partials/citation.md": "", "partials/citaton.html": ""]
        let error = #expect(throws: Diagnostics.self) {
            try TemplateSet(files: templates(files), pages: ["page.md": page])
        }
        #expect(error?.all.map(\.problem) == [.template(.unknownPartial("citaton", nearest: "citation"))])
    }

    @Test("include partials that end inside of markup")
    func unfinishedPartials() {
        let files = ["page.html": "{{> a}}{{> b}}", "partials/a.html": "<p title='", "partials/b.html": "a <"]
        #expect(
            problems(files, pages: ["page.html": page]) == [
                "partials/a.html:1:11 template-unfinished-markup", "partials/b.html:1:4 template-unfinished-markup",
            ])
    }
}
