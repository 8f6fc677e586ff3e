import Articles
import Briefings
import Files
import Stories
import Testing

@testable import Site

/// A site as a reader gets it: files by address.
struct BuiltSite {
    let files: [String: String]

    /// The pages, taken apart.
    func pages() throws -> [String: PageReading] {
        try Dictionary(
            uniqueKeysWithValues: files.filter { $0.key.hasSuffix(".html") }.map { address, html in
                do {
                    return (address, try PageReading(html))
                } catch let error as PageReading.Malformed {
                    throw PageReading.Malformed(description: "\(address): \(error.description)")
                }
            })
    }

    /// The only page whose address begins so, the list of a folder aside.
    func page(_ prefix: String) throws -> PageReading {
        let found = files.keys.filter {
            $0.hasPrefix(prefix) && $0.hasSuffix(".html")
                && (!$0.hasSuffix("/index.html") || prefix.hasSuffix("index.html"))
        }
        try #require(found.count == 1, "\(prefix): \(found)")
        return try PageReading(try #require(files[found[0]]))
    }
}

extension BuildOptions {
    /// Asks for a build with nothing but where from and where to.
    init(source: String, output: String) {
        var configuration = Configuration()
        configuration.source = source
        configuration.output = output
        self.init(configuration)
    }
}

extension PublishFolder {
    /// Writes texts below a folder, by their paths.
    func write(_ texts: [String: String], below folder: String = "texts") throws {
        for (path, text) in texts { try write(text, at: "\(folder)/\(path)") }
    }

    /// Builds the texts that were written, and reads the site back.
    @discardableResult
    func buildSite(
        source: String = "texts", templates: String? = nil, output: String = "public", baseURL: String? = nil,
        configuration: Configuration = Configuration()
    ) async throws -> BuiltSite {
        var configuration = configuration
        configuration.source = source.hasPrefix("/") ? source : "\(path)/\(source)"
        configuration.templates = templates.map { "\(path)/\($0)" }
        configuration.output = "\(path)/\(output)"
        if let baseURL {
            let address: BaseURL = try #require(BaseURL(baseURL))
            configuration.baseURL = address
        }
        _ = try await build(BuildOptions(configuration))
        return try site(output)
    }

    /// The files of a site, hidden ones aside.
    func site(_ output: String = "public") throws -> BuiltSite {
        let files = try listFiles(below: "\(path)/\(output)").files
        return BuiltSite(
            files: Dictionary(uniqueKeysWithValues: files.map { ($0, text(at: "\(output)/\($0)") ?? "") }))
    }
}

/// Builds texts in a temporary folder and reads the site back.
func built(
    _ texts: [String: String], baseURL: String? = nil, configuration: Configuration = Configuration()
) async throws -> BuiltSite {
    var site = BuiltSite(files: [:])
    try await PublishFolder.with { folder in
        try folder.write(texts)
        site = try await folder.buildSite(baseURL: baseURL, configuration: configuration)
    }
    return site
}

/// Renders articles that a test has put together and grouped itself.
/// Stories are named by their articles, threads by their stories and names.
func rendered(
    _ articles: [Article], stories: [[Int]], threads: [(stories: [Int], names: [String])] = [],
    templates: String? = nil, configuration: Configuration = Configuration()
) async throws -> BuiltSite {
    try await rendered(
        try await content(articles, stories: stories, threads: threads), templates: templates,
        configuration: configuration)
}

/// Renders what a site is made of, with the addresses of its own or with others.
func rendered(
    _ content: Content, addresses: Addresses? = nil, templates: String? = nil,
    configuration: Configuration = Configuration()
) async throws -> BuiltSite {
    let renderer = PageRenderer(
        theme: try Theme(folder: templates), content: content, addresses: try addresses ?? Addresses(of: content),
        configuration: configuration)
    let files = renderer.files
    return BuiltSite(
        files: Dictionary(
            uniqueKeysWithValues: files.map { ($0.address, String(decoding: $0.makeBytes(), as: UTF8.self)) }))
}

/// What a site is made of, grouped by a test itself.
func content(
    _ articles: [Article], stories: [[Int]], copies: [Copy] = [],
    threads: [(stories: [Int], names: [String])] = []
) async throws -> Content {
    let grouping = Grouping(
        stories: stories.enumerated().map { index, members in
            let reasons = members.dropFirst().map { member in
                let copy = copies.first { $0.article == member }
                let evidence = copy.map { Evidence.copy(isExact: $0.isExact) } ?? .names(["Northland"])
                return Reason(articles: [members[0], member], score: 0.9, evidence: [evidence])
            }
            let other = (index + 1) % stories.count
            let closest = Reason(
                articles: [members[0], stories[other][0]].sorted(), score: 0.3, evidence: [.words(["ballot"])])
            let nearest = other == index ? nil : NearestStory(story: other, score: 0.25, closest: closest)
            let thread = threads.firstIndex { $0.stories.contains(index) }
            return Story(
                articles: members, copies: copies.filter { members.contains($0.article) }, thread: thread,
                reasons: Array(reasons), nearest: nearest)
        },
        threads: threads.map { StoryThread(stories: $0.stories, names: $0.names) })
    return try await Content(articles: articles, grouping: grouping, analyses: try await analyse(articles))
}

/// The site of the sample texts with a thread of three stories and a briefing of every part, whatever grouping and
/// analysis would make of them.
func sampleSite() async throws -> BuiltSite {
    try await rendered(try await sampleContent())
}

/// What the site of the sample texts is made of.
func sampleContent() async throws -> Content {
    var articles: [Article] = []
    try await PublishFolder.with { folder in
        try folder.write(sampleTexts)
        articles = try await readArticles(in: "\(folder.path)/texts").articles
    }
    try #require(articles.map(\.file) == sampleTexts.keys.sorted())
    var content = try await content(
        articles, stories: [[0], [1, 2], [3], [4]], threads: [(stories: [1, 2, 3], names: ["Northland", "Lindqvist"])])
    try content.writeSampleBriefings()
    return content
}
