extension ThemeProblem {
    var wording: Wording {
        switch self {
        case .unreadable(let reason):
            Wording(
                identifier: "theme-unreadable", message: "the templates cannot be read: \(reason)",
                advice: "name a folder of templates with --templates, or leave it out for the built-in ones")
        case .unknownTemplate(let nearest):
            Wording(
                identifier: "theme-unknown-template", message: "no page is made from a template of this name",
                advice: nearest.map { "did you mean “\($0)”? Partials belong into the folder “partials”" }
                    ?? "partials belong into the folder “partials”; docs/values.md lists the pages")
        }
    }
}
