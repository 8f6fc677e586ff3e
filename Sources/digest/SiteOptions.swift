import ArgumentParser
import Diagnostics
import Site

/// Where what a site is to be is told; the same for all commands.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration. Without it, a file named “digest.yml” is taken where there is one; options of the "
                + "command line win over both.", valueName: "file"),
        completion: Completion.configuration)
    var config: String?

    /// The file, whether it is there or not.
    var file: String { config ?? Configuration.fileName }

    /// The configuration of the file, or the defaults.
    ///
    /// - Throws: ``ExitCode`` when the mistakes in the file have been shown.
    func read(showingMistakesAs form: DiagnosticPrinter.Form) throws -> Configuration {
        try Self.read(config, showingMistakesAs: form)
    }

    /// The configuration of a file that is named, of `digest.yml`, or the defaults.
    static func read(_ file: String?, showingMistakesAs form: DiagnosticPrinter.Form) throws -> Configuration {
        do throws(Diagnostics) {
            return try Configuration(readingFrom: file)
        } catch {
            Terminal.show(error.all, as: form)
            throw ExitCode(1)
        }
    }
}

/// Where the texts are; the same for all commands that read them.
struct SourceOptions: ParsableArguments {
    @OptionGroup var configuration: ConfigurationOptions

    @Option(
        help: ArgumentHelp(
            "The folder of texts, one file of texts, or - for JSON Lines on standard input (default: seeds).",
            valueName: "path"), completion: Completion.texts)
    var source: String?

    /// The configuration, with the source that the command line names.
    func read(showingMistakesAs form: DiagnosticPrinter.Form) throws -> Configuration {
        over(try configuration.read(showingMistakesAs: form))
    }

    /// A configuration with the source that the command line names.
    func over(_ configuration: Configuration) -> Configuration {
        var site = configuration
        site.source = source ?? site.source
        return site
    }
}
