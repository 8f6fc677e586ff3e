import Articles
import Briefings
import Stories

/// Which articles stand together on pages: in stories, in threads and with outlets.
struct ArticleGroups: Sendable {
    /// For each article its story.
    let storyOfArticle: [Int]
    /// For each story its thread.
    let threadOfStory: [Int?]
    /// For each story its articles.
    let stories: [[Int]]
    /// For each thread the articles of its stories.
    let threads: [[Int]]
    /// The outlets.
    let outlets: Outlets

    init(of content: Content) {
        let grouping = content.grouping
        stories = grouping.stories.map(\.articles)
        threads = grouping.threads.map { thread in thread.stories.flatMap { grouping.stories[$0].articles } }
        threadOfStory = grouping.stories.map(\.thread)
        outlets = Outlets(of: content.articles)
        var owners = [Int](repeating: 0, count: content.articles.count)
        for (story, articles) in stories.enumerated() {
            for article in articles { owners[article] = story }
        }
        storyOfArticle = owners
    }

    /// The identifiers of stories: those that they had, and for the others that of the article with the headline.
    func storyIdentifiers(
        _ content: Content, _ articles: [String], _ memory: ArticleMemory, _ wishes: [Int: String]
    ) -> [String] {
        GroupIdentifiers.give(to: stories, of: .story, memory, wishes: wishes) {
            articles[content.briefings[$0].headline.article]
        }
    }

    /// What the editor wants stories' identifiers to be.
    ///
    /// - Parameters:
    ///   - content: The stories with the editor's edits.
    ///   - articles: The identifiers of the articles.
    ///   - memory: What is remembered of them.
    ///   - names: The names of stories beside those that the edits give, by the stories' indices.
    /// - Returns: What stories are to have, and what they would have without.
    /// - Throws: ``Diagnostics`` where a story is to have the address of another.
    func wishes(
        _ content: Content, _ articles: [String], _ memory: ArticleMemory, names: [Int: String]
    ) throws -> IdentifierWishes {
        guard !content.editorial.stories.isEmpty || !names.isEmpty else { return IdentifierWishes() }
        let own = storyIdentifiers(content, articles, memory, [:])
        let wanted = try content.editorial.identifiers(ofStories: own, articles: articles, content)
        // Only a name that the editor wrote takes an address away from another story.
        let taken = Set(own)
        let wishes = wanted.indices.filter { story in
            wanted[story] != own[story]
                && (content.editorial.stories[story]?.rename != nil || !taken.contains(wanted[story]))
        }
        var result = IdentifierWishes()
        result.identifiers = Dictionary(uniqueKeysWithValues: wishes.map { ($0, wanted[$0]) })
        result.identifiers.merge(names) { $1 }
        let renames = content.editorial.stories.compactMapValues { $0.rename?.value }.merging(names) { $1 }
        for (story, name) in renames {
            let first = content.editorial.stories[story]?.namedAfter.map { articles[$0] }
            let unnamed = first.flatMap { taken.contains($0) ? nil : $0 } ?? own[story]
            if unnamed != name { result.unnamed[story] = unnamed }
        }
        return result
    }

    /// The identifiers of threads: those that they had, and for the others their names with the digits of the first story.
    func threadIdentifiers(_ content: Content, _ memory: ArticleMemory) -> [String] {
        GroupIdentifiers.give(to: threads, of: .thread, memory) { index in
            let thread = content.grouping.threads[index]
            let name = Slug.make(from: thread.names.joined(separator: " "), limit: 40)
            let headline = thread.stories.first.map { content.briefings[$0].headline.article } ?? 0
            let suffix = Addresses.digits(of: memory.keys[headline])
            return name.isEmpty ? suffix : "\(name)-\(suffix)"
        }
    }
}

/// What an editor wants stories' identifiers to be.
struct IdentifierWishes: Sendable, Equatable {
    /// By story the identifier that it is to have and would not have by itself.
    var identifiers: [Int: String] = [:]
    /// By story that the editor named the identifier that it would have without the name.
    var unnamed: [Int: String] = [:]

    /// For the identifiers that the editor wrote, those that the stories would have without.
    ///
    /// A wish that could not be granted, as what the stories got shows, is none.
    func renames(_ stories: [String]) -> [String: String] {
        var renames: [String: String] = [:]
        for (story, identifier) in unnamed where identifiers[story] == stories[story] {
            renames[stories[story]] = identifier
        }
        return renames
    }
}
