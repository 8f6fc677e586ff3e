import Articles
import Diagnostics
import Files
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

private let text = "\(headline)\n\(body)\n"

@Suite struct ReadingTests {
    @Test func textsAreReadFromAllFoldersInTheOrderOfTheirPaths() async throws {
        try await withTemporaryFolder { folder in
            for name in ["b.txt", "a.md", "B.TXT", "a/z.Md", "a/b/c.txt", "é.txt", "10.txt", "9.txt"] {
                try folder.write(text, to: name)
            }
            for name in [".hidden.txt", ".git/a.txt", "a.html", "a.txt.bak", "txt", "jsonl", "a.json"] {
                try folder.write("x", to: name)
            }
            let harvest = try await readArticles(in: folder.path)
            #expect(
                harvest.articles.map(\.file) == [
                    "10.txt", "9.txt", "B.TXT", "a.md", "a/b/c.txt", "a/z.Md", "b.txt", "é.txt",
                ])
            #expect(harvest.diagnostics.isEmpty)
            #expect(harvest.textCount == 8)
            #expect(harvest.byteCount == 8 * text.utf8.count)
        }
    }

    @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func lineEndsAndTheByteOrderMarkDoNotMatter(lineEnd: String, mark: String) async throws {
        try await withTemporaryFolder { folder in
            try folder.write(mark + text.replacing("\n", with: lineEnd), to: "a.txt")
            let article = try #require(try await readArticles(in: folder.path).articles.first)
            #expect(article.title == Excerpt(line: 1, text: headline))
            #expect(article.blocks.map(\.line) == [2, 3, 4])
            #expect(!article.blocks.contains { $0.text.contains("\r") })
        }
    }

    @Test func theArticlesAreTheSameOnEveryReading() async throws {
        try await withTemporaryFolder { folder in
            for (number, rule) in ruleCases.enumerated() {
                try folder.write(rule.taken.text, to: "\(number).txt")
            }
            let first = try await readArticles(in: folder.path).articles
            #expect(try await readArticles(in: folder.path + "/").articles == first)
        }
    }

    @Test func aMissingFolderIsNamed() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder.path)/no"
            await expect(.sourceMissing, at: path)
        }
    }

    @Test func aFileThatIsNoTextIsNamed() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(text, to: "a.html")
            await expect(.sourceNotText, at: "\(folder.path)/a.html")
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser can read every folder"))
    func aFolderThatCannotBeListedIsNamed() async throws {
        try await withTemporaryFolder { folder in
            try folder.write(text, to: "a/a.txt")
            try #require(chmod("\(folder.path)/a", 0) == 0)
            defer { chmod("\(folder.path)/a", 0o700) }
            await expect(.sourceUnreadable(reason: "Permission denied"), at: "\(folder.path)/a")
        }
    }

    @Test(arguments: [[], ["a.html"], ["a/b.pdf", ".hidden.txt"]])
    func aFolderWithoutTextsIsNamed(names: [String]) async throws {
        try await withTemporaryFolder { folder in
            for name in names { try folder.write("x", to: name) }
            await expect(.sourceHasNoTexts, at: folder.path)
        }
    }

    private func expect(_ problem: ReadingProblem, at path: String) async {
        let thrown = await #expect(throws: Diagnostics.self) { try await readArticles(in: path) }
        #expect(thrown?.all == [Diagnostic(.reading(problem), at: Place(file: path))])
    }
}
