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
    let harvest = try await read(configuration.source, &log)
    let content: Content
    let publishing: PublishingSummary
    var notes: [Diagnostic] = []
    do {
        content = try await compose(harvest, edits, &log, &notes)
        let addresses = try Addresses(of: content)
        let renderer = PageRenderer(
            theme: theme, content: content, addresses: addresses, configuration: configuration)
        notes += renderer.context.feeds.notes
        var files = renderer.files
        if let pagefind {
            files += try await log.measure("Indexing for search", "files", count: \.count) { [files] in
                try await searchFiles(for: files, by: pagefind)
            }
        }
        let site = try await log.measure("Rendering pages", "pages", count: \.addresses.count) { [files] in
            try await publisher.stage(files)
        }
        publishing = try await log.measure("Publishing", "files changed", count: \.changed) {
            try publisher.publish(site)
        }
    } catch let diagnostics as Diagnostics {
        // What was wrong with single files is worth knowing, whatever came after.
        throw Diagnostics(harvest.diagnostics + diagnostics.all)
    }
    return BuildReport(
        stories: content.grouping.stories.count, articles: content.articles.count, texts: harvest.textCount,
        textsLeftOut: harvest.leftOut, publishing: publishing,
        warnings: harvest.diagnostics + notes, phases: log.phases)
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
func compose(
    _ harvest: Harvest, _ edits: Edits, _ log: inout PhaseLog, _ notes: inout [Diagnostic]
) async throws -> Content {
    let edited = try edits.applied(to: harvest.articles)
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
            articles: stories.articles, grouping: stories.grouping, analyses: analyses, editorial: stories.editorial)
    }
}

extension PublishingSummary {
    /// How many files are not as they were.
    var changed: Int { written + deleted }
}
