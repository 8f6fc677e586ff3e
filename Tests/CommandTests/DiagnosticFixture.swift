import Files
import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A site with one mistake, and what must be said of it: a file of `Fixtures`, named by the identifier.
///
/// - `% needs X`: it is skipped where `X` is not so: `linux`, `not-root`, or a file that must be there.
/// - `$ COMMAND`: what is run by the shell, one after another; what the last one says on standard error counts.
/// - `! FILE:LINE:COLUMN: severity`: how a line of that must begin; it ends with the identifier.
/// - `? WORDS`: it cannot be staged, and why; a unit test of its own tells its place.
/// - `-- NAME --`: a file that is written before; in one that is `(escaped)`, `\xE9` is that byte.
struct DiagnosticFixture: Sendable, CustomTestStringConvertible {
    struct File: Sendable {
        let name: String
        let isEscaped: Bool
        var text = ""
    }

    let identifier: String
    var commands: [String] = []
    var needs: [String] = []
    var place = ""
    var excuse: String?
    var files: [File] = []

    var testDescription: String { identifier }

    /// All fixtures by their identifiers.
    static let all: [DiagnosticFixture] = {
        let names = (try? listFiles(below: folder).files) ?? []
        return names.compactMap { name in
            guard name.hasSuffix(".txt"), let bytes = try? readFile(at: "\(folder)/\(name)") else { return nil }
            return DiagnosticFixture(String(name.dropLast(4)), String(decoding: bytes, as: UTF8.self))
        }
    }()

    private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Fixtures"

    init(_ identifier: String, _ archive: String) {
        self.identifier = identifier
        for line in archive.split(separator: "\n", omittingEmptySubsequences: false) {
            if let match = line.wholeMatch(of: /-- (.+?)( \(escaped\))? --/) {
                files.append(File(name: String(match.1), isEscaped: match.2 != nil))
            } else if !files.isEmpty {
                files[files.count - 1].text += line + "\n"
            } else if line.hasPrefix("$ ") {
                commands.append(String(line.dropFirst(2)))
            } else if line.hasPrefix("% needs ") {
                needs.append(String(line.dropFirst(8)))
            } else if line.hasPrefix("! ") {
                place = String(line.dropFirst(2))
            } else if line.hasPrefix("? ") {
                excuse = String(line.dropFirst(2))
            }
        }
        // The archive's own last line break is no line of its last file.
        if !files.isEmpty { files[files.count - 1].text.removeLast() }
    }

    /// Whether it can be staged here.
    var isStageable: Bool {
        excuse == nil
            && needs.allSatisfy { need in
                switch need {
                case "linux": Self.isLinux
                case "not-root": geteuid() != 0 || CommandFolder.canRunAsNobody
                default: fileKind(at: need, followingLinks: true) != nil
                }
            }
    }

    private static var isLinux: Bool {
        #if os(Linux)
            true
        #else
            false
        #endif
    }

    /// Writes the files, runs the commands, and returns what the last one left behind.
    func run() throws -> Run? {
        var last: Run?
        try CommandFolder.with { folder in
            for file in files {
                let path = "\(folder.path)/\(file.name)"
                if let parent = parentFolder(of: path) { try makeFolders(at: parent) }
                try writeFile(file.isEscaped ? Self.unescaped(file.text) : Array(file.text.utf8), at: path)
            }
            let asNobody = needs.contains("not-root") && geteuid() == 0
            for command in commands { last = try folder.shell(command, asNobody: asNobody) }
            if needs.contains("not-root") { _ = try folder.shell("chmod -R u+rwx .") }
        }
        return last
    }

    private static func unescaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let match = rest.firstMatch(of: /\\x([0-9A-F]{2})/) {
            bytes += Array(rest[..<match.range.lowerBound].utf8) + [UInt8(match.1, radix: 16) ?? 0]
            rest = rest[match.range.upperBound...]
        }
        return bytes + Array(rest.utf8)
    }
}
