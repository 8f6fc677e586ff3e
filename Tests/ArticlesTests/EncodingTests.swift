import Articles
import Diagnostics
import Testing

/// A text that is read although it is not UTF-8, and what is told of it.
struct OtherEncoding: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let text: String
    var told: [Diagnostic] = []

    init(_ name: String, _ bytes: [UInt8], _ text: String, _ told: (ReadingProblem, line: Int?, column: Int?)...) {
        (testDescription, self.bytes, self.text) = (name, bytes, text)
        self.told = told.map { problem, line, column in
            var severity = Diagnostic.Severity.warning
            if case .converted(_, isCertain: true) = problem { severity = .note }
            return Diagnostic(.reading(problem), severity: severity, at: Place(file: "", line: line, column: column))
        }
    }
}

private func utf16(_ text: String, isBig: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? bytes : bytes.reversed()
    }
}

private let little = ReadingProblem.converted(from: "UTF-16LE", isCertain: true)
private let big = ReadingProblem.converted(from: "UTF-16BE", isCertain: true)
private let voters = "Northland votes – “at last” 😀"

private let otherEncodings = [
    OtherEncoding("UTF-16LE", utf16(voters, isBig: false), voters, (little, nil, nil)),
    OtherEncoding("UTF-16BE", utf16(voters, isBig: true), voters, (big, nil, nil)),
    OtherEncoding("UTF-16LE without a mark", utf16(voters, isBig: false, mark: false), voters, (little, nil, nil)),
    OtherEncoding("UTF-16BE without a mark", utf16(voters, isBig: true, mark: false), voters, (big, nil, nil)),
    OtherEncoding("UTF-16 of another script", utf16("Выборы", isBig: false), "Выборы", (little, nil, nil)),
    OtherEncoding(
        "half a pair in UTF-16", utf16("Northland\n\nIt votes ", isBig: false) + [0x3D, 0xD8, 0x21, 0],
        "Northland|It votes \u{FFFD}!", (little, nil, nil), (.brokenPlaces(1), 3, 10)),
    OtherEncoding(
        "an odd byte at the end of UTF-16", utf16("Northland", isBig: true) + [0], "Northland\u{FFFD}", (big, nil, nil),
        (.brokenPlaces(1), 1, 10)),
    OtherEncoding(
        "Windows-1252", Array("Northland votes\n\nIt is ".utf8) + [0x93, 0x6F, 0x6B, 0x94, 0x20, 0x80],
        "Northland votes|It is “ok” €", (.converted(from: "Windows-1252", isCertain: false), 3, 7)),
    OtherEncoding(
        "Latin-1", Array("Andr".utf8) + [0xE9] + Array(" votes".utf8), "André votes",
        (.converted(from: "Latin-1 (ISO 8859-1)", isCertain: false), 1, 5)),
    OtherEncoding(
        "a broken place in UTF-8", Array("André votes\r\rIt is é ".utf8) + [0xE2, 0x80, 0x21],
        "André votes|It is é \u{FFFD}!",
        (.brokenPlaces(1), 3, 9)),
    OtherEncoding(
        "a character cut short at the end", Array("Northland ".utf8) + [0xE2, 0x80], "Northland \u{FFFD}",
        (.brokenPlaces(1), 1, 11)),
    OtherEncoding(
        "a mark of UTF-8 and Latin-1", [0xEF, 0xBB, 0xBF] + Array("Andr".utf8) + [0xE9, 0x21], "Andr\u{FFFD}!",
        (.brokenPlaces(1), 1, 5)),
]

@Suite struct EncodingTests {
    @Test(arguments: otherEncodings)
    func aTextInAnotherEncodingIsReadAndTold(_ other: OtherEncoding) async throws {
        try await withTemporaryFolder { folder in
            try folder.write(bytes: other.bytes, to: "a.txt")
            let harvest = try await readArticles(in: folder.path)
            let article = try #require(harvest.articles.first)
            let lines = [article.title.text] + article.blocks.map(\.text).filter { $0 != article.title.text }
            #expect(lines.joined(separator: "|") == other.text)
            #expect(harvest.diagnostics.map(\.problem) == other.told.map(\.problem))
            #expect(harvest.diagnostics.map(\.severity) == other.told.map(\.severity))
            #expect(harvest.diagnostics.map(\.location?.line) == other.told.map(\.location?.line))
            #expect(harvest.diagnostics.map(\.location?.column) == other.told.map(\.location?.column))
            #expect(harvest.leftOut == 0)
        }
    }

    @Test func everyByteOfWindows1252IsItsCharacter() async throws {
        let high = (0x80...0xFF).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }.map(UInt8.init)
        try await withTemporaryFolder { folder in
            let letters = String(repeating: "Northland votes ", count: 30)
            try folder.write(bytes: Array("Northland\n\n\(letters)".utf8) + high, to: "a.txt")
            let text = try #require(try await readArticles(in: folder.path).articles.first?.blocks.last?.text)
            #expect(text.contains("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u{A0}¡¢"))
            #expect(text.contains("øùúûüýþÿ"))
        }
    }

    @Test(arguments: [("\r", [1, 2, 3, 4]), ("\r\n", [1, 2, 3, 4]), ("\r\r", [1, 3, 5, 7])])
    func linesThatEndInCRAreCounted(lineEnd: String, numbers: [Int]) async throws {
        try await withTemporaryFolder { folder in
            let text = "\(headline)\n\(body)".replacing("\n", with: lineEnd)
            try folder.write(text, to: "a.txt")
            try folder.write(
                "{\"text\":\(json(text))}\r{\"text\":\"Bridge\"}", to: "b.jsonl")
            let harvest = try await readArticles(in: folder.path)
            for article in harvest.articles.prefix(2) {
                #expect([article.title.line] + article.blocks.map(\.line) == numbers)
            }
            #expect(harvest.articles.map(\.record) == [nil, 1, 2])
        }
    }

    @Test func recordsInUTF16AreConvertedAsTheyAreRead() async throws {
        try await withTemporaryFolder { folder in
            let records = (1...5000).map { "{\"id\":\($0),\"text\":\"André votes 😀\"}\r\n" }.joined()
            try folder.write(bytes: utf16(records, isBig: true, mark: false), to: "a.jsonl")
            let harvest = try await readArticles(in: folder.path)
            #expect(harvest.articles.map(\.record) == (1...5000).map(Optional.some))
            #expect(harvest.articles.allSatisfy { $0.title.text == "André votes 😀" })
            #expect(harvest.diagnostics.map(\.problem) == [.reading(big)])
        }
    }

    @Test func aRecordInAnotherEncodingIsToldWithItsLine() async throws {
        try await withTemporaryFolder { folder in
            let start = Array("{\"text\":\"Andr".utf8)
            let end = Array(" votes\"}\n".utf8)
            try folder.write(
                bytes: start + [0xE9] + end + start + [0xC3, 0xA9, 0x20, 0xFF] + end + start + [0x81] + end,
                to: "a.jsonl")
            let harvest = try await readArticles(in: folder.path)
            #expect(harvest.articles.map(\.title.text) == ["André votes", "André \u{FFFD} votes"])
            let problems: [Problem] = [
                .reading(.converted(from: "Latin-1 (ISO 8859-1)", isCertain: false)), .reading(.brokenPlaces(1)),
                .reading(.notUTF8(offset: 13)),
            ]
            #expect(harvest.diagnostics.map(\.problem) == problems)
            #expect(harvest.diagnostics.map(\.location?.line) == [1, 2, 3])
            #expect(harvest.diagnostics.map(\.location?.column) == [14, 16, 14])
        }
    }
}
