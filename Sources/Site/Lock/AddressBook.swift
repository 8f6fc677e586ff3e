import Briefings

/// What is remembered of the addresses that earlier builds gave: what `digest.lock` holds.
struct AddressBook: Sendable, Equatable {
    /// The articles of the last build, each with where it stands and stood.
    var articles: [RememberedArticle] = []
    /// The identifiers of people by their names.
    var people: [String: String] = [:]
    /// The identifiers of outlets by their names.
    var sources: [String: String] = [:]
    /// For the identifiers of stories that the editor wrote, those that the stories would have without.
    var renames: [String: String] = [:]
    /// What the last build that changed anything had changed.
    var log = EditionLog()

    /// Whether nothing is remembered, as before the first build.
    var isEmpty: Bool { articles.isEmpty }

    /// Whether somebody had a page, under whatever form of the name.
    func remembers(_ person: Person) -> Bool {
        people[person.name] != nil || person.otherNames.contains { people[$0] != nil }
    }

    /// The articles that stand in a story, or that stood in it last where it is none any more, in the order of their keys.
    ///
    /// - Parameter identifier: The last part of the story's address, without `.html`.
    /// - Returns: Their keys; none where there was no such story.
    /// - Complexity: O(*n*) in all articles.
    func articles(ofStory identifier: String) -> [ArticleKey] {
        let current = articles.filter { $0.story == identifier }
        if !current.isEmpty { return current.map(\.key) }
        let place = GroupAddress(.story, identifier)
        return articles.filter { $0.former.contains(place) }.map(\.key)
    }
}

/// What is remembered of an article.
struct RememberedArticle: Sendable, Equatable {
    /// What it was called in its source.
    var key: ArticleKey
    /// Its identifier, which stays.
    var identifier: String
    /// What its words were.
    var fingerprint: TextFingerprint
    /// The identifier of its story.
    var story: String
    /// The identifier of its story's thread.
    var thread: String?
    /// The identifier of its outlet.
    var source: String
    /// The addresses at which it stood in earlier builds and does not now, the oldest first.
    var former: [GroupAddress] = []

    /// The most former addresses that are remembered of an article, so that a lock never grows without end.
    static let formerLimit = 40

    /// Where it stands, of one kind.
    func identifier(of kind: GroupAddress.Kind) -> String? {
        switch kind {
        case .story: story
        case .thread: thread
        case .source: source
        }
    }
}

/// The address of a page that is about several articles.
struct GroupAddress: Sendable, Hashable {
    /// What the articles are together.
    enum Kind: String, Sendable, CaseIterable {
        case story = "stories"
        case thread = "threads"
        case source = "sources"
    }

    /// What the articles are together.
    let kind: Kind
    /// The last part of the address, without `.html`.
    let identifier: String

    init(_ kind: Kind, _ identifier: String) {
        (self.kind, self.identifier) = (kind, identifier)
    }

    /// Reads the form in which it stands in a lock: `stories/x`.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
        guard Addresses.isIdentifier(parts[1]) else { return nil }
        self.init(kind, String(parts[1]))
    }

    /// The form in which it stands in a lock.
    var text: String { "\(kind.rawValue)/\(identifier)" }
    /// The address.
    var address: String { "\(text).html" }
}
