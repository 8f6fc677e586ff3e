/// What can be wrong with the folder of templates.
public enum ThemeProblem: Sendable, Equatable {
    /// The folder, or a file in it, could not be read, for the system's reason.
    case unreadable(reason: String)
    /// A template has a name that no page begins with.
    case unknownTemplate(nearest: String?)
}
