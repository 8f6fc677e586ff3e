public import Diagnostics

/// What there is to say of a text or a page, in sections of lines.
public struct Explanation: Sendable, Equatable {
    /// A heading and what is said below it.
    public struct Section: Sendable, Equatable {
        /// The heading: of the first section what is explained.
        public var heading: String
        /// The lines.
        public var lines: [Line]

        init(_ heading: String, _ lines: [Line] = []) {
            (self.heading, self.lines) = (heading, lines)
        }
    }

    /// One line.
    public struct Line: Sendable, Equatable {
        /// How far it stands in, in steps.
        public var indentation: Int
        /// What it says.
        public var text: String
        /// Whether it is cut at the end of the terminal's line; others go on in the next.
        public var isCut = false
        /// Whether it is a line of `edits.yml`.
        public var isEdit = false
    }

    /// The sections in their order; the first says what the thing is.
    public var sections: [Section] = []
    /// What else is worth telling, such as that addresses are not remembered.
    public var notes: [Diagnostic] = []

    /// The lines of `edits.yml` that it offers, each an edit whole in itself, in their order.
    public var edits: [String] {
        var edits: [String] = []
        var isOpen = false
        for line in sections.lazy.flatMap(\.lines) {
            defer { isOpen = line.isEdit }
            guard line.isEdit else { continue }
            let text = String(repeating: "  ", count: line.indentation) + line.text + "\n"
            if isOpen, !edits.isEmpty { edits[edits.count - 1] += text } else { edits.append(text) }
        }
        return edits
    }

    /// The whole as plain text; what would command a terminal is spelt out.
    ///
    /// - Parameter width: The cells of the terminal's line; without it nothing is cut.
    /// - Returns: The text, without a line feed at its end.
    public func text(width: Int? = nil) -> String {
        sections.map { section in
            ([visible(section.heading)] + section.lines.map { Self.text(of: $0, width) }).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private static func text(of line: Line, _ width: Int?) -> String {
        let text = String(repeating: "  ", count: line.indentation) + visible(line.text)
        guard line.isCut, let width else { return text }
        return shortened(text, toCells: max(width, 20))
    }
}

extension Explanation.Line {
    /// A line that goes on where it is longer than the terminal's.
    static func words(_ text: String, indentation: Int = 1) -> Self {
        Self(indentation: indentation, text: text)
    }

    /// A line of a list, or of a text.
    static func item(_ text: String, indentation: Int = 1) -> Self {
        Self(indentation: indentation, text: text, isCut: true)
    }

    /// A line of `edits.yml`.
    static func edit(_ text: String, depth: Int) -> Self {
        Self(indentation: depth, text: text, isEdit: true)
    }

    /// A word on the lines of `edits.yml` that follow, which can stand among them.
    static func comment(_ text: String) -> Self {
        Self(indentation: 0, text: "# \(text)")
    }

    /// What is known under a name; names stand in a column.
    static func fact(_ name: String, _ value: String) -> Self {
        Self(indentation: 1, text: name + String(repeating: " ", count: max(1, 10 - name.count)) + value)
    }
}

/// Words that several explanations have.
enum ExplanationWords {
    /// The most entries of a list.
    static let listed = 20

    /// A number and what it counts.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// The first lines of a list, and how many more there are.
    static func list(_ lines: some Collection<Explanation.Line>) -> [Explanation.Line] {
        let rest = lines.count - listed
        return Array(lines.prefix(listed)) + (rest > 0 ? [.words("and \(rest) more")] : [])
    }
}
