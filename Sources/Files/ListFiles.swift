#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Lists the files of a folder and of all folders in it.
///
/// A symbolic link to a file counts as that file. A link to a folder is not followed, since it may lead
/// round in a circle or out of the folder, but it is told in ``FolderListing/unreadable``, as is everything
/// else that is there and is not a file. One folder that cannot be read does not stop the others. The folder
/// itself may be a link.
///
/// - Parameters:
///   - folder: The folder to list.
///   - hidden: Whether names that begin with a dot are listed; else they are passed over without a word.
///   - followingLinks: Whether a link to a file counts as a file; else every link is told as unreadable.
/// - Returns: The paths relative to the folder, and what could not be listed.
/// - Throws: ``FileError/missing(path:)`` without a folder, ``FileError/notFolder(path:)`` where it is a file,
///   or what the system says of the folder itself.
/// - Complexity: O(*n* log *n*) for *n* names, and one system call for each folder and each link.
public func listFiles(
    below folder: String, hidden: Bool = false, followingLinks: Bool = true
) throws(FileError) -> FolderListing {
    var walk = FolderWalk(top: folder, hidden: hidden, followingLinks: followingLinks)
    try walk.list("")
    while let next = walk.waiting.popLast() {
        do throws(FileError) {
            try walk.list(next)
        } catch {
            walk.unreadable.append(UnreadableEntry(path: next, reason: .refused(error)))
        }
    }
    walk.files.sort { strcmp($0, $1) < 0 }
    walk.unreadable.sort { strcmp($0.path, $1.path) < 0 }
    return FolderListing(files: walk.files, unreadable: walk.unreadable)
}

/// The state of one listing: what was found, and the folders that are still to be opened.
private struct FolderWalk {
    let top: String
    let hidden: Bool
    let followingLinks: Bool
    var files: [String] = []
    var unreadable: [UnreadableEntry] = []
    var waiting: [String] = []

    /// Lists one folder, named relative to the top.
    mutating func list(_ folder: String) throws(FileError) {
        let path = folder.isEmpty ? top : "\(top)/\(folder)"
        try refuseZeroByte(in: path, .list)
        guard let stream = opendir(path) else { throw .from(errno, .list, at: path) }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw .from(errno, .list, at: path) }
                return
            }
            add(entry, in: folder)
        }
    }

    private mutating func add(_ entry: UnsafeMutablePointer<dirent>, in folder: String) {
        guard let bytes = nameBytes(of: entry), let typeOffset = MemoryLayout<dirent>.offset(of: \.d_type) else {
            return
        }
        if bytes.first == UInt8(ascii: ".") {
            if isSelfOrParent(bytes) || !hidden { return }
        }
        let prefix = folder.isEmpty ? "" : "\(folder)/"
        guard let name = String(validating: bytes, as: UTF8.self) else {
            // The lossy decoding is what is wanted: the name is only shown.
            // swift-format-ignore: OptionalUTF8Conversion
            unreadable.append(
                UnreadableEntry(path: prefix + String(decoding: bytes, as: UTF8.self), reason: .nameNotUTF8))
            return
        }
        add(prefix + name, type: Int32((UnsafeRawPointer(entry) + typeOffset).load(as: UInt8.self)))
    }

    private mutating func add(_ path: String, type: Int32) {
        let kind: FileKind? =
            switch type {
            case Int32(DT_REG): .regular
            case Int32(DT_DIR): .folder
            case Int32(DT_LNK): .symbolicLink
            // Some file systems do not tell the type in the folder.
            case Int32(DT_UNKNOWN): fileKind(at: "\(top)/\(path)")
            default: .special
            }
        switch kind {
        case .regular: files.append(path)
        case .folder: waiting.append(path)
        case .symbolicLink: addLink(path)
        case .special: unreadable.append(UnreadableEntry(path: path, reason: .special))
        // It went away while the folder was listed.
        case nil: break
        }
    }

    private mutating func addLink(_ path: String) {
        guard followingLinks else {
            unreadable.append(UnreadableEntry(path: path, reason: .link))
            return
        }
        switch fileKind(at: "\(top)/\(path)", followingLinks: true) {
        case .regular: files.append(path)
        case .folder, .symbolicLink: unreadable.append(UnreadableEntry(path: path, reason: .link))
        case .special: unreadable.append(UnreadableEntry(path: path, reason: .special))
        case nil: unreadable.append(UnreadableEntry(path: path, reason: .brokenLink))
        }
    }
}

/// The name of an entry of an open folder; it is good until the next entry is read.
func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> UnsafeRawBufferPointer? {
    // The record ends with its name, so that copying a whole `dirent` would read past it.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    return UnsafeRawBufferPointer(start: start, count: strlen(start))
}

/// Whether a name is “.” or “..”, which every folder has.
func isSelfOrParent(_ name: UnsafeRawBufferPointer) -> Bool {
    name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
}
