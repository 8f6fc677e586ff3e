import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs a test in a new empty folder and removes it, with all that is in it, afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let path = try makeTemporaryFolder()
    defer { removeTree(path) }
    try body(path)
}

private func makeTemporaryFolder() throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    guard let made = "\(base)/digest-test-XXXXXX".withCString({ mkdtemp(strdup($0)) }) else {
        throw FileError.system(path: base, operation: .makeFolder, code: errno)
    }
    defer { free(made) }
    return String(cString: made)
}

/// Removes a folder with all that is in it, however deep it goes and whatever bytes its names have; links are
/// not followed.
private func removeTree(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY)
    removeContents(of: folder)
    close(folder)
    rmdir(path)
}

private func removeContents(of folder: Int32) {
    guard let stream = fdopendir(dup(folder)) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
        withUnsafePointer(to: &entry.pointee.d_name) { field in
            let name = UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
            if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { return }
            if unlinkat(folder, name, 0) == 0 { return }
            let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
            removeContents(of: inner)
            close(inner)
            unlinkat(folder, name, AT_REMOVEDIR)
        }
    }
}

extension [UInt8] {
    /// The UTF-8 bytes of a text.
    init(_ text: String) { self = Array(text.utf8) }
}

/// What makes a file the same file, unwritten since: its inode and the time of its last change.
struct FileIdentity: Equatable {
    let inode: UInt64
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        inode = UInt64(status.st_ino)
        #if canImport(Darwin)
            (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
        #else
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        #endif
    }
}
