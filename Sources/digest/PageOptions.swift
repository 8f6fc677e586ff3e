import ArgumentParser
import Site

/// What pages are made by, and where they go; the same for all commands that make pages.
struct PageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder of templates; its files take the place of the built-in ones of the same name. "
                + "Without it, a folder named “templates” is taken where there is one.", valueName: "folder"),
        completion: .directory)
    var templates: String?

    @Option(
        help: ArgumentHelp("The folder that the site is put into (default: public).", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(
            "The address below which the site will stand, for feeds and all else that needs absolute links.",
            valueName: "address"),
        completion: Completion.nothing, transform: baseURL(from:))
    var baseURL: BaseURL?

    /// A configuration with what the command line tells besides.
    func over(_ configuration: Configuration) -> Configuration {
        var site = configuration
        site.templates = templates ?? site.templates
        site.output = output ?? site.output
        site.baseURL = baseURL ?? site.baseURL
        return site
    }
}

private func baseURL(from text: String) throws -> BaseURL {
    guard let url = BaseURL(text) else {
        throw ValidationError("“\(text)” is not an http or https address, such as https://example.org/briefing/")
    }
    return url
}
