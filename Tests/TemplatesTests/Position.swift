@testable import Templates

/// A place in a template where a value can stand, ready to try values in it.
struct Position: Sendable {
    static let shape = Shape("page", [.text("x")])

    let template: String
    let isMarkdown: Bool
    private let set: TemplateSet
    private let plain: HTMLReading

    /// Takes the template's HTML with a harmless value as the measure.
    init(_ template: String, isMarkdown: Bool) throws {
        self.template = template
        self.isMarkdown = isMarkdown
        let name = isMarkdown ? "page.md" : "page.html"
        set = try TemplateSet(files: templates([name: template]), pages: [name: Self.shape])
        plain = try HTMLReading(Self.html(set, "Qq", isMarkdown: isMarkdown))
    }

    private static func html(_ set: TemplateSet, _ value: String, isMarkdown: Bool) -> String {
        var output: [UInt8] = []
        set.render(isMarkdown ? "page.md" : "page.html", Record(shape, [.text(value)]), into: &output)
        return String(decoding: isMarkdown ? Markdown.html(from: output) : output, as: UTF8.self)
    }

    /// What is wrong when the value stands here; `nil` when it is shown as it is and nothing else changes.
    func complaint(about value: String) -> String? {
        let html = Self.html(set, value, isMarkdown: isMarkdown)
        let shown = String(
            String.UnicodeScalarView(value.unicodeScalars.map { $0.isForbiddenInHTML ? "\u{FFFD}" : $0 }))
        do {
            let reading = try HTMLReading(html)
            if reading.tags != plain.tags { return "tags \(reading.tags): \(html)" }
            if !Self.isSame(reading.text, plain.text, shown) { return "text \(reading.text.debugDescription): \(html)" }
            for (found, expected) in zip(reading.values, plain.values)
            where found != "#"
                && !Self.isSame(
                    Self.decodingPercent(found), Self.decodingPercent(expected), Self.decodingPercent(shown))
            {
                return "value \(found.debugDescription): \(html)"
            }
            return nil
        } catch {
            return "\(error): \(html)"
        }
    }

    /// Compares scalars: a combining mark joins the character before it.
    private static func isSame(_ found: String, _ plain: String, _ value: String) -> Bool {
        let pieces = Array(plain.utf8).split(separator: UInt8(ascii: "Q"), omittingEmptySubsequences: false)
        var expected = Array(pieces[0])
        for piece in pieces.dropFirst() { expected += Array(value.utf8) + piece.dropFirst() }
        return Array(found.utf8) == expected
    }

    private static func decodingPercent(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let decoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(decoded)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func all() throws -> [Position] {
        try markdown.map { try Position($0, isMarkdown: true) } + html.map { try Position($0, isMarkdown: false) }
    }

    private static let markdown = [
        "{{x}}", "a {{x}} b", "a{{x}}b", "a\n{{x}}\nb", "{{x}}\n\nb", "{{x}}{{x}}", "{{x}} {{x}}",
        "# {{x}}", "## {{x}} ##", "{{x}}\n===", "a\n{{x}}\n---", "- {{x}}", "1. {{x}}", "- a\n  {{x}}\n- {{x}}",
        "> {{x}}", "> a\n{{x}}", "[{{x}}](a.html)", "[a](b.html \"{{x}}\")", "[a](b.html '{{x}}')", "![{{x}}](a.png)",
        "[a]({{x}})", "[a](<{{x}}>)", "[a](b/{{x}} \"c\")", "![a]({{x}})", "[a]: {{x}} \"b\"\n\n{{x}}",
        "[a]: b.html '{{x}}'\n\n[a] b {{x}}",
        "<p title=\"{{x}}\">a</p>", "<p title='{{x}}'>{{x}}</p>", "a <b title=\"{{x}}\">{{x}}</b>", "<div>{{x}}</div>",
        "<a href=\"{{x}}\">{{x}}</a>", "<a href='a?{{x}}'>b</a>", "<div>\n\n{{x}}\n\n</div>", "<title>{{x}}</title>",
        "[a]{{x}}", "![a]{{x}}", "&amp;{{x}}", "{{x}}. a", "{{x}}) a", "1{{x}} a", "-{{x}}", "#{{x}}",
        "<b>{{x}}</b>{{x}}", "**a** {{x}}", "*a*{{x}}*b*",
    ]
    private static let html = [
        "<p>{{x}}</p>", "<p title=\"{{x}}\">{{x}}{{x}}</p>", "<p title='{{x}}'></p>", "<title>{{x}}</title>",
        "<a href=\"{{x}}\">a</a>", "<a href='b/{{x}}'>a</a>",
    ]
}

extension Unicode.Scalar {
    /// Control characters but for white space, and noncharacters.
    fileprivate var isForbiddenInHTML: Bool {
        if "\t\n\r".unicodeScalars.contains(self) { return false }
        return properties.generalCategory == .control || properties.isNoncharacterCodePoint
    }
}
