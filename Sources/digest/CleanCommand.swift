import ArgumentParser
import Site

/// `digest clean`.
struct CleanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean", abstract: "Write cleaned articles as JSON Lines, as a filter.",
        discussion: """
            Reads records from standard input (or texts from --source) and writes a row of articles.jsonl for each \
            to standard output, in the order of the input, in memory that does not grow with it. What cannot be \
            used is told on standard error.
            """)

    @Option(
        help: ArgumentHelp(
            "The folder of texts, one file of texts, or - for JSON Lines on standard input (default: -).",
            valueName: "path"), completion: Completion.texts)
    var source: String?

    @Option(
        help: ArgumentHelp("A configuration whose source is taken.", valueName: "file"),
        completion: Completion.configuration)
    var config: String?

    @OptionGroup var diagnostics: DiagnosticOptions

    @Option(
        help: ArgumentHelp("A file to write in the place of standard output.", valueName: "file"),
        completion: .file(extensions: ["jsonl"]))
    var output: String?

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Exit with status 1 where a text was left out or anything else deserves a warning.")
    var strict = false

    func run() async throws {
        let form = diagnostics.format
        // A filter reads what is given to it, whatever lies in the folder that it is run in.
        let configured = try config.map { try ConfigurationOptions.read($0, showingMistakesAs: form).source }
        let source = source ?? configured ?? "-"
        let isSilent = quiet && !strict
        let report = try await reportingFailure(as: form) {
            try await clean(source: source, output: output) { Terminal.show($0, as: form, unless: isSilent) }
        }
        if strict && report.hasWarnings { throw ExitCode(1) }
    }
}
