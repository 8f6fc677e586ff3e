import Files
import Site
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A temporary folder with an output folder in it, and what the tests of publishing do there.
struct PublishFolder {
    /// The temporary folder: all beside the output is “outside”.
    let path: String
    /// The output folder.
    var output: String { "\(path)/public" }

    /// Runs a test in a new folder and removes the folder afterwards.
    static func with(_ body: (PublishFolder) async throws -> Void) async throws {
        let temporary = try TemporaryFolder()
        defer { temporary.remove() }
        let folder = PublishFolder(path: temporary.path)
        try await body(folder)
    }

    /// Publishes pages given by address and text.
    @discardableResult
    func publish(_ pages: [String: String], force: Bool = false) async throws -> PublishingSummary {
        let files = pages.sorted { $0.key < $1.key }.map { OutputFile(address: $0.key, bytes: Array($0.value.utf8)) }
        return try await Publisher(output: output, force: force).publish(files)
    }

    /// Writes a file below the temporary folder, and the folders that lead to it.
    func write(_ text: String, at relative: String) throws {
        let file = "\(path)/\(relative)"
        if let parent = parentFolder(of: file) { try makeFolders(at: parent) }
        try writeFile(Array(text.utf8), at: file)
    }

    /// The text of a file below the temporary folder; `nil` where there is none.
    func text(at relative: String) -> String? {
        (try? readFile(at: "\(path)/\(relative)")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Makes a symbolic link below the temporary folder.
    func link(_ relative: String, to target: String) throws {
        try #require(symlink(target, "\(path)/\(relative)") == 0)
    }

    /// Makes a named pipe below the temporary folder.
    func pipe(_ relative: String) throws {
        try #require(mkfifo("\(path)/\(relative)", 0o600) == 0)
    }

    /// All files below the temporary folder, hidden ones too, by path, with what makes each the same file
    /// unwritten since: inode and time of the last change.
    func identities() throws -> [String: [Int]] {
        var identities: [String: [Int]] = [:]
        for file in try listFiles(below: path, hidden: true, followingLinks: false).files {
            var status = stat()
            try #require(lstat("\(path)/\(file)", &status) == 0)
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            identities[file] = [Int(status.st_ino), Int(time.tv_sec), Int(time.tv_nsec)]
        }
        return identities
    }

    /// The names of all files in the output but the manifest, hidden ones too, in order.
    func pages() throws -> [String] {
        try listFiles(below: output, hidden: true, followingLinks: false).files.filter { $0 != ".digest-manifest" }
    }
}
