/// What can go wrong while a site is previewed.
public enum PreviewProblem: Sendable, Equatable {
    /// Another program listens on the port.
    case portTaken(Int)
    /// There is no such port.
    case portInvalid(Int)
    /// The system does not let the server listen on the port, for the reason in its own words.
    case portRefused(Int, reason: String)
    /// The system's program that shows an address in a browser did not do it, for this reason.
    case browserNotOpened(program: String, reason: String)
    /// The system does not tell what changes, for this reason; the files are looked at again and again instead.
    case polling(reason: String)
}
