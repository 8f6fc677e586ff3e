import ArgumentParser
import Diagnostics
import Files

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What goes to the person at the terminal.
enum Terminal {
    /// Whether a person watches standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes text to standard error.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { writeBytes(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Writes what a command has done to standard output. A reader that has gone away is no error.
    ///
    /// - Throws: The exit status 1, where it cannot be written: whoever keeps the words must not take the lack of them
    ///   for a success.
    static func say(_ text: String) throws {
        let place = "standard output"
        do throws(FileError) {
            try ByteSink.standardOutput(named: place).write(Array((text + "\n").utf8))
        } catch  where error.isClosedPipe {
            return
        } catch {
            show([Diagnostic(.export(.summaryLost(reason: error.reason)), at: SourceLocation(file: place))])
            throw ExitCode(1)
        }
    }

    /// Shows diagnostics, a line each.
    static func show(_ diagnostics: [Diagnostic], unless isQuiet: Bool = false) {
        guard !isQuiet else { return }
        let printer = DiagnosticPrinter()
        for diagnostic in diagnostics { write(printer.line(for: diagnostic) + "\n") }
    }
}

/// Runs a command's work; what it throws as diagnostics is shown, and the exit status is 1.
func reportingFailure<Result>(
    _ progress: Progress? = nil, _ work: () async throws -> Result
) async throws -> Result {
    do {
        return try await work()
    } catch let diagnostics as Diagnostics {
        progress?.end()
        Terminal.show(diagnostics.all)
        throw ExitCode(1)
    }
}

/// The system call, under a name that no method hides.
private func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, start, count)
}
