#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A folder of its own in the system's place for what does not last: `TMPDIR`, or else `/tmp`.
public struct TemporaryFolder: Sendable {
    /// Where it is.
    public let path: String

    /// Makes a new, empty folder that only this user can read.
    ///
    /// - Throws: ``FileError`` with the operation `makeFolder`.
    public init() throws(FileError) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        let pattern = "\(base.isEmpty ? "/tmp" : base)/digest-XXXXXX"
        var template = Array(pattern.utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { throw .from(errno, .makeFolder, at: pattern) }
        path = made
    }

    /// Removes the folder with all that is in it, as far as the system allows: what stays harms nobody.
    public func remove() {
        removeTree(path)
    }
}

/// Removes a folder and what is in it; links are removed, never followed.
private func removeTree(_ path: String) {
    guard let listing = try? listFiles(below: path, hidden: true, followingLinks: false) else { return }
    var folders: Set<String> = []
    for file in listing.files + listing.unreadable.map(\.path) {
        _ = try? removeFile(at: "\(path)/\(file)")
        var next = parentFolder(of: file)
        while let name = next, folders.insert(name).inserted { next = parentFolder(of: name) }
    }
    // A folder's name is shorter than those of the folders in it.
    for folder in folders.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
        _ = try? removeEmptyFolder(at: "\(path)/\(folder)")
    }
    _ = try? removeEmptyFolder(at: path)
}
