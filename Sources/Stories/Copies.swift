import Articles
import Language

/// Articles whose texts are the same, folded to one each, in an order that only the texts decide.
///
/// Near copies (``NearCopies``) are folded in a second step. All that follows works on the folded articles
/// in this order: the result is the same however the input is ordered, and a text that was scraped fifty
/// times is counted once.
struct Copies: Sendable {
    /// The input indices of each folded article's copies.
    private(set) var members: [[Int]] = []
    /// Of each folded article the copy that readers are shown, and that the others are said to repeat.
    private(set) var originals: [Int] = []
    /// By input index.
    private let fingerprints: [WordHash]

    /// Folds articles with equal title, deck and blocks.
    ///
    /// - Complexity: O(bytes + n log n)
    init(of articles: [Article]) {
        let fingerprints = articles.map(Self.fingerprint)
        self.fingerprints = fingerprints
        let order = articles.indices.sorted { (fingerprints[$0], $0) < (fingerprints[$1], $1) }
        for index in order {
            if let last = members.last, fingerprints[last[0]] == fingerprints[index] {
                members[members.count - 1].append(index)
            } else {
                members.append([index])
            }
        }
        originals = members.map { $0[0] }
    }

    /// Every article by itself, in the order given.
    init(apart articles: [Article]) {
        fingerprints = articles.map(Self.fingerprint)
        members = articles.indices.map { [$0] }
        originals = Array(articles.indices)
    }

    /// Folds further: each set of folded articles becomes one, named by its first.
    ///
    /// - Complexity: O(n)
    mutating func fold(_ sets: [[Int]], of articles: [Article]) {
        members = sets.map { set in set.flatMap { members[$0] } }
        originals = members.map { OriginalClaim.strongest(among: $0, of: articles) }
    }

    /// The copies of each folded article, ascending, without the one that they repeat.
    func copies(of member: Int) -> [Copy] {
        let original = originals[member]
        return members[member].filter { $0 != original }.sorted().map { copy in
            Copy(article: copy, original: original, isExact: fingerprints[copy] == fingerprints[original])
        }
    }

    /// The earliest day, `YYYY-MM-DD`, that is known for one of the copies of a folded article.
    func day(of member: Int, in articles: [Article]) -> String? {
        members[member].lazy.compactMap { articles[$0].date?.day }.min()
    }

    /// A hash of the texts: equal for equal texts wherever they were found.
    private static func fingerprint(_ article: Article) -> WordHash {
        var hash = WordHash(article.title.text).followed(by: WordHash(article.deck?.text ?? ""))
        for block in article.blocks { hash = hash.followed(by: WordHash(block.text)) }
        return hash
    }
}
