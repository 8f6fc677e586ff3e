import ArgumentParser

/// Where the texts are; the same for all commands that read them.
struct SourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of texts, one file of texts, or - for JSON Lines on standard input.", valueName: "path"))
    var source = "seeds"
}
