/// What can be wrong with `digest.lock`, and what of it is worth telling.
public enum LockProblem: Sendable, Equatable {
    /// It could not be read, for the system's reason.
    case unreadable(reason: String)
    /// Its first line is not that of a lock.
    case notLock
    /// Its first line names a version of the format that this program does not know.
    case unknownVersion(Int)
    /// A mark stands there that a merge has left.
    case conflict
    /// This byte is not part of UTF-8.
    case notUTF8
    /// The line is not JSON.
    case notJSON(JSONProblem)
    /// The line is JSON, and none of the facts that a lock holds.
    case unknownFact
    /// The fact has a value that it cannot have, or lacks one.
    case wrongValue(key: String)
    /// An earlier line tells of the same thing.
    case repeated(line: Int)
    /// It belongs to another source than the one that is built.
    case otherSource(remembered: String, built: String)
    /// What comes from standard input is not remembered.
    case standardInput
    /// There was none, though the output shows an earlier build: so many of that build's addresses have no page now.
    case rebuilt(lost: Int, examples: [String])
    /// It could not be written, for the system's reason.
    case writeFailed(reason: String)
}
