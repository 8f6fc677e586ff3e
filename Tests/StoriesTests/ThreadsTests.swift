import Articles
import Testing

@testable import Stories

@Suite struct ThreadsTests {
    @Test("Every article is in one thread, and threads ascend", arguments: [0, 1, 2, 70])
    func everyArticleIsInOneThread(count: Int) async throws {
        let articles = (0..<count).map { MadeArticles.unheard(event: $0 / 4, report: $0) }
        let threads = try await Threads.find(in: Corpus(articles)).threads
        #expect(threads.joined().sorted() == Array(0..<count))
        #expect(threads.allSatisfy { $0 == $0.sorted() })
        #expect(threads.map { $0[0] } == threads.map { $0[0] }.sorted())
    }

    @Test(
        "An article that is as near to two others goes into the thread of the one of its days",
        arguments: [
            ("2025-03-02", "2025-03-20", true), ("2025-03-20", "2025-03-02", false), ("2025-03-02", nil, true),
            (nil, "2025-03-02", false),
        ] as [(String?, String?, Bool)])
    func nearDaysJoin(first: String?, second: String?, joinsFirst: Bool) async throws {
        let days = [first, "2025-03-01", second]
        let articles = zip(Self.chain, days).map { text, day in report("", [text], day: day) }
        let threads = try await Threads.find(in: Corpus(articles)).threads
        #expect(threads == (joinsFirst ? [[0, 1], [2]] : [[0], [1, 2]]))
    }

    @Test("The nearer their days the less two articles must share to be a thread")
    func nearDaysNeedLess() async throws {
        func sharedWords(_ first: String?, _ second: String?) async throws -> Int? {
            for shared in 0...30 {
                let common = (0..<shared).map { "common\($0)" }.joined(separator: " ")
                let articles = [("left", first), ("right", second)].map { side, day in
                    report("", [(0..<300).map { "\(side)\($0)" }.joined(separator: " ") + " " + common], day: day)
                }
                if try await Threads.find(in: Corpus(articles)).threads.count == 1 { return shared }
            }
            return nil
        }
        let sameDay = try #require(try await sharedWords("2025-03-01", "2025-03-01"))
        let sameWeek = try #require(try await sharedWords("2025-03-01", "2025-03-06"))
        let sameYear = try #require(try await sharedWords("2025-03-01", "2025-12-06"))
        let unknown = try #require(try await sharedWords("2025-03-01", nil))
        #expect(0 < sameDay && sameDay < sameWeek && sameWeek < sameYear && sameYear == unknown)
    }

    @Test("A crowd stays in one thread, even if it has more articles than a thread should", arguments: [60, 240])
    func aCrowdStaysInOneThread(count: Int) async throws {
        let corpus = try await Corpus(MadeArticles.flood(count) + MadeArticles.others)
        let found = try await Threads.find(in: corpus)
        let crowd = try #require(found.crowds.crowds.first)
        #expect(found.crowds.crowds.count == 1 && crowd.filter { $0 < count }.count * 10 >= count * 9)
        #expect(found.threads.contains { Set($0).isSuperset(of: crowd) })
        // The story's words would weigh nothing if each of its articles counted in full.
        let weights = corpus.weights()
        let better = corpus.members[0].terms.filter { found.weights[Int($0.word)] > weights[Int($0.word)] }
        #expect(better.count * 2 > corpus.members[0].terms.count)
    }

    @Test("A thread of very many articles of different events is cut")
    func aLargeThreadIsCut() async throws {
        // All share five words; the events share twenty.
        let articles = (0..<300).map { number in
            let event = MadeArticles.unheard(event: number / 5, report: number)
            return report("", event.blocks.map { "Topic of five words here. " + $0.text }, day: nil)
        }
        let threads = try await Threads.find(in: Corpus(articles)).threads
        #expect(threads.allSatisfy { $0.count <= Threads.largest })
        // Cutting parts no event.
        let events = threads.map { Set($0.map { $0 / 5 }) }
        #expect(events.reduce(0) { $0 + $1.count } == 60)
    }

    /// Three texts of which the second shares as many words with the first as with the third.
    private static let chain = [["left"], ["left", "right"], ["right"]].enumerated().map { place, sides in
        let own = (0..<200).map { "own\(place)word\($0)" }
        return (own + sides.flatMap { side in (0..<20).map { "\(side)\($0)" } }).joined(separator: " ")
    }
}
