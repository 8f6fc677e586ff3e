/// What can be wrong with a template.
public enum TemplateProblem: Sendable, Equatable {
    case unknownName(String, nearest: String?)
}
