import Articles
import Briefings
import Diagnostics
import Stories

/// The identifiers and addresses of all pages, given before anything is rendered.
///
/// An article's identifier is its title's slug and eight hexadecimal digits made of its path in the
/// source folder, and for a record of its own identifier or else its line: it does not depend on the other
/// articles, so adding one moves no page. A story
/// takes the identifier of the article that gave it its headline, a thread that of its first story. A person's and an
/// outlet's is the name's slug, with digits made of the name where the slug does not spell all of it or several have it.
struct Addresses: Sendable {
    /// One for each article.
    let articles: [String]
    /// One for each story.
    let stories: [String]
    /// One for each thread.
    let threads: [String]
    /// One for each person with a page.
    let people: [String]
    /// One for each outlet, in the order of ``Outlets/names``.
    let sources: [String]

    /// The front page.
    static let edition = "index.html"
    /// The style sheet.
    static let style = "style.css"

    /// The edition as an e-mail.
    static let mail = "edition.eml"
    /// The page for searching.
    static let search = "search.html"
    /// What the addresses of the index that it reads begin with.
    static let searchIndex = "pagefind/"
    /// The folders whose pages are searched: the others repeat what these say.
    static let searchedFolders = ["articles", "stories"]

    /// Whether a page is one that is searched.
    static func isSearched(_ page: String) -> Bool {
        folder(of: page).map(searchedFolders.contains) ?? false
    }

    /// Gives all identifiers.
    ///
    /// - Throws: ``Diagnostics`` where two articles or two people would stand at one address.
    init(of content: Content) throws {
        let identifiers = Self.identifiers(of: content.articles)
        try Self.requireUnique(identifiers, folder: "articles") { Self.origin(content.articles[$0]) }
        let given = content.briefings.map { identifiers[$0.headline.article] }
        let stories = try content.editorial.identifiers(ofStories: given, articles: identifiers, content)
        articles = identifiers
        self.stories = stories
        threads = content.grouping.threads.map { thread in
            let name = Slug.make(from: thread.names.joined(separator: " "), limit: 40)
            let suffix = thread.stories.first.map { given[$0].suffix(Self.suffixLength) } ?? ""
            return name.isEmpty ? String(suffix) : "\(name)-\(suffix)"
        }
        people = try Self.identifiers(of: content.people.map(\.name), folder: "people")
        sources = try Self.identifiers(of: Outlets(of: content.articles).names, folder: "sources")
    }

    func article(_ index: Int) -> String { "articles/\(articles[index]).html" }
    func story(_ index: Int) -> String { "stories/\(stories[index]).html" }
    func thread(_ index: Int) -> String { "threads/\(threads[index]).html" }
    func person(_ index: Int) -> String { "people/\(people[index]).html" }

    /// How many digits of a hash an identifier has.
    static let suffixLength = 8

    /// What stands at the address of the articles of unknown source; no slug holds `_`.
    private static let unknownSource = "unknown_source"

    /// The identifiers of names: the slug, with digits made of the name where that is another's or does not spell it.
    private static func identifiers(of names: [String?], folder: String) throws -> [String] {
        let slugs = names.map { $0.map { Slug.make(from: $0) } ?? unknownSource }
        var counts: [String: Int] = ["index": 1]
        for slug in slugs { counts[slug, default: 0] += 1 }
        let identifiers = zip(names, slugs).map { name, slug in
            guard let name else { return slug }
            if slug.isEmpty { return hexadecimal(of: name) }
            return counts[slug] == 1 && Slug.spells(name) ? slug : "\(slug)-\(hexadecimal(of: name))"
        }
        try requireUnique(identifiers, folder: folder) { names[$0] ?? unknownSource }
        return identifiers
    }

    /// The identifiers of articles.
    static func identifiers(of articles: [Article]) -> [String] {
        let repeated = repeatedRecords(articles)
        return articles.enumerated().map { identifier(of: $1, isRepeated: repeated.contains($0)) }
    }

    /// The identifier of one article; where an earlier record of its file has the same one, its line counts too.
    static func identifier(of article: Article, isRepeated: Bool = false) -> String {
        let slug = Slug.make(from: article.title.text)
        // Neither a path nor an identifier holds a zero byte, so that no two origins are spelt the same.
        var origin = article.file
        if let record = article.record {
            origin += "\0\(article.inputID ?? "")"
            if article.inputID == nil || isRepeated { origin += "\0\(record)" }
        }
        let suffix = hexadecimal(of: origin)
        return slug.isEmpty ? suffix : "\(slug)-\(suffix)"
    }

    /// The indices of the articles whose file has an earlier record of the same identifier.
    private static func repeatedRecords(_ articles: [Article]) -> Set<Int> {
        var known: Set<[String]> = []
        return Set(
            articles.indices.filter { index in
                guard let inputID = articles[index].inputID else { return false }
                return !known.insert([articles[index].file, inputID]).inserted
            })
    }

    /// 32 bits of the FNV-1a hash of where an article is from (http://www.isthe.com/chongo/tech/comp/fnv/), folded as
    /// its authors advise: among articles of one title, a hundred thousand collide with one chance in five million a pair.
    private static func hexadecimal(of origin: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in origin.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let folded = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return String(repeating: "0", count: suffixLength - folded.utf8.count) + folded
    }

    private static func requireUnique(_ identifiers: [String], folder: String, origin: (Int) -> String) throws {
        var owners: [String: Int] = [:]
        var collisions: [Diagnostic] = []
        for (index, identifier) in identifiers.enumerated() {
            guard let owner = owners.updateValue(index, forKey: identifier) else { continue }
            let problem = SiteProblem.addressTaken(
                address: "\(folder)/\(identifier).html", by: origin(owner), and: origin(index))
            collisions.append(Diagnostic(.site(problem)))
        }
        if !collisions.isEmpty { throw Diagnostics(collisions) }
    }

    /// Where an article is from, in the form in which diagnostics name a line.
    private static func origin(_ article: Article) -> String {
        article.record.map { "\(article.file):\($0)" } ?? article.file
    }
}

/// Makes links between pages: relative, so that the site works below any path and from disk.
enum Link {
    /// The link from one page's address to another's, with a line's anchor where one is given.
    static func from(_ page: String, to target: String, line: Int? = nil) -> String {
        let up = String(repeating: "../", count: page.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) })
        return up + target + (line.map(fragment) ?? "")
    }

    /// What leads to an article's line when it stands behind the link of its page.
    static func fragment(ofLine line: Int) -> String { "#\(anchor(ofLine: line))" }

    /// Whether an anchor is the one of a line, and of another than that of a number.
    static func isAnchor(_ anchor: String, ofOtherLineThan number: String) -> Bool {
        guard let line = Int(number), line > 0, anchor.hasPrefix("line-"), Int(anchor.dropFirst(5)) != nil else {
            return false
        }
        return anchor != self.anchor(ofLine: line)
    }

    /// The anchor of an article's line on its page; what came beside the text stands at the page's head.
    static func anchor(ofLine line: Int) -> String {
        line == Excerpt.besideTheText ? "head" : "line-\(line)"
    }
}
