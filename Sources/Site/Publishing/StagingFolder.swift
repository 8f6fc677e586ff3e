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
/// all of them 1.3 to 3.8 s (ext4, Linux 6). A core that finds the other one writing makes its next file meanwhile.
final class StagingFolder: Sendable {
    private let path: String
    private let writing = Mutex(())

    /// The name of the folder in the output.
    static let name = ".digest-staging"

    init(output: String) {
        path = "\(output)/\(Self.name)"
    }

    /// A file that has been made, by its position among all of the site.
    struct File {
        let position: Int
        let bytes: [UInt8]
    }

    /// Why a file could not be written.
    struct Failure: Error {
        let position: Int
        let error: FileError
    }

    /// Writes files, unless another core is writing: then they stay.
    func writeIfFree(_ files: inout [File]) throws(Failure) {
        let isFree = try writing.withLockIfAvailable { _ throws(Failure) in try write(files) } != nil
        if isFree { files.removeAll(keepingCapacity: true) }
    }

    /// Writes files when no other core is writing any more.
    func writeAll(_ files: [File]) throws(Failure) {
        if files.isEmpty { return }
        try writing.withLock { _ throws(Failure) in try write(files) }
    }

    private func write(_ files: [File]) throws(Failure) {
        for file in files {
            do throws(FileError) {
                try write(file)
            } catch {
                throw Failure(position: file.position, error: error)
            }
        }
    }

    private func write(_ file: File) throws(FileError) {
        do throws(FileError) {
            try writeNewFile(file.bytes, at: path(of: file.position))
        } catch .missing {
            try makeFolders(at: folder(for: file.position))
            try writeNewFile(file.bytes, at: path(of: file.position))
        } catch {
            throw error
        }
    }

    /// Puts a written file in its place.
    func move(_ position: Int, to place: String) throws(FileError) {
        try moveFile(at: path(of: position), to: place)
    }

    /// Removes the folder and all that waits in it, also what a stopped build has left there.
    func remove() {
        // What cannot be removed is in nobody's way.
        removeTree(at: path)
    }

    private static let filesInOneFolder = 256

    private func folder(for position: Int) -> String { "\(path)/\(position / Self.filesInOneFolder)" }

    private func path(of position: Int) -> String { "\(folder(for: position))/\(position)" }
}
