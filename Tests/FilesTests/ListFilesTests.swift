import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct ListFilesTests {
    @Test func filesComeInTheOrderOfTheirBytesAndHiddenOnesNotAtAll() throws {
        try withTemporaryFolder { folder in
            for path in ["b", "a/z", "a.txt", "a/é", "Z", ".hidden", ".git/config", "a/.x", "a/b/c"] {
                try write(path, in: folder)
            }
            let listing = try listFiles(below: folder)
            #expect(listing.files == ["Z", "a.txt", "a/b/c", "a/z", "a/é", "b"])
            #expect(listing.unreadable.isEmpty)
            let all = try listFiles(below: folder, hidden: true)
            #expect(all.files == [".git/config", ".hidden", "Z", "a.txt", "a/.x", "a/b/c", "a/z", "a/é", "b"])
        }
    }

    @Test func aMissingFolderAndAFileAreToldApart() throws {
        try withTemporaryFolder { folder in
            try write("a", in: folder)
            #expect(throws: FileError.missing(path: "\(folder)/no")) { try listFiles(below: "\(folder)/no") }
            #expect(throws: FileError.notFolder(path: "\(folder)/a")) { try listFiles(below: "\(folder)/a") }
        }
    }

    @Test func anEmptyFolderHasNoFiles() throws {
        try withTemporaryFolder { folder in
            try makeFolders(at: "\(folder)/a/b")
            #expect(try listFiles(below: folder).files == [])
        }
    }

    @Test func linksToFilesAreFollowedAndAllOthersAreTold() throws {
        try withTemporaryFolder { folder in
            try write("a/b", in: folder)
            for (target, name) in [("a/b", "file"), ("..", "a/loop"), ("nowhere", "broken"), ("self", "self")] {
                try #require(symlink(target, "\(folder)/\(name)") == 0)
            }
            let listing = try listFiles(below: folder)
            #expect(listing.files == ["a/b", "file"])
            #expect(
                listing.unreadable == [
                    UnreadableEntry(path: "a/loop", reason: .link),
                    UnreadableEntry(path: "broken", reason: .brokenLink),
                    UnreadableEntry(path: "self", reason: .brokenLink),
                ])
            let unfollowed = try listFiles(below: folder, followingLinks: false)
            #expect(unfollowed.files == ["a/b"])
            #expect(unfollowed.unreadable.map(\.path) == ["a/loop", "broken", "file", "self"])
        }
    }

    @Test func theTopFolderMayBeALink() throws {
        try withTemporaryFolder { folder in
            try write("a/b", in: folder)
            try #require(symlink("a", "\(folder)/link") == 0)
            #expect(try listFiles(below: "\(folder)/link").files == ["b"])
        }
    }

    @Test func aPipeIsTold() throws {
        try withTemporaryFolder { folder in
            try #require(mkfifo("\(folder)/pipe.txt", 0o600) == 0)
            #expect(
                try listFiles(below: folder).unreadable == [UnreadableEntry(path: "pipe.txt", reason: .special)])
        }
    }

    /// Some file systems (APFS) refuse such names; there, there is nothing to test.
    @Test func namesThatAreNotUTF8AreTold() throws {
        try withTemporaryFolder { folder in
            try write("good", in: folder)
            var path = Array("\(folder)/bad".utf8CString)
            path.replaceSubrange(path.count - 1..<path.count, with: [CChar(bitPattern: 0xFF), 0])
            guard mkdir(path, 0o700) == 0 else { return }
            let listing = try listFiles(below: folder)
            #expect(listing.files == ["good"])
            #expect(listing.unreadable == [UnreadableEntry(path: "bad\u{FFFD}", reason: .nameNotUTF8)])
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser can read every folder"))
    func aFolderThatCannotBeReadDoesNotStopTheOthers() throws {
        try withTemporaryFolder { folder in
            try write("a/x", in: folder)
            try write("b/x", in: folder)
            try #require(chmod("\(folder)/a", 0) == 0)
            defer { chmod("\(folder)/a", 0o700) }
            let listing = try listFiles(below: folder)
            #expect(listing.files == ["b/x"])
            #expect(listing.unreadable.map(\.path) == ["a"])
        }
    }

    /// A path longer than the system takes is one more folder that cannot be opened, for everybody.
    @Test func aFolderTooDeepForTheSystemIsTold() throws {
        try withTemporaryFolder { folder in
            try write("b/x", in: folder)
            let name = String(repeating: "n", count: 200)
            var descriptors = [open(folder, O_RDONLY)]
            defer { for descriptor in descriptors { close(descriptor) } }
            for depth in 0..<24 {
                try #require(mkdirat(descriptors[depth], name, 0o700) == 0)
                descriptors.append(openat(descriptors[depth], name, O_RDONLY))
            }
            let listing = try listFiles(below: folder)
            #expect(listing.files == ["b/x"])
            #expect(listing.unreadable.count == 1)
        }
    }

    private func write(_ path: String, in folder: String) throws {
        if let slash = path.lastIndex(of: "/") { try makeFolders(at: "\(folder)/\(path[..<slash])") }
        try writeFile([], at: "\(folder)/\(path)")
    }
}
