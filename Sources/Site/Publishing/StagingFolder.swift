internal import Files
internal import Synchronization

/// The folder in the output that changed files wait in until all of them are made.
///
/// It is in the output because a file can be renamed within one file system only, and because there is room for the
/// site where the site will be. Its name begins with a dot, which no host publishes by itself and no build takes for a
/// foreign file. It is made with the first changed file, so that a build that changes nothing writes nothing.
///
/// One core writes at a time: two that make files at once wait for each other inside the system, and burn processor
/// time while they wait. 19,672 pages cost 3.5 s of it there on two cores and 1.0 to 1.9 s on one; with one folder for
/// all of them 1.3 to 3.8 s (ext4, Linux 6).
final class StagingFolder: Sendable {
    private let path: String
    private let writing = Mutex(())

    /// The name of the folder in the output.
    static let name = ".digest-staging"

    init(output: String) {
        path = "\(output)/\(Self.name)"
    }

    /// Writes the bytes of the file at this position among all of the site.
    func write(_ bytes: [UInt8], for position: Int) throws(FileError) {
        try writing.withLock { _ throws(FileError) in
            do throws(FileError) {
                try writeNewFile(bytes, at: file(for: position))
            } catch .missing {
                try makeFolders(at: folder(for: position))
                try writeNewFile(bytes, at: file(for: position))
            } catch {
                throw error
            }
        }
    }

    /// Puts a written file in its place.
    func move(_ position: Int, to place: String) throws(FileError) {
        try moveFile(at: file(for: position), to: place)
    }

    /// Removes the folder and all that waits in it, also what a stopped build has left there.
    func remove() {
        // What cannot be removed is in nobody's way.
        removeTree(at: path)
    }

    private static let filesInOneFolder = 256

    private func folder(for position: Int) -> String { "\(path)/\(position / Self.filesInOneFolder)" }

    private func file(for position: Int) -> String { "\(folder(for: position))/\(position)" }
}
