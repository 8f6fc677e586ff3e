import ArgumentParser
import Diagnostics
import Preview
import Site

/// `digest preview`.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Serve the finished site on this computer.",
        discussion: "Serves the output folder on 127.0.0.1, for nobody but you, until Ctrl-C.")

    @OptionGroup var configuration: ConfigurationOptions

    @OptionGroup var diagnostics: DiagnosticOptions

    @Option(help: ArgumentHelp("The folder of the finished site (default: public).", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("The port to listen on; 0 takes any that is free.", valueName: "number"))
    var port = 8000

    func run() async throws {
        let output = try output ?? configuration.read(showingMistakesAs: diagnostics.format).output
        let server = PreviewServer(folder: output, port: port)
        try await reportingFailure(as: diagnostics.format) {
            try await server.runUntilInterrupted { port in
                Terminal.write("\(output) is at http://127.0.0.1:\(port)/ until Ctrl-C\n")
            }
        }
    }
}
