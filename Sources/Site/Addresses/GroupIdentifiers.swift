/// Gives groups of articles (stories, threads) the identifiers that groups of earlier builds had, one to one.
///
/// In this order: what the editor wishes; a group that has all articles that an earlier one had, of those that are left,
/// and no others that were known, keeps its identifier; one with exactly the articles that stood at a former address
/// gets that back, so that undoing a merge or a split undoes the addresses too; one that has more than three quarters of
/// an earlier group's articles keeps its identifier, of several the one that it shares most with. All others get new ones.
struct GroupIdentifiers {
    private let groups: [[Int]]
    private let kind: GroupAddress.Kind
    private let memory: ArticleMemory
    private var remembered: [RememberedArticle?] { memory.remembered }
    /// The articles that are left of each group of the last build.
    private var current: [String: [Int]] = [:]
    /// The articles that are left of each group that was none any more.
    private var former: [String: [Int]] = [:]
    private let groupOfArticle: [Int?]
    private let knownCounts: [Int]
    private var given: [String?]
    private var taken: Set<String> = []

    /// Gives identifiers.
    ///
    /// - Parameters:
    ///   - groups: The articles of each group; no article is in two.
    ///   - kind: What they are together.
    ///   - memory: What is remembered of the articles.
    ///   - wishes: The identifiers that groups must have; of two equal ones the first counts.
    ///   - fresh: The identifier of a group that gets none of earlier ones; a number stands behind it where it is taken.
    /// - Returns: One for each group, all different.
    /// - Complexity: O(*n*) in the articles and their former addresses.
    static func give(
        to groups: [[Int]], of kind: GroupAddress.Kind, _ memory: ArticleMemory, wishes: [Int: String] = [:],
        fresh: (Int) -> String
    ) -> [String] {
        var identifiers = GroupIdentifiers(groups, kind, memory)
        for (group, wish) in wishes.sorted(by: { $0.key < $1.key })
        where groups.indices.contains(group) && Addresses.isIdentifier(wish[...]) {
            identifiers.take(wish, for: group)
        }
        identifiers.keepUnchanged()
        identifiers.keepLargest(beside: identifiers.restore())
        var taken = identifiers.taken.union(identifiers.current.keys).union(identifiers.former.keys)
        return groups.indices.map { identifiers.given[$0] ?? Addresses.free(fresh($0), &taken) }
    }

    private init(_ groups: [[Int]], _ kind: GroupAddress.Kind, _ memory: ArticleMemory) {
        (self.groups, self.kind, self.memory) = (groups, kind, memory)
        let remembered = memory.remembered
        given = [String?](repeating: nil, count: groups.count)
        var owners = [Int?](repeating: nil, count: remembered.count)
        for (group, articles) in groups.enumerated() {
            for article in articles { owners[article] = group }
        }
        groupOfArticle = owners
        knownCounts = groups.map { $0.count { remembered[$0] != nil } }
        for article in remembered.indices {
            if let identifier = memory.identifier(of: kind, ofArticle: article) {
                current[identifier, default: []].append(article)
            }
        }
        for (article, entry) in remembered.enumerated() {
            for place in entry?.former ?? [] where place.kind == kind && current[place.identifier] == nil {
                former[place.identifier, default: []].append(article)
            }
        }
    }

    private mutating func take(_ identifier: String, for group: Int) {
        if given[group] == nil, taken.insert(identifier).inserted { given[group] = identifier }
    }

    /// The group that has exactly these articles and others that are new, where there is one without an identifier.
    private func group(of articles: [Int]) -> Int? {
        guard let first = articles.first, let group = groupOfArticle[first], given[group] == nil,
            knownCounts[group] == articles.count, articles.allSatisfy({ groupOfArticle[$0] == group })
        else { return nil }
        return group
    }

    private mutating func keepUnchanged() {
        for (identifier, articles) in current {
            // No other identifier can claim the same articles, so that the order does not matter.
            if let group = group(of: articles) { take(identifier, for: group) }
        }
    }

    /// Gives former identifiers back.
    ///
    /// - Returns: For each group whether it got one.
    private mutating func restore() -> [Bool] {
        var isRestored = [Bool](repeating: false, count: groups.count)
        // Several may have had the same articles, one after the other: the newest counts.
        let newest = former.map { identifier, articles in
            let places = articles.first.flatMap { remembered[$0]?.former } ?? []
            return (
                identifier, articles, age: places.count - (places.firstIndex(of: GroupAddress(kind, identifier)) ?? 0)
            )
        }.sorted { one, other in
            one.age != other.age ? one.age < other.age : one.0.utf8.lexicographicallyPrecedes(other.0.utf8)
        }
        for (identifier, articles, _) in newest {
            guard let group = group(of: articles), !taken.contains(identifier) else { continue }
            take(identifier, for: group)
            isRestored[group] = true
        }
        return isRestored
    }

    /// Gives each group the identifier of the earlier one that it has most articles of, where that are enough of its.
    private mutating func keepLargest(beside isRestored: [Bool]) {
        // What has its former address again does not count among those that an earlier group has left.
        let remaining = current.mapValues { articles in
            articles.count { article in groupOfArticle[article].map { !isRestored[$0] } ?? true }
        }
        for group in groups.indices where given[group] == nil {
            var shared: [String: Int] = [:]
            var headlines: Set<String> = []
            for article in groups[group] {
                guard let entry = remembered[article] else { continue }
                headlines.insert(entry.identifier)
                if let identifier = memory.identifier(of: kind, ofArticle: article) {
                    shared[identifier, default: 0] += 1
                }
            }
            let kept = shared.filter { identifier, count in
                !taken.contains(identifier) && 4 * count > 3 * (remaining[identifier] ?? 0)
            }
            let best = kept.max { one, other in
                if one.value != other.value { return one.value < other.value }
                let hasHeadline = (headlines.contains(one.key), headlines.contains(other.key))
                if hasHeadline.0 != hasHeadline.1 { return hasHeadline.1 }
                return other.key.utf8.lexicographicallyPrecedes(one.key.utf8)
            }
            if let best { take(best.key, for: group) }
        }
    }
}
