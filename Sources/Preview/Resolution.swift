internal import Files

/// What a request target leads to.
enum Resolution: Equatable {
    /// A regular file inside the folder; no part of the path below the folder is a link.
    case file(path: String)
    /// A folder that was named without a slash at its end; the location has one.
    case redirect(location: String)
    /// Nothing that is shown.
    case notFound
    /// A target that no browser makes of a link: a broken escape, a hidden separator, a step upwards.
    case badRequest
}

/// Finds the file that a request target means in a folder.
///
/// A target is checked part by part after it is decoded once, so that no way of writing a part can mean more
/// than its name. Never shown: names that begin with a dot, symbolic links wherever they lead, and folders
/// without an `index.html`. The folder itself may be a link.
///
/// - Parameters:
///   - target: The target as it stands in the request line, such as `/stories/a%20b.html?x=1`.
///   - folder: The folder that is shown.
/// - Returns: What the target leads to at this moment.
func resolve(target: String, in folder: String) -> Resolution {
    let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let escaped = halves.first, let names = names(in: escaped) else { return .badRequest }
    var path = folder
    for (position, name) in names.enumerated() {
        let isLast = position == names.count - 1
        if isLast, name.isEmpty {
            path += "/index.html"
            return fileKind(at: path) == .regular ? .file(path: path) : .notFound
        }
        if name.isEmpty || name.hasPrefix(".") { return .notFound }
        path += "/\(name)"
        switch fileKind(at: path) {
        case .regular where isLast: return .file(path: path)
        case .folder where isLast: return .redirect(location: location(names, query: halves.dropFirst().first))
        case .folder: continue
        default: return .notFound
        }
    }
    return .notFound
}

/// The decoded names between the slashes of a path that begins with one; `nil` where one of them cannot be
/// the name of a file. The last is empty where the path ends with a slash.
private func names(in escaped: Substring) -> [String]? {
    guard escaped.utf8.first == UInt8(ascii: "/") else { return nil }
    var names: [String] = []
    for part in escaped.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        guard let name = decodedName(part), name != ".", name != ".." else { return nil }
        names.append(name)
    }
    return names
}

/// The path again, written in the one safe way, with a slash at its end; a query is kept if it is plain.
private func location(_ names: [String], query: Substring?) -> String {
    let path = names.map { "/\(escapedName($0))" }.joined() + "/"
    guard let query, query.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return path }
    return "\(path)?\(query)"
}
