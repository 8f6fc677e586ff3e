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
///
/// What an ``AddressBook`` remembers comes first: an address that was given once stays, and where its page is gone,
/// another stands there that leads on.
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
    /// The addresses of earlier builds that lead elsewhere now, in the order of their bytes.
    let moved: [MovedAddress]
    /// For stories by their index, the articles that stood at their address once and are in another story now.
    let formerReports: [Int: [Int]]
    /// What the next build shall remember; nothing where addresses are not remembered.
    let book: AddressBook?
    /// What this build itself has changed; nothing where it is the first, or addresses are not remembered.
    let changes: EditionLog?

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
    /// - Parameters:
    ///   - content: What the site is made of.
    ///   - book: What is remembered of earlier builds, nothing yet at the first; without a book nothing is remembered.
    ///   - renames: The identifiers that stories shall have beside what the editor's edits say, by the stories' indices; what
    ///     ``isIdentifier(_:)`` refuses is none.
    /// - Throws: ``Diagnostics`` where two articles or two people would stand at one address.
    /// - Complexity: O(*n*) in the articles, their bytes and what is remembered of them.
    init(of content: Content, remembering book: AddressBook? = nil, renames: [Int: String] = [:]) throws {
        let memory = ArticleMemory(of: content.articles, book: book)
        articles = try Self.articleIdentifiers(content.articles, memory)
        let groups = ArticleGroups(of: content)
        let wishes = try groups.wishes(content, articles, memory, names: renames)
        stories = groups.storyIdentifiers(content, articles, memory, wishes.identifiers)
        threads = groups.threadIdentifiers(content, memory)
        let people = try PeopleIdentifiers(content.people, book?.people ?? [:])
        self.people = people.identifiers
        sources = try NamedIdentifiers.give(
            to: groups.outlets.names, known: book?.sources ?? [:], reserved: memory.formerIdentifiers(of: .source),
            folder: "sources")
        guard let book else {
            (moved, formerReports, self.book, changes) = ([], [:], nil, nil)
            return
        }
        let renamed = wishes.renames(stories)
        let places = ArticlePlaces(
            groups, stories: stories, threads: threads, sources: sources, memory, renames: renamed)
        let former = FormerAddresses(places, groups)
        moved = (former.moved + people.moved).sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
        formerReports = former.reports
        let changes = EditionLog(from: book, to: places, groups, memory, wishes.identifiers)
        self.changes = book.isEmpty ? nil : changes
        self.book = book.updated(
            memory, articles: articles, places, people: people.remembered,
            sources: zip(groups.outlets.names, sources), renames: renamed, changes: changes)
    }

    func article(_ index: Int) -> String { "articles/\(articles[index]).html" }
    func story(_ index: Int) -> String { "stories/\(stories[index]).html" }
    func thread(_ index: Int) -> String { "threads/\(threads[index]).html" }
    func person(_ index: Int) -> String { "people/\(people[index]).html" }

    /// How many digits of a hash an identifier has.
    static let suffixLength = 8

    /// The identifiers of articles: those that they had, and for the others their own, with a number where that is taken.
    private static func articleIdentifiers(_ articles: [Article], _ memory: ArticleMemory) throws -> [String] {
        var taken = Set(memory.remembered.lazy.compactMap { $0?.identifier })
        let new = articles.indices.filter { memory.remembered[$0] == nil }
        let fresh = new.map { identifier(of: articles[$0], key: memory.keys[$0]) }
        try requireUnique(fresh, folder: "articles") { origin(articles[new[$0]]) }
        var identifiers = memory.remembered.map { $0?.identifier ?? "" }
        for (article, identifier) in zip(new, fresh) { identifiers[article] = free(identifier, &taken) }
        return identifiers
    }

    /// The identifiers of articles that are not checked for being unique.
    static func identifiers(of articles: [Article], _ memory: ArticleMemory) -> [String] {
        var taken = Set(memory.remembered.lazy.compactMap { $0?.identifier })
        return articles.indices.map { index in
            memory.remembered[index]?.identifier
                ?? free(identifier(of: articles[index], key: memory.keys[index]), &taken)
        }
    }

    /// The identifier of one article among others: the digits are 32 bits of a hash of where it is from; among articles
    /// of one title, a hundred thousand collide with one chance in five million a pair.
    static func identifier(of article: Article, key: ArticleKey) -> String {
        let slug = Slug.make(from: article.title.text)
        return slug.isEmpty ? digits(of: key) : "\(slug)-\(digits(of: key))"
    }

    /// The identifier of an article that is alone.
    static func identifier(of article: Article) -> String { identifier(of: article, key: ArticleKey(of: article)) }

    /// The digits of where an article is from.
    static func digits(of key: ArticleKey) -> String {
        // Neither a path nor an identifier holds a zero byte, so that no two origins are spelt the same.
        var origin = key.file
        if key.record != nil || key.line != nil { origin += "\0\(key.record ?? "")" }
        if let line = key.line { origin += "\0\(line)" }
        return digits(of: origin)
    }

    /// Eight digits of a text.
    static func digits(of text: String) -> String {
        var hash = FowlerNollVo()
        hash.add(text)
        return hexadecimal(hash.folded)
    }

    /// An identifier, or where it is taken the first of its numbered forms that is free; it is then taken.
    static func free(_ identifier: String, _ taken: inout Set<String>) -> String {
        if taken.insert(identifier).inserted { return identifier }
        var number = 2
        while !taken.insert("\(identifier)-\(number)").inserted { number += 1 }
        return "\(identifier)-\(number)"
    }

    /// Whether a text can be the last part of an address: what slugs are made of, and `_`.
    static func isIdentifier(_ text: Substring) -> Bool {
        let isPlain = text.utf8.allSatisfy { byte in
            0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
        return isPlain && 1...200 ~= text.utf8.count && text != "index"
    }

    /// - Throws: ``Diagnostics`` where two would stand at one address.
    static func requireUnique(_ identifiers: [String], folder: String, origin: (Int) -> String) throws {
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
