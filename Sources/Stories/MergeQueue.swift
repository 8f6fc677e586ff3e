/// Pairs of clusters by their likeness, the most alike first; of equally alike ones the smaller pair first.
///
/// What is there at the start is sorted once; only what comes later goes through a heap.
struct MergeQueue {
    /// A pair of clusters, at the likeness it had when it was put into the queue.
    struct Candidate {
        var similarity: Double
        var pair: RowPair
        /// The number of the pair in ``ClusterPairs``.
        var number: Int32

        @inline(__always)
        func precedes(_ other: Candidate) -> Bool {
            similarity > other.similarity || similarity == other.similarity && pair < other.pair
        }
    }

    private let pairs: [RowPair]
    /// Numbers of pairs below their inverted similarities, ascending.
    private var sorted: [UInt64]
    private var next = 0
    private var heap: [Candidate] = []

    /// Takes the pairs, which ascend, with a similarity of at least a threshold above 0.
    init(pairs: [RowPair], similarities: [Float], threshold: Double) {
        self.pairs = pairs
        sorted = similarities.indices.compactMap { index in
            // The bits of positive numbers ascend as the numbers do.
            Double(similarities[index]) >= threshold
                ? UInt64(~similarities[index].bitPattern) << 32 | UInt64(index) : nil
        }
        sortByUpperHalf(&sorted)
    }

    mutating func insert(_ candidate: Candidate) {
        heap.append(candidate)
        heap.withUnsafeMutableBufferPointer { heap in
            var index = heap.count - 1
            while index > 0, candidate.precedes(heap[(index - 1) / 2]) {
                heap[index] = heap[(index - 1) / 2]
                index = (index - 1) / 2
            }
            heap[index] = candidate
        }
    }

    mutating func removeFirst() -> Candidate? {
        guard next < sorted.count else { return removeTop() }
        let number = Int(sorted[next] & 0xFFFF_FFFF)
        let similarity = Float(bitPattern: ~UInt32(sorted[next] >> 32))
        let candidate = Candidate(similarity: Double(similarity), pair: pairs[number], number: Int32(number))
        if let top = heap.first, top.precedes(candidate) { return removeTop() }
        next += 1
        return candidate
    }

    private mutating func removeTop() -> Candidate? {
        guard let top = heap.first else { return nil }
        let item = heap.removeLast()
        heap.withUnsafeMutableBufferPointer { heap in
            guard !heap.isEmpty else { return }
            var index = 0
            while true {
                var child = index * 2 + 1
                guard child < heap.count else { break }
                if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
                guard heap[child].precedes(item) else { break }
                heap[index] = heap[child]
                index = child
            }
            heap[index] = item
        }
        return top
    }
}

/// Sorts by the upper 32 bits; equal ones keep their order.
///
/// - Complexity: O(n) (radix sort, of which each pass costs as much as 2,048 values)
private func sortByUpperHalf(_ values: inout [UInt64]) {
    guard values.count > 2048 else { return values.sort() }
    var other = values
    for shift in [UInt64(32), 43, 54] {
        var places = [Int](repeating: 0, count: 2049)
        for value in values { places[Int(value >> shift & 2047) + 1] += 1 }
        for digit in 1..<2048 { places[digit] += places[digit - 1] }
        for value in values {
            other[places[Int(value >> shift & 2047)]] = value
            places[Int(value >> shift & 2047)] += 1
        }
        swap(&values, &other)
    }
}
