import ArgumentParser
import Diagnostics
import Site

/// `digest explain`.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell what became of a text, or why a story is what it is.",
        discussion: """
            Of a text: what was taken out of it and by which rule, and which story it is in. Of a story: why its articles \
            are together, the nearest story that is not one with it, and the lines of edits.yml that would change that. It \
            tells what a build would make now, and writes nothing.
            """)

    @Argument(
        help: ArgumentHelp(
            "A text by its file below the source folder or its path, with :LINE or #ID for one of many records; or a page "
                + "by its address, such as stories/NAME.html, as the browser or the output folder has it.",
            valueName: "file or address"),
        completion: Completion.explained)
    var target: String

    @OptionGroup var sources: SourceOptions

    @OptionGroup var diagnostics: DiagnosticOptions

    func run() async throws {
        let form = diagnostics.format
        let site = try sources.read(showingMistakesAs: form)
        let progress = Progress(isQuiet: form == .json)
        let explanation = try await reportingFailure(as: form, progress) {
            try await explain(target, of: site, began: progress.begin)
        }
        progress.end()
        Terminal.show(explanation.notes, as: form)
        try Terminal.say(explanation.text(width: Terminal.outputWidth), failingAs: form)
    }
}
