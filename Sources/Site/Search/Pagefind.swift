import Diagnostics
import Files

/// The program that makes the index which the search page reads: Pagefind (https://pagefind.app).
struct Pagefind: Sendable {
    /// How it is called: the program and what comes before its options.
    let command: [String]

    /// How it may be called, the first that runs: as a program, or as the package of PyPI, which puts none into `PATH`.
    static let usualCommands = [["pagefind"], ["python3", "-m", "pagefind"]]

    /// Looks for the program: worth asking before a long build.
    ///
    /// - Throws: ``Diagnostics`` where none of the commands runs.
    init(among commands: [[String]] = usualCommands) throws(Diagnostics) {
        guard let command = commands.first(where: Self.runs) else { throw Diagnostics(.search(.indexerMissing)) }
        self.command = command
    }

    private static func runs(_ command: [String]) -> Bool {
        (try? runProgram(command + ["--version"], log: "/dev/null")) == 0
    }
}
