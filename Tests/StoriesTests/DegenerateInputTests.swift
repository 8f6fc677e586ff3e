import Articles
import Stories
import Testing

private func article(_ title: String, _ text: String) -> Article {
    Article(
        file: "texts.jsonl", title: Excerpt(line: 1, text: title),
        blocks: text.isEmpty ? [] : [Block(kind: .paragraph, line: 2, text: text)])
}

@Suite struct DegenerateInputTests {
    @Test func nothing() async throws {
        #expect(try await group([]) == Grouping(stories: [], threads: []))
    }

    @Test func oneArticle() async throws {
        let grouping = try await group([article("Rain in Ostrel", "It rained.")])
        #expect(grouping.stories == [Story(articles: [0], thread: nil, reasons: [], nearest: nil)])
        #expect(grouping.threads.isEmpty)
    }

    @Test(arguments: [2, 3, 500])
    func allEqual(count: Int) async throws {
        let articles = [Article](repeating: article("Rain in Ostrel", "It rained on the Venna all day."), count: count)
        let grouping = try await group(articles)
        #expect(grouping.stories.map(\.articles) == [Array(0..<count)])
        #expect(grouping.stories[0].reasons.count == min(10, count - 1))
    }

    @Test(arguments: [2, 3, 500])
    func allDifferent(count: Int) async throws {
        let articles = (0..<count).map { number in
            article("q\(number)title", (0..<50).map { "w\(number)x\($0)" }.joined(separator: " "))
        }
        let grouping = try await group(articles)
        #expect(grouping.stories.map(\.articles) == (0..<count).map { [$0] })
    }

    @Test func emptyTexts() async throws {
        let grouping = try await group([article("", ""), article("", ""), article("Rain", ""), article("", "The of.")])
        #expect(grouping.stories.flatMap(\.articles).sorted() == [0, 1, 2, 3])
        #expect(grouping.stories[0].articles == [0, 1])
    }

    @Test func oneWordEach() async throws {
        let grouping = try await group(["Rain", "Snow", "Rain", "Hail"].map { article($0, $0) })
        #expect(grouping.stories[0].articles == [0, 2])
    }

    @Test func textOfMegabytes() async throws {
        let sentence = "Mayor Quill opened the bridge over the Venna on Tuesday (and was glad. "
        let long = article("Bridge opened", String(repeating: sentence, count: 2_000_000 / sentence.utf8.count))
        let line = article("Unbroken", String(repeating: "x", count: 200_000))
        let grouping = try await group([long, line, article("Bridge opened in Ostrel", sentence)])
        #expect(grouping.stories.flatMap(\.articles).sorted() == [0, 1, 2])
    }

    /// More articles than are compared all with all, a tenth of them on each event.
    @Test func manyArticles() async throws {
        let articles = (0..<300).map { number in
            let event = number % 30
            let shared = (0..<40).map { "event\(event)word\($0)" }
            let own = (0..<10).map { "article\(number)word\($0)" }
            return article("Event\(event)name reported", (shared + own).joined(separator: " "))
        }
        let grouping = try await group(articles)
        #expect(grouping.stories.map(\.articles) == (0..<30).map { Array(stride(from: $0, to: 300, by: 30)) })
        for story in grouping.stories { #expect(story.reasons.count == 9) }
    }
}
