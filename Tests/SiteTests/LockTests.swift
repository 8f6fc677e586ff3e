import Articles
import Diagnostics
import Files
import Testing

@testable import Site

@Suite struct LockTests {
    private static let header = #"{"digest_lock":1,"source":"texts"}"#
    private static let article =
        #"{"article":"a.txt","address":"a-1","text":"00000000000000aa","title":"000000bb","story":"a-1","source":"times"}"#

    @Test func aLockHoldsOneFactALineInTheOrderOfTheirBytes() throws {
        var book = AddressBook()
        book.articles = ["b.txt", "a.txt"].map { file in
            RememberedArticle(
                key: ArticleKey(file: file), identifier: file.prefix(1) + "-1",
                fingerprint: TextFingerprint(text: 1, title: 2), story: "a-1", thread: "t", source: "times",
                former: [GroupAddress(.story, "b-1")])
        }
        book.people = ["Anna Roe": "anna-roe"]
        book.sources = ["Times": "times"]
        book.log = EditionLog([EditionLog.Entry(change: .merged, story: "b-1", into: ["a-1"])], more: [.new: 3])
        let bytes = LockWriter.bytes(of: book, source: "texts")
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines[0] == #"{"digest_lock":1,"source":"texts"}"#)
        #expect(lines.dropFirst().elementsEqual(lines.dropFirst().sorted()))
        #expect(
            lines[1]
                == #"{"article":"a.txt","address":"a-1","text":"0000000000000001","title":"00000002","story":"a-1","#
                + #""thread":"t","source":"times","former":["stories/b-1"]}"#)
        let read = try LockReader(file: "digest.lock").read(bytes)
        #expect(read.source == "texts")
        #expect(LockWriter.bytes(of: read.book, source: "texts") == bytes)
    }

    @Test(arguments: [
        ("", 1, 1, "lock-header"),
        ("{}", 1, 1, "lock-header"),
        (#"{"article":"a"}"#, 1, 1, "lock-header"),
        (#"{"digest_lock":2,"source":"texts"}"#, 1, 1, "lock-version"),
        (header + "\n" + #"{"article":"a.txt","address":"#, 2, 30, "lock-not-json"),
        (header + "\n" + article + "\n<<<<<<< HEAD\n", 3, 1, "lock-conflict"),
        (header + "\n=======\n", 2, 1, "lock-conflict"),
        (header + "\n\n" + #"{"story":"a-1"}"#, 3, 1, "lock-unknown-fact"),
        (header + "\n" + #"{"person":"Ä","address":"a","colour":"red"}"#, 2, 29, "lock-not-json"),
        (header + "\n" + #"{"person":"Ä","address":"a","story":"b"}"#, 2, 29, "lock-unknown-fact"),
        (header + "\n" + #"{"person":"Ä","address":"../a"}"#, 2, 15, "lock-value"),
        (header + "\n" + #"{"person":"Ä"}"#, 2, 1, "lock-value"),
        (header + "\n" + #"{"person":"Ä","address":"index"}"#, 2, 15, "lock-value"),
        (header + "\n" + #"{"change":"new","story":"a","added":-1}"#, 2, 37, "lock-not-json"),
        (header + "\n" + article + "\n" + article, 3, 1, "lock-repeated"),
        (
            header + "\n" + #"{"person":"A","address":"a"}"# + "\n" + #"{"person":"B","address":"a"}"#, 3, 1,
            "lock-repeated"
        ),
        (article.replacing("aa\"", with: "a\""), 1, 1, "lock-header"),
        (header + "\n" + article.replacing("aa\"", with: "a\""), 2, 36, "lock-value"),
    ])
    func whatIsWrongIsToldByLineAndColumn(text: String, line: Int, column: Int, identifier: String) async {
        let found = await diagnostics { try LockReader(file: "digest.lock").read(Array(text.utf8)) }
        #expect(found.first?.problem.wording.identifier == identifier)
        #expect(found.first?.location == SourceLocation(file: "digest.lock", line: line, column: column))
    }

    @Test func whatATextIsKnownByDoesNotChange() {
        // It stands in the locks that there are: another value would take all texts for new ones.
        let article = Article(
            file: "a.txt", title: Excerpt(line: 1, text: "Bridge closes"),
            blocks: ["It closes on Monday.", "Ferries run."].map { Block(kind: .paragraph, line: 3, text: $0) })
        #expect(TextFingerprint(of: article) == TextFingerprint(text: 3_123_996_725_353_668_979, title: 2_745_502_502))
    }

    @Test func aByteThatIsNotUTF8IsToldByItsPlace() async {
        let bytes = Array((Self.header + "\nÄ").utf8) + [0xFF]
        let found = await diagnostics { try LockReader(file: "digest.lock").read(bytes) }
        #expect(found.map(\.problem) == [.lock(.notUTF8)])
        #expect(found.first?.location == SourceLocation(file: "digest.lock", line: 2, column: 2))
    }

    @Test(arguments: [
        ("texts", "digest.lock", "texts"), ("./texts/", "digest.lock", "texts"), ("a/../texts", "digest.lock", "texts"),
        ("site/texts", "site/digest.lock", "texts"), ("texts", "site/digest.lock", "texts"),
        ("../texts", "site/digest.lock", "../texts"), ("/a/texts", "/a/digest.lock", "texts"),
        ("/a/texts", "/b/digest.lock", "/a/texts"), (".", "digest.lock", "."), ("site", "site/digest.lock", "."),
    ])
    func aSourceIsNamedFromTheFolderOfTheLock(source: String, lock: String, name: String) {
        #expect(Lock.name(ofSource: source, besides: lock) == name)
    }

    @Test func aSecondBuildChangesNeitherPagesNorTheLock() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            _ = try await folder.buildRemembering()
            let before = try folder.identities()
            #expect(before["digest.lock"] != nil)
            let report = try await folder.buildRemembering()
            #expect(try folder.identities() == before)
            #expect(report.changes?.isFirst == false && report.changes?.counts.isEmpty == true)
        }
    }

    @Test func aRenamedFileKeepsItsAddressAndPagesStayUntilSomethingChanges() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            _ = try await folder.buildRemembering()
            let first = try folder.site().files.keys.filter { $0.hasPrefix("articles/") }
            try moveFile(at: "\(folder.path)/texts/fair.md", to: "\(folder.path)/texts/cheese.md")
            try folder.write("# Another fair\n\nNobody came to the fair of Westmark on Friday.\n", at: "texts/fair.md")
            let report = try await folder.buildRemembering()
            let second = try folder.site().files
            #expect(first.allSatisfy { second[$0] != nil })
            #expect(report.changes?.counts.map(\.change) == [.new])
            #expect(second["changes.html"]?.contains("1 new story") == true)
        }
    }

    @Test func anotherSourceLeavesTheLockAloneAndSaysSo() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write(["fair.md": sampleTexts["fair.md"] ?? ""], below: "others")
            _ = try await folder.buildRemembering()
            let before = folder.text(at: "digest.lock")
            let report = try await folder.buildRemembering(source: "others", output: "elsewhere")
            #expect(folder.text(at: "digest.lock") == before)
            #expect(
                report.warnings.map(\.problem) == [.lock(.otherSource(remembered: "texts", built: "others"))])
            #expect(report.warnings.allSatisfy { $0.severity == .note })
        }
    }

    @Test func aLostLockIsMadeAnewAndTellsWhatIsLost() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            _ = try await folder.buildRemembering()
            let lock = folder.text(at: "digest.lock")
            try removeFile(at: "\(folder.path)/digest.lock")
            let same = try await folder.buildRemembering()
            #expect(same.warnings.map(\.problem) == [.lock(.rebuilt(lost: 0, examples: []))])
            #expect(folder.text(at: "digest.lock") == lock)
            try removeFile(at: "\(folder.path)/digest.lock")
            try moveFile(at: "\(folder.path)/texts/fair.md", to: "\(folder.path)/texts/cheese.md")
            let other = try await folder.buildRemembering()
            guard case .lock(.rebuilt(let lost, let examples))? = other.warnings.first?.problem else {
                Issue.record("\(other.warnings)")
                return
            }
            #expect(lost == 2 && examples.count == 2)
            #expect(examples.first?.hasPrefix("articles/cheese-fair-breaks-its-record-") == true)
        }
    }

    @Test func aDamagedLockStopsTheBuildBeforeAnythingChanges() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            _ = try await folder.buildRemembering()
            try folder.write((folder.text(at: "digest.lock") ?? "") + ">>>>>>> other\n", at: "digest.lock")
            try removeFile(at: "\(folder.path)/texts/fair.md")
            let before = try folder.identities()
            let found = await diagnostics { try await folder.buildRemembering() }
            #expect(found.map(\.problem) == [.lock(.conflict)])
            #expect(try folder.identities() == before)
        }
    }

    @Test func anExportHasTheAddressesOfTheSiteAndLeavesTheLockAlone() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            _ = try await folder.buildRemembering()
            try moveFile(at: "\(folder.path)/texts/fair.md", to: "\(folder.path)/texts/cheese.md")
            let before = folder.text(at: "digest.lock")
            _ = try await export(
                source: "\(folder.path)/texts", lock: "\(folder.path)/digest.lock", output: "\(folder.path)/rows")
            _ = try await folder.buildRemembering()
            let rows = folder.text(at: "rows/articles.jsonl") ?? ""
            for address in try folder.site().files.keys where address.hasPrefix("articles/") {
                #expect(rows.contains("\"id\":\"\(address.dropFirst(9).dropLast(5))\""))
            }
            #expect(folder.text(at: "digest.lock") != before)
        }
    }
}

extension PublishFolder {
    /// Builds the texts that were written, with a lock beside them.
    @discardableResult
    func buildRemembering(source: String = "texts", output: String = "public") async throws -> BuildReport {
        var options = BuildOptions(source: "\(path)/\(source)", output: "\(path)/\(output)")
        options.configuration.lock = "\(path)/digest.lock"
        return try await build(options)
    }
}
