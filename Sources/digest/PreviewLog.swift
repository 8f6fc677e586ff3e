import Diagnostics
import Preview
import Synchronization

/// Shows what happens during a preview: a line for each build, and what is wrong.
final class PreviewLog: Sendable {
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
        case .building: break
        case .built(let change, let warnings):
            end()
            Terminal.show(warnings, as: form)
            begin(Self.line(for: change))
        case .failed(let change, let diagnostics):
            end()
            Terminal.show(diagnostics, as: form)
            line("\(Self.names(change.paths)): the build failed; the pages stay as they were")
        case .published(let files): add(files)
        case .noted(let diagnostic):
            end()
            Terminal.show([diagnostic], as: form)
        }
    }

    /// Ends a line that waits.
    func end() {
        isLineOpen.withLock { isOpen in
            if isOpen { Terminal.write("\n") }
            isOpen = false
        }
    }

    private func line(_ text: String) {
        end()
        Terminal.write(text + "\n")
    }

    private func begin(_ text: String) {
        Terminal.write(text)
        isLineOpen.withLock { $0 = true }
    }

    private func add(_ files: PublishedFiles) {
        let words = "\(Summary.grouped(files.written)) written, \(Summary.grouped(files.deleted)) deleted in the output"
        isLineOpen.withLock { isOpen in
            Terminal.write(isOpen ? "; \(words)\n" : "\(words)\n")
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
        let name = String(
            first.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20 })
        return paths.count == 1 ? name : "\(name) and \(Summary.grouped(paths.count - 1)) more"
    }
}
