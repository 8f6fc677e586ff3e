import ArgumentParser

@main
struct Digest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Turns a folder of scraped news texts into a briefing site.",
        version: "0.1.0")
}
