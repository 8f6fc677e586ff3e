import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct ReadFileTests {
    @Test(arguments: [0, 1, 4095, 4096, 65535, 65536, 65537, 200_000])
    func readsWhatWasWritten(count: Int) throws {
        try withTemporaryFolder { folder in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try writeFile(bytes, at: "\(folder)/a")
            #expect(try readFile(at: "\(folder)/a") == bytes)
            #expect(fileHasBytes(bytes, at: "\(folder)/a"))
            #expect(!fileHasBytes(bytes + [1], at: "\(folder)/a"))
            if let last = bytes.last {
                #expect(!fileHasBytes(bytes.dropLast() + [last ^ 1], at: "\(folder)/a"))
            }
        }
    }

    @Test func aMissingFileIsMissing() throws {
        try withTemporaryFolder { folder in
            #expect(throws: FileError.missing(path: "\(folder)/no")) { try readFile(at: "\(folder)/no") }
            #expect(!fileHasBytes([], at: "\(folder)/no"))
        }
    }

    @Test func aFolderIsRefused() throws {
        try withTemporaryFolder { folder in
            #expect(throws: FileError.notRegular(path: folder, kind: .folder)) { try readFile(at: folder) }
        }
    }

    @Test func aPipeIsRefusedWithoutWaiting() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/pipe"
            try #require(mkfifo(path, 0o600) == 0)
            #expect(throws: FileError.notRegular(path: path, kind: .special)) { try readFile(at: path) }
            #expect(!fileHasBytes([], at: path))
        }
    }

    @Test func aDeviceIsRefused() {
        #expect(throws: FileError.notRegular(path: "/dev/zero", kind: .special)) { try readFile(at: "/dev/zero") }
    }

    @Test func aFileOverTheLimitIsRefusedAndOneAtTheLimitIsRead() throws {
        try withTemporaryFolder { folder in
            try writeFile([1, 2, 3], at: "\(folder)/a")
            #expect(throws: FileError.tooLarge(path: "\(folder)/a", size: 3, limit: 2)) {
                try readFile(at: "\(folder)/a", limit: 2)
            }
            #expect(try readFile(at: "\(folder)/a", limit: 3) == [1, 2, 3])
        }
    }

    @Test func aLinkIsFollowedOrRefusedAsAsked() throws {
        try withTemporaryFolder { folder in
            try writeFile([7], at: "\(folder)/a")
            let link = "\(folder)/link"
            try #require(symlink("a", link) == 0)
            #expect(try readFile(at: link) == [7])
            #expect(throws: FileError.notRegular(path: link, kind: .symbolicLink)) {
                try readFile(at: link, followingLinks: false)
            }
            #expect(fileHasBytes([7], at: link))
            #expect(!fileHasBytes([7], at: link, followingLinks: false))
        }
    }

    @Test func aZeroByteInAPathDoesNotShortenIt() throws {
        try withTemporaryFolder { folder in
            try writeFile([7], at: "\(folder)/a")
            let path = "\(folder)/a\0.html"
            #expect(throws: FileError.system(path: path, operation: .open, code: EINVAL)) { try readFile(at: path) }
            #expect(throws: FileError.self) { try replaceFile([], at: path) }
            #expect(throws: FileError.self) { try removeFile(at: path) }
            #expect(throws: FileError.self) { try makeFolders(at: path) }
            #expect(fileKind(at: path) == nil)
            #expect(try readFile(at: "\(folder)/a") == [7])
        }
    }

    @Test func aFileWhoseSizeTheSystemDoesNotTellIsReadToItsEnd() throws {
        guard fileExists(at: "/proc/self/status") else { return }
        #expect(try !readFile(at: "/proc/self/status").isEmpty)
        #expect(throws: FileError.self) { try readFile(at: "/proc/self/status", limit: 10) }
    }

    @Test func theReasonIsInTheSystemsWords() {
        #expect(FileError.missing(path: "a").reason == "No such file or directory")
        #expect(FileError.system(path: "a", operation: .write, code: ENOSPC).isDiskFull)
        #expect(FileError.notRegular(path: "a", kind: .folder).reason == "it is a folder, not a file")
    }
}
