public import Diagnostics

/// What happens while a site is previewed, for the person at the terminal.
public enum PreviewEvent: Sendable {
    /// Browsers can connect to this port of 127.0.0.1; it is not the one that was asked for where that was taken.
    case listening(port: Int, asked: Int)
    /// Something changed, and there is a new build.
    case built(PreviewedChange, warnings: [Diagnostic])
    /// Something changed, and the newest build that succeeded is still the one before.
    case failed(PreviewedChange, [Diagnostic])
    /// The newest build has been written into the output.
    case published(PublishedFiles)
    /// Something went wrong that keeps nothing from being shown.
    case noted(Diagnostic)
}

/// What made a rebuild, and what came of it.
public struct PreviewedChange: Sendable, Equatable {
    /// The paths that changed, in the order of their bytes; `nil` where anything may have changed.
    public let paths: [String]?
    /// The time from when the change had come to rest to when all open pages had been told.
    public let time: Duration
    /// How many pages that are open in a browser changed.
    public let openPages: Int
}
