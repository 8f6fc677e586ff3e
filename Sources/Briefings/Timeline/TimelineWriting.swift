import Articles
import Slices
import Stories

/// Writes the timelines of all threads and stories, on all cores, from what their reports tell of days.
///
/// - Parameters:
///   - grouping: The stories and the threads.
///   - articles: The articles that the stories name by index.
///   - read: What was read of each story.
/// - Returns: One timeline a thread and one a story, in their order. The same input gives the same timelines.
/// - Throws: `CancellationError` when the task is cancelled.
/// - Complexity: O(*n* log *n*) in the dated sentences: of each thread about so many reports count.
func timelines(of grouping: Grouping, articles: [Article], _ read: [ReadStory]) async throws -> Timelines {
    let writer = TimelineWriter(grouping: grouping, articles: articles, read: read)
    let alone = grouping.stories.indices.filter { grouping.stories[$0].thread == nil }
    let threads = try await mapSlices(grouping.threads) { slice in slice.map { writer.write($0.stories) } }
    let lone = try await mapSlices(alone) { slice in slice.map { writer.write([$0]) } }
    var stories = [Timeline](repeating: Timeline(), count: grouping.stories.count)
    for written in [threads, lone].joined() {
        for (index, timeline) in written.stories { stories[index] = timeline }
    }
    return Timelines(threads: threads.map(\.thread), stories: stories)
}

/// Writes the timelines of the stories that belong together.
private struct TimelineWriter: Sendable {
    let grouping: Grouping
    let articles: [Article]
    let read: [ReadStory]

    /// About the most reports of a thread that count.
    private static let reportsOfThread = 400

    /// The timeline of a thread, and that of each of its stories.
    struct Written: Sendable {
        var thread: Timeline
        var stories: [(index: Int, timeline: Timeline)]
    }

    func write(_ stories: [Int]) -> Written {
        let most = max(1, Self.reportsOfThread / max(1, stories.count))
        let own = stories.map { story in
            (index: story, timeline: timeline([(story, read[story].dated.prefix(most))], headlines: []))
        }
        guard stories.count > 1 else { return Written(thread: Timeline(), stories: own) }
        let headlines = stories.map {
            StoryEntry(story: $0, read[$0].briefing.headline, grouping.stories[$0].date(among: articles))
        }
        let thread = timeline(stories.map { ($0, read[$0].dated.prefix(most)) }, headlines: headlines)
        return Written(thread: thread, stories: own)
    }

    private func timeline(
        _ stories: [(index: Int, reports: ArraySlice<DatedReport>)], headlines: [StoryEntry]
    ) -> Timeline {
        let told = stories.flatMap { story in
            story.reports.lazy.flatMap(\.sentences).map { TimelineEvents.Told($0, story: story.index) }
        }
        var entries = headlines.map(\.entry)
        if !told.isEmpty {
            let words = TimelineWords(stories.flatMap(\.reports))
            entries = TimelineEvents(words, beside: headlines, of: articles).entries(told) + entries
        }
        return Timeline(entries: entries.sorted(by: TimelineEntry.isEarlier))
    }
}

extension TimelineEntry {
    /// Whether an entry comes before another: by its first day; of one day the events first, then in input order.
    fileprivate static func isEarlier(_ one: TimelineEntry, _ other: TimelineEntry) -> Bool {
        one.key < other.key
    }

    /// What entries are ordered by. A month comes before its days, and what has no day last.
    private var key: (String, Int, Int, Int, Int, String) {
        switch matter {
        case .event(let value, let sentence, _): (value, 0, story, sentence.article, sentence.line, sentence.text)
        case .story(let headline, let published):
            (published?.earliest ?? published?.latest ?? "~", 1, story, headline.article, headline.line, headline.text)
        }
    }
}
