import Articles
import Language

/// What speaks for one of several copies of a text being the one that the others repeat.
///
/// The strongest claim is that of the outlet which the copies themselves credit, and that of a news agency,
/// whose reports others print. Then of copies whose day is known the earliest; of one day the longest,
/// since papers cut such a report from its end: it shows most, and hides least. The rest only keeps the
/// choice the same however the input is ordered.
struct OriginalClaim: Comparable {
    private let isSource: Bool
    private let day: String
    private let length: Int
    private let place: [String]
    private let index: Int

    /// Sorts behind every day of the calendar.
    private static let noDay = "~"

    /// The copy of the strongest claim.
    ///
    /// - Complexity: O(copies)
    static func strongest(among copies: [Int], of articles: [Article]) -> Int {
        guard copies.count > 1 else { return copies[0] }
        let credits = Set(copies.compactMap { articles[$0].source.credits?.lowercased() })
        let claims = copies.map { OriginalClaim($0, articles[$0], credits) }
        return claims.max()?.index ?? copies[0]
    }

    private init(_ index: Int, _ article: Article, _ credits: Set<String>) {
        self.index = index
        isSource = article.source.name.map { credits.contains($0.lowercased()) || NewsAgencies.contains($0) } ?? false
        day = article.date?.day ?? Self.noDay
        length = article.blocks.reduce(0) { $0 + $1.text.utf8.count }
        place = [article.file, article.inputID ?? "", article.source.name ?? "", article.source.url ?? ""]
    }

    /// Whether the first claim is the weaker one.
    static func < (one: OriginalClaim, other: OriginalClaim) -> Bool {
        if one.isSource != other.isSource { return other.isSource }
        if one.day != other.day { return one.day > other.day }
        if one.length != other.length { return one.length < other.length }
        if one.place != other.place { return other.place.lexicographicallyPrecedes(one.place) }
        return one.index > other.index
    }
}
