/// What keeps a text from being YAML.
public enum YAMLProblem: Sendable, Equatable {
    /// The parser says why, in its own words.
    case told(String)
    /// A character stands here that YAML does not have.
    case character
    /// The parser does not say why.
    case unknown
}

/// What can be wrong with the YAML between two `---` lines at the top of a text.
public enum FrontMatterProblem: Sendable, Equatable {
    /// The second `---` is not there.
    case notClosed
    /// It is something else than a list of names and values.
    case notNames
    /// A name stands twice.
    case nameTwice(String)
    /// It is not YAML.
    case yaml(YAMLProblem)
}
