public import Diagnostics

/// A site that is shown while it is worked on: made anew at every change, and rendered as far as it is looked at.
public protocol PreviewedSite: Sendable {
    /// What to watch now: source, templates, configuration and all else that the site is made from, whether it is there
    /// or not; never the output. Asked before the first rebuild and after each.
    var watched: [WatchedPath] { get async }

    /// The folder that ``publish()`` writes into. It is never watched, and what it holds besides the site's own pages, such
    /// as pictures, is shown too. Asked before the first rebuild and after each.
    var output: String { get async }

    /// Makes the site anew. One call at a time; where it fails, the newest build that did not is shown on.
    ///
    /// - Parameter changed: The files that were written, made, renamed or removed: a watched path, or one below a watched
    ///   folder as that was named, with `/`. `nil` where anything may have changed, as it is at the first call.
    /// - Returns: Whether there is a new build.
    func rebuild(changed: Set<String>?) async -> PreviewOutcome

    /// The bytes at an address, such as `stories/flood.html`, in the newest build that succeeded; `nil` where it has none.
    func bytes(of address: String) async -> [UInt8]?

    /// Whether an address was a page's in an earlier build and is none's in the newest: what the output has there is not shown.
    func isGone(_ address: String) async -> Bool

    /// Writes the newest build that succeeded into the output. Its task has a low priority, and is cancelled when
    /// something changes; one call at a time, but a ``rebuild(changed:)`` may begin while it ends.
    ///
    /// - Returns: What it changed; `nil` where there was nothing left to write.
    /// - Throws: `Diagnostics`, or `CancellationError`.
    func publish() async throws -> PublishedFiles?
}

/// A path that a site is made from.
public struct WatchedPath: Sendable, Hashable {
    /// The path as the user named it.
    public let path: String
    /// Whether all below it counts: a folder. Else it is a file.
    public let isFolder: Bool

    /// Names a path.
    public init(_ path: String, isFolder: Bool) {
        self.path = path
        self.isFolder = isFolder
    }
}

/// How a rebuild ended.
public enum PreviewOutcome: Sendable {
    /// There is a new build.
    case built(warnings: [Diagnostic])
    /// What changed makes no difference to the site: the build is the one there was.
    case unchanged
    /// There is no new build, for these reasons.
    case failed([Diagnostic])
}

/// What publishing changed in the output.
public struct PublishedFiles: Sendable, Equatable {
    /// How many files were new or had other bytes.
    public var written: Int
    /// How many were deleted.
    public var deleted: Int

    /// Counts files.
    public init(written: Int, deleted: Int) {
        self.written = written
        self.deleted = deleted
    }
}
