/// What can be wrong with bytes that gzip should have made (RFC 1952).
public enum GzipProblem: Sendable, Equatable {
    /// They do not begin as such bytes do.
    case notGzip
    /// They end within a member.
    case endsEarly
    /// A member's bytes or its check sum are wrong.
    case corrupt
    /// Something else follows the last member.
    case goesOn
}
