#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the system tells of a file that is another when the file was written to or replaced.
public struct FileStamp: Sendable, Hashable {
    private let device: UInt64
    private let node: UInt64
    private let size: Int
    private let modified: Time
    /// When the file's size, times or name were changed last: nobody sets it back, as copying tools do with the other.
    private let changed: Time

    /// A time of the system's clock, never shown and compared with its like only.
    private struct Time: Sendable, Hashable {
        let seconds: Int
        let nanoseconds: Int

        init(_ time: timespec) {
            (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
        }
    }

    /// Looks at a file, or at what a link leads to; nothing where there is none.
    public init?(at path: String) {
        var status = stat()
        guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        node = UInt64(truncatingIfNeeded: status.st_ino)
        size = Int(status.st_size)
        #if canImport(Darwin)
            modified = Time(status.st_mtimespec)
            changed = Time(status.st_ctimespec)
        #else
            modified = Time(status.st_mtim)
            changed = Time(status.st_ctim)
        #endif
    }

    /// Whether the file was changed so lately that another change could leave the same stamp: systems tell times in
    /// steps of some milliseconds.
    ///
    /// To be asked before the file is read (https://git-scm.com/docs/racy-git has the problem at length).
    public var isFresh: Bool {
        var now = timespec()
        guard clock_gettime(CLOCK_REALTIME, &now) == 0 else { return true }
        let age = (Int(now.tv_sec) - changed.seconds) * 1_000_000_000 + Int(now.tv_nsec) - changed.nanoseconds
        return age < Self.step
    }

    /// Longer than the steps in which Linux and macOS tell times: 1 to 10 ms.
    private static let step = 20_000_000
}
