import Articles
import Diagnostics
import Files
import Testing

@testable import Site

@Suite struct EditsReaderTests {
    @Test("Every edit is read, with the place of its name")
    func everyEdit() throws {
        let edits = try read(
            """
            # The editor's.
            stories/bridge-0a1b2c3d.html:
              merge: [a.txt, "b c.txt"]
              split:
                - articles.jsonl:17
                - articles.jsonl#x9
              pin: 2
              rename: harbour-bridge
              headline: "North: a bridge
                closes"
              note: Why.
              correction: [One., Two.]
            a.txt:
              split: true
              pin: true
              date: 2025-02-09
              source: Example Times
              correction: It was 9, not 90.
            b.txt: {date: 2025-02-09 .. 2025-02-12}
            c.txt:
              hide: true
              note: Asked for.
              headline:
            """)
        let story = edits.targets[0]
        #expect(edits.targets.map(\.target.value) == ["stories/bridge-0a1b2c3d.html", "a.txt", "b.txt", "c.txt"])
        #expect(story.target.place == EditPlace(line: 2, column: 1))
        #expect(story.merge?.value.map(\.value) == ["a.txt", "b c.txt"])
        #expect(story.merge?.value[1].place == EditPlace(line: 3, column: 18))
        #expect(story.split?.value.map(\.value) == ["articles.jsonl:17", "articles.jsonl#x9"])
        #expect(story.pin == Placed(value: 2, place: EditPlace(line: 7, column: 3)))
        #expect(story.rename?.value == "harbour-bridge")
        #expect(story.headline?.value == "North: a bridge closes")
        #expect(story.note == "Why." && story.corrections?.value == ["One.", "Two."])
        #expect(edits.targets[1].split?.value == [] && edits.targets[1].pin?.value == 1)
        #expect(edits.targets[1].date?.value == DateBounds(earliest: "2025-02-09", latest: "2025-02-09"))
        #expect(edits.targets[1].source?.value == "Example Times")
        #expect(edits.targets[1].corrections?.value == ["It was 9, not 90."])
        #expect(edits.targets[2].date?.value == DateBounds(earliest: "2025-02-09", latest: "2025-02-12"))
        #expect(edits.targets[3].hide == EditPlace(line: 21, column: 3))
        #expect(edits.targets[3].headline == nil && edits.targets[3].note == "Asked for.")
    }

    @Test("A file that gives nothing gives no edits", arguments: ["", "# a.txt: x\n", "---\n", "~\n"])
    func nothing(text: String) throws {
        #expect(try read(text).isEmpty)
    }

    @Test("A folder without the file has no edits")
    func noFile() async throws {
        try await PublishFolder.with { folder in
            #expect(try Edits(readingFrom: folder.path).isEmpty)
            try folder.write("a.txt:\n  hide: true\n", at: "edits.yml")
            #expect(try Edits(readingFrom: folder.path).targets.count == 1)
            #expect(try Edits(readingFrom: folder.path).file == "\(folder.path)/edits.yml")
            try makeFolders(at: "\(folder.path)/other/edits.yml")
            let found = #expect(throws: Diagnostics.self) { try Edits(readingFrom: "\(folder.path)/other") }
            #expect(found?.all.map(\.problem.wording.identifier) == ["edit-unreadable"])
        }
    }

    @Test(
        "A mistake is told with its line and column",
        arguments: [
            ("a.txt: {hide: true", "edit-malformed", 2, 1), ("a.txt:\n\thide: true\n", "edit-malformed", 2, 1),
            ("a.txt:\n  hide: \u{1}\n", "edit-malformed", 2, 9),
            ("a.txt: {hide: true}\n---\nb.txt: {}\n", "edit-second-document", 3, 1),
            ("- a.txt\n", "edit-not-targets", 1, 1), ("a.txt\n", "edit-not-targets", 1, 1),
            ("[a, b]: {hide: true}\n", "edit-not-targets", 1, 1), ("a.txt: hide\n", "edit-not-edits", 1, 8),
            ("a.txt:\n  - hide\n", "edit-not-edits", 2, 3), ("a.txt:\n", "edit-not-edits", 1, 7),
            ("a.txt: {hide: true}\nb.txt: {pin: 1}\na.txt: {pin: 1}\n", "edit-target-twice", 3, 1),
            ("a.txt:\n  note: x\n  pin: 1\n  \"note\": y\n", "edit-key-twice", 4, 3),
            ("a.txt:\n  notes: x\n", "edit-unknown-key", 2, 3), ("a.txt:\n  [x]: x\n", "edit-unknown-key", 2, 3),
            ("a.txt:\n  merge: {a: b}\n", "edit-value", 2, 10), ("a.txt:\n  merge: []\n", "edit-value", 2, 10),
            ("a.txt:\n  merge: [[a]]\n", "edit-value", 2, 10), ("a.txt:\n  merge: [~]\n", "edit-value", 2, 10),
            ("a.txt:\n  split: {}\n", "edit-value", 2, 10), ("a.txt:\n  pin: 0\n", "edit-value", 2, 8),
            ("a.txt:\n  pin: first\n", "edit-value", 2, 8),
            ("a.txt:\n  pin: 99999999999999999999\n", "edit-value", 2, 8),
            ("a.txt:\n  hide: yes\n", "edit-value", 2, 9), ("a.txt:\n  hide: \"true\"\n", "edit-value", 2, 9),
            ("a.txt:\n  rename: Harbour\n", "edit-value", 2, 11), ("a.txt:\n  rename: a/b\n", "edit-value", 2, 11),
            ("a.txt:\n  rename: index\n", "edit-value", 2, 11), ("a.txt:\n  headline: \"\"\n", "edit-value", 2, 13),
            ("a.txt:\n  headline: [x]\n", "edit-value", 2, 13), ("a.txt:\n  date: 2025-02-30\n", "edit-value", 2, 9),
            ("a.txt:\n  date: 2025-02-09..2025-02-08\n", "edit-value", 2, 9),
            ("a.txt:\n  date: ..2025-02-08\n", "edit-value", 2, 9), ("a.txt:\n  date: May 2025\n", "edit-value", 2, 9),
            ("a.txt:\n  source: [x]\n", "edit-value", 2, 11), ("a.txt:\n  note: [x]\n", "edit-value", 2, 9),
            ("a.txt:\n  correction: [x, {}]\n", "edit-value", 2, 15),
            ("a.txt:\n  hide: true\n  pin: 1\n", "edit-contradiction", 3, 3),
            ("a.txt:\n  correction: x\n  hide: true\n", "edit-contradiction", 2, 3),
            ("ä.txt: {näme: x}\n", "edit-unknown-key", 1, 9),
        ] as [(String, String, Int, Int)])
    func mistakes(text: String, identifier: String, line: Int, column: Int) throws {
        let found = try #require(throws: Diagnostics.self) { try read(text) }.all
        #expect(found.map(\.problem.wording.identifier) == [identifier])
        #expect(found.map(\.location) == [SourceLocation(file: "edits.yml", line: line, column: column)])
    }

    @Test("A byte that is not UTF-8 is told by its place")
    func notUTF8() throws {
        let bytes = Array("a.txt:\n  note: ä".utf8) + [0xFF]
        let found = try #require(throws: Diagnostics.self) { try EditsReader(file: "edits.yml").read(bytes) }.all
        #expect(found.map(\.problem) == [.edit(.notUTF8)])
        #expect(found[0].location == SourceLocation(file: "edits.yml", line: 2, column: 10))
    }

    @Test("All mistakes of a file are told at once, and names that stand twice tell both places")
    func all() throws {
        let text = """
            a.txt:
              note: x
              note: y
              hid: true
              note: z
            b.txt:
              pin: never
            a.txt:
              date: soon
            """
        let found = try #require(throws: Diagnostics.self) { try read(text) }.all
        #expect(
            found.map(\.problem.wording.identifier) == [
                "edit-key-twice", "edit-unknown-key", "edit-key-twice", "edit-value", "edit-target-twice", "edit-value",
            ])
        #expect(found.map(\.location?.line) == [3, 4, 5, 7, 8, 9])
        #expect(found[0].problem == .edit(.keyTwice("note", first: EditPlace(line: 2, column: 3))))
        #expect(found[4].problem == .edit(.targetTwice("a.txt", first: EditPlace(line: 1, column: 1))))
        #expect(found[1].problem.wording.advice == "did you mean “hide”?")
    }

    @Test("A name that stands a hundred times and more ends the reading with a mistake")
    func many() throws {
        let text = "a.txt:\n" + String(repeating: "  note: x\n", count: 300)
        let found = try #require(throws: Diagnostics.self) { try read(text) }.all
        #expect(!found.isEmpty)
    }

    private func read(_ text: String) throws -> Edits {
        try EditsReader(file: "edits.yml").read(Array(text.utf8))
    }
}
