import Articles
import Diagnostics
import Files
import SeededRandom
import Testing

/// Reading again what changed comes to the same as reading all.
@Suite struct ArticleCacheTests {
    @Test("After any change the articles are those of a reading from nothing", arguments: [1, 2, 3, 4] as [UInt64])
    func anyChange(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        try await withTemporaryFolder { folder in
            var source = RandomSource(folder: folder)
            var cache = ArticleCache()
            var known: [Int: Article] = [:]
            for step in 0..<40 {
                for _ in 0..<Int.random(in: 1...3, using: &random) { try source.change(&random) }
                let note: Comment = "seed \(seed), step \(step)"
                let reading = try await cache.read(folder.path)
                let fresh = try await readArticles(in: folder.path)
                try #require(reading.harvest.articles == fresh.articles, note)
                #expect(reading.harvest.diagnostics == fresh.diagnostics, note)
                #expect(reading.harvest.textCount == fresh.textCount && reading.harvest.leftOut == fresh.leftOut, note)
                #expect(reading.harvest.byteCount == fresh.byteCount && reading.harvest.folder == fresh.folder, note)
                try #require(reading.versions.count == fresh.articles.count, note)
                for (version, article) in zip(reading.versions, fresh.articles) {
                    #expect(known.updateValue(article, forKey: version).map { $0 == article } ?? true, note)
                }
            }
        }
    }

    @Test("An article that nothing touches keeps its version")
    func untouched() async throws {
        try await withTemporaryFolder { folder in
            for name in ["a", "b", "c"] { try folder.write(text(name), to: "\(name).txt") }
            var cache = ArticleCache()
            let first = try await cache.read(folder.path).versions
            try folder.write(text("bridge"), to: "b.txt")
            let second = try await cache.read(folder.path).versions
            #expect(zip(first, second).map { $0 == $1 } == [true, false, true])
            let third = try await cache.read(folder.path, changed: ["\(folder.path)/b.txt"]).versions
            #expect(third == second)
        }
    }

    @Test("A source that is gone is told, and read again when it is back")
    func gone() async throws {
        try await withTemporaryFolder { folder in
            var cache = ArticleCache()
            await #expect(throws: Diagnostics.self) { try await cache.read("\(folder.path)/texts") }
            try folder.write(text("a"), to: "texts/a.txt")
            #expect(try await cache.read("\(folder.path)/texts").versions.count == 1)
        }
    }

    private func text(_ word: String) -> String { "The \(word) opens\n\nThe \(word) of Northport opened on Monday.\n" }
}

/// A folder of texts that changes at random; many of its lines stand in several texts.
private struct RandomSource {
    let folder: TextFolder
    private var names: [String] = []

    init(folder: TextFolder) { self.folder = folder }

    mutating func change(_ random: inout SeededGenerator) throws {
        switch Int.random(in: 0..<6, using: &random) {
        case 0 where names.count > 2:
            let name = names.remove(at: Int.random(in: names.indices, using: &random))
            try removeFile(at: "\(folder.path)/\(name)")
        case 1 where names.count > 2:
            let place = Int.random(in: names.indices, using: &random)
            let name = newName(&random)
            guard !names.contains(name), name.suffix(4) == names[place].suffix(4) else { return }
            try moveFile(at: "\(folder.path)/\(names[place])", to: "\(folder.path)/\(name)")
            names[place] = name
        case 2 where !names.isEmpty:
            try write(names[Int.random(in: names.indices, using: &random)], &random)
        default:
            let name = newName(&random)
            if !names.contains(name) { names.append(name) }
            try write(name, &random)
        }
    }

    private func newName(_ random: inout SeededGenerator) -> String {
        let end = Int.random(in: 0..<5, using: &random) == 0 ? "jsonl" : "text.txt"
        return "\(Int.random(in: 0..<30, using: &random)).\(end)"
    }

    private func write(_ name: String, _ random: inout SeededGenerator) throws {
        guard name.hasSuffix("jsonl") else { return try folder.write(text(&random), to: name) }
        let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let text = text(&random).replacing("\n", with: "\\n")
            return Int.random(in: 0..<6, using: &random) == 0
                ? "{\"text\": 1}" : "{\"id\": \(Int.random(in: 0..<9, using: &random)), \"text\": \"\(text)\"}"
        }
        try folder.write(rows.joined(separator: "\n"), to: name)
    }

    private func text(_ random: inout SeededGenerator) -> String {
        if Int.random(in: 0..<12, using: &random) == 0 { return "" }
        let number = Int.random(in: 0..<40, using: &random)
        var lines = ["Bridge \(number) over the Tarn closes", ""]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let day = Int.random(in: 0..<300, using: &random)
            lines.append(
                "The bridge \(number) over the river Tarn is to close for \(day) days in May, the ministry of transport of Northland said on Monday, when it was asked."
            )
        }
        let shared = [
            "Northport and its rivers", "More of the news", "Our paper is read in Northport and in Southport.",
        ]
        lines += shared.filter { _ in Bool.random(using: &random) }
        return lines.joined(separator: "\n")
    }
}
