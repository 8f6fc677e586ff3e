import ArgumentParser

/// Where the texts are; the same for all commands that read them.
struct SourceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of texts.", valueName: "folder"))
    var source = "seeds"
}
