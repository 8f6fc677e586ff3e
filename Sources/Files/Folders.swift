#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Makes a folder and the folders that lead to it, where they are missing.
///
/// - Throws: ``FileError/notFolder(path:)`` where something else stands in the way, or what the system says.
public func makeFolders(at path: String) throws(FileError) {
    try refuseZeroByte(in: path, .makeFolder)
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    switch code {
    case EEXIST:
        // Somebody else may have made it meanwhile; a link to a folder is a folder.
        guard fileKind(at: path, followingLinks: true) == .folder else { throw .notFolder(path: path) }
    case ENOENT:
        guard let parent = parentFolder(of: path) else { throw .missing(path: path) }
        try makeFolders(at: parent)
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw .from(errno, .makeFolder, at: path) }
    default:
        throw .from(code, .makeFolder, at: path)
    }
}

/// The path without its last name; `nil` where there is only one.
public func parentFolder(of path: String) -> String? {
    let rest = withoutSlashes(path)
    guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let parent = rest[..<slash]
    return parent.isEmpty ? nil : String(parent)
}

/// The absolute path of the folder that relative paths start from; `nil` where the system does not tell, as of one that
/// was removed.
public func workingFolder() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
}

/// The path of a file below a folder as the user has named it: a slash at the folder's end is not doubled, so
/// that diagnostics and the export name a file the same way however the folder was spelt.
public func path(of file: String, below folder: String) -> String {
    folder.isEmpty ? file : "\(withoutSlashes(folder))/\(file)"
}

private func withoutSlashes(_ folder: String) -> Substring {
    var rest = Substring(folder)
    while rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
    return rest
}

/// Removes a file, or a symbolic link itself.
///
/// - Returns: Whether there was one.
/// - Throws: ``FileError`` with the operation `remove`, for a folder too.
@discardableResult
public func removeFile(at path: String) throws(FileError) -> Bool {
    try refuseZeroByte(in: path, .remove)
    if unlink(path) == 0 { return true }
    if errno == ENOENT { return false }
    throw .from(errno, .remove, at: path)
}

/// Removes a folder if nothing is in it.
///
/// - Returns: Whether it was removed: `false` where it is missing, or where something is in it.
/// - Throws: ``FileError`` with the operation `remove`, for anything but a folder too.
@discardableResult
public func removeEmptyFolder(at path: String) throws(FileError) -> Bool {
    try refuseZeroByte(in: path, .remove)
    if rmdir(path) == 0 { return true }
    // POSIX lets a system say either of the last two for a folder that is not empty.
    if [ENOENT, ENOTEMPTY, EEXIST].contains(errno) { return false }
    throw .from(errno, .remove, at: path)
}
