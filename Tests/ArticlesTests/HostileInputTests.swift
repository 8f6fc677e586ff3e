import Articles
import Diagnostics
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that nobody should have made, how many articles it gives, and what is told of it: identifier of the
/// problem, line and column.
struct HostileInput: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let bytes: @Sendable () -> [UInt8]
    let articles: Int
    let told: [String]

    init(
        _ name: String, in file: String = "a.jsonl", _ articles: Int, _ told: [String],
        _ bytes: @Sendable @autoclosure @escaping () -> [UInt8]
    ) {
        (testDescription, self.file, self.bytes, self.articles, self.told) = (name, file, bytes, articles, told)
    }
}

private let good = "{\"text\":\"Northland votes\"}\n"

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// “{"text":"Northland votes"}\n”, packed by gzip.
private let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xAB, 0x56, 0x2A, 0x49, 0xAD, 0x28, 0x51, 0xB2, 0x52,
    0xF2, 0xCB, 0x2F, 0x2A, 0xC9, 0xC8, 0x49, 0xCC, 0x4B, 0x51, 0x28, 0xCB, 0x2F, 0x49, 0x2D, 0x56, 0xAA, 0xE5, 0x02,
    0x00, 0x7B, 0xF2, 0xDE, 0xF8, 0x1B, 0x00, 0x00, 0x00,
]

private let files = [
    HostileInput("an empty text", in: "a.txt", 0, ["text-empty"], []),
    HostileInput("an empty file of records", 0, ["text-empty"], []),
    HostileInput("only a byte-order mark", in: "a.txt", 0, ["text-empty"], [0xEF, 0xBB, 0xBF]),
    HostileInput("only a byte-order mark before no record", 0, ["text-empty"], [0xEF, 0xBB, 0xBF]),
    HostileInput("UTF-16LE", in: "a.txt", 1, ["text-converted"], [0xFF, 0xFE, 0x4E, 0, 0x6F, 0, 0x21, 0]),
    HostileInput("UTF-16BE", in: "a.txt", 1, ["text-converted"], [0xFE, 0xFF, 0, 0x4E, 0, 0x6F, 0, 0x21]),
    HostileInput("Windows-1252", in: "a.txt", 1, ["text-encoding:1:5"], bytes("Vote") + [0x85]),
    HostileInput("Latin-1", in: "a.txt", 1, ["text-encoding:1:4"], bytes("Vot") + [0xE9]),
    HostileInput("NUL in a text", in: "a.txt", 0, ["text-binary:1:2"], [0x41, 0]),
    HostileInput("lines that end in CR", in: "a.txt", 1, [], bytes("Northland votes\r\rThe people voted on Sunday.\r")),
    HostileInput(
        "a hundred thousand empty lines", in: "a.txt", 0, ["text-nothing-left"], bytes(repeated("\n", 100_000))),
    HostileInput("a hundred thousand empty lines of records", 1, [], bytes(repeated("\r\n", 100_000) + good)),
    HostileInput("quotation marks and brackets", in: "a.txt", 1, [], bytes(repeated("“[(*", 25_000) + " Northland")),
    HostileInput(
        "a line of megabytes", in: "a.txt", 1, [], bytes(repeated("Northland votes on Sunday, and so on ", 30_000))),
]

private let records = [
    HostileInput("an array for a record", 1, ["record-not-object:1:1"], bytes("[1,2]\n\(good)")),
    HostileInput("a number for a record", 1, ["record-not-object:1:1"], bytes("17\n\(good)")),
    HostileInput("null for a record", 1, ["record-not-object:1:1"], bytes("null\n\(good)")),
    HostileInput("no JSON", 1, ["record-not-json:1:1"], bytes("Northland\n\(good)")),
    HostileInput("a record without a text", 1, ["record-no-text:1:1"], bytes("{\"id\":1}\n\(good)")),
    HostileInput("a text that is no string", 1, ["record-text-not-string:1:9"], bytes("{\"text\":{}}\n\(good)")),
    HostileInput("NUL in JSON", 1, ["record-characters:1:11"], bytes(#"{"text":"a\u0000b"}"#)),
    HostileInput("a raw NUL", 1, ["record-not-json:1:11"], bytes("{\"text\":\"a\0b\"}\n\(good)")),
    HostileInput("half a surrogate pair", 1, ["record-characters:1:11"], bytes(#"{"text":"a\ud83db"}"#)),
    HostileInput("other control characters", 1, [], bytes(#"{"text":"a\u0001\u001b[2Jb"}"#)),
    HostileInput(
        "arrays in arrays, a hundred thousand deep", 1, ["record-not-json:1:518"],
        bytes("{\"b\":" + repeated("[", 100_000) + "\n" + good)),
    HostileInput(
        "twenty thousand keys", 1, [],
        bytes("{" + (0..<20_000).map { "\"k\($0)\":[\($0),{}]," }.joined() + "\"text\":\"Northland\"}")),
    HostileInput("an identifier twice", 2, ["record-id-taken:2"], bytes(repeated(#"{"id":1,"text":"a"}"# + "\n", 2))),
    HostileInput(
        "bytes in a string that are not UTF-8", 1, ["text-broken-utf8:1:11"],
        bytes("{\"text\":\"é") + [0xF0, 0x9F] + bytes("\"}")),
    HostileInput("a line that is never ended", 1, ["record-not-json:2:11"], bytes(good + "{\"text\":\"a")),
    HostileInput(
        "ten thousand bad records", 1, (1...20).map { "record-not-json:\($0):1" } + ["record-more"],
        bytes(repeated("no\n", 10_000) + good)),
]

private let packedFiles = [
    HostileInput("a packed file", in: "a.jsonl.gz", 2, [], packed + packed),
    HostileInput("a packed file cut short", in: "a.jsonl.gz", 1, ["gzip-damaged:2"], packed + packed.dropLast(30)),
    HostileInput(
        "a packed file with a wrong sum", in: "a.jsonl.gz", 1, ["gzip-damaged:2"], packed.dropLast(5) + [0, 0, 0, 0, 0]),
    HostileInput(
        "a packed file and something else", in: "a.jsonl.gz", 1, ["gzip-damaged:2"], packed + bytes("garbage")),
    HostileInput("a packed file that is not packed", in: "a.jsonl.gz", 0, ["gzip-damaged"], bytes(good)),
    HostileInput("an empty packed file", in: "a.jsonl.gz", 0, ["text-empty"], []),
]

@Suite struct HostileInputTests {
    @Test(arguments: files + records + packedFiles)
    func isReadAsFarAsItCanBeAndTold(_ input: HostileInput) async throws {
        try await withTemporaryFolder { folder in
            try folder.write(bytes: input.bytes(), to: input.file)
            let harvest = try await readArticles(in: folder.path)
            #expect(harvest.articles.count == input.articles)
            let told = harvest.diagnostics.map { diagnostic in
                let place = [diagnostic.location?.line, diagnostic.location?.column].compactMap { $0.map { ":\($0)" } }
                return diagnostic.problem.wording.identifier + place.joined()
            }
            #expect(told == input.told)
            #expect(harvest.diagnostics.allSatisfy { $0.location?.file == "\(folder.path)/\(input.file)" })
        }
    }

    /// The file's middle has no bytes on the disk.
    @Test func aLineThatIsTooLongIsPassedOverAndTold() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder.path)/a.jsonl"
            try folder.write(good + "{\"text\":\"", to: "a.jsonl")
            try #require(truncate(path, 30_000_000) == 0)
            let file = try #require(fopen(path, "a"))
            fputs("\"}\n" + good, file)
            fclose(file)
            let harvest = try await readArticles(in: path)
            #expect(harvest.articles.map(\.record) == [1, 3])
            #expect(harvest.diagnostics.map(\.problem) == [.record(.lineTooLong(limit: 16_000_000))])
            #expect(harvest.diagnostics.map(\.location?.line) == [2])
        }
    }

    @Test func aFolderMayHaveTheNameOfAFileOfRecords() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(good, to: "x.jsonl/y.jsonl.gz/a.jsonl")
            let harvest = try await readArticles(in: "\(folder.path)/x.jsonl")
            #expect(harvest.articles.map(\.file) == ["y.jsonl.gz/a.jsonl"])
            #expect(harvest.diagnostics == [])
        }
    }
}
