/// What can keep a site from being searched.
public enum SearchProblem: Sendable, Equatable {
    /// The program that makes the index was not found.
    case indexerMissing
    /// The program ended with a status other than 0; the end of what it said.
    case indexerFailed(status: Int32, words: String)
    /// The pages could not be laid out for it, or its files not be read, for the system's reason.
    case indexNotMade(reason: String)
}
