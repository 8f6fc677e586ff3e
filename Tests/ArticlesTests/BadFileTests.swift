import Articles
import Diagnostics
import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that cannot be used, and what is told of it.
struct BadFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let problem: ReadingProblem
    var line: Int?
    var column: Int?

    init(_ name: String, _ bytes: [UInt8], _ problem: ReadingProblem, line: Int? = nil, column: Int? = nil) {
        (testDescription, self.bytes, self.problem, self.line, self.column) = (name, bytes, problem, line, column)
    }
}

private let badFiles = [
    BadFile("empty", [], .emptyFile),
    BadFile("only a byte-order mark", [0xEF, 0xBB, 0xBF], .emptyFile),
    BadFile("blank", Array(" \n\u{A0}\r\n\t\n".utf8), .noText),
    BadFile("only noise", Array("![](a.jpg)\nShare on Facebook\n* * *\n".utf8), .noText),
    BadFile("only NUL bytes", [UInt8](repeating: 0, count: 10), .binary(offset: 0), line: 1, column: 1),
    BadFile("a NUL byte", Array("one\ntwo\0".utf8), .binary(offset: 7), line: 2, column: 4),
    BadFile("a NUL behind a CR alone", Array("one\rtwo\0".utf8), .binary(offset: 7), line: 2, column: 4),
    BadFile("only a mark of UTF-16", [0xFF, 0xFE], .emptyFile),
    BadFile("UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .binary(offset: 2), line: 1, column: 3),
    BadFile("a NUL in UTF-16", [0xFE, 0xFF, 0, 0x41, 0, 0], .binary(offset: 1), line: 1, column: 2),
    BadFile(
        "a Cyrillic code page", Array("one\n".utf8) + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], .notUTF8(offset: 4),
        line: 2,
        column: 1),
    BadFile(
        "a byte that Windows-1252 does not have", Array("one ".utf8) + [0x81], .notUTF8(offset: 4), line: 1, column: 5),
    BadFile(
        "more broken places than characters", Array("é one".utf8) + [0xE9, 0x20, 0xE9], .notUTF8(offset: 6), line: 1,
        column: 6),
    BadFile(
        "front matter that is no YAML", Array("---\ntitle: a: b\n---\n\(body)".utf8),
        .invalidFrontMatter(.yaml(.told("mapping values are not allowed in this context"))), line: 2, column: 9),
]

@Suite struct BadFileTests {
    @Test(arguments: badFiles)
    func aFileThatCannotBeUsedIsToldAndDoesNotStopTheOthers(_ bad: BadFile) async throws {
        try await withTemporaryFolder { folder in
            try folder.write(bytes: bad.bytes, to: "b/bad.txt")
            try await expectOthers(in: folder, and: bad.problem, at: "b/bad.txt", line: bad.line, column: bad.column)
        }
    }

    @Test func aDateThatIsNoneIsToldAndTheArticleStays() async throws {
        try await withTemporaryFolder { folder in
            try folder.write("---\ntitle: a\ndate: 31 February\n---\n\(body)", to: "a.txt")
            let harvest = try await readArticles(in: folder.path)
            #expect(harvest.articles.map(\.date) == [nil])
            let place = Place(file: "\(folder.path)/a.txt", line: 3, column: 7)
            #expect(
                harvest.diagnostics == [
                    Diagnostic(.reading(.invalidDate("31 February")), severity: .warning, at: place)
                ])
        }
    }

    /// The file has no bytes on the disk, and would need 100 MB if it were read.
    @Test func aHugeFileIsRefusedUnread() async throws {
        try await withTemporaryFolder { folder in
            try folder.write("", to: "bad.txt")
            try #require(truncate("\(folder.path)/bad.txt", 100_000_000) == 0)
            try await expectOthers(in: folder, and: .tooLarge(limit: 16_000_000), at: "bad.txt")
            #expect(try await readArticles(in: folder.path).byteCount == 2 * "\(headline)\n\(body)\n".utf8.count)
        }
    }

    @Test func aPipeIsToldAndNotWaitedFor() async throws {
        try await withTemporaryFolder { folder in
            try #require(mkfifo("\(folder.path)/bad.txt", 0o600) == 0)
            try await expectOthers(
                in: folder, and: .unreadable(reason: "it is a pipe, a socket or a device"), at: "bad.txt")
        }
    }

    @Test func aLinkThatLeadsNowhereIsTold() async throws {
        try await withTemporaryFolder { folder in
            try #require(symlink("no", "\(folder.path)/bad.md") == 0)
            try await expectOthers(
                in: folder, and: .unreadable(reason: "it is a symbolic link that leads nowhere"), at: "bad.md")
        }
    }

    @Test func aLinkToAFolderIsTold() async throws {
        try await withTemporaryFolder { folder in
            try #require(symlink("..", "\(folder.path)/bad") == 0)
            try await expectOthers(
                in: folder, and: .unreadable(reason: "it is a symbolic link, which is not followed"), at: "bad")
        }
    }

    @Test func whatWouldNotBeReadAnywayIsNotTold() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(body, to: "a.txt")
            try #require(mkfifo("\(folder.path)/pipe", 0o600) == 0)
            try #require(symlink("no", "\(folder.path)/picture.jpg") == 0)
            #expect(try await readArticles(in: folder.path).diagnostics == [])
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser can read everything"), arguments: ["bad", "bad.txt"])
    func whatMayNotBeReadIsTold(name: String) async throws {
        try await withTemporaryFolder { folder in
            try folder.write(body, to: name == "bad" ? "bad/a.txt" : name)
            try #require(chmod("\(folder.path)/\(name)", 0) == 0)
            defer { chmod("\(folder.path)/\(name)", 0o700) }
            try await expectOthers(in: folder, and: .unreadable(reason: "Permission denied"), at: name)
        }
    }

    @Test func aFileMayBeALinkToAText() async throws {
        try await withTemporaryFolder { folder in
            try folder.write("\(headline)\n\(body)", to: "a.txt")
            try #require(symlink("a.txt", "\(folder.path)/b.txt") == 0)
            #expect(try await readArticles(in: folder.path).articles.map(\.file) == ["a.txt", "b.txt"])
        }
    }

    private func expectOthers(
        in folder: TextFolder, and problem: ReadingProblem, at name: String, line: Int? = nil, column: Int? = nil
    ) async throws {
        for other in ["a.txt", "z.txt"] { try folder.write("\(headline)\n\(body)\n", to: other) }
        let harvest = try await readArticles(in: folder.path)
        #expect(harvest.articles.map(\.file) == ["a.txt", "z.txt"])
        let place = Place(file: "\(folder.path)/\(name)", line: line, column: column)
        #expect(harvest.diagnostics == [Diagnostic(.reading(problem), severity: .warning, at: place)])
    }
}
