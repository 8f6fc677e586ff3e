/// What can go wrong, by the floor of the house that finds it. The cases hold facts, no wording.
public enum Problem: Sendable, Equatable {
    case reading(ReadingProblem)
    case template(TemplateProblem)
    case publishing(PublishingProblem)
    case preview(PreviewProblem)
    case site(SiteProblem)
}

/// What can be wrong with the source folder and its files.
public enum ReadingProblem: Sendable, Equatable {
    case sourceMissing
    case sourceHasNoTexts
}
