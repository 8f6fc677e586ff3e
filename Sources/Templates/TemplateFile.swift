/// A template as it was read.
public struct TemplateFile: Sendable {
    /// The file as the user named it, for diagnostics.
    public let path: String
    /// The name within the theme: `edition.md`, `partials/citation.md`, `layout.html`.
    public let name: String
    /// The text, in UTF-8.
    public let bytes: [UInt8]

    /// Names a template and its text.
    public init(path: String, name: String, bytes: [UInt8]) {
        self.path = path
        self.name = name
        self.bytes = bytes
    }
}

/// What a template's text is, which decides how values are escaped in it.
enum ContentType: Sendable {
    case html
    case markdown
    /// What is shown as it is, a value a line at most.
    case plain

    /// The type by the name's extension; `nil` when it is neither `.html` nor `.md` nor `.txt`.
    init?(name: String) {
        if name.hasSuffix(".html") {
            self = .html
        } else if name.hasSuffix(".md") {
            self = .markdown
        } else if name.hasSuffix(".txt") {
            self = .plain
        } else {
            return nil
        }
    }

    private var suffix: String {
        switch self {
        case .html: ".html"
        case .markdown: ".md"
        case .plain: ".txt"
        }
    }

    /// The full name of a partial: of the includer's own type, so that a partial cannot change the escaping.
    func partialName(_ name: String) -> String { "partials/\(name)\(suffix)" }

    /// The name by which a template of this type includes the template of that full name.
    func includedName(_ fullName: String) -> String? {
        guard fullName.hasPrefix("partials/"), fullName.hasSuffix(suffix) else { return nil }
        return String(fullName.dropFirst("partials/".count).dropLast(suffix.count))
    }
}
