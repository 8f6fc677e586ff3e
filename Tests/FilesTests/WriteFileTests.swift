import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct WriteFileTests {
    @Test func replacingMakesANewFileOfTheSameName() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/a"
            try replaceFile([1], at: path)
            let before = FileIdentity(path)
            try replaceFile([2, 3], at: path)
            #expect(try readFile(at: path) == [2, 3])
            #expect(FileIdentity(path) != before)
            #expect(try listFiles(below: folder, hidden: true).files == ["a"])
        }
    }

    @Test func replacingALinkLeavesItsTargetAlone() throws {
        try withTemporaryFolder { folder in
            try writeFile([1], at: "\(folder)/target")
            try #require(symlink("target", "\(folder)/link") == 0)
            try replaceFile([2], at: "\(folder)/link")
            #expect(try readFile(at: "\(folder)/target") == [1])
            #expect(fileKind(at: "\(folder)/link") == .regular)
        }
    }

    @Test func aLinkAtTheTemporaryNameIsNotWrittenThrough() throws {
        try withTemporaryFolder { folder in
            try writeFile([1], at: "\(folder)/target")
            try #require(symlink("target", "\(folder)/.a.digest-new") == 0)
            try replaceFile([2], at: "\(folder)/a")
            #expect(try readFile(at: "\(folder)/target") == [1])
            #expect(try readFile(at: "\(folder)/a") == [2])
        }
    }

    @Test func theTemporaryFileIsRemovedWhenRenamingFails() throws {
        try withTemporaryFolder { folder in
            try makeFolders(at: "\(folder)/a/b")
            #expect(throws: FileError.system(path: "\(folder)/a", operation: .rename, code: EISDIR)) {
                try replaceFile([2], at: "\(folder)/a")
            }
            #expect(try listFiles(below: folder, hidden: true).files == [])
        }
    }

    /// A stand-in for a full disk: every write to this device fails as on one.
    @Test(.enabled(if: fileKind(at: "/dev/full") == .special))
    func aFullDiskIsTold() {
        #expect(throws: FileError.system(path: "/dev/full", operation: .write, code: ENOSPC)) {
            try writeFile([1], at: "/dev/full")
        }
    }

    @Test(arguments: [
        ("a", ".a.digest-new"), ("x/a.html", "x/.a.html.digest-new"), ("/é", "/.é.digest-new"),
        ("a/b/c", "a/b/.c.digest-new"),
    ])
    func theTemporaryNameStandsBesideTheFile(path: String, temporary: String) {
        #expect(temporaryPath(for: path) == temporary)
    }

    @Test func foldersAreMadeWithThoseThatLeadThere() throws {
        try withTemporaryFolder { folder in
            try makeFolders(at: "\(folder)/a/b//c/")
            try makeFolders(at: "\(folder)/a/b/c")
            #expect(fileKind(at: "\(folder)/a/b/c") == .folder)
        }
    }

    @Test func aFileInTheWayOfAFolderIsTold() throws {
        try withTemporaryFolder { folder in
            try writeFile([], at: "\(folder)/a")
            #expect(throws: FileError.notFolder(path: "\(folder)/a")) { try makeFolders(at: "\(folder)/a") }
            #expect(throws: FileError.notFolder(path: "\(folder)/a/b")) { try makeFolders(at: "\(folder)/a/b") }
        }
    }

    @Test func removingTellsWhetherThereWasAnything() throws {
        try withTemporaryFolder { folder in
            try makeFolders(at: "\(folder)/a")
            try writeFile([], at: "\(folder)/a/b")
            #expect(try !removeEmptyFolder(at: "\(folder)/a"))
            #expect(try removeFile(at: "\(folder)/a/b"))
            #expect(try !removeFile(at: "\(folder)/a/b"))
            #expect(throws: FileError.self) { try removeFile(at: "\(folder)/a") }
            #expect(try removeEmptyFolder(at: "\(folder)/a"))
            #expect(try !removeEmptyFolder(at: "\(folder)/a"))
        }
    }
}
