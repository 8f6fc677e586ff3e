/// Writes diagnostics in one-line form, `FILE:LINE:COLUMN: severity: message (identifier); advice`,
/// the form that editors and terminals turn into links.
///
/// Names and reasons come from files that anybody may have written. Line breaks in them would make two
/// diagnostics of one, and control characters would command the terminal, so they are written as `\u{1B}`.
public struct DiagnosticPrinter: Sendable {
    /// Makes a printer.
    public init() {}

    /// The diagnostic as one line, without a line break at its end.
    public func line(for diagnostic: Diagnostic) -> String {
        let wording = diagnostic.problem.wording
        var text = ""
        if let location = diagnostic.location {
            text += location.file
            if let line = location.line { text += ":\(line)" }
            if let column = location.column { text += ":\(column)" }
            text += ": "
        }
        text += "\(diagnostic.severity.rawValue): \(wording.message)"
        if let page = diagnostic.page { text += ", on \(page)" }
        return Self.visible(text + "; \(wording.advice) [\(wording.identifier)]")
    }

    /// A text whose control characters, line separators and marks of writing direction are spelt out.
    private static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar) {
                safe.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                safe.append(scalar)
            }
        }
        return String(safe)
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        // Line and paragraph separators; marks that turn the direction of what follows.
        case 0x2028, 0x2029, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
