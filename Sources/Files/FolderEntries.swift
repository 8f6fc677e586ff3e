#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A name in a folder.
public struct FolderEntry: Sendable, Equatable {
    /// The name.
    public let name: String
    /// What it names; a symbolic link is not followed.
    public let kind: FileKind
}

/// Lists what a folder itself holds, in no order of its own, without `.`, `..`, and names that are not UTF-8.
///
/// - Throws: ``FileError`` with the operation `list`, or that there is no such folder.
public func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    try refuseZeroByte(in: folder, .list)
    guard let stream = opendir(folder) else { throw .from(errno, .list, at: folder) }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw .from(errno, .list, at: folder) }
            return entries
        }
        guard let bytes = nameBytes(of: entry), !isSelfOrParent(bytes),
            let name = String(validating: bytes, as: UTF8.self), let kind = kind(of: entry, at: "\(folder)/\(name)")
        else { continue }
        entries.append(FolderEntry(name: name, kind: kind))
    }
}

/// What an entry names; some file systems do not tell it in the folder.
private func kind(of entry: UnsafeMutablePointer<dirent>, at path: String) -> FileKind? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_type) else { return fileKind(at: path) }
    switch Int32((UnsafeRawPointer(entry) + offset).load(as: UInt8.self)) {
    case Int32(DT_REG): return .regular
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .symbolicLink
    case Int32(DT_UNKNOWN): return fileKind(at: path)
    default: return .special
    }
}
