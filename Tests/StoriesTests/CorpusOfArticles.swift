import Articles

@testable import Stories

extension Corpus {
    /// The articles in the order given, no copies folded.
    init(_ articles: [Article]) async throws {
        var cache = GroupingCache()
        try await self.init(articles, Copies(apart: articles), &cache)
    }
}
