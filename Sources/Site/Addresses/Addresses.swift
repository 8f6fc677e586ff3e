import Articles
import Briefings
import Diagnostics
import Stories

/// The identifiers and addresses of all pages, given before anything is rendered.
///
/// An article's identifier is its title's slug and eight hexadecimal digits made of its path in the
/// source folder: it does not depend on the other articles, so adding one moves no page. A story
/// takes the identifier of the article that gave it its headline, a thread that of its first story.
struct Addresses: Sendable {
    /// One for each article.
    let articles: [String]
    /// One for each story.
    let stories: [String]
    /// One for each thread.
    let threads: [String]

    /// The front page.
    static let edition = "index.html"
    /// The style sheet.
    static let style = "style.css"

    /// Gives all identifiers.
    ///
    /// - Throws: ``Diagnostics`` where two articles would stand at one address.
    init(of content: Content) throws {
        let identifiers = content.articles.map(Self.identifier)
        try Self.requireUnique(identifiers, content.articles)
        let stories = content.briefings.map { identifiers[$0.headline.article] }
        articles = identifiers
        self.stories = stories
        threads = content.grouping.threads.map { thread in
            let name = Slug.make(from: thread.names.joined(separator: " "), limit: 40)
            let suffix = thread.stories.first.map { stories[$0].suffix(Self.suffixLength) } ?? ""
            return name.isEmpty ? String(suffix) : "\(name)-\(suffix)"
        }
    }

    func article(_ index: Int) -> String { "articles/\(articles[index]).html" }
    func story(_ index: Int) -> String { "stories/\(stories[index]).html" }
    func thread(_ index: Int) -> String { "threads/\(threads[index]).html" }

    private static let suffixLength = 8

    private static func identifier(of article: Article) -> String {
        let slug = Slug.make(from: article.title.text)
        let suffix = hexadecimal(of: article.file, record: article.record)
        return slug.isEmpty ? suffix : "\(slug)-\(suffix)"
    }

    /// 32 bits of the FNV-1a hash of a path (http://www.isthe.com/chongo/tech/comp/fnv/), folded as
    /// its authors advise: among articles of one title, a hundred thousand collide with one chance in five million a pair.
    private static func hexadecimal(of file: String, record: Int?) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in (record.map { "\(file)#\($0)" } ?? file).utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let folded = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return String(repeating: "0", count: suffixLength - folded.utf8.count) + folded
    }

    private static func requireUnique(_ identifiers: [String], _ articles: [Article]) throws {
        var owners: [String: Int] = [:]
        var collisions: [Diagnostic] = []
        for (index, identifier) in identifiers.enumerated() {
            guard let owner = owners.updateValue(index, forKey: identifier) else { continue }
            let problem = SiteProblem.addressTaken(
                address: "articles/\(identifier).html", by: articles[owner].file, and: articles[index].file)
            collisions.append(Diagnostic(.site(problem)))
        }
        if !collisions.isEmpty { throw Diagnostics(collisions) }
    }
}

/// Makes links between pages: relative, so that the site works below any path and from disk.
enum Link {
    /// The link from one page's address to another's, with a line's anchor where one is given.
    static func from(_ page: String, to target: String, line: Int? = nil) -> String {
        let up = String(repeating: "../", count: page.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) })
        return up + target + (line.map { "#\(anchor(ofLine: $0))" } ?? "")
    }

    /// The anchor of an article's line on its page.
    static func anchor(ofLine line: Int) -> String { "line-\(line)" }
}
