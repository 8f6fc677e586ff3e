/// What can keep the preview server from starting.
public enum PreviewProblem: Sendable, Equatable {
    /// Another program listens on the port.
    case portTaken(Int)
    /// There is no such port.
    case portInvalid(Int)
    /// The system does not let the server listen on the port, for the reason in its own words.
    case portRefused(Int, reason: String)
    /// There is no folder to show.
    case folderMissing
}
