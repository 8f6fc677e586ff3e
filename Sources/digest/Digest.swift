import ArgumentParser

/// The command line.
@main
struct Digest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Turn a folder of scraped news texts into a briefing site.",
        discussion: """
            Everything is local and repeatable: no network, no model, no clock. The same texts give the same site.
            """,
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, CheckCommand.self, CleanCommand.self, ExplainCommand.self, ExportCommand.self,
            InitCommand.self, PreviewCommand.self,
        ])
}
