/// Gathers articles into crowds, merge by merge, and sees to it that those of two large groups are alike on the whole.
///
/// The likeness of large groups is an estimate where few of their pairs are listed: some articles that tell of two
/// events are near to both groups. So the exact mean of all pairs is taken: the product of the two sums of vectors.
struct CrowdGathering {
    /// Groups of fewer articles are taken as they are listed.
    static let fewestSummed = 8

    private let vectors: Vectors
    private var groups: [[Int]]
    private var groupOf: [Int]
    private var sums: [Int: [Int32: Float]] = [:]

    /// Begins with each of the rows alone.
    init(_ vectors: Vectors) {
        self.vectors = vectors
        groups = (0..<vectors.count).map { [$0] }
        groupOf = Array(0..<vectors.count)
    }

    /// The groups of more articles than so many, each ascending, ordered by their smallest.
    func groups(largerThan count: Int) -> [[Int]] {
        groups.filter { $0.count > count }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// Joins the groups of two articles, if they are alike: those of a listed likeness of `threshold`, and what is as like as
    /// `fringe` to a group of more than `large`.
    ///
    /// - Complexity: O(words of the smaller group), amortised
    mutating func join(_ merge: AverageLink.Merge, threshold: Double, fringe: Double, large: Int) {
        var (kept, gone) = (groupOf[Int(merge.first)], groupOf[Int(merge.second)])
        if (groups[kept].count, gone) < (groups[gone].count, kept) { swap(&kept, &gone) }
        guard kept != gone else { return }
        let least = merge.similarity >= threshold ? threshold : fringe
        guard least == threshold || groups[kept].count > large else { return }
        if groups[gone].count >= Self.fewestSummed {
            let (one, other) = (sum(of: kept), sum(of: gone))
            let product = other.reduce(Float(0)) { $0 + $1.value * (one[$1.key] ?? 0) }
            guard Double(product) >= fringe * Double(groups[kept].count * groups[gone].count) else { return }
        }
        if sums[kept] != nil { add(groups[gone], to: kept) }
        sums[gone] = nil
        for article in groups[gone] { groupOf[article] = kept }
        groups[kept] += groups[gone]
        groups[gone] = []
    }

    /// The sum of a group's vectors, kept from then on.
    private mutating func sum(of group: Int) -> [Int32: Float] {
        if sums[group] == nil {
            sums[group] = [:]
            add(groups[group], to: group)
        }
        return sums[group] ?? [:]
    }

    private mutating func add(_ articles: [Int], to group: Int) {
        for article in articles {
            for entry in vectors[article] { sums[group]?[entry.column, default: 0] += entry.second }
        }
    }
}
