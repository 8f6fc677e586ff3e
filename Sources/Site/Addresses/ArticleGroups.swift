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

    /// The identifiers that the editor wants stories to have and that they would not have by themselves.
    ///
    /// - Throws: ``Diagnostics`` where a story is to have the address of another.
    func wishes(_ content: Content, _ articles: [String], _ memory: ArticleMemory) throws -> [Int: String] {
        guard !content.editorial.stories.isEmpty else { return [:] }
        let own = storyIdentifiers(content, articles, memory, [:])
        let wanted = try content.editorial.identifiers(ofStories: own, articles: articles, content)
        // Only a name that the editor wrote takes an address away from another story.
        let taken = Set(own)
        let wishes = wanted.indices.filter { story in
            wanted[story] != own[story]
                && (content.editorial.stories[story]?.rename != nil || !taken.contains(wanted[story]))
        }
        return Dictionary(uniqueKeysWithValues: wishes.map { ($0, wanted[$0]) })
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
