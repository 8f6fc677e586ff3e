import Articles
import Briefings
import Diagnostics
import Stories

/// Keeps what was made of each article and story, and makes what a change touches anew.
struct SiteCache: Sendable {
    private var articles = ArticleCache()
    private var grouping = GroupingCache()
    private var briefings = BriefingCache()
    /// What the newest content was made from.
    private var newest: (versions: [Int], content: Content)?
    private var context: PageContext?

    /// What pages are made from, and what is worth a warning.
    struct Made: Sendable {
        let context: PageContext
        let warnings: [Diagnostic]
    }

    /// Makes what pages are made from of what the input is now.
    ///
    /// - Parameters:
    ///   - configuration: Where from, and what the site is to be.
    ///   - changed: Files that are read whatever their times are.
    ///   - log: What is told of each phase.
    /// - Returns: What a build would render.
    /// - Throws: ``Diagnostics`` for everything that keeps the site from being built.
    mutating func make(
        _ configuration: Configuration, changed: Set<String>, _ log: inout PhaseLog
    ) async throws -> Made {
        let reading = try await log.measure("Reading and cleaning", "articles", count: \.versions.count) {
            try await articles.read(configuration.source, changed: changed)
        }
        try requireArticles(reading.harvest, of: configuration.source)
        let content = try await content(of: reading, &log)
        let context = try await log.measure("Giving addresses", "articles", count: \.content.articles.count) {
            try self.context(of: content, configuration)
        }
        return Made(context: context, warnings: reading.harvest.diagnostics + context.feeds.notes)
    }

    /// The content of what was read; that of the last time where no article is another.
    private mutating func content(of reading: ArticleCache.Reading, _ log: inout PhaseLog) async throws -> Content {
        let (articles, versions) = (reading.harvest.articles, reading.versions)
        if let newest, newest.versions == versions { return newest.content }
        let grouped = try await log.measure("Grouping", "stories", count: \.stories.count) {
            try await group(articles, versions: versions, &grouping)
        }
        let analyses = try await log.measure("Reading who says what", "articles", count: \.count) {
            try await briefings.analyse(articles, versions: versions)
        }
        let content = try await log.measure("Writing briefings", "briefings", count: \.briefings.count) {
            let written = try await briefings.brief(grouped, articles: articles, analyses: analyses)
            return Content(articles: articles, grouping: grouped, analyses: analyses, written)
        }
        newest = (versions, content)
        context = nil
        return content
    }

    /// What pages are made from; that of the last time where nothing of it is another.
    private mutating func context(of content: Content, _ configuration: Configuration) throws -> PageContext {
        if let context, context.configuration == configuration { return context }
        let new = PageContext(content: content, addresses: try Addresses(of: content), configuration: configuration)
        context = new
        return new
    }
}
