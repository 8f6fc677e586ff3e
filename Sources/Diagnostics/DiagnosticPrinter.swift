/// Writes diagnostics in one-line form, `FILE:LINE:COLUMN: severity: message (identifier); advice`,
/// the form that editors and terminals turn into links.
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
        return text + "; \(wording.advice) [\(wording.identifier)]"
    }
}
