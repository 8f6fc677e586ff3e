#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What all watched files look like at a moment, as far as the file system tells without reading them.
struct PolledFiles: Equatable {
    /// What differs once a file was written or replaced.
    private struct Stamp: Equatable {
        let file: UInt64
        let size: Int64
        let modified: [Int64]
    }

    private var stamps: [String: Stamp] = [:]

    /// Looks at all files.
    ///
    /// - Parameters:
    ///   - watched: What is watched.
    ///   - output: The canonical path of the output.
    init(_ watched: [WatchedPath], output: String) {
        for path in watched {
            guard path.isFolder else {
                stamps[path.path] = Self.stamp(of: path.path)
                continue
            }
            WatchedTree(path.path).walk(outside: output) { _ in
            } file: { file, _ in
                stamps[file] = Self.stamp(of: file)
            }
        }
    }

    /// The files that are not as they were.
    func changed(since before: PolledFiles) -> Set<String> {
        if self == before { return [] }
        var paths = Set(stamps.keys.filter { stamps[$0] != before.stamps[$0] })
        for path in before.stamps.keys where stamps[path] == nil { paths.insert(path) }
        return paths
    }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        return Stamp(
            file: UInt64(status.st_ino), size: Int64(status.st_size),
            modified: [modified, changed].flatMap { [Int64($0.tv_sec), Int64($0.tv_nsec)] })
    }
}
