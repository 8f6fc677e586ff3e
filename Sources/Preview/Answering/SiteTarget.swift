/// What a request target names in a site, by its spelling alone.
///
/// A target is checked part by part after it is decoded once, so that no way of writing a part can mean more than its name.
enum SiteTarget: Equatable {
    /// The names on the way to a page, the page's last. A target with a slash at its end means its folder's `index.html`.
    case page(names: [String], query: Substring?)
    /// A name that begins with a dot, or an empty one: nothing that is shown.
    case hidden
    /// A target that no browser makes of a link: a broken escape, a hidden separator, a step upwards, a whole address.
    case impossible

    /// Reads a target as it stands in the request line, such as `/stories/a%20b.html?x=1`.
    init(_ target: String) {
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = halves.first?.utf8, path.first == UInt8(ascii: "/") else {
            self = .impossible
            return
        }
        var names: [String] = []
        for part in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let name = decodedName(part), name != ".", name != ".." else {
                self = .impossible
                return
            }
            names.append(name)
        }
        if names.last == "" { names[names.count - 1] = "index.html" }
        let isHidden = names.contains { $0.isEmpty || $0.utf8.first == UInt8(ascii: ".") }
        self = isHidden ? .hidden : .page(names: names, query: halves.dropFirst().first)
    }

    /// The path of a folder, written in the one safe way, with a slash at its end; a query is kept if it is plain.
    static func folderLocation(_ names: [String], query: Substring?) -> String {
        let path = names.map { "/\(escapedName($0))" }.joined() + "/"
        guard let query, query.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return path }
        return "\(path)?\(query)"
    }
}
