import Articles

/// What tells an article from all others of its source: its file, and in a file of many records the record's own
/// identifier, or else its line.
struct ArticleKey: Sendable, Hashable {
    /// The file, relative to the source folder.
    let file: String
    /// The identifier that the input gave the record.
    let record: String?
    /// The record's line, where it has no identifier of its own, or an earlier one of its file has the same.
    let line: Int?

    /// Names an article.
    init(file: String, record: String? = nil, line: Int? = nil) {
        (self.file, self.record, self.line) = (file, record, line)
    }

    /// Whether the article is known by its place among others alone, which changes when one is put before it.
    var isPlaceOnly: Bool { line != nil }

    /// Names an article; its line counts where an earlier record of its file has the same identifier.
    init(of article: Article, isRepeated: Bool = false) {
        let isPlaced = article.record != nil && (article.inputID == nil || isRepeated)
        self.init(
            file: article.file, record: article.record == nil ? nil : article.inputID,
            line: isPlaced ? article.record : nil)
    }

    /// The keys of articles, all different.
    ///
    /// - Complexity: O(*n*)
    static func all(of articles: [Article]) -> [ArticleKey] {
        var known: Set<ArticleKey> = []
        return articles.map { article in
            let key = ArticleKey(of: article)
            guard key.record != nil, !known.insert(key).inserted else { return key }
            return ArticleKey(of: article, isRepeated: true)
        }
    }
}
