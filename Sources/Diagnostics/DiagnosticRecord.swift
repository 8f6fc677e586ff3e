/// A diagnostic as one JSON object (RFC 8259) on a line of its own; its keys are always there, in the same order.
struct DiagnosticRecord {
    /// The object, with a line break at its end.
    let line: String

    init(_ diagnostic: Diagnostic, _ frame: DiagnosticFrame?) {
        let (wording, location) = (diagnostic.problem.wording, diagnostic.location)
        let fields = [
            ("identifier", json(wording.identifier)), ("severity", json(diagnostic.severity.rawValue)),
            ("file", json(location?.file)), ("line", json(location?.line)), ("column", json(location?.column)),
            ("page", json(diagnostic.page)), ("message", json(wording.message)), ("advice", json(wording.advice)),
            ("frame", frame.map(json) ?? "null"),
        ]
        line = object(fields) + "\n"
    }
}

private func json(_ frame: DiagnosticFrame) -> String {
    object([
        ("first_line", json(frame.firstLine)), ("marked_line", json(frame.markedLine)), ("mark", json(frame.mark)),
        ("lines", "[\(frame.lines.map { json($0) }.joined(separator: ", "))]"),
    ])
}

private func object(_ fields: [(name: String, value: String)]) -> String {
    "{" + fields.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
}

private func json(_ number: Int?) -> String {
    number.map { String($0) } ?? "null"
}

/// A string of JSON. All that a terminal would obey is escaped, too: people look at these lines as well.
private func json(_ text: String?) -> String {
    guard let text else { return "null" }
    return text.unicodeScalars.reduce(into: "\"") { json, scalar in
        switch scalar {
        case "\"", "\\": json += "\\\(scalar)"
        case _ where scalar.isUnsafeToShow:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: json.unicodeScalars.append(scalar)
        }
    } + "\""
}
