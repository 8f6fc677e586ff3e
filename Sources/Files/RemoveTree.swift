#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Removes a folder and all that is in it, whatever bytes the names have, and follows no link; or the file or link at
/// the path.
///
/// What the system does not let go stays, with the folders around it.
///
/// - Returns: Whether nothing is left at the path.
/// - Complexity: O(*n*) for *n* names, and as many open folders as they are deep.
@discardableResult
public func removeTree(at path: String) -> Bool {
    guard !path.utf8.contains(0) else { return false }
    if unlink(path) == 0 || errno == ENOENT { return true }
    guard let folder = try? openDescriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return false }
    removeContents(of: folder)
    close(folder)
    return rmdir(path) == 0
}

/// Removes what is in an open folder. All names are read first: what a folder tells of the rest while names go from it
/// is left to the system (readdir(3p)).
private func removeContents(of folder: Int32) {
    for name in names(in: folder) where unlinkat(folder, name, 0) != 0 {
        let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard inner >= 0 else { continue }
        removeContents(of: inner)
        close(inner)
        unlinkat(folder, name, AT_REMOVEDIR)
    }
}

/// The names in an open folder but its own and its parent's, as C takes them.
private func names(in folder: Int32) -> [[CChar]] {
    let copy = dup(folder)
    guard copy >= 0, let stream = fdopendir(copy) else {
        close(copy)
        return []
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
        guard let bytes = nameBytes(of: entry), !isSelfOrParent(bytes) else { continue }
        names.append(bytes.map(CChar.init(bitPattern:)) + [0])
    }
    return names
}
