import Articles

/// Gives the articles that the editor changed versions of their own.
struct EditedVersions: Sendable {
    /// By version of an article as it was read: what the editor made of it last, and the version of that.
    private var edited: [Int: (article: Article, version: Int)] = [:]
    /// Below zero, where no article that was read has its version.
    private var lastVersion = 0

    /// By article a number that no other article has had.
    ///
    /// - Parameters:
    ///   - articles: What the editor left of the articles, some of them changed, in their order.
    ///   - originals: The articles as they were read.
    ///   - versions: By original a number, above zero, that no other article has had.
    /// - Returns: The numbers; that of the original for an article that was not changed.
    /// - Complexity: O(originals)
    mutating func versions(of articles: [Article], from originals: [Article], _ versions: [Int]) -> [Int] {
        var waiting = articles[...]
        var found: [Int] = []
        found.reserveCapacity(articles.count)
        for (original, version) in zip(originals, versions) {
            guard let article = waiting.first, article.file == original.file, article.record == original.record else {
                continue
            }
            waiting.removeFirst()
            found.append(article == original ? version : self.version(of: article, from: version))
        }
        return found
    }

    private mutating func version(of article: Article, from original: Int) -> Int {
        if let known = edited[original], known.article == article { return known.version }
        lastVersion -= 1
        edited[original] = (article, lastVersion)
        return lastVersion
    }
}
