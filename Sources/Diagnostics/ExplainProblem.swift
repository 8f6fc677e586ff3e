/// What can keep something from being explained.
public enum ExplainProblem: Sendable, Equatable {
    /// No text of the source and no page of the site has this name; `nearest` is one that has nearly the same.
    case targetUnknown(source: String, nearest: String?)
}
