/// What can keep the preview server from starting.
public enum PreviewProblem: Sendable, Equatable {
    case portTaken(Int)
}
