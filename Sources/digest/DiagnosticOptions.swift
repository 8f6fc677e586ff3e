public import ArgumentParser
public import Diagnostics
import Files
import Synchronization

/// How what is wrong is told; the same for all commands.
struct DiagnosticOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to say what is wrong: “frame” with the lines of the file around the place, “line” in one line for "
                + "editors, “json” as a JSON object a line.", valueName: "form"))
    var format = DiagnosticPrinter.Form.frame
}

extension DiagnosticPrinter.Form: ExpressibleByArgument {}

/// The files that diagnostics name, for the lines around each place. The last one is kept: several diagnostics of one
/// file follow each other.
final class ShownFiles: Sendable {
    /// A larger file is no text to look at, and would be read again and again.
    private static let largest = 20_000_000

    private let last = Mutex<(name: String, bytes: [UInt8]?)>(("", nil))

    /// The bytes of a file; `nil` for what is packed, too large or no readable file, as standard input is.
    @Sendable func read(_ name: String) -> [UInt8]? {
        guard name != "-", !name.hasSuffix(".gz") else { return nil }
        return last.withLock { last in
            // A file that has no lines to show is as good as none.
            if last.name != name { last = (name, try? readFile(at: name, limit: Self.largest)) }
            return last.bytes
        }
    }
}
