/// Writes diagnostics for people, for editors and for programs.
///
/// Names and reasons come from files that anybody may have written. Line breaks in them would make two
/// diagnostics of one, and control characters would command the terminal, so they are written as `\u{1B}`.
public struct DiagnosticPrinter: Sendable {
    /// How a diagnostic is written.
    public enum Form: String, Sendable, CaseIterable {
        /// `FILE:LINE:COLUMN: severity: message [identifier]`, the lines of the file around it, and what to do.
        case frame
        /// `FILE:LINE:COLUMN: severity: message; what to do [identifier]`, which editors turn into links.
        case line
        /// One JSON object a line, for programs.
        case json
    }

    private let form: Form
    private let isColoured: Bool
    private let readFile: @Sendable (String) -> [UInt8]?

    /// Makes a printer.
    ///
    /// - Parameters:
    ///   - form: How a diagnostic is written.
    ///   - isColoured: Whether the terminal's colours are used; only in the form `frame`.
    ///   - readFile: The bytes of a file that is named as a diagnostic names it, for the lines around a place; `nil`
    ///     where it has no lines to show.
    public init(
        form: Form = .frame, isColoured: Bool = false, readFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.form = form
        self.isColoured = isColoured && form == .frame
        self.readFile = readFile
    }

    /// The diagnostic in the printer's form, with a line break at its end.
    public func text(for diagnostic: Diagnostic) -> String {
        switch form {
        case .line: line(for: diagnostic) + "\n"
        case .json: DiagnosticRecord(diagnostic, frame(for: diagnostic)).line
        case .frame: framed(diagnostic)
        }
    }

    /// The diagnostic as one line, without a line break at its end.
    public func line(for diagnostic: Diagnostic) -> String {
        let wording = diagnostic.problem.wording
        let start = diagnostic.place + "\(diagnostic.severity.rawValue): \(diagnostic.messageWithPage)"
        return visible(start + "; \(wording.advice) [\(wording.identifier)]")
    }

    /// The lines around a diagnostic's place; `nil` where it has none, or where its file has none to show.
    public func frame(for diagnostic: Diagnostic) -> DiagnosticFrame? {
        guard let location = diagnostic.location, location.line != nil, let bytes = readFile(location.file) else {
            return nil
        }
        return DiagnosticFrame(at: location, in: bytes)
    }

    private func framed(_ diagnostic: Diagnostic) -> String {
        let wording = diagnostic.problem.wording
        let severity = coloured(diagnostic.severity.rawValue, diagnostic.severity.colour)
        var text = "\(visible(diagnostic.place))\(severity): "
        text += visible("\(diagnostic.messageWithPage) [\(wording.identifier)]") + "\n"
        if let frame = frame(for: diagnostic) { text += lines(of: frame, diagnostic.severity.colour) }
        return text + "  → \(visible(wording.advice))\n"
    }

    private func lines(of frame: DiagnosticFrame, _ colour: Colour) -> String {
        let width = String(frame.firstLine + frame.lines.count - 1).count
        return frame.lines.enumerated().reduce(into: "") { text, item in
            let number = frame.firstLine + item.offset
            let isMarked = number == frame.markedLine
            let digits = String(number)
            let gutter = String(repeating: " ", count: width - digits.count) + digits + " |"
            text += isMarked ? coloured(">", colour) : " "
            text += " " + coloured(gutter, .gutter) + (item.element.isEmpty ? "" : " " + item.element) + "\n"
            guard isMarked, let mark = frame.mark else { return }
            let before = item.element.unicodeScalars.prefix(mark).reduce(0) { $0 + $1.cells }
            text += "  " + coloured(String(repeating: " ", count: width) + " |", .gutter)
            text += " " + String(repeating: " ", count: before) + coloured("^", colour) + "\n"
        }
    }

    private func coloured(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// The colours of a terminal, by the parameters of SGR (ECMA-48, 8.3.117).
private enum Colour: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case gutter = "2"
}

extension Diagnostic.Severity {
    fileprivate var colour: Colour {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }
}

extension Diagnostic {
    /// The place with a colon and a space behind it, or nothing.
    fileprivate var place: String {
        guard let location else { return "" }
        let line = location.line.map { ":\($0)" } ?? ""
        return location.file + line + (location.column.map { ":\($0)" } ?? "") + ": "
    }

    fileprivate var messageWithPage: String {
        problem.wording.message + (page.map { ", on \($0)" } ?? "")
    }
}
