import Files
import Testing

@Suite struct CleanCommandTests {
    private let records = (1...500).map { number in
        """
        {"id":"n\(number)","date":"2025-03-02","text":"Bridge \(number) closes\\n\\nThe bridge of Northland will close \
        on Monday.\\nSign up for our newsletter"}\n
        """
    }.joined()

    @Test func eachRecordOfStandardInputIsARowInTheSameOrder() throws {
        try CommandFolder.with { folder in
            let run = try folder.digest(["clean"], input: records)
            #expect((run.status, run.errors) == (0, ""))
            let rows = run.output.split(separator: "\n")
            #expect(rows.count == 500)
            for (number, row) in rows.enumerated() {
                #expect(
                    row.contains(#","file":"-","record":\#(number + 1),"input_id":"n\#(number + 1)","title":"Bridge "#))
            }
        }
    }

    @Test func theRowsAreThoseOfAnExportWithoutWhatArticlesSay() throws {
        try CommandFolder.with { folder in
            try folder.write(["in/a.jsonl": records, "in/b.txt": "Fair opens\n\nThe cheese fair opened on Friday.\n"])
            #expect(try folder.digest("export", "--source", "in", "--output", "data").status == 0)
            let run = try folder.digest("clean", "--source", "in")
            #expect((run.status, run.errors) == (0, ""))
            let exported = String(
                decoding: try #require(try folder.files(below: "data")["articles.jsonl"]), as: UTF8.self)
            let analysed = /"quotations":.*,"duplicate_of"/
            #expect(exported.contains(analysed))
            #expect(exported.replacing(analysed, with: #""duplicate_of""#) == run.output)
            let written = try folder.digest("clean", "--source", "in/a.jsonl", "--output", "rows.jsonl")
            #expect((written.status, written.output) == (0, ""))
            let rows = String(decoding: try readFile(at: "\(folder.path)/rows.jsonl"), as: UTF8.self)
            #expect(rows.split(separator: "\n").count == 500)
            #expect(rows.hasPrefix(#"{"id":"bridge-1-closes-"#))
            #expect(rows.contains(#""file":"in/a.jsonl""#))
        }
    }

    /// An export reads all texts before, and knows what they share; standard input is read once.
    @Test func nothingIsKnownOfLinesThatTextsShare() throws {
        try CommandFolder.with { folder in
            let paragraph =
                "for repairs of the cables that hold it, which were found to be too weak in a test of the ministry in March"
            let texts = (1...6).map { number in
                """
                {"text":"Bridge \(number) of Northland closes\\nNorthport and its rivers\\nThe bridge \(number) will close on Monday \
                \(paragraph), its engineer number \(number) said.\\nThe ferry will sail \(number) times a day until then."}\n
                """
            }.joined()
            try folder.write(["in/a.jsonl": texts])
            let row = #""rule":"shared-line","text":"Northport and its rivers""#
            #expect(try folder.digest("export", "--source", "in", "--output", "data").status == 0)
            let exported = String(
                decoding: try #require(try folder.files(below: "data")["articles.jsonl"]), as: UTF8.self)
            #expect(exported.split(separator: "\n").allSatisfy { $0.contains(row) })
            for run in [try folder.digest(["clean"], input: texts), try folder.digest("clean", "--source", "in")] {
                #expect((run.status, run.errors) == (0, ""))
                #expect(run.output.split(separator: "\n").count == 6)
                #expect(!run.output.contains("shared-line"))
            }
        }
    }

    @Test func aBadRecordIsToldAndMakesTheStatus1OnlyWithStrict() throws {
        try CommandFolder.with { folder in
            let input = "no\n" + records
            let run = try folder.digest(["clean"], input: input)
            #expect(run.status == 0)
            #expect(
                run.errors.hasPrefix(
                    "-:1:1: warning: the record is not JSON: this character may not stand here [record-not-json]\n")
            )
            #expect(run.output.split(separator: "\n").count == 500)
            let strict = try folder.digest(["clean", "--strict"], input: input)
            #expect((strict.status, strict.errors, strict.output) == (1, run.errors, run.output))
            #expect(try folder.digest(["clean", "--quiet"], input: input).errors == "")
        }
    }

    @Test(arguments: ["", "\n\n", "no\n", #"{"text":""}"#])
    func nothingThatCanBeUsedEndsWithStatus1(input: String) throws {
        try CommandFolder.with { folder in
            let run = try folder.digest(["clean", "--output", "rows.jsonl"], input: input)
            #expect((run.status, run.output) == (1, ""))
            #expect(run.errors.contains("-: error: "))
            #expect(fileKind(at: "\(folder.path)/rows.jsonl") == nil)
            #expect(try listFiles(below: folder.path, hidden: true).files == [".in"])
        }
    }

    @Test func anOutputThatCannotBeWrittenEndsWithStatus1() throws {
        try CommandFolder.with { folder in
            let run = try folder.digest(["clean", "--output", "no/rows.jsonl"], input: records)
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix("no/rows.jsonl: error: it cannot be written: "))
        }
    }

    @Test func aReaderThatGoesAwayIsNoError() throws {
        try CommandFolder.with { folder in
            let many = String(repeating: records, count: 20)
            let run = try folder.digest(["clean"], input: many, isClosed: true)
            #expect((run.status, run.errors) == (0, ""))
        }
    }
}
