public import Articles
import Language
import Slices
public import Stories

/// Writes the timelines of all threads and stories, on all cores, from their reports.
///
/// - Parameters:
///   - grouping: The stories and the threads.
///   - articles: The articles that the stories name by index.
///   - analyses: The analysis of each of those articles.
///   - briefings: The briefing of each story, for its headline.
/// - Returns: One timeline a thread and one a story, in their order. The same input gives the same timelines.
/// - Throws: `CancellationError` when the task is cancelled.
/// - Complexity: O(*n* log *n*) in the reports: of each story and each thread at most so many are read.
public func timelines(
    of grouping: Grouping, articles: [Article], analyses: [Analysis], briefings: [Briefing]
) async throws -> Timelines {
    let writer = TimelineWriter(grouping: grouping, articles: articles, analyses: analyses, briefings: briefings)
    let alone = grouping.stories.indices.filter { grouping.stories[$0].thread == nil }
    let threads = try await mapSlices(grouping.threads) { slice in slice.map { writer.write($0.stories) } }
    let lone = try await mapSlices(alone) { slice in slice.map { writer.write([$0]) } }
    var stories = [Timeline](repeating: Timeline(), count: grouping.stories.count)
    for (index, timeline) in (threads + lone).flatMap(\.stories) { stories[index] = timeline }
    return Timelines(threads: threads.map(\.thread), stories: stories)
}

/// Writes the timelines of the stories that belong together.
private struct TimelineWriter: Sendable {
    let grouping: Grouping
    let articles: [Article]
    let analyses: [Analysis]
    let briefings: [Briefing]

    /// The most reports that are read of a story, and about the most of a thread.
    private static let reportsOfStory = 40
    private static let reportsOfThread = 400

    /// The timeline of a thread, and that of each of its stories.
    struct Written: Sendable {
        var thread: Timeline
        var stories: [(index: Int, timeline: Timeline)]
    }

    func write(_ stories: [Int]) -> Written {
        let most = max(1, min(Self.reportsOfStory, Self.reportsOfThread / max(1, stories.count)))
        let read = stories.map { sentences(of: $0, most: most) }
        let headlines = stories.map {
            StoryEntry(story: $0, briefings[$0].headline, grouping.stories[$0].date(among: articles))
        }
        let own = zip(stories, read).map { story, articles in
            (index: story, timeline: timeline(articles, headlines: []))
        }
        let thread = stories.count > 1 ? timeline(read.flatMap(\.self), headlines: headlines) : Timeline()
        return Written(thread: thread, stories: own)
    }

    /// The dated sentences of a story's first reports, an article each.
    private func sentences(of story: Int, most: Int) -> [ReadArticle] {
        grouping.stories[story].reports.prefix(most).map { index in
            let sentences = DatedSentence.all(
                in: articles[index], index: index, story: story, analysis: analyses[index])
            return ReadArticle(
                title: sentences.isEmpty ? [] : distinct(Words.words(in: articles[index].title.text)[...]),
                sentences: sentences)
        }
    }

    private func timeline(_ articles: [ReadArticle], headlines: [StoryEntry]) -> Timeline {
        let words = TimelineWords(articles.map { $0.title + $0.sentences.flatMap(\.words) })
        let events = TimelineEvents(words, beside: headlines).entries(articles.flatMap(\.sentences))
        return Timeline(entries: (events + headlines.map(\.entry)).sorted(by: TimelineEntry.isEarlier))
    }
}

/// What a timeline takes from one article.
private struct ReadArticle {
    /// The words of its title.
    let title: [WordHash]
    let sentences: [DatedSentence]
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
