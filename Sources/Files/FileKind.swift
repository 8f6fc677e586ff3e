#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What stands at a path.
public enum FileKind: Sendable, Equatable {
    case regular
    case folder
    case symbolicLink
    /// A pipe, a socket or a device.
    case special

    /// The kind in words, with its article.
    public var words: String {
        switch self {
        case .regular: "a file"
        case .folder: "a folder"
        case .symbolicLink: "a symbolic link"
        case .special: "a pipe, a socket or a device"
        }
    }

    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .regular
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symbolicLink
        default: self = .special
        }
    }
}

/// What stands at a path.
///
/// - Parameters:
///   - path: The path to look at.
///   - followingLinks: Whether a symbolic link at the path's end counts as what it leads to.
/// - Returns: The kind; `nil` where there is nothing, or where the folders that lead there cannot be read.
public func fileKind(at path: String, followingLinks: Bool = false) -> FileKind? {
    guard !path.utf8.contains(0) else { return nil }
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 ? FileKind(mode: status.st_mode) : nil
}

/// Whether there is a regular file at the path, or a link to one.
public func fileExists(at path: String) -> Bool {
    fileKind(at: path, followingLinks: true) == .regular
}

/// Makes sure that this process may make and remove files in a folder, as far as permissions tell.
///
/// A full disk is not noticed; a read-only file system is.
///
/// - Throws: ``FileError`` with the operation `write`.
public func requireWritableFolder(at path: String) throws(FileError) {
    try refuseZeroByte(in: path, .write)
    if access(path, W_OK | X_OK) != 0 { throw .from(errno, .write, at: path) }
}
