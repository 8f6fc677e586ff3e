import Articles

/// What a whole site is made of, counted.
struct SiteTotals: Sendable {
    /// The lines of one kind that were taken out.
    struct Removal: Sendable, Equatable {
        let kind: String
        var lines: Int
        var articles: Int
    }

    /// How many lines the articles kept: headlines, decks, authors and bodies.
    let keptLines: Int
    let removedLines: Int
    /// By kind, those of the most lines first.
    let removals: [Removal]
    let copies: Int
    let undatedArticles: Int
    let unknownSources: Int

    /// Counts what articles hold.
    ///
    /// - Complexity: O(lines)
    init(of articles: [Article], copies: Int) {
        var numbers: [String: Int] = [:]
        var removals: [Removal] = []
        var latest: [Int] = []
        for (index, article) in articles.enumerated() {
            for line in article.removed {
                let number = numbers[line.kind] ?? removals.count
                if number == removals.count {
                    numbers[line.kind] = number
                    removals.append(Removal(kind: line.kind, lines: 0, articles: 0))
                    latest.append(-1)
                }
                removals[number].lines += 1
                if latest[number] != index { removals[number].articles += 1 }
                latest[number] = index
            }
        }
        self.removals = removals.sorted { ($1.lines, $0.kind) < ($0.lines, $1.kind) }
        removedLines = removals.reduce(0) { $0 + $1.lines }
        keptLines = articles.reduce(0) { count, article in
            let head = [article.title.line, article.deck?.line, article.byline?.line].compactMap(\.self)
            let body = article.blocks.lazy.map(\.line).filter { !head.contains($0) }
            return count + Set(head).subtracting([Excerpt.besideTheText]).count + body.count
        }
        self.copies = copies
        undatedArticles = articles.count { $0.date == nil }
        unknownSources = articles.count { $0.source.name == nil }
    }
}
