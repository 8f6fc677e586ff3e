#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A folder of its own in the system's place for what does not last: `TMPDIR`, or else the C library's (POSIX's
/// `P_tmpdir`).
public struct TemporaryFolder: Sendable {
    /// Where it is.
    public let path: String

    /// Makes a new, empty folder that only this user can read.
    ///
    /// - Throws: ``FileError`` with the operation `makeFolder`.
    public init() throws(FileError) {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        let pattern = "\(named.isEmpty ? P_tmpdir : named)/digest-XXXXXX"
        var template = Array(pattern.utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { throw .from(errno, .makeFolder, at: pattern) }
        path = made
    }

    /// Removes the folder with all that is in it, as far as the system allows: what stays harms nobody.
    public func remove() {
        removeTree(at: path)
    }
}
