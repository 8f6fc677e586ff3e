import Articles
import Diagnostics

/// Answers which articles stood under the address of a story in earlier builds.
///
/// What it answers must not depend on the edits of this build nor on their effect on the last one: the same edits are
/// read again when what they did has been remembered. So it tells the articles of a story as they were grouped before
/// the edits; where one of them has given the story its address, that one decides.
protocol StoryMemory: Sendable {
    /// The articles of an address such as `stories/NAME.html`, as indices into these; nothing where there was none.
    func articles(ofStory address: String, among articles: [Article]) -> [Int]?
}

/// What an edit names: an article, or a story by its address.
enum EditReference: Sendable, Equatable {
    /// The article's index.
    case article(Int)
    /// The articles that stood at the address, and the one that it is made of, which counts where it is known.
    case story(articles: [Int], namedAfter: Int?)

    /// The same in terms of other indices; nothing where no article of it is left.
    func renumbered(_ index: [Int?]) -> EditReference? {
        switch self {
        case .article(let article): return index[article].map(EditReference.article)
        case .story(let articles, let name):
            let left = articles.compactMap { index[$0] }
            return left.isEmpty ? nil : .story(articles: left, namedAfter: name.flatMap { index[$0] })
        }
    }

    /// The story that it means: that of the article which the address is made of, where it is among those that stood
    /// there; otherwise the one with most of them, of several the first.
    func story(_ storyOfArticle: [Int]) -> Int? {
        switch self {
        case .article(let article): return storyOfArticle[article]
        case .story(let articles, let name):
            if let name, articles.contains(name) { return storyOfArticle[name] }
            var counts: [Int: Int] = [:]
            for article in articles { counts[storyOfArticle[article], default: 0] += 1 }
            return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }
}

/// Finds articles and stories by the names that an editor writes.
struct ArticleNames {
    private let articles: [Article]
    private let memory: (any StoryMemory)?
    private var files: [String: Int] = [:]
    private var identifiers: [String: Int] = [:]
    private let identified: [String]
    /// What stories are renamed to, with what the name is given to.
    private var renamed: [String: EditReference] = [:]

    /// - Parameters:
    ///   - articles: All articles.
    ///   - identifiers: The last part of each one's address.
    ///   - memory: What remembers the addresses of earlier builds.
    /// - Complexity: O(*n*) in the articles
    init(_ articles: [Article], identifiers: [String], memory: (any StoryMemory)?) {
        self.articles = articles
        self.memory = memory
        self.identified = identifiers
        for (index, article) in articles.enumerated() {
            for name in article.editorsNames where files[name] == nil { files[name] = index }
        }
        for (index, identifier) in identifiers.enumerated() { self.identifiers[identifier] = index }
    }

    /// Notes the addresses that the edits themselves give, so that they can be written as well.
    mutating func note(renamesOf targets: [TargetEdits]) {
        for edits in targets {
            guard let name = edits.rename?.value, let reference = self[edits.target.value] else { continue }
            renamed[Self.storyAddress(name)] = reference
        }
    }

    /// What a name means; nothing where there is no such article or story.
    subscript(name: String) -> EditReference? {
        if let article = files[name] { return .article(article) }
        if let identifier = Self.identifier(name, in: "articles/") {
            return identifiers[identifier].map { .article($0) }
        }
        guard let identifier = Self.identifier(name, in: "stories/") else { return nil }
        var named = identifiers[identifier]
        if case .story(_, let original)? = renamed[name] { named = original }
        if let remembered = memory?.articles(ofStory: name, among: articles), !remembered.isEmpty {
            return .story(articles: remembered, namedAfter: named)
        }
        return named.map { .story(articles: [$0], namedAfter: $0) } ?? renamed[name]
    }

    /// The name that another was most likely meant to be.
    ///
    /// - Complexity: O(*n*) in the articles, for each a comparison of two names
    func nearest(to name: String) -> String? {
        for folder in ["stories/", "articles/"] where name.hasPrefix(folder) {
            let addresses = identified.lazy.map { "\(folder)\($0).html" }
            return nearestName(to: name, among: addresses)
        }
        return nearestName(to: name, among: articles.lazy.flatMap(\.editorsNames))
    }

    static func storyAddress(_ name: String) -> String { "stories/\(name).html" }

    private static func identifier(_ name: String, in folder: String) -> String? {
        guard name.hasPrefix(folder), name.hasSuffix(".html") else { return nil }
        return String(name.dropFirst(folder.count).dropLast(".html".count))
    }
}

extension Article {
    /// What an editor calls it: its file, and one of many records by its line or by its own identifier.
    var editorsNames: [String] {
        guard let record else { return [file] }
        return ["\(file):\(record)"] + (inputID.map { ["\(file)#\($0)"] } ?? [])
    }

    /// The first of those names.
    var editorsName: String { record.map { "\(file):\($0)" } ?? file }
}
