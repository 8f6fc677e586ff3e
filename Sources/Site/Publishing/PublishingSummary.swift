/// What publishing did to the output folder, in files.
public struct PublishingSummary: Sendable, Equatable {
    /// Files that are new or whose bytes changed.
    public let written: Int
    /// Files that had the right bytes already, and were not touched.
    public let unchanged: Int
    /// Files of the last build that the site no longer has.
    public let deleted: Int

    /// Holds the three counts.
    public init(written: Int, unchanged: Int, deleted: Int) {
        self.written = written
        self.unchanged = unchanged
        self.deleted = deleted
    }
}
