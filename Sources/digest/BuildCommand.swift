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
            are written; nothing changes when the build fails.
            """)

    @OptionGroup var sources: SourceOptions

    @OptionGroup var diagnostics: DiagnosticOptions

    @Option(
        help: ArgumentHelp(
            "A folder of templates; its files take the place of the built-in ones of the same name. "
                + "Without it, a folder named “templates” is taken where there is one.", valueName: "folder"))
    var templates: String?

    @Option(help: ArgumentHelp("The folder that the site is put into (default: public).", valueName: "folder"))
    var output: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(
            "The address below which the site will stand, for feeds and all else that needs absolute links.",
            valueName: "address"),
        transform: baseURL(from:))
    var baseURL: BaseURL?

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
        var site = try sources.read(showingMistakesAs: form)
        site.templates = templates ?? site.templates
        site.output = output ?? site.output
        site.baseURL = baseURL ?? site.baseURL
        let options = BuildOptions(site, force: force)
        let progress = Progress(isQuiet: quiet || form == .json)
        let report = try await reportingFailure(as: form, progress) {
            try await build(options, began: progress.begin)
        }
        progress.end()
        Terminal.show(report.warnings, as: form, unless: quiet && !strict)
        if !quiet { try Terminal.say(Summary.line(of: report, output: site.output), failingAs: form) }
        if stats { try Terminal.say(Summary.table(of: report.phases), failingAs: form) }
        if strict && report.warnings.contains(where: { $0.severity != .note }) { throw ExitCode(1) }
    }
}

private func baseURL(from text: String) throws -> BaseURL {
    guard let url = BaseURL(text) else {
        throw ValidationError("“\(text)” is not an http or https address, such as https://example.org/briefing/")
    }
    return url
}
