extension ExplainProblem {
    var wording: Wording {
        switch self {
        case .targetUnknown(let source, let nearest):
            Wording(
                identifier: "explain-target", message: "no text of \(source) and no page of the site is named so",
                advice: nearest.map { "did you mean “\($0)”?" }
                    ?? "name a text by its file below the source folder, or a page as in stories/NAME.html")
        }
    }
}
