import ArgumentParser
import Diagnostics
import Site

/// `digest check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Prove that the finished site says what its source says.",
        discussion: """
            Reads the pages of the output folder and the texts of the source anew, and proves that every sentence, \
            headline and quotation stands in the line that it cites, that every link and anchor leads somewhere, and \
            that no address is taken twice. What does not hold is told by file, line and column of the page.
            """)

    @OptionGroup var sources: SourceOptions

    @OptionGroup var diagnostics: DiagnosticOptions

    @Option(
        help: ArgumentHelp("The folder of the finished site (default: public).", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Flag(help: "Say nothing but what is wrong.")
    var quiet = false

    @Flag(help: "Exit with status 1 where anything deserves a warning, too.")
    var strict = false

    func run() async throws {
        let form = diagnostics.format
        let site = try sources.read(showingMistakesAs: form)
        let progress = Progress(isQuiet: quiet || form == .json)
        let report = try await reportingFailure(as: form, progress) {
            try await check(
                source: site.source, output: output ?? site.output, edits: site.folder, began: progress.begin)
        }
        progress.end()
        let hasErrors = report.diagnostics.contains { $0.severity == .error }
        Terminal.show(report.diagnostics, as: form, unless: quiet && !strict && !hasErrors)
        if !quiet { try Terminal.say(Summary.line(of: report), failingAs: form) }
        if hasErrors || strict && !report.diagnostics.isEmpty { throw ExitCode(1) }
    }
}
