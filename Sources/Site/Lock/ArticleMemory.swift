import Articles
import Diagnostics

/// What a book says of the articles of a build: which of them it knows.
///
/// An article is known by its text, whatever its file is called now, and by its file, whatever its title and text are now.
/// Where two files have changed places, or one is put before the others, addresses go with the texts.
struct ArticleMemory: Sendable {
    /// What tells each article from all others.
    let keys: [ArticleKey]
    /// What each article's words are known by; empty where nothing is remembered at all.
    let fingerprints: [TextFingerprint]
    /// What is remembered of each article; nothing of one that is new.
    private(set) var remembered: [RememberedArticle?]
    /// For the identifiers of stories that the editor wrote, those that the stories would have had without.
    let renames: [String: String]

    /// Finds articles in a book.
    ///
    /// - Complexity: O(*n*) in the articles of both and the bytes of these.
    init(of articles: [Article], book: AddressBook?) {
        keys = ArticleKey.all(of: articles)
        renames = book?.renames ?? [:]
        remembered = [RememberedArticle?](repeating: nil, count: articles.count)
        guard let book else {
            fingerprints = []
            return
        }
        fingerprints = articles.map { TextFingerprint(of: $0) }
        find(in: book.articles)
    }

    /// The addresses of earlier builds that lead to what became of articles that are left.
    func formerIdentifiers(of kind: GroupAddress.Kind) -> Set<String> {
        Set(remembered.lazy.flatMap { $0?.former ?? [] }.filter { $0.kind == kind }.map(\.identifier))
    }

    /// Where an article stood last, of one kind; of a story that the editor had renamed the address that it had without.
    func identifier(of kind: GroupAddress.Kind, ofArticle article: Int) -> String? {
        guard let identifier = remembered[article]?.identifier(of: kind) else { return nil }
        return kind == .story ? renames[identifier] ?? identifier : identifier
    }

    private mutating func find(in known: [RememberedArticle]) {
        let places = Dictionary(known.indices.map { (known[$0].key, $0) }) { first, _ in first }
        var isFound = [Bool](repeating: false, count: known.count)
        func takeByKey(where isSame: (Int, RememberedArticle) -> Bool) {
            for article in keys.indices where remembered[article] == nil {
                guard let place = places[keys[article]], !isFound[place], isSame(article, known[place]) else {
                    continue
                }
                isFound[place] = true
                remembered[article] = known[place]
            }
        }
        // Who gives a record an identifier says which article it is; all else are names of files and numbers of lines.
        takeByKey { article, entry in
            keys[article].record != nil && !keys[article].isPlaceOnly
                || fingerprints[article].text == entry.fingerprint.text
        }
        var waiting: [UInt64: [Int]] = [:]
        for place in known.indices.reversed() where !isFound[place] {
            waiting[known[place].fingerprint.text, default: []].append(place)
        }
        for article in keys.indices where remembered[article] == nil {
            guard let places = waiting[fingerprints[article].text], !places.isEmpty else { continue }
            // Of several with one text that of the same title, or else the first.
            let title = fingerprints[article].title
            let choice = places.lastIndex { known[$0].fingerprint.title == title } ?? places.count - 1
            if let place = waiting[fingerprints[article].text]?.remove(at: choice) {
                isFound[place] = true
                remembered[article] = known[place]
            }
        }
        takeByKey { article, entry in
            !keys[article].isPlaceOnly || fingerprints[article].title == entry.fingerprint.title
        }
    }
}

extension ArticleMemory: StoryMemory {
    /// The articles that have stood nowhere else are the story's own: the others came by an edit, or from another story.
    func articles(ofStory address: String, among articles: [Article]) -> [Int]? {
        var (own, current, former): ([Int], [Int], [Int]) = ([], [], [])
        for (index, entry) in remembered.enumerated() {
            guard let entry else { continue }
            // What the editor calls a story is no place where it stood besides.
            let names = [entry.story, renames[entry.story]].compactMap(\.self).map { GroupAddress(.story, $0) }
            if names.contains(where: { $0.address == address }) {
                current.append(index)
                let isElsewhere = entry.former.contains { $0.kind == .story && !names.contains($0) }
                if !isElsewhere { own.append(index) }
            } else if entry.former.contains(where: { $0.kind == .story && $0.address == address }) {
                former.append(index)
            }
        }
        return [own, current, former].first { !$0.isEmpty }
    }
}

extension Edits {
    /// Changes articles as the editor wants, who may name them by the addresses of earlier builds.
    ///
    /// - Throws: ``Diagnostics`` with every edit whose target is gone and every two that contradict.
    func applied(to articles: [Article], remembering book: AddressBook?) throws(Diagnostics) -> EditedArticles {
        guard !isEmpty, let book else { return try applied(to: articles) }
        let memory = ArticleMemory(of: articles, book: book)
        return try applied(
            to: articles, identifiers: Addresses.identifiers(of: articles, memory), memory: memory)
    }
}
