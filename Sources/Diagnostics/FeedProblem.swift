/// What of a site's feeds is worth telling.
public enum FeedProblem: Sendable, Equatable {
    /// No article tells a day, and Atom has no item without one.
    case noDay
}
