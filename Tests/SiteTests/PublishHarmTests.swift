import Diagnostics
import Files
import Site
import Testing

/// What publishing must not do to an output folder that holds something else than it expects.
@Suite struct PublishHarmTests {
    // MARK: Foreign files

    @Test func aFolderWithForeignFilesIsRefusedBeforeAnythingIsMade() async throws {
        try await PublishFolder.with { folder in
            for name in ["a", "b/c", "d", "e", ".hidden"] { try folder.write("mine", at: "public/\(name)") }
            let before = try folder.identities()
            let expected = Problem.publishing(.foreignFiles(count: 4, examples: ["a", "b/c", "d"]))
            #expect(await problems { try await folder.publish(["index.html": ""]) } == [expected])
            #expect(await problems { try Publisher(output: folder.output).check() } == [expected])
            #expect(try folder.identities() == before)
        }
    }

    @Test func aForeignFileThatCameAfterABuildIsRefused() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(["index.html": ""])
            try folder.write("mine", at: "public/notes.txt")
            let problems = await problems { try await folder.publish(["index.html": "new"]) }
            #expect(problems == [.publishing(.foreignFiles(count: 1, examples: ["notes.txt"]))])
            #expect(folder.text(at: "public/index.html") == "")
        }
    }

    @Test func withForceForeignFilesAreKeptButForAPagesAddress() async throws {
        try await PublishFolder.with { folder in
            try folder.write("mine", at: "public/notes.txt")
            try folder.write("mine", at: "public/index.html")
            try await folder.publish(["index.html": "page", "a/b": ""], force: true)
            #expect(folder.text(at: "public/notes.txt") == "mine")
            #expect(folder.text(at: "public/index.html") == "page")
            try await folder.publish([:], force: true)
            #expect(try folder.pages() == ["notes.txt"])
        }
    }

    @Test func aForeignFileInTheWayOfAFolderIsToldEvenWithForce() async throws {
        try await PublishFolder.with { folder in
            try folder.write("mine", at: "public/stories")
            try folder.write("mine", at: "public/feed.xml/x")
            let thrown = await problems {
                try await folder.publish(["stories/a": "", "stories/b": ""], force: true)
            }
            #expect(thrown == [.publishing(.addressBlocked(by: "a file"))])
            let other = await problems { try await folder.publish(["feed.xml": "", "a": ""], force: true) }
            #expect(other == [.publishing(.addressBlocked(by: "a folder"))])
            #expect(try folder.pages() == ["feed.xml/x", "stories"])
        }
    }

    // MARK: Links

    @Test func aLinkAtAPagesAddressIsReplacedAndItsTargetKept() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(["index.html": "page"])
            try folder.write("page", at: "outside.html")
            try removeFile(at: "\(folder.output)/index.html")
            try folder.link("public/index.html", to: "../outside.html")
            let refused = await problems { try await folder.publish(["index.html": "page"]) }
            #expect(refused == [.publishing(.foreignFiles(count: 1, examples: ["index.html"]))])
            try await folder.publish(["index.html": "page"], force: true)
            #expect(fileKind(at: "\(folder.output)/index.html") == .regular)
            try await folder.publish(["index.html": "new page"], force: true)
            #expect(folder.text(at: "outside.html") == "page")
        }
    }

    @Test func aLinkedFolderNeverLeadsOutOfTheOutput() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(["stories/a/b.html": "page", "x": ""])
            try folder.write("page", at: "outside/a/b.html")
            try removeFile(at: "\(folder.output)/stories/a/b.html")
            try removeEmptyFolder(at: "\(folder.output)/stories/a")
            try removeEmptyFolder(at: "\(folder.output)/stories")
            try folder.link("public/stories", to: "../outside")
            for force in [false, true] {
                let refused = await problems { try await folder.publish(["stories/a/b.html": "new"], force: force) }
                #expect(refused.count == 1)
            }
            // A site without the page must not delete it through the link either.
            try await folder.publish(["x": ""], force: true)
            #expect(folder.text(at: "outside/a/b.html") == "page")
        }
    }

    @Test(.timeLimit(.minutes(1))) func aPipeIsForeignAndNeverWaitedFor() async throws {
        try await PublishFolder.with { folder in
            try makeFolders(at: folder.output)
            try folder.pipe("public/index.html")
            let refused = await problems { try await folder.publish(["index.html": "page"]) }
            #expect(refused == [.publishing(.foreignFiles(count: 1, examples: ["index.html"]))])
            try await folder.publish(["index.html": "page"], force: true)
            #expect(folder.text(at: "public/index.html") == "page")
        }
    }

    // MARK: The list of the last build

    @Test(arguments: [
        "../outside", "/outside", "a/../../outside", ".digest-manifest", "", "..", "a\0b", "../public/../outside",
        "a\\..\\outside", ".git/../../outside", "link/outside", "link",
    ])
    func aHostileListDeletesNothingOutside(entry: String) async throws {
        try await PublishFolder.with { folder in
            try folder.write("mine", at: "outside")
            try folder.write("digest manifest 1\n\(entry)\n", at: "public/.digest-manifest")
            try folder.link("public/link", to: "..")
            try await folder.publish(["index.html": ""], force: true)
            #expect(folder.text(at: "outside") == "mine")
            #expect(fileKind(at: "\(folder.output)/link") == .symbolicLink)
            #expect(try folder.pages() == ["index.html"])
        }
    }

    @Test func aListThatNamesAFolderDoesNotRemoveIt() async throws {
        try await PublishFolder.with { folder in
            try folder.write("digest manifest 1\nfolder\n", at: "public/.digest-manifest")
            try folder.write("mine", at: "public/folder/.hidden")
            try await folder.publish(["index.html": ""])
            #expect(try folder.pages() == ["folder/.hidden", "index.html"])
        }
    }

    @Test(arguments: ["", "digest manifest 2\nindex.html\n", "index.html\n", "\u{FF}\n"])
    func anUnknownListIsRefusedAndWithForceTakenAsNone(list: String) async throws {
        try await PublishFolder.with { folder in
            try folder.write(list, at: "public/.digest-manifest")
            try folder.write("mine", at: "public/old.html")
            let refused = await problems { try await folder.publish(["index.html": ""]) }
            #expect(refused == [.publishing(.manifestUnreadable(reason: "this version does not know its form"))])
            try await folder.publish(["index.html": ""], force: true)
            #expect(try folder.pages() == ["index.html", "old.html"])
            #expect(folder.text(at: "public/.digest-manifest") == "digest manifest 1\nindex.html\n")
        }
    }

    @Test func aListThatIsALinkIsRefused() async throws {
        try await PublishFolder.with { folder in
            try folder.write("digest manifest 1\n", at: "outside")
            try makeFolders(at: folder.output)
            try folder.link("public/.digest-manifest", to: "../outside")
            #expect(await problems { try await folder.publish(["a": ""], force: true) }.count == 1)
        }
    }

    // MARK: Builds that were stopped

    @Test func filesOfAStoppedBuildAreNotForeign() async throws {
        try await PublishFolder.with { folder in
            // As a build leaves it that was stopped after some of its pages: the lists of both builds.
            try folder.write(
                "digest manifest 1 unfinished\nnew/a.html\nnew/b.html\nold.html\n", at: "public/.digest-manifest")
            try folder.write("old", at: "public/old.html")
            try folder.write("new", at: "public/new/a.html")
            try folder.write("half", at: "public/.digest-staging/0/1")
            let summary = try await folder.publish(["new/a.html": "new", "c.html": ""])
            #expect(summary == PublishingSummary(written: 1, unchanged: 1, deleted: 1))
            #expect(try folder.pages() == ["c.html", "new/a.html"])
            #expect(folder.text(at: "public/.digest-manifest") == "digest manifest 1\nc.html\nnew/a.html\n")
        }
    }

    @Test func aBuildThatFailsHalfwayIsTakenUpByTheNext() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(["a": "1", "z/old": "1"])
            // More folders than a path may name: no address is at fault, but the system refuses to make them.
            let deep = String(repeating: "folder/", count: 1000) + "b"
            let failed = await problems { try await folder.publish(["a": "2", deep: "2", "c": "2"]) }
            #expect(failed.count == 1)
            #expect(folder.text(at: "public/z/old") == "1")
            try await folder.publish(["a": "2", "c": "2"])
            #expect(try folder.pages() == ["a", "c"])
            #expect(folder.text(at: "public/a") == "2")
        }
    }

    @Test func whatWaitedForARefusedBuildIsRemoved() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(["a": "1"])
            try folder.write("mine", at: "public/b/.keep")
            let before = try folder.identities()
            #expect(await problems { try await folder.publish(["a": "2", "b": "2"]) }.count == 1)
            #expect(try folder.identities() == before)
        }
    }

    @Test func aLinkInThePlaceOfTheWaitingFilesIsRemovedAndNotFollowed() async throws {
        try await PublishFolder.with { folder in
            try folder.write("mine", at: "outside/0/0")
            try folder.write("", at: "public/.keep")
            try folder.link("public/.digest-staging", to: "\(folder.path)/outside")
            try await folder.publish(["a": "1"])
            #expect(try folder.pages() == [".keep", "a"])
            #expect(folder.text(at: "outside/0/0") == "mine")
        }
    }

    // MARK: Outputs that cannot be

    @Test func aFileWhereTheOutputShouldBeIsRefused() async throws {
        try await PublishFolder.with { folder in
            try folder.write("mine", at: "public")
            #expect(await problems { try await folder.publish(["a": ""]) } == [.publishing(.outputNotFolder)])
            let inner = Publisher(output: "\(folder.output)/x/y")
            #expect(await problems { try inner.check() } == [.publishing(.outputNotFolder)])
            #expect(folder.text(at: "public") == "mine")
        }
    }

    @Test func aFolderThatTakesNoFilesIsToldBeforeTheBuild() async throws {
        // Not even the superuser can make files in /proc.
        guard fileKind(at: "/proc/self") != nil else { return }
        let refused = await problems { try await Publisher(output: "/proc/digest/public").publish([]) }
        #expect(refused.count == 1)
    }

    @Test func checkingChangesNothing() async throws {
        try await PublishFolder.with { folder in
            try Publisher(output: folder.output).check()
            #expect(fileKind(at: folder.output) == nil)
            try await folder.publish(["a": ""])
            let before = try folder.identities()
            try Publisher(output: folder.output).check()
            #expect(try folder.identities() == before)
        }
    }
}
