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
    /// The people who have a page of their own.
    var people: [Person]
    var timelines: Timelines
    var edition: Edition
    /// What pages show of the editor's hand.
    var editorial: Editorial

    /// Writes the briefings of all stories, and what is made of them.
    /// Who had a page in an earlier build, and is still named, has one.
    init(
        articles: [Article], grouping: Grouping, analyses: [Analysis], editorial: Editorial = Editorial(),
        remembering book: AddressBook? = nil
    ) async throws {
        let written = try await brief(grouping, articles: articles, analyses: analyses)
        self.init(
            articles: articles, grouping: grouping, analyses: analyses, written, editorial: editorial,
            remembering: book)
    }

    /// Takes the briefings of all stories, and makes what is made of them.
    init(
        articles: [Article], grouping: Grouping, analyses: [Analysis],
        _ written: (briefings: [Briefing], timelines: Timelines), editorial: Editorial = Editorial(),
        remembering book: AddressBook? = nil
    ) {
        self.articles = articles
        self.grouping = grouping
        self.analyses = analyses
        self.editorial = editorial
        (briefings, timelines) = written
        people = Briefings.people(of: grouping.stories, briefings: briefings, articles: articles).filter { person in
            person.hasPage || book.map { $0.remembers(person) } ?? false
        }
        edition = Edition(of: grouping, articles: articles).pinning(editorial.places)
    }

    /// What a thread is called: the names that its articles share, or its first story's headline.
    func title(ofThread index: Int) -> String {
        let thread = grouping.threads[index]
        if thread.names.isEmpty, let first = thread.stories.first { return headline(ofStory: first).text }
        return thread.names.joined(separator: ", ")
    }

    /// For each article what it repeats, where it is a copy.
    var originals: [Copy?] {
        var copies = [Copy?](repeating: nil, count: articles.count)
        for copy in grouping.stories.lazy.flatMap(\.copies) { copies[copy.article] = copy }
        return copies
    }

    /// The first and the last day that a story's articles can be of; nothing where none is known.
    func date(of story: Story) -> DateBounds? {
        story.date(among: articles)
    }
}
