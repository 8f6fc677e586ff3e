import Articles

/// Makes an edited grouping: cuts the stories into pieces, puts those that are merged together, and numbers all anew.
struct EditorialRegrouping {
    /// What becomes a story.
    struct Piece {
        /// Ascending.
        var articles: [Int]
        /// The former stories that it is made of, the leading one first.
        var former: [Int]
        /// The former stories that single articles of it came from.
        var origins: [Int] = []
        /// The split whose articles it has, where it has those and nothing else.
        var split: Int?
        /// Whether it has other articles than its former story.
        var isChanged: Bool
        /// The former thread that it belongs to.
        var thread: Int?
        /// All former stories that articles of it came from.
        var sources: [Int] { former + origins }
        /// Its place among all articles: what stories are ordered by.
        var place: Int { articles.first ?? 0 }
    }

    let grouping: Grouping
    let changes: EditorialChanges
    let articles: [Article]
    /// In the order of the stories that they become.
    private(set) var pieces: [Piece] = []
    /// By former article, the piece that it is in; nothing where it is hidden.
    private(set) var pieceOfArticle: [Int?]
    /// By former story.
    private(set) var pieceOfFormer: [Int?]
    private var pieceOfSplit: [Int?]
    /// By split whose articles went into another story, a former story of that.
    private var movedInto: [Int: Int] = [:]
    /// By former article, its index now.
    private var newIndex: [Int?]
    private var kept: [Int]

    init(_ grouping: Grouping, _ changes: EditorialChanges, _ articles: [Article]) {
        self.grouping = grouping
        self.changes = changes
        self.articles = articles
        pieceOfArticle = [Int?](repeating: nil, count: articles.count)
        pieceOfFormer = [Int?](repeating: nil, count: grouping.stories.count)
        pieceOfSplit = [Int?](repeating: nil, count: changes.splits.count)
        newIndex = [Int?](repeating: nil, count: articles.count)
        kept = []
        cut()
        number()
    }

    func result() -> EditedGrouping {
        let threads = remainingThreads()
        let stories = pieces.indices.map { renumbered(story(of: $0, thread: threads.number[$0])) }
        return EditedGrouping(
            grouping: Grouping(stories: stories, threads: threads.threads),
            storyOfFormer: pieceOfFormer, storyOfSplit: pieceOfSplit, kept: kept)
    }

    private mutating func cut() {
        let stories = grouping.stories
        var storyOfArticle = [Int?](repeating: nil, count: articles.count)
        for (index, story) in stories.enumerated() where !changes.hidden.contains(index) {
            for article in story.articles { storyOfArticle[article] = index }
        }
        var leaving = [Int: Set<Int>]()
        var arriving = [Int: [(split: Int, articles: [Int], origins: [Int])]]()
        for (index, split) in changes.splits.enumerated() {
            let articles = split.filter { self.articles.indices.contains($0) && storyOfArticle[$0] != nil }.sorted()
            guard !articles.isEmpty else { continue }
            var former: [Int] = []
            for article in articles {
                guard let story = storyOfArticle[article] else { continue }
                leaving[story, default: []].insert(article)
                if !former.contains(story) { former.append(story) }
            }
            if let story = changes.moves[index], stories.indices.contains(story), !changes.hidden.contains(story) {
                arriving[story, default: []].append((index, articles, former))
                continue
            }
            let thread = former.lazy.compactMap { stories[$0].thread }.first
            pieces.append(Piece(articles: articles, former: former, split: index, isChanged: true, thread: thread))
        }
        for set in mergedSets() {
            let members = set.flatMap { story in
                let left = leaving[story] ?? []
                return stories[story].articles.filter { !left.contains($0) }
            }
            let moved = set.flatMap { arriving[$0] ?? [] }
            guard !members.isEmpty || !moved.isEmpty else { continue }
            pieces.append(
                Piece(
                    articles: (members + moved.flatMap(\.articles)).sorted(), former: set,
                    origins: moved.flatMap(\.origins).uniqued(without: set), split: nil,
                    isChanged: set.count > 1 || !moved.isEmpty || set.contains { leaving[$0] != nil },
                    thread: thread(of: set)))
            for split in moved.map(\.split) { movedInto[split] = set[0] }
        }
    }

    /// The former stories that are shown, each with those that join it.
    private func mergedSets() -> [[Int]] {
        let count = grouping.stories.count
        var sets = DisjointSets(count: count)
        var leads: [Int] = []
        for merge in changes.merges {
            let stories = merge.filter { 0..<count ~= $0 }
            guard let lead = stories.first else { continue }
            leads.append(lead)
            for story in stories.dropFirst() { sets.join(lead, story) }
        }
        return sets.sets().compactMap { set in
            let shown = set.filter { !changes.hidden.contains($0) }
            guard shown.count > 1 else { return shown.isEmpty ? nil : shown }
            let members = Set(shown)
            let lead = leads.first(where: members.contains) ?? shown[0]
            return [lead] + shown.filter { $0 != lead }
        }
    }

    private func thread(of set: [Int]) -> Int? {
        let threads = set.compactMap { grouping.stories[$0].thread }
        guard set.count > 1 else { return threads.first }
        let members = Set(set)
        return threads.first { !members.isSuperset(of: grouping.threads[$0].stories) } ?? threads.first
    }

    private mutating func number() {
        pieces.sort { $0.place < $1.place }
        for (index, piece) in pieces.enumerated() {
            for article in piece.articles { pieceOfArticle[article] = index }
            if let split = piece.split {
                pieceOfSplit[split] = index
            } else {
                for story in piece.former { pieceOfFormer[story] = index }
            }
        }
        for (split, story) in movedInto { pieceOfSplit[split] = pieceOfFormer[story] }
        kept = articles.indices.filter { pieceOfArticle[$0] != nil }
        for (new, old) in kept.enumerated() { newIndex[old] = new }
    }

    /// The threads that have two stories or more, and for each piece the number of its thread.
    private func remainingThreads() -> (threads: [StoryThread], number: [Int?]) {
        var members = [[Int]](repeating: [], count: grouping.threads.count)
        for (index, piece) in pieces.enumerated() { if let thread = piece.thread { members[thread].append(index) } }
        let left = members.indices.filter { members[$0].count > 1 }.sorted { members[$0][0] < members[$1][0] }
        var number = [Int?](repeating: nil, count: pieces.count)
        for (new, old) in left.enumerated() { for piece in members[old] { number[piece] = new } }
        let threads = left.map { StoryThread(stories: members[$0], names: grouping.threads[$0].names) }
        return (threads, number)
    }

    // MARK: - Numbering anew

    private func renumbered(_ story: Story) -> Story {
        guard kept.count < articles.count else { return story }
        return Story(
            articles: story.articles.compactMap { newIndex[$0] },
            copies: story.copies.compactMap { copy in
                guard let article = newIndex[copy.article], let original = newIndex[copy.original] else { return nil }
                return Copy(article: article, original: original, isExact: copy.isExact)
            },
            thread: story.thread, reasons: story.reasons.compactMap(renumbered),
            nearest: story.nearest.map { nearest in
                var nearest = nearest
                nearest.closest = nearest.closest.flatMap(renumbered)
                return nearest
            })
    }

    private func renumbered(_ reason: Reason) -> Reason? {
        let articles = reason.articles.compactMap { newIndex[$0] }
        guard articles.count == reason.articles.count else { return nil }
        let evidence = reason.evidence.map { evidence in
            guard case .sentences(var one, var other) = evidence,
                let first = newIndex[one.article], let second = newIndex[other.article]
            else { return evidence }
            (one.article, other.article) = (first, second)
            return .sentences(one, other)
        }
        return Reason(articles: articles, score: reason.score, evidence: evidence)
    }
}

extension [Int] {
    /// Each number once, without some.
    fileprivate func uniqued(without others: [Int]) -> [Int] {
        var seen = Set(others)
        return filter { seen.insert($0).inserted }
    }
}
