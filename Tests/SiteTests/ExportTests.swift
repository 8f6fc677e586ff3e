import Articles
import Diagnostics
import Files
import Foundation
import Stories
import Testing

@testable import Site

@Suite struct ExportTests {
    private static let articleKeys = [
        "id", "file", "title", "deck", "byline", "source", "date", "language", "blocks", "removed", "quotations",
        "people",
        "organisations", "places", "times", "duplicate_of",
    ]
    private static let storyKeys = [
        "id", "headline", "articles", "thread", "date", "key_points", "positions", "differences", "reasons",
        "nearest",
    ]

    @Test func keysStandInTheOrderThatTheFormatPromises() async throws {
        let export = try await exported(sampleTexts)
        #expect(export.lines("articles").count == sampleTexts.count)
        for line in export.lines("articles") { #expect(topKeys(of: line) == Self.articleKeys) }
        for line in export.lines("stories") { #expect(topKeys(of: line) == Self.storyKeys) }
        let article = try #require(export.lines("articles").first)
        #expect(article.contains(#""source":{"name":null,"credits":null,"url":null},"date":null,"language":"en""#))
        #expect(article.contains(#""blocks":[{"kind":"paragraph","line":3,"text":"The cheese"#))
    }

    @Test func threadsHaveTheirThreeKeys() async throws {
        let content = try await content(
            [article("a.txt"), article("b.txt")], stories: [[0], [1]], threads: [([0, 1], ["Northland", "Roe"])])
        let rows = StoryRows(content: content, addresses: try Addresses(of: content))
        let line = String(decoding: rows.row(ofThread: 0), as: UTF8.self)
        #expect(topKeys(of: line) == ["id", "name", "stories"])
        let thread = try object(line)
        #expect(thread["name"] as? String == "Northland, Roe")
        #expect(thread["stories"] as? [String] == (try Addresses(of: content)).stories)
    }

    @Test func whatIsUnknownIsNull() async throws {
        let row = try #require(try await exported(["a.txt": "Northland votes on Sunday"]).objects("articles").first)
        for key in ["deck", "byline", "date", "duplicate_of"] { #expect(row[key] is NSNull, "\(key)") }
        let source = try #require(row["source"] as? [String: Any])
        for key in ["name", "credits", "url"] { #expect(source[key] is NSNull, "\(key)") }
    }

    @Test func whatIsKnownIsThere() async throws {
        let rows = try await exported(sampleTexts).objects("articles")
        let bridge = try #require(rows.first { ($0["file"] as? String)?.hasSuffix("times/bridge.txt") == true })
        #expect(bridge["byline"] as? String == "Jane Roe")
        #expect(bridge["date"] as? [String: String] == ["earliest": "2025-03-02", "latest": "2025-03-02"])
        #expect((bridge["source"] as? [String: Any])?["name"] as? String == "Example Times")
        let removed = try #require(bridge["removed"] as? [[String: Any]])
        #expect(removed.last?["text"] as? String == "Sign up for our newsletter")
        #expect(removed.last?["line"] as? Int == 20)
    }

    @Test(arguments: [
        "\"quoted\"", "back\\slash", "</script>", "a\u{1}b", "a\u{7F}b", "a\u{2028}b", "😀 \u{1F1E6}", "tab\there",
        "{}[],:",
        "\\u0041", "é\u{301}", "\u{202E}x", "'", "/",
    ])
    func hostileCharactersComeBackAsTheyWere(text: String) async throws {
        let line = "Northland says \(text) today"
        let rows = try await exported(["a.txt": "# Northland votes\n\n\(line), said Jane Roe.\n"]).objects("articles")
        let row = try #require(rows.first)
        let blocks = try #require(row["blocks"] as? [[String: Any]])
        // Backslashes before punctuation are Markdown's and are taken off.
        #expect(blocks.map { $0["text"] as? String } == ["\(line), said Jane Roe."])
    }

    @Test func aCopyNamesTheArticleThatItRepeats() async throws {
        var texts = sampleTexts
        texts["copy.txt"] = sampleTexts["times/bridge.txt"]?.replacing("2025-03-02", with: "2025-03-05")
        let rows = try await exported(texts).objects("articles")
        func row(_ file: String) throws -> [String: Any] {
            try #require(rows.first { ($0["file"] as? String)?.hasSuffix(file) == true })
        }
        #expect(try row("copy.txt")["duplicate_of"] as? String == row("times/bridge.txt")["id"] as? String)
        #expect(rows.count { $0["duplicate_of"] is NSNull } == sampleTexts.count)
    }

    @Test func aStoryTellsItsReasonsAndTheNearestStoryThatWasKeptApart() async throws {
        let content = try await content(
            [article("a.txt"), article("b.txt"), article("c.txt")], stories: [[0, 1], [2]])
        let addresses = try Addresses(of: content)
        let rows = StoryRows(content: content, addresses: addresses)
        let row = try object(String(decoding: rows.row(ofStory: 0), as: UTF8.self))
        let reason = try #require((row["reasons"] as? [[String: Any]])?.first)
        #expect(reason["articles"] as? [String] == Array(addresses.articles[0...1]))
        #expect(reason["score"] as? Double == 0.9)
        #expect(reason["evidence"] as? [String] == ["name: Northland"])
        let nearest = try #require(row["nearest"] as? [String: Any])
        #expect(nearest["story"] as? String == addresses.stories[1])
        #expect(nearest["score"] as? Double == 0.25)
        #expect((nearest["needed"] as? Double).map { 0.25..<1 ~= $0 } == true)
        let closest = try #require(nearest["closest"] as? [String: Any])
        #expect(closest["articles"] as? [String] == [addresses.articles[0], addresses.articles[2]])
        #expect(closest["evidence"] as? [String] == ["word: ballot"])
    }

    @Test func eachPieceOfEvidenceSaysOfWhichKindItIs() async throws {
        var content = try await content([article("a.txt"), article("b.txt")], stories: [[0, 1]])
        content.grouping.stories[0].reasons[0].evidence = [
            .sentences(Citation(article: 0, line: 2, text: "A: b."), Citation(article: 1, line: 3, text: "C.")),
            .names(["Roe", "Doe"]), .numbers(["$160 million"]), .words(["ballot"]), .dates(["Friday"]),
            .offices(["mayor-elect Roe"]), .copy(isExact: true), .copy(isExact: false),
        ]
        let rows = StoryRows(content: content, addresses: try Addresses(of: content))
        let row = try object(String(decoding: rows.row(ofStory: 0), as: UTF8.self))
        let reason = try #require((row["reasons"] as? [[String: Any]])?.first)
        #expect(
            reason["evidence"] as? [String] == [
                "sentence: A: b.", "sentence: C.", "name: Roe", "name: Doe", "number: $160 million", "word: ballot",
                "date: Friday", "office: mayor-elect Roe", "copy: the same text", "copy: nearly the same text",
            ])
    }

    @Test func aStoryThatNoOtherCameNearToHasNoNearest() async throws {
        let row = try #require(try await exported(["a.txt": "Northland votes on Sunday"]).objects("stories").first)
        #expect(row["nearest"] is NSNull)
        #expect((row["reasons"] as? [Any])?.isEmpty == true)
    }

    @Test func identifiersAreUniqueAndNamedByStories() async throws {
        var texts = sampleTexts
        for number in 0..<30 { texts["copies/\(number).txt"] = "Northland votes\n\nNumber \(number) is out.\n" }
        let export = try await exported(texts)
        let identifiers = try export.objects("articles").compactMap { $0["id"] as? String }
        #expect(Set(identifiers).count == texts.count)
        let named = try export.objects("stories").flatMap { $0["articles"] as? [String] ?? [] }
        #expect(named.sorted() == identifiers.sorted())
        let stories = try export.objects("stories").compactMap { $0["id"] as? String }
        #expect(Set(stories).count == stories.count)
    }

    @Test func theSameTextsGiveTheSameBytes() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            let source = "\(folder.path)/texts"
            for output in ["one", "two"] { _ = try await export(source: source, output: "\(folder.path)/\(output)") }
            for name in ["articles", "stories", "threads"] {
                let text = try #require(folder.text(at: "one/\(name).jsonl"))
                #expect(text == folder.text(at: "two/\(name).jsonl"))
                #expect(text.isEmpty || text.hasSuffix("}\n"))
            }
        }
    }

    @Test(arguments: ["", "/", "//"])
    func theFileIsBelowTheSourceAsItWasNamed(ending: String) async throws {
        try await PublishFolder.with { folder in
            try folder.write(["deep/a.txt": "Northland votes on Sunday"])
            _ = try await export(source: "\(folder.path)/texts\(ending)", output: "\(folder.path)/out")
            let row = try object(try #require(folder.text(at: "out/articles.jsonl")))
            #expect(row["file"] as? String == "\(folder.path)/texts/deep/a.txt")
        }
    }

    @Test func otherFilesInTheFolderAreLeftAlone() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("mine", at: "out/notes.txt")
            try folder.write("old", at: "out/articles.jsonl")
            _ = try await export(source: "\(folder.path)/texts", output: "\(folder.path)/out")
            #expect(folder.text(at: "out/notes.txt") == "mine")
            #expect(folder.text(at: "out/articles.jsonl")?.hasPrefix("{\"id\":") == true)
            #expect(
                try listFiles(below: "\(folder.path)/out", hidden: true).files
                    == ["articles.jsonl", "notes.txt", "stories.jsonl", "threads.jsonl"])
        }
    }

    @Test func aFileInTheOutputsPlaceIsTold() async throws {
        try await PublishFolder.with { folder in
            try folder.write(sampleTexts)
            try folder.write("mine", at: "out")
            let found = await diagnostics {
                try await export(source: "\(folder.path)/texts", output: "\(folder.path)/out")
            }
            #expect(found.map(\.problem.wording.identifier) == ["export-failed"])
            #expect(folder.text(at: "out") == "mine")
        }
    }

    private func article(_ file: String) -> Article {
        Article(file: file, title: Excerpt(line: 1, text: "Northland votes"))
    }
}

/// The three files of an export, as text.
private struct Exported {
    let files: [String: String]

    func lines(_ name: String) -> [String] {
        // Split at line feeds alone: other line ends are part of values.
        files[name, default: ""].utf8.split(separator: 0x0A).map { String(Substring($0)) }
    }

    func objects(_ name: String) throws -> [[String: Any]] {
        try lines(name).map(object)
    }
}

private func exported(_ texts: [String: String]) async throws -> Exported {
    var files: [String: String] = [:]
    try await PublishFolder.with { folder in
        try folder.write(texts)
        _ = try await export(source: "\(folder.path)/texts", output: "\(folder.path)/out")
        for name in ["articles", "stories", "threads"] { files[name] = folder.text(at: "out/\(name).jsonl") }
    }
    return Exported(files: files)
}

private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
}

/// The keys of a JSON object itself, in their order.
private func topKeys(of line: String) -> [String] {
    var keys: [String] = []
    var depth = 0
    var string: String?
    var last = ""
    var isEscaped = false
    for character in line {
        if string != nil {
            if !isEscaped && character == "\"" {
                last = string ?? ""
                string = nil
            } else {
                string?.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        } else {
            switch character {
            case "\"": string = ""
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            case ":" where depth == 1: keys.append(last)
            default: break
            }
        }
    }
    return keys
}
