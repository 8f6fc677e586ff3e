import Articles
import Diagnostics

/// Explains a text of the source or a page of the site, as `digest build` would make it now; nothing is written.
///
/// - Parameters:
///   - name: A text by its file below the source folder or by its path, a record by its line or its identifier
///     behind that (`articles.jsonl:17`, `articles.jsonl#x9`); a page by its address, with anything before it, as a
///     browser or the output folder has it, also one of an earlier build.
///   - configuration: Where from, and what the site is to be.
///   - began: Called with the name of each phase as it begins.
/// - Returns: What there is to say.
/// - Throws: ``Diagnostics`` for everything that keeps the texts from being grouped, and where there is no such thing.
public func explain(
    _ name: String, of configuration: Configuration, began: @escaping @Sendable (String) -> Void = { _ in }
) async throws -> Explanation {
    var log = PhaseLog(began: began)
    let edits = try Edits(readingFrom: configuration.folder)
    let lock = try Lock(at: configuration.lock, source: configuration.source)
    let harvest = try await read(configuration.source, &log)
    var notes: [Diagnostic] = []
    let content = try await compose(harvest, edits, remembering: lock.book, &log, &notes)
    let addresses = try Addresses(of: content, remembering: lock.book)
    let site = ExplainedSite(harvest: harvest, edits: edits, content: content, addresses: addresses, book: lock.book)
    guard let target = ExplainedTarget(name, in: site) else {
        let nearest = ExplainedTarget.nearest(to: name, in: site)
        let problem = ExplainProblem.targetUnknown(source: configuration.source, nearest: nearest)
        throw Diagnostics(.explain(problem), at: SourceLocation(file: name))
    }
    return Explanation(sections: site.sections(on: target), notes: lock.notes)
}

/// What explanations are made from.
struct ExplainedSite {
    let harvest: Harvest
    let edits: Edits
    let content: Content
    let addresses: Addresses
    /// What is remembered of earlier builds.
    let book: AddressBook?
    /// Which articles stand together.
    let groups: ArticleGroups
    /// The articles of the site by what the editor calls them first.
    private let articles: [String: Int]

    init(harvest: Harvest, edits: Edits, content: Content, addresses: Addresses, book: AddressBook?) {
        (self.harvest, self.edits, self.content) = (harvest, edits, content)
        (self.addresses, self.book) = (addresses, book)
        groups = ArticleGroups(of: content)
        articles = Dictionary(content.articles.enumerated().map { ($1.editorsName, $0) }) { first, _ in first }
    }

    /// The article of the site that was read as this one; nothing for one that is hidden.
    func article(readAs index: Int) -> Int? { articles[harvest.articles[index].editorsName] }

    /// What an article is called: its file, and its line in that.
    func name(_ article: Int) -> String { content.articles[article].editorsName }

    /// What there is to say of something.
    func sections(on target: ExplainedTarget) -> [Explanation.Section] {
        switch target {
        case .article(let index): sections(onArticle: index)
        case .hidden(let index): sections(onHidden: index)
        case .leftOut(let name, let diagnostics): [Self.section("It is no article of the site:", name, diagnostics)]
        case .records(let name, let diagnostics):
            [Self.section("What the build tells of its records:", name, diagnostics)]
        case .story(let index): sections(onStory: index)
        case .thread(let index): [section(onThread: index)]
        case .person(let index): [section(onPerson: index)]
        case .source(let index): [section(onSource: index)]
        case .moved(let index): sections(onMoved: index)
        }
    }

    /// How a story is named in one line.
    func line(onStory index: Int) -> String {
        "\(addresses.story(index))  \(content.headline(ofStory: index).text)"
    }

    /// How an article is named in one line.
    func line(onArticle index: Int) -> String { "\(name(index))  \(content.articles[index].title.text)" }

    /// The first and the last day that something can be of.
    static func words(for date: DateBounds?) -> String {
        switch (date?.earliest, date?.latest) {
        case (nil, nil): "unknown"
        case (let day?, let other?): day == other ? day : "\(day) to \(other)"
        case (let day?, nil): "\(day) or later"
        case (nil, let day?): "\(day) or earlier"
        }
    }
}
