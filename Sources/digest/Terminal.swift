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

    /// How many cells a line of standard output has; nothing where it is no terminal, or does not tell.
    static var outputWidth: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
        return size.ws_col > 0 ? Int(size.ws_col) : nil
    }

    /// Whether standard error shows colours, and nobody asked for none (https://no-color.org).
    private static var hasColours: Bool {
        isWatched && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

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
    static func say(_ text: String, failingAs form: DiagnosticPrinter.Form) throws {
        let place = "standard output"
        do throws(FileError) {
            try ByteSink.standardOutput(named: place).write(Array((text + "\n").utf8))
        } catch  where error.isClosedPipe {
            return
        } catch {
            show([Diagnostic(.export(.summaryLost(reason: error.reason)), at: SourceLocation(file: place))], as: form)
            throw ExitCode(1)
        }
    }

    /// Shows diagnostics in the order in which they are given: that of the command's stages and, within each, that of
    /// its input, whatever their severity. It is the same on any number of cores.
    static func show(_ diagnostics: [Diagnostic], as form: DiagnosticPrinter.Form, unless isQuiet: Bool = false) {
        guard !isQuiet, !diagnostics.isEmpty else { return }
        let files = ShownFiles()
        let printer = DiagnosticPrinter(form: form, isColoured: hasColours, readFile: files.read)
        for diagnostic in diagnostics { write(printer.text(for: diagnostic)) }
    }
}

/// Runs a command's work; what it throws as diagnostics is shown, and the exit status is 1.
func reportingFailure<Result>(
    as form: DiagnosticPrinter.Form, _ progress: Progress? = nil, _ work: () async throws -> Result
) async throws -> Result {
    do {
        return try await work()
    } catch let diagnostics as Diagnostics {
        progress?.end()
        Terminal.show(diagnostics.all, as: form)
        throw ExitCode(1)
    }
}

/// The system call, under a name that no method hides.
private func writeBytes(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, start, count)
}
