import Diagnostics
import Files
import Site
import Testing

@Suite struct PublishTests {
    private let pages = ["index.html": "home", "stories/a.html": "a", "stories/b.html": "b", "feed.xml": ""]

    @Test func aNewOutputHoldsThePagesAndTheirList() async throws {
        try await PublishFolder.with { folder in
            let summary = try await folder.publish(pages)
            #expect(summary == PublishingSummary(written: 4, unchanged: 0, deleted: 0))
            #expect(try folder.pages() == ["feed.xml", "index.html", "stories/a.html", "stories/b.html"])
            #expect(folder.text(at: "public/stories/a.html") == "a")
            let list = "digest manifest 1\nfeed.xml\nindex.html\nstories/a.html\nstories/b.html\n"
            #expect(folder.text(at: "public/.digest-manifest") == list)
        }
    }

    @Test func aSecondBuildTouchesNoFile() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(pages)
            let before = try folder.identities()
            let summary = try await folder.publish(pages)
            #expect(summary == PublishingSummary(written: 0, unchanged: 4, deleted: 0))
            #expect(try folder.identities() == before)
        }
    }

    @Test func onlyTheChangedPageIsWritten() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(pages)
            let before = try folder.identities()
            let changed = pages.merging(["stories/a.html": "b"]) { $1 }
            let summary = try await folder.publish(changed)
            #expect(summary == PublishingSummary(written: 1, unchanged: 3, deleted: 0))
            let after = try folder.identities()
            let differing = after.keys.filter { after[$0] != before[$0] }.sorted()
            #expect(differing == ["public/.digest-manifest", "public/stories/a.html"])
        }
    }

    @Test func aSmallerSiteLosesExactlyWhatItListed() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(pages)
            try folder.write("mine", at: "public/.gitignore")
            try folder.write("mine", at: "public/.git/config")
            try folder.write("mine", at: "beside.txt")
            let summary = try await folder.publish(["index.html": "home"])
            #expect(summary == PublishingSummary(written: 0, unchanged: 1, deleted: 3))
            #expect(try folder.pages() == [".git/config", ".gitignore", "index.html"])
            #expect(fileKind(at: "\(folder.output)/stories") == nil)
            #expect(folder.text(at: "beside.txt") == "mine")
        }
    }

    @Test func anEmptySiteEmptiesTheOutputButKeepsTheFolder() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(pages)
            try await folder.publish([:])
            #expect(try folder.pages() == [])
            #expect(folder.text(at: "public/.digest-manifest") == "digest manifest 1\n")
        }
    }

    @Test func aFolderThatStillHoldsSomethingStays() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(["a/b/c": "", "a/d": ""])
            try folder.write("", at: "public/a/b/.keep")
            try await folder.publish([:])
            #expect(try folder.pages() == ["a/b/.keep"])
        }
    }

    @Test func aFileAndAFolderMayChangePlacesBetweenBuilds() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(["a": "file", "b/c": "in folder", "b/d/e": "in folder"])
            let summary = try await folder.publish(["a/x": "in folder", "b": "file"])
            #expect(summary == PublishingSummary(written: 2, unchanged: 0, deleted: 3))
            #expect(try folder.pages() == ["a/x", "b"])
        }
    }

    @Test func anAddressMayChangeItsCaseBetweenBuilds() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(["Stories/A.html": "a", "x": ""])
            try await folder.publish(["stories/a.html": "a", "x": ""])
            #expect(try folder.pages() == ["stories/a.html", "x"])
            #expect(folder.text(at: "public/stories/a.html") == "a")
        }
    }

    @Test func aPageThatWasEditedInTheOutputIsRestored() async throws {
        try await PublishFolder.with { folder in
            try await folder.publish(pages)
            try folder.write("edited by hand", at: "public/index.html")
            try removeFile(at: "\(folder.output)/feed.xml")
            let summary = try await folder.publish(pages)
            #expect(summary == PublishingSummary(written: 2, unchanged: 2, deleted: 0))
            #expect(folder.text(at: "public/index.html") == "home")
        }
    }

    @Test func theOutputMayBeALinkAndLieDeep() async throws {
        try await PublishFolder.with { folder in
            try makeFolders(at: "\(folder.path)/real")
            try folder.link("public", to: "real")
            try await folder.publish(pages)
            #expect(folder.text(at: "real/stories/a.html") == "a")
            _ = try await Publisher(output: "\(folder.path)/x/y//z/").publish([OutputFile(address: "a", bytes: [1])])
            #expect(folder.text(at: "x/y/z/a") == "\u{1}")
        }
    }

    @Test func manyPagesAreWrittenOnAllCores() async throws {
        try await PublishFolder.with { folder in
            var many: [String: String] = [:]
            for number in 0..<3000 { many["stories/\(number % 7)/\(number).html"] = "page \(number)" }
            let first = try await folder.publish(many)
            let second = try await folder.publish(many)
            #expect(first.written == 3000)
            #expect(second.unchanged == 3000)
            for number in [0, 1234, 2999] {
                #expect(folder.text(at: "public/stories/\(number % 7)/\(number).html") == "page \(number)")
            }
        }
    }
}
