public import Articles
import Slices
public import Stories

/// Keeps what was read of articles and written of stories, so that after a change only the rest is made.
public struct BriefingCache: Sendable {
    private var versions: [Int] = []
    private var analyses: [Int: Analysis] = [:]
    private var stories: [StoryKey: ReadStory] = [:]

    /// The reports that a briefing is made of: where they stand among all articles, which citations tell, and which
    /// articles they are.
    private struct StoryKey: Hashable {
        let reports: [Int]
        let versions: [Int]
    }

    /// Knows nothing yet.
    public init() {}

    /// Analyses articles, most of which were analysed before.
    ///
    /// - Parameters:
    ///   - articles: The articles.
    ///   - versions: By article a number that no other article has had.
    /// - Returns: What ``Briefings/analyse(_:)`` gives.
    /// - Throws: `CancellationError` when the task is cancelled.
    /// - Complexity: O(articles), and the bytes of those that are new
    public mutating func analyse(_ articles: [Article], versions: [Int]) async throws -> [Analysis] {
        let missing = articles.indices.filter { analyses[versions[$0]] == nil }
        let new = try await Briefings.analyse(missing.map { articles[$0] })
        for (index, analysis) in zip(missing, new) { analyses[versions[index]] = analysis }
        let all = versions.compactMap { analyses[$0] }
        analyses = Dictionary(zip(versions, all)) { first, _ in first }
        self.versions = versions
        return all
    }

    /// Writes the briefings of stories, most of which were written before, of the articles that were analysed last.
    ///
    /// - Parameters:
    ///   - grouping: The stories.
    ///   - articles: The articles.
    ///   - analyses: One analysis an article.
    /// - Returns: What ``Briefings/brief(_:articles:analyses:)-(Grouping,_,_)`` gives.
    /// - Throws: `CancellationError` when the task is cancelled.
    /// - Complexity: O(reports), and the words of the stories that are new
    public mutating func brief(
        _ grouping: Grouping, articles: [Article], analyses: [Analysis]
    ) async throws -> (briefings: [Briefing], timelines: Timelines) {
        let keys = grouping.stories.map { story in
            StoryKey(reports: story.reports, versions: story.reports.map { versions[$0] })
        }
        let missing = keys.indices.filter { stories[keys[$0]] == nil }
        let new = try await read(missing.map { grouping.stories[$0] }, articles: articles, analyses: analyses)
        for (index, story) in zip(missing, new) { stories[keys[index]] = story }
        let all = keys.compactMap { stories[$0] }
        stories = Dictionary(zip(keys, all)) { first, _ in first }
        return (all.map(\.briefing), try await timelines(of: grouping, articles: articles, all))
    }
}
