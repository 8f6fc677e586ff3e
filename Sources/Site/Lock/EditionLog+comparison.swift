extension EditionLog {
    /// Compares what a book remembers with where articles stand now.
    ///
    /// - Complexity: O(*n* log *n*) in the articles of both.
    init(
        from book: AddressBook, to places: ArticlePlaces, _ groups: ArticleGroups, _ memory: ArticleMemory,
        _ wishes: [Int: String]
    ) {
        let comparison = StoryComparison(book, places.identifiers[.story] ?? [], groups, memory, wishes)
        self.init(book.isEmpty ? [] : comparison.ofStories + comparison.ofFormerStories)
    }
}

/// The stories of two builds beside each other.
private struct StoryComparison {
    private let identifiers: [String]
    private let groups: ArticleGroups
    private let memory: ArticleMemory
    private let wishes: [Int: String]
    /// What the editor called stories in the last build, and what they would have been called without.
    private let renames: [String: String]
    /// How many articles each story of the last build had.
    private var sizes: [String: Int] = [:]
    /// The articles that are left of each.
    private var remaining: [String: [Int]] = [:]

    init(
        _ book: AddressBook, _ identifiers: [String], _ groups: ArticleGroups, _ memory: ArticleMemory,
        _ wishes: [Int: String]
    ) {
        (self.identifiers, self.groups, self.memory, self.wishes) = (identifiers, groups, memory, wishes)
        renames = book.renames
        for article in book.articles { sizes[article.story, default: 0] += 1 }
        for (article, entry) in memory.remembered.enumerated() {
            if let story = entry?.story { remaining[story, default: []].append(article) }
        }
    }

    /// What has become of the stories that there are.
    var ofStories: [EditionLog.Entry] {
        identifiers.indices.compactMap { story in
            let identifier = identifiers[story]
            let known = groups.stories[story].filter { memory.remembered[$0] != nil }
            if known.isEmpty { return EditionLog.Entry(change: .new, story: identifier) }
            guard let size = sizes[identifier] else {
                let place = GroupAddress(.story, identifier)
                let isRestored = known.contains { memory.remembered[$0]?.former.contains(place) ?? false }
                let isUnnamed = known.contains { memory.identifier(of: .story, ofArticle: $0) == identifier }
                return isRestored && !isUnnamed ? EditionLog.Entry(change: .restored, story: identifier) : nil
            }
            let kept = known.filter { memory.remembered[$0]?.story == identifier }
            let entry = EditionLog.Entry(
                change: .changed, story: identifier, added: groups.stories[story].count - kept.count,
                removed: size - kept.count,
                mended: kept.count { memory.remembered[$0]?.fingerprint != memory.fingerprints[$0] })
            return entry.added + entry.removed + entry.mended == 0 ? nil : entry
        }
    }

    /// What has become of the stories that there were and are not.
    var ofFormerStories: [EditionLog.Entry] {
        let there = Set(identifiers)
        return sizes.keys.filter { !there.contains($0) }.map { identifier in
            let articles = remaining[identifier] ?? []
            var seen: Set<Int> = []
            let stories = articles.map { groups.storyOfArticle[$0] }.filter { seen.insert($0).inserted }
            let change: EditionChange =
                switch stories.count {
                case 0: .gone
                case 1: isRename(of: identifier, articles.count, to: stories[0]) ? .renamed : .merged
                default: .split
                }
            let into = stories.prefix(EditionLog.targetLimit).map { identifiers[$0] }
            return EditionLog.Entry(change: change, story: identifier, into: Array(into))
        }
    }

    /// Whether a story has another address because the editor wanted one, or wants it no longer, and not because another
    /// story has taken it in.
    private func isRename(of identifier: String, _ count: Int, to story: Int) -> Bool {
        if renames[identifier] == identifiers[story] { return true }
        return wishes[story] == identifiers[story]
            && 2 * count > groups.stories[story].count { memory.remembered[$0] != nil }
    }
}
