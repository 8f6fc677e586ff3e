import Articles
import Files
import Stories
import Testing

@testable import Site

@Suite struct ExplainedChangesTests {
    private static let bridge = "stories/mayor-lindqvist-shuts-harbour-bridge-for-repairs-e3548feb.html"
    private static let votes = "stories/holm-concedes-as-lindqvist-is-elected-again-c9406e51.html"
    private static let fair = "stories/cheese-fair-breaks-its-record-dbdcce17.html"

    @Test("Each edit that is offered does what is said of it", arguments: [false, true])
    func offers(isRemembered: Bool) async throws {
        try await explaining(townTexts) { folder in
            let before = try await folder.storiesOfBuild()
            #expect(before == 3)
            let lock = try #require(folder.text(at: "digest.lock"))
            let edits = try await explain(Self.bridge, of: folder.explainedConfiguration).edits
            let expected = [("merge", 2), ("split", 4), ("pin", 3), ("hide", 2)]
            try #require(edits.count == expected.count)
            for ((key, stories), edit) in zip(expected, edits) {
                #expect(edit.contains("\n  \(key): "))
                try folder.write(edit, at: "edits.yml")
                if isRemembered {
                    try folder.write(lock, at: "digest.lock")
                } else {
                    _ = try removeFile(at: "\(folder.path)/digest.lock")
                }
                let built = try await folder.storiesOfBuild()
                #expect(built == stories, "\(edit)")
            }
        }
    }

    @Test("An edit stands below a target that the file does not have yet")
    func knownTargets() async throws {
        let edits = "\(Self.bridge):\n  headline: The bridge\n\nbridge.txt:\n  note: A note.\n"
        try await explaining(townTexts, edits: edits) { folder in
            let offered = try await explain(Self.bridge, of: folder.explainedConfiguration).edits
            #expect(
                offered.map { $0.prefix { $0 != "\n" } } == [
                    "closing.txt:", "closing.txt:", "closing.txt:", "\(Self.bridge):",
                ])
            for edit in offered.dropLast() {
                try folder.write("\(edits)\n\(edit)", at: "edits.yml")
                try await folder.storiesOfBuild()
            }
        }
    }

    @Test("Where the file has changed the articles of a story, that edit is named as the one to change")
    func regrouped() async throws {
        try await explaining(townTexts, edits: "\(Self.bridge):\n  merge: fair.txt\n  note: One day.\n") { folder in
            let text = try await folder.explanation(of: Self.bridge)
            #expect(text.contains("\n  editor    put 2 stories together\n  editor    notes: One day.\n"))
            #expect(text.contains(": the editor put them together\n"))
            #expect(text.contains("# The file changes the articles of one of the two already"))
            #expect(!text.contains("  merge: ") && !text.contains("  split: "))
        }
    }

    @Test("A former address tells where what stood there is now, and explains that")
    func formerAddress() async throws {
        try await explaining(townTexts) { folder in
            try await folder.storiesOfBuild()
            try folder.write("\(Self.votes):\n  merge: \(Self.bridge)\n", at: "edits.yml")
            try await folder.storiesOfBuild()
            let text = try await folder.explanation(of: "public/\(Self.bridge)")
            #expect(text.hasPrefix("Former address: \(Self.bridge)\n"))
            #expect(text.contains("\n  address   \(Self.votes)\n"))
        }
    }

    @Test("The pairs that are counted are those of the reports of both stories")
    func pairs() async throws {
        try await explaining(townTexts) { folder in
            let grouping = try await group(try await readArticles(in: "\(folder.path)/texts").articles)
            let near = grouping.stories.compactMap { story in story.nearest.map { (story, $0) } }
            #expect(near.count == 2)
            for (story, nearest) in near {
                let reports = story.reports.count * grouping.stories[nearest.story].reports.count
                #expect(nearest.pairs.all == reports)
                #expect(1...reports ~= nearest.pairs.compared && nearest.pairs.above <= nearest.pairs.compared)
            }
        }
    }

    @Test(
        "A name that is offered is read back as it is",
        arguments: [
            "a.txt", "all.jsonl:17", "all.jsonl#x9", "all.jsonl#true", "a b.txt", "a: b.txt", "- a.txt", "#a.txt",
            "a\"b\\.txt",
            "12", "true", "*a.txt", "ä.txt", "a\u{1B}.txt", "a, [b].txt", "all.jsonl#a: b", "no", "a.txt:",
        ])
    func scalars(name: String) throws {
        let scalar = ExplainedSite.scalar(name)
        let text = "\(scalar):\n  merge: \(scalar)\nb.txt:\n  split: [\(scalar)]\n"
        let edits = try EditsReader(file: "edits.yml").read(Array(text.utf8))
        #expect(edits.targets.first?.target.value == name)
        #expect(edits.targets.first?.merge?.value.map(\.value) == [name])
        #expect(edits.targets.last?.split?.value.map(\.value) == [name])
    }
}
