/// One finished file of the site: a page, a feed, a style sheet.
public struct OutputFile: Sendable {
    /// Where the file stands in the site: relative, with `/`, such as `stories/x.html`.
    public let address: String
    /// The whole content.
    public let bytes: [UInt8]
    /// What the file is made from, as the user knows it; named where two files have one address.
    public let origin: String

    /// Makes a file to publish; without an origin it is called by its address.
    public init(address: String, bytes: [UInt8], origin: String? = nil) {
        self.address = address
        self.bytes = bytes
        self.origin = origin ?? address
    }
}

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
