public import Articles

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

/// The timelines of one build.
public struct Timelines: Sendable, Equatable {
    /// One a thread: its stories, and the dated events that their reports tell.
    public var threads: [Timeline]
    /// One a story: the dated events that its reports tell, without entries for stories.
    public var stories: [Timeline]

    /// Makes the timelines of threads and stories in their order.
    public init(threads: [Timeline] = [], stories: [Timeline] = []) {
        self.threads = threads
        self.stories = stories
    }
}
