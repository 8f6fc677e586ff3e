import Articles
import Stories
import SeededRandom
import Testing

/// One event that very many articles tell, among others that few do.
@Suite struct BigStoryTests {
    @Test("A story of very many articles stays whole, and takes in none of another", arguments: [60, 120, 200])
    func aBigStoryStaysWhole(count: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let articles = MadeArticles.flood(count) + MadeArticles.others
        let order = articles.indices.shuffled(using: &generator)
        let grouping = try await group(order.map { articles[$0] })
        let floods = grouping.stories.map { story in story.articles.filter { order[$0] < count }.count }
        #expect(floods.max().map { $0 * 10 >= count * 9 } == true, "pieces of \(floods.filter { $0 > 0 })")
        for (story, flood) in zip(grouping.stories, floods) where flood > 0 { #expect(story.articles.count == flood) }
        #expect(grouping.stories.allSatisfy { $0.reasons.count == min(10, $0.articles.count - 1) })
    }

    @Test("A piece that is cut off a big story says that this came nearest")
    func aPieceNamesTheBigStory() async throws {
        let grouping = try await group(MadeArticles.flood(60) + MadeArticles.others)
        let sizes = grouping.stories.map(\.articles.count)
        let big = try #require(sizes.firstIndex(of: sizes.max() ?? 0))
        for (index, story) in grouping.stories.enumerated() where index != big && story.articles[0] < 60 {
            #expect(story.nearest?.story == big)
        }
    }
}
