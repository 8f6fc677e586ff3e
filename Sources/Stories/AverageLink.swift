/// Average-link clustering over a sparse set of similarities (UPGMA, Sokal and Michener 1958).
///
/// The likeness of two clusters is the mean over all pairs of their items; a pair that is not given
/// counts as 0, or as what the two clusters' articles have with the least alike of their listed neighbours.
/// The two most alike are merged, again and again, down to a threshold.
struct AverageLink: ~Copyable {
    /// A merge of two clusters, each named by one of its items.
    struct Merge: Sendable {
        var first: Int32
        var second: Int32
        var similarity: Double
    }

    private let threshold: Double
    private var sizes: Scratch<Double>
    /// By cluster, the sum of its items' values for pairs that are not listed.
    private var unlisted: Scratch<Double>
    private let areUnlistedCounted: Bool
    private var pairs: ClusterPairs
    private var queue: MergeQueue

    /// Clusters items.
    ///
    /// - Parameters:
    ///   - count: The number of items.
    ///   - pairs: The pairs with a similarity, ascending, each once.
    ///   - similarities: The similarity of each pair, 0 or more.
    ///   - threshold: The least likeness of two clusters that are merged, above 0.
    ///   - unlisted: By item, what its pairs that are not listed count as; of two items the smaller value counts.
    /// - Returns: The merges, most alike first.
    /// - Complexity: O(p · log n · log p) for p pairs and n items: of two clusters' neighbours the fewer
    ///   are moved, so that each pair moves at most log n times.
    static func merges(
        count: Int, pairs: [RowPair], similarities: [Float], threshold: Double, unlisted: [Double] = []
    ) -> [Merge] {
        var clustering = AverageLink(
            count: count, pairs: pairs, similarities: similarities, threshold: threshold, unlisted: unlisted)
        return clustering.run()
    }

    /// What the pairs of an item that are not listed may count as: its similarity to the last of the neighbours that
    /// ``NeighbourIndex`` lists, or 0 where it has fewer.
    static func leastListed(count: Int, pairs: [RowPair], similarities: [Float]) -> [Double] {
        var lists = TopLists(count: count, capacity: NeighbourIndex.neighbours)
        for (pair, similarity) in zip(pairs, similarities) {
            lists.insert(ColumnValue(column: pair.second, value: similarity), into: Int(pair.first))
            lists.insert(ColumnValue(column: pair.first, value: similarity), into: Int(pair.second))
        }
        let last = NeighbourIndex.neighbours - 1
        return (0..<count).map { item in lists.count(of: item) > last ? max(0, Double(lists[item, last].value)) : 0 }
    }

    private init(count: Int, pairs: [RowPair], similarities: [Float], threshold: Double, unlisted: [Double]) {
        self.threshold = threshold
        sizes = Scratch(repeating: 1, count: count)
        areUnlistedCounted = !unlisted.isEmpty
        self.unlisted = Scratch(repeating: 0, count: unlisted.count)
        for (item, value) in unlisted.enumerated() { self.unlisted[item] = value }
        // Where other pairs count as something, one that is nothing alike counts too.
        self.pairs = ClusterPairs(
            count: count, pairs: pairs, similarities: similarities, areAllListed: areUnlistedCounted)
        queue = MergeQueue(pairs: pairs, similarities: similarities, threshold: threshold)
    }

    private mutating func run() -> [Merge] {
        var merges: [Merge] = []
        while let top = queue.removeFirst() {
            let (number, pair) = (Int(top.number), pairs[Int(top.number)])
            guard pair.listed > 0, pair.queued == top.similarity else { continue }
            let current = mean(pair)
            // The clusters grew since: the pair goes to its new place.
            if current < top.similarity || pair.clusters != top.pair {
                enqueue(number, pair, current)
                continue
            }
            merges.append(Merge(first: top.pair.first, second: top.pair.second, similarity: current))
            merge(Int(top.pair.first), Int(top.pair.second))
        }
        return merges
    }

    /// The mean over all pairs of two clusters' items.
    private func mean(_ pair: ClusterPairs.Pair) -> Double {
        let (one, other) = (Int(pair.one), Int(pair.other))
        let count = sizes[one] * sizes[other]
        if !areUnlistedCounted { return pair.sum / count }
        let rest = min(unlisted[one] / sizes[one], unlisted[other] / sizes[other])
        return (pair.sum + (count - Double(pair.listed)) * rest) / count
    }

    private mutating func enqueue(_ number: Int, _ pair: ClusterPairs.Pair, _ similarity: Double) {
        pairs[number].queued = similarity
        guard similarity >= threshold else { return }
        queue.insert(MergeQueue.Candidate(similarity: similarity, pair: pair.clusters, number: Int32(number)))
    }

    /// The cluster with fewer neighbours goes into the other.
    private mutating func merge(_ first: Int, _ second: Int) {
        let isFirstLarger = pairs.count(of: first) >= pairs.count(of: second)
        let (kept, gone) = isFirstLarger ? (first, second) : (second, first)
        sizes[kept] += sizes[gone]
        if areUnlistedCounted { unlisted[kept] += unlisted[gone] }
        pairs.join(gone, into: kept)
        for number in pairs.changed {
            let (number, pair) = (Int(number), pairs[Int(number)])
            // A pair that is less alike than it was waits at its old place: most are no more before their turn comes.
            let similarity = mean(pair)
            if similarity > pair.queued { enqueue(number, pair, similarity) }
        }
    }
}
