import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of texts that is there while a test runs.
struct TemporaryFolder {
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
func withTemporaryFolder(_ body: (TemporaryFolder) async throws -> Void) async throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/digest-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError.system(path: base, operation: .makeFolder, code: errno) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { removeTree(path) }
    try await body(TemporaryFolder(path: path))
}

/// Removes a folder with all that is in it; links are not followed.
private func removeTree(_ path: String) {
    guard let stream = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
        names.append(
            withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            })
    }
    closedir(stream)
    for name in names where name != "." && name != ".." {
        if unlink("\(path)/\(name)") != 0 { removeTree("\(path)/\(name)") }
    }
    rmdir(path)
}
