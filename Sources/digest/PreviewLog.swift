import Diagnostics
import Files
import Preview
import Synchronization

/// Shows what happens during a preview: a line for each build, and what is wrong.
final class PreviewLog: Sendable {
    /// The most diagnostics that are shown of a build: those that are mended first.
    private static let most = 20

    /// The warnings of the newest build, as lines.
    private let known = Mutex<Set<String>>([])

    /// Whether a line waits for what publishing has to add.
    private let isLineOpen = Mutex(false)

    private let form: DiagnosticPrinter.Form

    /// Shows what is wrong in a form.
    init(_ form: DiagnosticPrinter.Form) {
        self.form = form
    }

    /// Shows an event.
    @Sendable func show(_ event: PreviewEvent) {
        switch event {
        case .listening(let port, let asked):
            let isTaken = asked != 0 && asked != port
            line((isTaken ? "Port \(asked) is taken; " : "") + "http://127.0.0.1:\(port)/ shows the site until Ctrl-C")
        case .built(let change, let warnings):
            end()
            show(new: warnings)
            begin(Self.line(for: change))
        case .failed(let change, let diagnostics):
            end()
            Terminal.show(Array(diagnostics.prefix(Self.most)), as: form)
            if diagnostics.count > Self.most { line("… and \(Summary.grouped(diagnostics.count - Self.most)) more") }
            line("\(Self.names(change.paths)): the build failed; the pages stay as they were")
        case .published(let files): add(files)
        case .noted(let diagnostic):
            end()
            Terminal.show([diagnostic], as: form)
        }
    }

    /// Shows the warnings that the build before did not have.
    private func show(new warnings: [Diagnostic]) {
        let printer = DiagnosticPrinter()
        let unknown = known.withLock { known in
            let before = known
            known = Set(warnings.map { printer.line(for: $0) })
            return warnings.filter { !before.contains(printer.line(for: $0)) }
        }
        Terminal.show(unknown, as: form)
    }

    /// Ends a line that waits.
    func end() {
        isLineOpen.withLock { isOpen in
            if isOpen { write("\n") }
            isOpen = false
        }
    }

    /// With JSON, standard error is for diagnostics alone: what people read goes to standard output.
    private func write(_ text: String) {
        guard form == .json else { return Terminal.write(text) }
        // A reader who is gone misses nothing that the preview depends on.
        _ = try? ByteSink.standardOutput(named: "standard output").write(Array(text.utf8))
    }

    private func line(_ text: String) {
        end()
        write(text + "\n")
    }

    private func begin(_ text: String) {
        write(text)
        isLineOpen.withLock { $0 = true }
    }

    private func add(_ files: PublishedFiles) {
        let words = "\(Summary.grouped(files.written)) written, \(Summary.grouped(files.deleted)) deleted in the output"
        isLineOpen.withLock { isOpen in
            write(isOpen ? "; \(words)\n" : "\(words)\n")
            isOpen = false
        }
    }

    private static func line(for change: PreviewedChange) -> String {
        let (seconds, attoseconds) = change.time.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        let pages = change.openPages == 1 ? "1 open page" : "\(change.openPages) open pages"
        return "\(names(change.paths)): built in \(milliseconds) ms, \(pages) changed"
    }

    /// What changed, in a few words. Names of files can hold anything, and are shown as diagnostics show them.
    private static func names(_ paths: [String]?) -> String {
        guard let paths, let first = paths.first else { return "Everything" }
        let name = String(String.UnicodeScalarView(first.unicodeScalars.filter { !isInvisible($0) }))
        return paths.count == 1 ? name : "\(name) and \(Summary.grouped(paths.count - 1)) more"
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
