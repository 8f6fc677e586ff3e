import Templates

/// The page of the documentation that lists every value every template gets, made from the shapes that
/// the templates are checked against, so that it cannot go stale.
enum ValuesDocument {
    /// The page as Markdown.
    static func markdown() -> String {
        var text = """
            # The values of each template

            Made from the program; `docs/templates.md` tells what can be done with each kind of value.

            | template | its page | its values |
            |---|---|---|

            """
        var shapes: [Shape] = []
        for template in Theme.pageTemplates {
            let link = "[\(template.shape.name)](#\(anchor(of: template.shape)))"
            text += "| `\(template.name)` | \(template.pages) | \(link) |\n"
            collect(template.shape, into: &shapes)
        }
        for shape in shapes { text += section(of: shape) }
        return text
    }

    /// Shapes in the order in which a reader meets them, each once.
    private static func collect(_ shape: Shape, into shapes: inout [Shape]) {
        guard !shapes.contains(where: { $0 === shape }) else { return }
        shapes.append(shape)
        for field in shape.fields {
            if let inner = inner(of: field) { collect(inner, into: &shapes) }
        }
    }

    private static func section(of shape: Shape) -> String {
        let rows = shape.fields.map { field in "| `\(field.name)` | \(kind(of: field)) | \(field.summary) |" }
        return "\n## \(shape.name)\n\n| name | kind | meaning |\n|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
    }

    private static func inner(of field: Field) -> Shape? {
        switch field.kind {
        case .record(let shape), .list(let shape): shape
        default: nil
        }
    }

    private static func kind(of field: Field) -> String {
        switch field.kind {
        case .text: "text"
        case .link: "link"
        case .markup: "markup"
        case .flag: "flag"
        case .number: "number"
        case .texts: "texts"
        case .children: "list of its own kind"
        case .record(let shape): "record: [\(shape.name)](#\(anchor(of: shape)))"
        case .list(let shape): "list: [\(shape.name)](#\(anchor(of: shape)))"
        }
    }

    /// The anchor that hosts of Markdown give a heading: its words with hyphens between.
    private static func anchor(of shape: Shape) -> String {
        String(shape.name.map { $0 == " " ? "-" : $0 })
    }
}
