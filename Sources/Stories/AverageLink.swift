/// Average-link clustering over a sparse set of similarities (UPGMA, Sokal and Michener 1958).
///
/// The likeness of two clusters is the mean over all pairs of their items; a pair that is not given
/// counts as 0, or as what the two clusters' articles have with the least alike of their listed neighbours. The two most alike are merged, again and again, down to a threshold.
struct AverageLink {
    /// A merge of two clusters, each named by one of its items.
    struct Merge: Sendable {
        var first: Int32
        var second: Int32
        var similarity: Double
    }

    /// A pair of clusters in the queue, at the likeness it had when it was put there.
    private struct Candidate {
        var similarity: Double
        var pair: RowPair

        func precedes(_ other: Candidate) -> Bool {
            similarity > other.similarity || similarity == other.similarity && pair < other.pair
        }
    }

    private let threshold: Double
    private var sizes: [Double]
    /// By cluster, the sum of its items' values for pairs that are not listed; empty where these count as 0.
    private var unlisted: [Double]
    private var neighbours: [[Int32]]
    private var sums: PairTable
    private var queue: [Candidate] = []

    /// Clusters items.
    ///
    /// - Parameters:
    ///   - count: The number of items.
    ///   - pairs: The pairs with a similarity, each once.
    ///   - similarities: The similarity of each pair, 0 or more.
    ///   - threshold: The least likeness of two clusters that are merged, above 0.
    ///   - unlisted: By item, what its pairs that are not listed count as; of two items the smaller value counts.
    /// - Returns: The merges, most alike first.
    /// - Complexity: O(p log n · log p) for p pairs and n items: of two clusters' neighbours the fewer
    ///   are moved, so that each pair moves at most log n times.
    static func merges(
        count: Int, pairs: [RowPair], similarities: [Double], threshold: Double, unlisted: [Double] = []
    ) -> [Merge] {
        var clustering = AverageLink(
            count: count, pairs: pairs, similarities: similarities, threshold: threshold, unlisted: unlisted)
        return clustering.run()
    }

    /// What the pairs of an item that are not listed may count as: its similarity to the last of the neighbours that
    /// ``NeighbourIndex`` lists, or 0 where it has fewer.
    static func leastListed(count: Int, pairs: [RowPair], similarities: [Float]) -> [Double] {
        var lists = [TopList](repeating: TopList(capacity: NeighbourIndex.neighbours), count: count)
        for (pair, similarity) in zip(pairs, similarities) {
            lists[Int(pair.first)].insert(pair.second, similarity)
            lists[Int(pair.second)].insert(pair.first, similarity)
        }
        return lists.map { list in
            list.entries.count < NeighbourIndex.neighbours ? 0 : max(0, Double(list.entries.last?.value ?? 0))
        }
    }

    private init(
        count: Int, pairs: [RowPair], similarities: [Double], threshold: Double, unlisted: [Double]
    ) {
        self.threshold = threshold
        self.unlisted = unlisted
        sizes = [Double](repeating: 1, count: count)
        neighbours = [[Int32]](repeating: [], count: count)
        sums = PairTable(capacity: pairs.count)
        for (pair, similarity) in zip(pairs, similarities) where similarity > 0 || !unlisted.isEmpty {
            neighbours[Int(pair.first)].append(pair.second)
            neighbours[Int(pair.second)].append(pair.first)
            sums.update(pair) { $0 = PairTable.Value(sum: similarity, listed: 1, queued: similarity) }
            if similarity >= threshold { queue.append(Candidate(similarity: similarity, pair: pair)) }
        }
        for index in stride(from: queue.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    private mutating func run() -> [Merge] {
        var merges: [Merge] = []
        while let top = queue.first {
            removeTop()
            let (first, second) = (Int(top.pair.first), Int(top.pair.second))
            guard sizes[first] > 0, sizes[second] > 0, let value = sums[top.pair], value.queued == top.similarity
            else { continue }
            let current = mean(value, first, second)
            // A cluster that grew elsewhere is less like this one: the pair goes back to its new place.
            if current < top.similarity {
                enqueue(top.pair, current)
                continue
            }
            merges.append(Merge(first: top.pair.first, second: top.pair.second, similarity: current))
            merge(first, second)
        }
        return merges
    }

    /// The mean over all pairs of two clusters' items.
    private func mean(_ value: PairTable.Value, _ first: Int, _ second: Int) -> Double {
        let count = sizes[first] * sizes[second]
        if unlisted.isEmpty { return value.sum / count }
        let rest = min(unlisted[first] / sizes[first], unlisted[second] / sizes[second])
        return (value.sum + (count - value.listed) * rest) / count
    }

    private mutating func enqueue(_ pair: RowPair, _ similarity: Double) {
        sums.update(pair) { $0.queued = similarity }
        guard similarity >= threshold else { return }
        queue.append(Candidate(similarity: similarity, pair: pair))
        rise(queue.count - 1)
    }

    /// The cluster with fewer neighbours goes into the other.
    private mutating func merge(_ first: Int, _ second: Int) {
        let isFirstLarger = neighbours[first].count >= neighbours[second].count
        let (kept, gone) = isFirstLarger ? (first, second) : (second, first)
        let moved = neighbours[gone]
        neighbours[gone] = []
        sizes[kept] += sizes[gone]
        if !unlisted.isEmpty { unlisted[kept] += unlisted[gone] }
        sizes[gone] = 0
        for neighbour in moved {
            let other = Int(neighbour)
            guard other != kept, sizes[other] > 0, let old = sums[RowPair(gone, other)] else { continue }
            let pair = RowPair(kept, other)
            let isNew = sums.update(pair) { value in
                defer {
                    value.sum += old.sum
                    value.listed += old.listed
                }
                return value.listed == 0
            }
            if isNew {
                neighbours[kept].append(neighbour)
                neighbours[other].append(Int32(kept))
            }
            if let value = sums[pair] { enqueue(pair, mean(value, kept, other)) }
        }
    }

    private mutating func removeTop() {
        let last = queue.removeLast()
        guard !queue.isEmpty else { return }
        queue[0] = last
        sink(0)
    }

    private mutating func sink(_ start: Int) {
        var index = start
        let item = queue[index]
        while true {
            var child = index * 2 + 1
            guard child < queue.count else { break }
            if child + 1 < queue.count, queue[child + 1].precedes(queue[child]) { child += 1 }
            guard queue[child].precedes(item) else { break }
            queue[index] = queue[child]
            index = child
        }
        queue[index] = item
    }

    private mutating func rise(_ start: Int) {
        var index = start
        let item = queue[index]
        while index > 0, item.precedes(queue[(index - 1) / 2]) {
            queue[index] = queue[(index - 1) / 2]
            index = (index - 1) / 2
        }
        queue[index] = item
    }
}
