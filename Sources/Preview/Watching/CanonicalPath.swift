internal import Files

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The one absolute path, without links, of what is at a path; of what is not there, by the folder that it would be in.
func canonicalPath(_ path: String) -> String {
    if let found = realpath(path, nil) {
        defer { free(found) }
        return String(cString: found)
    }
    let (folder, name) = placeAndName(of: path)
    guard let name, folder != path else { return path }
    let parent = canonicalPath(folder)
    return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
}

/// The folder that a path is in, and its name there; no name where the path ends with none.
func placeAndName(of path: String) -> (folder: String, name: String?) {
    var rest = Substring(path)
    while rest.utf8.count > 1, rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
    let name = rest.utf8.lastIndex(of: UInt8(ascii: "/")).map { rest[rest.index(after: $0)...] } ?? rest
    if name.isEmpty || name == "." || name == ".." { return (path, nil) }
    let folder = rest.utf8.count == name.utf8.count ? "." : parentFolder(of: String(rest)) ?? "/"
    return (folder, String(name))
}

/// Whether a canonical path is that of a folder, or of what is in it.
func isPath(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : "\(folder)/")
}
