import ArgumentParser
import Site

/// `digest init`.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Write a configuration to start from.",
        discussion: """
            Writes digest.yml, with every option, what it means and its default; with --templates also the built-in \
            templates, for a look of your own. Files that are there already are kept.
            """)

    @Argument(help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
    var folder = "."

    @OptionGroup var diagnostics: DiagnosticOptions

    @Flag(help: "Write the built-in templates into the folder “templates”, too.")
    var templates = false

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    func run() async throws {
        let form = diagnostics.format
        let report = try await reportingFailure(as: form) { try start(in: folder, includingTemplates: templates) }
        Terminal.show(report.notes, as: form, unless: quiet)
        if !quiet { try Terminal.say(Summary.line(of: report), failingAs: form) }
    }
}
