import ArgumentParser
import Diagnostics
import Site

/// `digest build`.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Make the site.",
        discussion: """
            Reads all .txt, .md, .jsonl and .jsonl.gz files of the source, takes out what is not part of the articles, \
            groups them by story, and writes linked pages into the output folder. Only files whose bytes differ \
            are written; nothing changes when the build fails. Addresses are remembered in digest.lock, which belongs into \
            version control: pages keep theirs, and where one is gone another leads on.
            """)

    @OptionGroup var sources: SourceOptions

    @OptionGroup var diagnostics: DiagnosticOptions

    @OptionGroup var pages: PageOptions

    @Flag(
        help: "Write into an output folder that holds files of others; they are kept, but for those named like a page.")
    var force = false

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Show each phase with its time, its items and the peak memory.")
    var stats = false

    @Flag(help: "Exit with status 1 where a file was left out or anything else deserves a warning.")
    var strict = false

    func run() async throws {
        let form = diagnostics.format
        let site = pages.over(try sources.read(showingMistakesAs: form))
        let options = BuildOptions(site, force: force)
        let progress = Progress(isQuiet: quiet || form == .json)
        let report = try await reportingFailure(as: form, progress) {
            try await build(options, began: progress.begin)
        }
        progress.end()
        Terminal.show(report.warnings, as: form, unless: quiet && !strict)
        if !quiet {
            try Terminal.say(Summary.line(of: report, output: site.output), failingAs: form)
            if let changes = report.changes { try Terminal.say(Summary.lines(of: changes), failingAs: form) }
        }
        if stats { try Terminal.say(Summary.table(of: report.phases), failingAs: form) }
        if strict && report.warnings.contains(where: { $0.severity != .note }) { throw ExitCode(1) }
    }
}
