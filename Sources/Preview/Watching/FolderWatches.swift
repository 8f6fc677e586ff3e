internal import Files

#if canImport(Glibc)
    internal import Glibc

    /// Watches over all folders that matter, and what an event in each of them means.
    struct FolderWatches {
        /// What is of interest in a folder.
        private enum Interest {
            /// Everything but what editors make for themselves.
            case tree(WatchedTree)
            /// One name: a watched path is there, or would come to be there.
            case watchedPath(name: String, path: WatchedPath)
            /// One name that a link leads to.
            case target(name: String, link: String)
        }

        private let inotify: Inotify
        private let output: String
        private var interests: [Int32: [Interest]] = [:]

        /// The descriptor that can be read when something has happened.
        var descriptor: Int32 { inotify.descriptor }

        /// Sets all watches. What happens after it returns is not missed.
        ///
        /// - Parameters:
        ///   - watched: What to watch.
        ///   - output: The canonical path of the output.
        /// - Throws: `Inotify.Refusal`.
        init(_ watched: [WatchedPath], output: String) throws(Inotify.Refusal) {
            inotify = try Inotify()
            self.output = output
            for path in watched {
                try watchPlace(of: path)
                if path.isFolder { _ = try watch(WatchedTree(path.path)) } else { try watchTarget(of: path.path) }
            }
        }

        /// Watches the folder that a path is in, or where it is missing the nearest folder on the way to it.
        private mutating func watchPlace(of watched: WatchedPath) throws(Inotify.Refusal) {
            var path = watched.path
            while true {
                let (folder, name) = placeAndName(of: path)
                guard let name else { return }
                if let watch = try inotify.watch(folder) {
                    interests[watch, default: []].append(.watchedPath(name: name, path: watched))
                    return
                }
                path = folder
            }
        }

        /// Watches a folder with all folders in it.
        ///
        /// - Returns: The files in them.
        private mutating func watch(_ tree: WatchedTree) throws(Inotify.Refusal) -> [String] {
            var found: [(path: String, isLink: Bool)] = []
            var folders: [(Int32, WatchedTree)] = []
            var refusal: Inotify.Refusal?
            tree.walk(outside: output) { folder in
                do throws(Inotify.Refusal) {
                    if let watch = try inotify.watch(folder.path) { folders.append((watch, folder)) }
                } catch {
                    refusal = error
                }
            } file: {
                found.append(($0, $1))
            }
            if let refusal { throw refusal }
            for (watch, folder) in folders { interests[watch, default: []].append(.tree(folder)) }
            for (path, _) in found.lazy.filter(\.isLink) { try watchTarget(of: path) }
            return found.map(\.path)
        }

        /// Watches what a link to a file leads to: an editor that saves there leaves the link as it is.
        private mutating func watchTarget(of path: String) throws(Inotify.Refusal) {
            guard fileKind(at: path) == .symbolicLink, fileExists(at: path) else { return }
            let (folder, name) = placeAndName(of: canonicalPath(path))
            guard let name, let watch = try inotify.watch(folder) else { return }
            interests[watch, default: []].append(.target(name: name, link: path))
        }
    }

    extension FolderWatches {
        /// What the events that have come mean; `nil` where watches must be set anew.
        ///
        /// - Throws: `Inotify.Refusal`.
        mutating func changes() throws(Inotify.Refusal) -> Change? {
            var files: Set<String> = []
            for event in inotify.read() {
                if event.isAny(of: IN_Q_OVERFLOW) { return nil }
                for interest in interests[event.watch] ?? [] {
                    guard try note(event, interest, &files) else { return nil }
                }
            }
            return .files(files)
        }

        /// - Returns: `false` where watches must be set anew.
        private mutating func note(
            _ event: Inotify.Event, _ interest: Interest, _ files: inout Set<String>
        ) throws(Inotify.Refusal) -> Bool {
            let isGone = event.isAny(of: IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)
            switch interest {
            case .watchedPath(let name, let watched):
                if isGone { return false }
                guard event.name == name else { return true }
                // The path itself was saved. Else it, or a folder on the way to it, has come or gone.
                let isSaved = !watched.isFolder && event.isAny(of: IN_CLOSE_WRITE)
                if isSaved { files.insert(watched.path) }
                return isSaved || event.isAny(of: IN_CREATE) && isBeingWritten(watched.path)
            case .target(let name, let link):
                if event.name == name, !event.isAny(of: IN_CREATE) { files.insert(link) }
                return !isGone
            case .tree(let folder):
                // The folder that it was in tells of it; for the topmost, the interest in its place does.
                if isGone || event.name.isEmpty || isEditorsOwn(event.name) { return true }
                return try note(event, in: folder, &files)
            }
        }

        private mutating func note(
            _ event: Inotify.Event, in folder: WatchedTree, _ files: inout Set<String>
        ) throws(Inotify.Refusal) -> Bool {
            let child = folder.child(event.name)
            if child.canonical == output { return true }
            if event.isAny(of: IN_ISDIR) {
                guard event.isAny(of: IN_CREATE | IN_MOVED_TO) else { return false }
                // What was put in before the watch was set has made no event.
                files.formUnion(try watch(child))
                return true
            }
            if event.isAny(of: IN_CREATE | IN_MOVED_TO), fileKind(at: child.path) == .symbolicLink {
                try watchTarget(of: child.path)
            } else if event.isAny(of: IN_CREATE), isBeingWritten(child.path) {
                return true
            }
            files.insert(child.path)
            return true
        }

        /// A file that was made by writing it is told once more when it is whole; a further name of one is not.
        private func isBeingWritten(_ path: String) -> Bool {
            var status = stat()
            return lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG && status.st_nlink < 2
        }
    }
#endif
