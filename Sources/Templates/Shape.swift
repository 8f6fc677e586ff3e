/// The names of the values at one level of a template's context, and what kind of value each name holds.
///
/// A program declares each shape once, as a constant; templates are checked against shapes before
/// anything is rendered, so that a wrong name is found without any data.
///
///     let citation = Shape("citation", [
///         .text("text", "The sentence, verbatim."),
///         .link("address", "The page of the article."),
///     ])
public final class Shape: Sendable {
    /// What the shape describes, for documentation and messages.
    public let name: String
    /// The fields, in the order in which a ``Record`` gives their values.
    public let fields: [Field]

    /// Names a shape and its fields; the names of the fields differ from each other.
    public init(_ name: String, _ fields: [Field]) {
        precondition(
            Set(fields.map(\.name)).count == fields.count, "the shape “\(name)” has two fields of one name")
        self.name = name
        self.fields = fields
    }

    /// The place of a field in a record of this shape.
    ///
    /// - Complexity: O(*n*) for *n* fields; used when templates are checked, never when they are rendered.
    func index(of name: String) -> Int? {
        fields.firstIndex { $0.name == name }
    }
}

/// One named value of a ``Shape``.
public struct Field: Sendable {
    /// What kind of value a field holds.
    public enum Kind: Sendable {
        /// Plain text; always escaped.
        case text
        /// A link's target; refused unless it is harmless.
        case link
        /// HTML that the program itself made; the only kind that may be inserted unescaped.
        case markup
        /// True or false; only for sections.
        case flag
        /// A whole number.
        case number
        /// Several plain texts; `{{.}}` in their section is each text.
        case texts
        /// One record.
        case record(Shape)
        /// Several records.
        case list(Shape)
        /// Several records of the shape in which this field itself stands, for trees.
        case children
    }

    /// The name, as templates write it.
    public let name: String
    /// What kind of value it holds.
    public let kind: Kind
    /// What the value is, in one sentence, for the documentation of templates.
    public let summary: String

    /// Names plain text.
    public static func text(_ name: String, _ summary: String = "") -> Field {
        Field(name: name, kind: .text, summary: summary)
    }

    /// Names the target of a link.
    public static func link(_ name: String, _ summary: String = "") -> Field {
        Field(name: name, kind: .link, summary: summary)
    }

    /// Names HTML that the program made.
    public static func markup(_ name: String, _ summary: String = "") -> Field {
        Field(name: name, kind: .markup, summary: summary)
    }

    /// Names a truth value.
    public static func flag(_ name: String, _ summary: String = "") -> Field {
        Field(name: name, kind: .flag, summary: summary)
    }

    /// Names a whole number.
    public static func number(_ name: String, _ summary: String = "") -> Field {
        Field(name: name, kind: .number, summary: summary)
    }

    /// Names several plain texts.
    public static func texts(_ name: String, _ summary: String = "") -> Field {
        Field(name: name, kind: .texts, summary: summary)
    }

    /// Names a record.
    public static func record(_ name: String, _ shape: Shape, _ summary: String = "") -> Field {
        Field(name: name, kind: .record(shape), summary: summary)
    }

    /// Names several records of one shape.
    public static func list(_ name: String, _ shape: Shape, _ summary: String = "") -> Field {
        Field(name: name, kind: .list(shape), summary: summary)
    }

    /// Names several records of the shape in which this field stands; only these may be walked by a
    /// partial that includes itself.
    public static func children(_ name: String, _ summary: String = "") -> Field {
        Field(name: name, kind: .children, summary: summary)
    }
}
