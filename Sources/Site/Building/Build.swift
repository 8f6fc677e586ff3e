import Articles
import Briefings
public import Diagnostics
import Stories

/// What `digest build` is asked for.
public struct BuildOptions: Sendable {
    /// Where from, where to, and what the site is to be.
    public var configuration: Configuration
    /// Whether to write into a folder that holds files of others.
    public var force: Bool

    /// Asks for a build.
    public init(_ configuration: Configuration, force: Bool = false) {
        self.configuration = configuration
        self.force = force
    }
}

/// What a build did.
public struct BuildReport: Sendable {
    /// How many stories the site has.
    public var stories: Int
    /// How many articles they are made from.
    public var articles: Int
    /// How many texts were read.
    public var texts: Int
    /// How many of them were left out.
    public var textsLeftOut: Int
    /// What became of the pages' files.
    public var publishing: PublishingSummary
    /// What is worth a warning.
    public var warnings: [Diagnostic]
    /// What has changed since the last build; nothing where addresses are not remembered.
    public var changes: EditionSummary?
    /// The phases in their order.
    public var phases: [Phase]
}

/// Builds a site: texts in, pages out. Nothing in the output folder changes before all pages are made.
///
/// - Parameters:
///   - options: Where from and where to.
///   - began: Called with the name of each phase as it begins.
/// - Returns: What was made, what changed, what is worth a warning, and the time that each phase took.
/// - Throws: ``Diagnostics`` for everything that keeps the site from being built; the output is then as it was,
///   but where the system refuses a rename or a removal in the middle of publishing: then some pages are the new
///   ones, each whole, and the next build goes on from there.
public func build(
    _ options: BuildOptions, began: @escaping @Sendable (String) -> Void = { _ in }
) async throws -> BuildReport {
    var log = PhaseLog(began: began)
    let configuration = options.configuration
    let publisher = Publisher(output: configuration.output, force: options.force)
    try publisher.check()
    let pagefind = configuration.search == .pagefind ? try Pagefind() : nil
    let theme = try Theme(folder: configuration.templates)
    let edits = try Edits(readingFrom: configuration.folder)
    let lock = try await log.measure("Reading addresses", "articles", count: { $0.book?.articles.count ?? 0 }) {
        try Lock(at: configuration.lock, source: configuration.source)
    }
    let harvest = try await read(configuration.source, &log)
    let content: Content
    let publishing: PublishingSummary
    let changes: EditionSummary?
    var notes = lock.notes
    do {
        content = try await compose(harvest, edits, remembering: lock.book, &log, &notes)
        let addresses = try await log.measure("Giving addresses", "former addresses", count: \.moved.count) {
            [content] in try Addresses(of: content, remembering: lock.book)
        }
        let renderer = PageRenderer(
            theme: theme, content: content, addresses: addresses, configuration: configuration)
        changes = EditionSummary(of: addresses, content)
        var files = renderer.files
        if let pagefind {
            let moved = Set(addresses.moved.map(\.address))
            let searched = files.filter { !moved.contains($0.address) }
            files += try await log.measure("Indexing for search", "files", count: \.count) {
                try await searchFiles(for: searched, by: pagefind)
            }
        }
        let site = try await log.measure("Rendering pages", "pages", count: \.addresses.count) { [files] in
            try await publisher.stage(files)
        }
        publishing = try await log.measure("Publishing", "files changed", count: \.changed) {
            let summary = try publisher.publish(site)
            // After the pages: a build that breaks off in between is made again from the same memory.
            try lock.write(addresses.book)
            return summary
        }
        notes += lock.notes(afterLossOf: site.state.manifest.addresses, now: site.addresses)
        notes += renderer.context.feeds.notes
    } catch let diagnostics as Diagnostics {
        // What was wrong with single files is worth knowing, whatever came after.
        throw Diagnostics(harvest.diagnostics + diagnostics.all)
    }
    return BuildReport(
        stories: content.grouping.stories.count, articles: content.articles.count, texts: harvest.textCount,
        textsLeftOut: harvest.leftOut, publishing: publishing,
        warnings: harvest.diagnostics + notes, changes: changes, phases: log.phases)
}

/// Reads and cleans the source.
func read(_ source: String, _ log: inout PhaseLog) async throws -> Harvest {
    let harvest = try await log.measure("Reading and cleaning", "articles", count: \.articles.count) {
        try await readArticles(in: source)
    }
    try requireArticles(harvest, of: source)
    return harvest
}

/// Makes sure that a source has any article.
///
/// - Throws: ``Diagnostics`` with what was wrong with its texts.
func requireArticles(_ harvest: Harvest, of source: String) throws(Diagnostics) {
    guard harvest.articles.isEmpty else { return }
    let none = Diagnostic(.reading(.noArticleLeft(texts: harvest.textCount)), at: SourceLocation(file: source))
    throw Diagnostics(harvest.diagnostics + [none])
}

/// Groups articles and writes the briefings of their stories, with the editor's changes to both.
///
/// What is remembered of earlier builds tells what stood at the addresses that the editor names, and who keeps a page.
func compose(
    _ harvest: Harvest, _ edits: Edits, remembering book: AddressBook?, _ log: inout PhaseLog,
    _ notes: inout [Diagnostic]
) async throws -> Content {
    let edited = try edits.applied(to: harvest.articles, remembering: book)
    let grouping = try await log.measure("Grouping", "stories", count: \.stories.count) {
        try await group(edited.articles)
    }
    let stories = try edited.applied(to: grouping)
    notes += stories.notes
    let analyses = try await log.measure("Reading who says what", "articles", count: \.count) {
        try await analyse(stories.articles)
    }
    return try await log.measure("Writing briefings", "briefings", count: \.briefings.count) {
        try await Content(
            articles: stories.articles, grouping: stories.grouping, analyses: analyses, editorial: stories.editorial,
            remembering: book)
    }
}

extension PublishingSummary {
    /// How many files are not as they were.
    var changed: Int { written + deleted }
}
