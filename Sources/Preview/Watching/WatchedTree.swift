internal import Files

/// The folders and files below a watched folder, as a build sees them.
struct WatchedTree {
    /// The folder as the user named it.
    let path: String
    /// The same folder as ``canonicalPath(_:)`` has it.
    let canonical: String

    /// Names a folder that need not be there.
    init(_ path: String, canonical: String? = nil) {
        self.path = path
        self.canonical = canonical ?? canonicalPath(path)
    }

    /// Goes through the folder and all folders in it, but for those that begin with a dot, links to folders, and the output.
    ///
    /// - Parameters:
    ///   - output: The canonical path of the folder that is passed over with all that is in it.
    ///   - folder: Called for each folder before its files are listed, so that a watch set by it misses nothing.
    ///   - file: Called with the path of each file as the user would name it, and whether it is a link.
    func walk(
        outside output: String, folder: (WatchedTree) throws -> Void, file: (_ path: String, _ isLink: Bool) -> Void
    ) rethrows {
        var waiting = [self]
        while let next = waiting.popLast() {
            try folder(next)
            // One that went away, or cannot be read, holds nothing that a build could read.
            for entry in (try? entries(of: next.path)) ?? [] where !isEditorsOwn(entry.name) {
                let child = next.child(entry.name)
                switch entry.kind {
                case .folder where child.canonical != output: waiting.append(child)
                case .regular: file(child.path, false)
                case .symbolicLink: file(child.path, true)
                case .folder, .special: break
                }
            }
        }
    }

    /// What has a name in this folder.
    func child(_ name: String) -> WatchedTree {
        WatchedTree(
            Files.path(of: name, below: path), canonical: canonical == "/" ? "/\(name)" : "\(canonical)/\(name)")
    }
}
