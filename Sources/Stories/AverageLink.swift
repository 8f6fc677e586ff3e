/// Average-link clustering over a sparse set of similarities (UPGMA, Sokal and Michener 1958).
///
/// The likeness of two clusters is the mean over all pairs of their items; a pair that is not given
/// counts as 0. The two most alike are merged, again and again, down to a threshold.
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
    /// - Returns: The merges, most alike first.
    /// - Complexity: O(p log n · log p) for p pairs and n items: of two clusters' neighbours the fewer
    ///   are moved, so that each pair moves at most log n times.
    static func merges(count: Int, pairs: [RowPair], similarities: [Double], threshold: Double) -> [Merge] {
        var clustering = AverageLink(count: count, pairs: pairs, similarities: similarities, threshold: threshold)
        return clustering.run()
    }

    private init(count: Int, pairs: [RowPair], similarities: [Double], threshold: Double) {
        self.threshold = threshold
        sizes = [Double](repeating: 1, count: count)
        neighbours = [[Int32]](repeating: [], count: count)
        sums = PairTable(capacity: pairs.count)
        for (pair, similarity) in zip(pairs, similarities) where similarity > 0 {
            neighbours[Int(pair.first)].append(pair.second)
            neighbours[Int(pair.second)].append(pair.first)
            sums.update(pair) { $0 = PairTable.Value(sum: similarity, queued: similarity) }
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
            let current = value.sum / (sizes[first] * sizes[second])
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
        sizes[gone] = 0
        for neighbour in moved {
            let other = Int(neighbour)
            guard other != kept, sizes[other] > 0, let old = sums[RowPair(gone, other)] else { continue }
            let pair = RowPair(kept, other)
            let isNew = sums.update(pair) { value in
                defer { value.sum += old.sum }
                return value.sum == 0
            }
            if isNew {
                neighbours[kept].append(neighbour)
                neighbours[other].append(Int32(kept))
            }
            let sum = sums[pair]?.sum ?? 0
            enqueue(pair, sum / (sizes[kept] * sizes[other]))
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
