import ArgumentParser
import Diagnostics
import Site

/// `digest export`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the articles, stories and threads as JSON Lines.",
        discussion: """
            Writes articles.jsonl, stories.jsonl and threads.jsonl: one JSON object a line, keys in a fixed order, \
            the same bytes for the same texts.
            """)

    @OptionGroup var sources: SourceOptions

    @OptionGroup var diagnostics: DiagnosticOptions

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
    var output: String

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Exit with status 1 where a file was left out or anything else deserves a warning.")
    var strict = false

    func run() async throws {
        let form = diagnostics.format
        let site = try sources.read(showingMistakesAs: form)
        let progress = Progress(isQuiet: quiet || form == .json)
        let report = try await reportingFailure(as: form, progress) {
            try await export(
                source: site.source, lock: site.lock, output: output, edits: site.folder, began: progress.begin)
        }
        progress.end()
        Terminal.show(report.warnings, as: form, unless: quiet && !strict)
        if !quiet { try Terminal.say(Summary.line(of: report, output: output), failingAs: form) }
        if strict && report.warnings.contains(where: { $0.severity != .note }) { throw ExitCode(1) }
    }
}
