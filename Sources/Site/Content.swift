import Articles
import Briefings
import Stories

/// Everything that a site is made of, before addresses are given and pages are rendered.
struct Content: Sendable {
    var articles: [Article]
    var grouping: Grouping
    /// One for each story.
    var briefings: [Briefing]
    var edition: Edition

    /// What a thread is called: the names that its articles share, or its first story's headline.
    func title(ofThread index: Int) -> String {
        let thread = grouping.threads[index]
        if thread.names.isEmpty, let first = thread.stories.first { return briefings[first].headline.text }
        return thread.names.joined(separator: ", ")
    }

    /// The first and the last day that a story's articles can be of; nothing where none is known.
    func date(of story: Story) -> DateBounds? {
        let dates = story.articles.compactMap { articles[$0].date }
        guard let earliest = dates.map(\.earliest).min(), let latest = dates.map(\.latest).max() else { return nil }
        return DateBounds(earliest: earliest, latest: latest)
    }
}
