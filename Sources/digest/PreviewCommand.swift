import ArgumentParser
import Diagnostics
import Preview
import Site

/// `digest preview`.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show the site on this computer while you work on it.",
        discussion: """
            Builds the site, serves it on 127.0.0.1, for nobody but you, and builds it again whenever a text, a template, \
            the style sheet or the configuration changes. Pages that are open in a browser and have changed are shown anew \
            by themselves. Where the build fails, the browser says what is wrong, and the pages stay as they were. Ends \
            with Ctrl-C.
            """)

    @OptionGroup var sources: SourceOptions

    @OptionGroup var diagnostics: DiagnosticOptions

    @OptionGroup var pages: PageOptions

    @Option(
        help: ArgumentHelp("The port to listen on, or the next free one; 0 takes any.", valueName: "number"),
        completion: Completion.nothing)
    var port = 8000

    @Flag(help: "Show the site in the browser.")
    var open = false

    @Flag(
        help: "Look at all files again and again, for network and container file systems, which do not tell of changes."
    )
    var poll = false

    func validate() throws {
        if sources.source == "-" {
            throw ValidationError("a preview reads its texts again and again, which standard input cannot do")
        }
    }

    func run() async throws {
        var options = Preview.Options()
        (options.port, options.opens, options.polls) = (port, open, poll)
        let site = RebuiltSite(configurationFile: sources.configuration.file) {
            [sources, pages] () throws(Diagnostics) in
            pages.over(try sources.over(Configuration(readingFrom: sources.configuration.config)))
        }
        let log = PreviewLog(diagnostics.format)
        let preview = Preview(site, options, tell: log.show)
        try await reportingFailure(as: diagnostics.format) { try await preview.runUntilInterrupted() }
        log.end()
    }
}
