import Articles
import Briefings
import Stories

/// Everything that a site is made of, before addresses are given and pages are rendered.
struct Content: Sendable {
    var articles: [Article]
    var grouping: Grouping
    /// One for each article.
    var analyses: [Analysis]
    /// One for each story.
    var briefings: [Briefing]
    var edition: Edition

    /// What a thread is called: the names that its articles share, or its first story's headline.
    func title(ofThread index: Int) -> String {
        let thread = grouping.threads[index]
        if thread.names.isEmpty, let first = thread.stories.first { return briefings[first].headline.text }
        return thread.names.joined(separator: ", ")
    }

    /// For each article what it repeats, where it is a copy.
    var originals: [Copy?] {
        var copies = [Copy?](repeating: nil, count: articles.count)
        for copy in grouping.stories.lazy.flatMap(\.copies) { copies[copy.article] = copy }
        return copies
    }

    /// The first and the last day that a story's articles can be of; nothing where none is known.
    ///
    /// Articles with a bound on one side alone count where no other has both.
    func date(of story: Story) -> DateBounds? {
        let dates = story.articles.compactMap { articles[$0].date }
        let closed = dates.filter { $0.earliest != nil && $0.latest != nil }
        let counted = closed.isEmpty ? dates : closed
        let (earliest, latest) = (counted.map(\.earliest), counted.map(\.latest))
        let bounds = DateBounds(
            earliest: earliest.contains(nil) ? nil : earliest.compactMap(\.self).min(),
            latest: latest.contains(nil) ? nil : latest.compactMap(\.self).max())
        return bounds.earliest == nil && bounds.latest == nil ? nil : bounds
    }
}
