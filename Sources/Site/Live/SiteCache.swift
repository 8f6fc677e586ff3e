import Articles
import Briefings
import Diagnostics
import Files
import Stories

/// Keeps what was made of each article and story, and makes what a change touches anew.
struct SiteCache: Sendable {
    private var articles = ArticleCache()
    private var editions = EditedVersions()
    private var grouping = GroupingCache()
    private var briefings = BriefingCache()
    /// The newest grouping, before the editor changed it, and the versions of its articles.
    private var grouped: (versions: [Int], grouping: Grouping)?
    /// The newest content, the edits that it follows and what was remembered.
    private var newest: (edits: Edits, book: AddressBook?, content: Content, notes: [Diagnostic])?
    private var context: PageContext?
    /// The addresses that are remembered, with the stamp of their file and the source that they are of.
    private var read: (stamp: FileStamp, source: String, lock: Lock)?

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
        let edits = try Edits(readingFrom: configuration.folder)
        // Read and never written: what stands there is what readers have, and a preview is none of it.
        let lock = try lock(of: configuration)
        let reading = try await log.measure("Reading and cleaning", "articles", count: \.versions.count) {
            try await articles.read(configuration.source, changed: changed)
        }
        try requireArticles(reading.harvest, of: configuration.source)
        do {
            let (content, notes) = try await content(of: reading, edits, remembering: lock.book, &log)
            let context = try await log.measure("Giving addresses", "articles", count: \.content.articles.count) {
                try self.context(of: content, remembering: lock.book, configuration)
            }
            return Made(
                context: context, warnings: reading.harvest.diagnostics + lock.notes + notes + context.feeds.notes)
        } catch let diagnostics as Diagnostics {
            throw Diagnostics(reading.harvest.diagnostics + diagnostics.all)
        }
    }

    /// What is remembered of addresses; what was read of it the last time where the file is as it was.
    private mutating func lock(of configuration: Configuration) throws(Diagnostics) -> Lock {
        let stamp = configuration.lock.flatMap { FileStamp(at: $0) }
        if let (known, source, lock) = read, let stamp, known == stamp, source == configuration.source { return lock }
        let isFresh = stamp?.isFresh ?? true
        let lock = try Lock(at: configuration.lock, source: configuration.source)
        read = isFresh ? nil : stamp.map { ($0, configuration.source, lock) }
        return lock
    }

    /// The content of what was read, as the editor changed it; that of the last time where neither is another.
    private mutating func content(
        of reading: ArticleCache.Reading, _ edits: Edits, remembering book: AddressBook?, _ log: inout PhaseLog
    ) async throws -> (content: Content, notes: [Diagnostic]) {
        let edited = try edits.applied(to: reading.harvest.articles, remembering: book)
        let versions = editions.versions(of: edited.articles, from: reading.harvest.articles, reading.versions)
        let isGrouped = grouped?.versions == versions
        if isGrouped, let newest, newest.edits == edits, newest.book == book { return (newest.content, newest.notes) }
        let base = try await grouping(of: edited.articles, versions, &log)
        let stories = try edited.applied(to: base)
        let kept = stories.kept.map { versions[$0] }
        let analyses = try await log.measure("Reading who says what", "articles", count: \.count) {
            try await briefings.analyse(stories.articles, versions: kept)
        }
        let content = try await log.measure("Writing briefings", "briefings", count: \.briefings.count) {
            let written = try await briefings.brief(stories.grouping, articles: stories.articles, analyses: analyses)
            return Content(
                articles: stories.articles, grouping: stories.grouping, analyses: analyses, written,
                editorial: stories.editorial, remembering: book)
        }
        newest = (edits, book, content, stories.notes)
        context = nil
        return (content, stories.notes)
    }

    /// The articles by story, before the editor changes that.
    private mutating func grouping(
        of articles: [Article], _ versions: [Int], _ log: inout PhaseLog
    ) async throws -> Grouping {
        if let grouped, grouped.versions == versions { return grouped.grouping }
        let new = try await log.measure("Grouping", "stories", count: \.stories.count) {
            try await group(articles, versions: versions, &grouping)
        }
        grouped = (versions, new)
        return new
    }

    /// What pages are made from; that of the last time where nothing of it is another.
    private mutating func context(
        of content: Content, remembering book: AddressBook?, _ configuration: Configuration
    ) throws -> PageContext {
        if let context, context.configuration == configuration { return context }
        let addresses = try Addresses(of: content, remembering: book)
        let new = PageContext(content: content, addresses: addresses, configuration: configuration)
        context = new
        return new
    }
}
