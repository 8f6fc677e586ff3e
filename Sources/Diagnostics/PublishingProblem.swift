/// What can keep the output folder from being written.
public enum PublishingProblem: Sendable, Equatable {
    case foreignFiles(count: Int, first: String)
}

/// What can be wrong with the finished pages, before they are published.
public enum SiteProblem: Sendable, Equatable {
    case addressTaken(address: String, by: String, and: String)
}
