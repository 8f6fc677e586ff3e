import Articles
import Diagnostics
import Testing

/// A bad line among good ones, and what is told of it.
struct BadRecord: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let line: [UInt8]
    let problem: Problem
    let column: Int?

    init(_ name: String, _ line: String, _ problem: RecordProblem, column: Int? = nil) {
        (testDescription, self.line, self.problem, self.column) = (name, Array(line.utf8), .record(problem), column)
    }
}

private let badRecords = [
    BadRecord("an array", #"["a text"]"#, .notObject(.array), column: 1),
    BadRecord("a number", "17", .notObject(.number), column: 1),
    BadRecord("null", "null", .notObject(.null), column: 1),
    BadRecord("true", " true", .notObject(.boolean), column: 2),
    BadRecord("a string", #""a text""#, .notObject(.string), column: 1),
    BadRecord("no JSON", "Northland votes", .notJSON(.unexpected), column: 1),
    BadRecord("an object cut short", #"{"text":"a"#, .notJSON(.stringEnds), column: 11),
    BadRecord("two objects", #"{"text":"a"}{"text":"b"}"#, .notJSON(.goesOn), column: 13),
    BadRecord("a raw tab", "{\"text\":\"a\tb\"}", .notJSON(.controlCharacter), column: 11),
    BadRecord("no text", #"{"id":1,"title":"Northland votes"}"#, .textMissing, column: 1),
    BadRecord("null for a text", #" {"text":null}"#, .textMissing, column: 2),
    BadRecord("a number for a text", #"{"text":5}"#, .textNotString(.number), column: 9),
    BadRecord("a list for a text", #"{"text":["a","b"]}"#, .textNotString(.array), column: 9),
    BadRecord("an object for a text", #"{"id":1,"text":{"a":"b"}}"#, .textNotString(.object), column: 16),
    BadRecord("an empty text", #"{"text":""}"#, .nothingLeft),
    BadRecord("only noise", #"{"text":"![](a.jpg)\n* * *\n"}"#, .nothingLeft),
    BadRecord(
        "deep nesting", #"{"a":"# + String(repeating: "[", count: 100_000), .notJSON(.tooDeep(limit: 512)),
        column: 518),
]

@Suite struct RecordTests {
    @Test func aRecordsKeysAreWhatIsKnownOfItsText() async throws {
        let record = """
            {"id":"a-1","title":"A bridge  opens","author":"Jane Roe","date":"2025-03-02","description":"It is long.",\
            "url":"https://example.org/bridge","sitename":"Example Times","hostname":"example.org","language":"en",\
            "tags":["x",{"y":[1,2]}],"text":\(json(body))}
            """
        let harvest = try await harvest(of: record)
        let article = try #require(harvest.articles.first)
        #expect(harvest.diagnostics == [])
        #expect((article.file, article.record, article.inputID) == ("a.jsonl", 1, "a-1"))
        #expect(article.title == Excerpt(line: 0, text: "A bridge opens"))
        #expect(article.byline == Excerpt(line: 0, text: "Jane Roe"))
        #expect(article.deck == Excerpt(line: 0, text: "It is long."))
        #expect(article.date == DateBounds(earliest: "2025-03-02", latest: "2025-03-02"))
        #expect(article.source == Source(name: "Example Times", url: "https://example.org/bridge"))
        #expect(article.blocks.map(\.line) == [1, 2, 3])
    }

    @Test func theNamesOfTrafilaturaAreKnown() async throws {
        let record = """
            {"source":"https://example.org/a","source-hostname":"Example Times","excerpt":"It is long.","id":null,\
            "raw_text":"not this","text":\(json(body)),"title":"A bridge opens","author":"Jane Roe; Max Poe"}
            """
        let article = try #require(try await harvest(of: record).articles.first)
        #expect(article.source == Source(name: "Example Times", url: "https://example.org/a"))
        #expect(article.deck?.text == "It is long.")
        #expect(article.inputID == nil)
        #expect(article.blocks.count == 3)
    }

    @Test func theNamesOfFundusAreKnown() async throws {
        let record = """
            {"title":"A bridge opens","plaintext":\(json(body)),"authors":["Jane Roe","Max Poe"],\
            "publishing_date":"2025-03-02 10:00:00+00:00","topics":[]}
            """
        let article = try #require(try await harvest(of: record).articles.first)
        #expect(article.byline?.text == "Jane Roe; Max Poe")
        #expect(article.date?.earliest == "2025-03-02")
        #expect(article.blocks.count == 3)
    }

    @Test(arguments: [
        (#"{"id":17,"text":"Northland votes"}"#, "17"), (#"{"id":"x","text":"Northland votes","id":"y"}"#, "y"),
        (#"{"id":"","text":"Northland votes"}"#, nil), (#"{"text":"no","te\u0078t":"Northland votes"}"#, nil),
        (#"{"raw_text":"Northland votes"}"#, nil), ("{\"text\":\"Northland votes\"}\r", nil),
        (" { \"id\" : -1.5e3 , \"text\" : \"Northland votes\" } ", "-1.5e3"),
        ("\u{FEFF}{\"text\":\"Northland votes\"}", nil),
    ])
    func aRecordMayBeWrittenInManyWays(record: String, identifier: String?) async throws {
        let harvest = try await harvest(of: record)
        #expect(harvest.diagnostics == [])
        #expect(harvest.articles.map(\.title.text) == ["Northland votes"])
        #expect(harvest.articles.map(\.inputID) == [identifier])
    }

    @Test(arguments: badRecords)
    func aBadRecordIsToldWithItsPlaceAndTheOthersGoOn(_ bad: BadRecord) async throws {
        try await withTemporaryFolder { folder in
            let good = Array("{\"text\":\"Northland votes\"}\n".utf8)
            try folder.write(bytes: good + bad.line + [0x0A] + good, to: "a.jsonl")
            let harvest = try await readArticles(in: folder.path)
            #expect(harvest.articles.map(\.record) == [1, 3])
            let place = Place(file: "\(folder.path)/a.jsonl", line: 2, column: bad.column)
            #expect(harvest.diagnostics == [Diagnostic(bad.problem, severity: .warning, at: place)])
            #expect((harvest.textCount, harvest.leftOut) == (3, 1))
        }
    }

    @Test func aValueThatCannotBeUsedIsToldAndTheRecordStays() async throws {
        let harvest = try await harvest(of: #"{"title":{"a":1},"date":1741,"url":["x"],"text":"Northland votes"}"#)
        #expect(harvest.articles.map(\.title) == [Excerpt(line: 1, text: "Northland votes")])
        let problems: [Problem] = [
            .record(.valueUnusable(key: "title", kind: .object)), .record(.valueUnusable(key: "date", kind: .number)),
            .record(.valueUnusable(key: "url", kind: .array)),
        ]
        #expect(harvest.diagnostics.map(\.problem) == problems)
    }

    @Test func aDateThatIsNoneIsToldWithTheRecordsLine() async throws {
        let harvest = try await harvest(of: "\n\n" + #"{"date":"soon","text":"Northland votes"}"#)
        #expect(harvest.articles.map(\.date) == [nil])
        #expect(harvest.diagnostics.map(\.problem) == [.reading(.invalidDate("soon"))])
        #expect(harvest.diagnostics.map(\.location?.line) == [3])
    }

    @Test func ofManyBadRecordsTheFirstAreToldAndTheOthersCounted() async throws {
        let bad = String(repeating: "no\n", count: 1000) + String(repeating: "{}\n", count: 21)
        let harvest = try await harvest(of: bad + #"{"text":"Northland votes"}"#)
        #expect(harvest.articles.map(\.record) == [1022])
        #expect(harvest.leftOut == 1021)
        #expect(harvest.diagnostics.map(\.location?.line) == Array(1...20) + Array(1001...1020) + [nil, nil])
        let more: [Problem] = [
            .record(.more(identifier: "record-no-text", count: 1)),
            .record(.more(identifier: "record-not-json", count: 980)),
        ]
        #expect(harvest.diagnostics.suffix(2).map(\.problem) == more)
    }

    @Test func twoRecordsOfOneIdentifierAreToldAndBothKept() async throws {
        let record = #"{"id":"x","text":"Northland votes"}"#
        let harvest = try await harvest(of: "\(record)\n{}\n\(record)\n")
        #expect(harvest.articles.map(\.record) == [1, 3])
        #expect(harvest.diagnostics.map(\.problem) == [.record(.textMissing), .record(.identifierTaken("x", line: 1))])
        #expect(harvest.diagnostics.map(\.location?.line) == [2, 3])
    }

    @Test func recordsAndTextsAreReadInTheOrderOfTheirPathsAndLines() async throws {
        try await withTemporaryFolder { folder in
            let records = (1...3000).map { "{\"id\":\($0),\"text\":\"Number \($0) of Northland\"}\n" }
            try folder.write("Northland votes", to: "a.txt")
            try folder.write(records.joined(), to: "b.jsonl")
            try folder.write("", to: "c.NDJSON")
            try folder.write("Northland votes", to: "x.jsonl/a.md")
            try folder.write("Northland votes", to: "z.txt")
            let harvest = try await readArticles(in: folder.path)
            #expect(harvest.articles.map(\.file).first == "a.txt")
            #expect(harvest.articles.map(\.file).suffix(2) == ["x.jsonl/a.md", "z.txt"])
            #expect(harvest.articles.compactMap(\.record) == Array(1...3000))
            #expect(harvest.articles.compactMap(\.inputID) == (1...3000).map { "\($0)" })
            let place = Place(file: "\(folder.path)/c.NDJSON")
            #expect(harvest.diagnostics == [Diagnostic(.reading(.emptyFile), severity: .warning, at: place)])
        }
    }

    @Test(arguments: [("a.txt", "Northland votes"), ("b/a.jsonl", #"{"text":"Northland votes"}"#)])
    func aSourceMayBeASingleFile(name: String, text: String) async throws {
        try await withTemporaryFolder { folder in
            try folder.write(text, to: name)
            let harvest = try await readArticles(in: "\(folder.path)/\(name)")
            #expect(harvest.articles.map(\.file) == [String(name.split(separator: "/").last ?? "")])
            #expect("\(harvest.folder)/" == "\(folder.path)/\(name)".replacing(/[^\/]*$/, with: ""))
        }
    }

    private func harvest(of records: String) async throws -> Harvest {
        var harvest: Harvest?
        try await withTemporaryFolder { folder in
            try folder.write(records, to: "a.jsonl")
            harvest = try await readArticles(in: folder.path)
        }
        return try #require(harvest)
    }
}

/// A text as JSON.
func json(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\"", "\\": "\\\(scalar)"
        case ..<" ": "\\u00\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16))"
        default: "\(scalar)"
        }
    }
    return "\"\(escaped.joined())\""
}
