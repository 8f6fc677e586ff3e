import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct RemoveTreeTests {
    @Test("A temporary folder goes with all that is in it, and links in it lead to no harm")
    func temporaryFolder() throws {
        try withTemporaryFolder { outside in
            try writeFile([1], at: "\(outside)/kept")
            let folder = try TemporaryFolder()
            try makeFolders(at: "\(folder.path)/a/b/.c")
            try writeFile([1], at: "\(folder.path)/a/b/.c/d")
            try #require(symlink(outside, "\(folder.path)/a/link") == 0)
            folder.remove()
            #expect(fileKind(at: folder.path) == nil)
            #expect(fileKind(at: "\(outside)/kept") == .regular)
        }
    }

    @Test("A link at the path goes, and what it leads to stays")
    func link() throws {
        try withTemporaryFolder { folder in
            try makeFolders(at: "\(folder)/kept")
            try #require(symlink("kept", "\(folder)/link") == 0)
            #expect(removeTree(at: "\(folder)/link"))
            #expect(fileKind(at: "\(folder)/link") == nil && fileKind(at: "\(folder)/kept") == .folder)
        }
    }

    @Test("Names that are no UTF-8, and many of them, go too")
    func anyNames() throws {
        try withTemporaryFolder { folder in
            try makeFolders(at: "\(folder)/tree")
            // APFS refuses such a name; there, only the number of names is tested.
            _ = mkdir(Array("\(folder)/tree/bad".utf8CString.dropLast()) + [-1, 0], 0o700)
            for number in 0..<1000 { try writeFile([], at: "\(folder)/tree/\(number)") }
            #expect(removeTree(at: "\(folder)/tree"))
            #expect(try listFiles(below: folder).unreadable.isEmpty)
        }
    }

    @Test("What is not there is gone, and a path with a zero byte is none")
    func missing() throws {
        try withTemporaryFolder { folder in
            #expect(removeTree(at: "\(folder)/nothing"))
            try writeFile([], at: "\(folder)/a")
            #expect(!removeTree(at: "\(folder)/a\0b"))
            #expect(fileKind(at: "\(folder)/a") == .regular)
        }
    }
}
