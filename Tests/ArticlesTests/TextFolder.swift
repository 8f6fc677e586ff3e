import Files

/// A folder of texts that is there while a test runs.
struct TextFolder {
    let path: String

    /// Writes a file, and the folders that lead to it.
    func write(_ text: String, to name: String) throws {
        try write(bytes: Array(text.utf8), to: name)
    }

    /// Writes a file of any bytes.
    func write(bytes: [UInt8], to name: String) throws {
        if let slash = name.lastIndex(of: "/") { try makeFolders(at: "\(path)/\(name[..<slash])") }
        try writeFile(bytes, at: "\(path)/\(name)")
    }
}

/// Runs a test in a new empty folder and removes it, with all that is in it, afterwards.
func withTemporaryFolder(_ body: (TextFolder) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try await body(TextFolder(path: folder.path))
}
