internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import Synchronization

/// Why a build failed, for a browser: what is wrong, with the lines around each place.
struct FailureReport: Sendable {
    /// One diagnostic, in the words that are shown.
    struct Entry: Encodable, Sendable {
        let severity: String
        let identifier: String
        let message: String
        let advice: String
        let place: String?
        let page: String?
        let frame: Frame?
    }

    /// The lines around a place.
    struct Frame: Encodable, Sendable {
        let firstLine: Int
        let markedLine: Int
        let lines: [String]
        let mark: Int?
    }

    /// The most diagnostics that are shown: a page of them is enough to begin with.
    private static let most = 50

    /// The diagnostics that are shown, errors first.
    let entries: [Entry]
    /// How many there are besides.
    let others: Int

    /// Looks up the lines of each diagnostic's file.
    init(_ diagnostics: [Diagnostic]) {
        let ordered =
            diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity != .error }
        let files = FileCache()
        let printer = DiagnosticPrinter(readFile: files.bytes)
        entries = ordered.prefix(Self.most).map { diagnostic in
            let wording = diagnostic.problem.wording
            return Entry(
                severity: diagnostic.severity.rawValue, identifier: wording.identifier, message: wording.message,
                advice: wording.advice, place: diagnostic.location.map(Self.place), page: diagnostic.page,
                frame: printer.frame(for: diagnostic).map(Frame.init))
        }
        others = ordered.count - entries.count
    }

    /// The report on one line, for the script of a page, which shows all of it as text.
    var json: String {
        struct Report: Encodable {
            let entries: [Entry]
            let others: Int
        }
        let encoder = JSONEncoder()
        // The same report is the same text, by which a page knows that its reader has closed it.
        encoder.outputFormatting = .sortedKeys
        let bytes = (try? encoder.encode(Report(entries: entries, others: others))) ?? Data()
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func place(_ location: SourceLocation) -> String {
        ([location.file] + [location.line, location.column].compactMap { $0.map { String($0) } })
            .joined(separator: ":")
    }
}

extension FailureReport.Frame {
    init(_ frame: DiagnosticFrame) {
        self.init(firstLine: frame.firstLine, markedLine: frame.markedLine, lines: frame.lines, mark: frame.mark)
    }
}

/// The last file that was read: several diagnostics of one file follow each other.
private final class FileCache: Sendable {
    /// A larger file is no text to look at.
    private static let largest = 20_000_000

    private let last = Mutex<(name: String, bytes: [UInt8]?)>(("", nil))

    @Sendable func bytes(of name: String) -> [UInt8]? {
        last.withLock { last in
            if last.name != name { last = (name, try? readFile(at: name, limit: Self.largest)) }
            return last.bytes
        }
    }
}
