/// The pairs of clusters that have a similarity: by cluster, and in a flat hash table by their two clusters.
///
/// A pair keeps its number while its clusters grow, and none is ever added, so that nothing here grows.
struct ClusterPairs: ~Copyable {
    struct Pair: BitwiseCopyable {
        /// The sum over all pairs of items.
        var sum = 0.0
        /// The likeness at which the pair stands in the queue; an entry at another is out of date.
        var queued = -1.0
        /// How many pairs of items the sum is of; 0 where the pair is no more.
        var listed: UInt32 = 0
        /// The two clusters, in any order.
        var one: Int32 = 0
        var other: Int32 = 0
        /// The next pair of each: twice its number, and 1 more where the cluster is the other one there; −1 at the end.
        var nextOfOne: Int32 = -1
        var nextOfOther: Int32 = -1

        var clusters: RowPair { RowPair(Int(one), Int(other)) }
    }

    private var pairs: Scratch<Pair>
    /// By cluster, its first pair, as the next ones are named.
    private var heads: Scratch<Int32>
    /// By cluster, how many pairs it has had.
    private var counts: Scratch<Int32>
    /// By hash, a pair's number and 1 below the lower half of the hash; 0 where no pair stands.
    private var slots: Scratch<UInt64>
    private var used = 0
    private let shift: UInt64

    /// Takes the pairs with a similarity above 0, or all.
    init(count: Int, pairs rows: [RowPair], similarities: [Float], areAllListed: Bool) {
        pairs = Scratch(repeating: Pair(), count: rows.count)
        heads = Scratch(repeating: -1, count: count)
        counts = Scratch(repeating: 0, count: count)
        var bits: UInt64 = 3
        while 1 << bits < rows.count * 2 { bits += 1 }
        shift = 64 - bits
        slots = Scratch(repeating: 0, count: 1 << Int(bits))
        for number in rows.indices where similarities[number] > 0 || areAllListed {
            let (row, similarity) = (rows[number], similarities[number])
            let (first, second) = (Int(row.first), Int(row.second))
            pairs[number] = Pair(
                sum: Double(similarity), queued: Double(similarity), listed: 1, one: row.first, other: row.second,
                nextOfOne: heads[first], nextOfOther: heads[second])
            heads[first] = Int32(number * 2)
            heads[second] = Int32(number * 2 + 1)
            counts[first] += 1
            counts[second] += 1
            put(number)
        }
    }

    subscript(number: Int) -> Pair {
        @inline(__always) get { pairs[number] }
        @inline(__always) set { pairs[number] = newValue }
    }

    /// How many pairs a cluster has had.
    func count(of cluster: Int) -> Int32 { counts[cluster] }

    /// Gives the next pair of a cluster that is no more to the one that it went into.
    ///
    /// - Returns: The number of the pair with that one, whose sum is another now; nil where no pair is left.
    mutating func moveNext(from gone: Int, to kept: Int) -> Int? {
        while heads[gone] >= 0 {
            let (number, isOther) = (Int(heads[gone] >> 1), heads[gone] & 1 == 1)
            var pair = pairs[number]
            heads[gone] = isOther ? pair.nextOfOther : pair.nextOfOne
            guard pair.listed > 0 else { continue }
            let neighbour = Int(isOther ? pair.one : pair.other)
            let known = neighbour == kept ? nil : self.number(of: RowPair(kept, neighbour))
            if known != nil || neighbour == kept {
                pairs[number].listed = 0
                guard let known else { continue }
                pairs[known].sum += pair.sum
                pairs[known].listed += pair.listed
                return known
            }
            // The neighbour's own list names the pair by the place that the neighbour has there: it stays.
            if isOther {
                (pair.other, pair.nextOfOther) = (Int32(kept), heads[kept])
            } else {
                (pair.one, pair.nextOfOne) = (Int32(kept), heads[kept])
            }
            pairs[number] = pair
            heads[kept] = Int32(number * 2 + (isOther ? 1 : 0))
            counts[kept] += 1
            counts[neighbour] += 1
            put(number)
            return number
        }
        return nil
    }

    /// The number of the pair of two clusters.
    private func number(of clusters: RowPair) -> Int? {
        let hash = Self.hash(clusters)
        var slot = Int(hash >> shift)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == hash & 0xFFFF_FFFF {
                // A pair that has other clusters by now keeps its old slot until all are put anew.
                let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if pairs[number].clusters == clusters { return number }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func put(_ number: Int) {
        guard (used + 1) * 10 <= slots.count * 7 else {
            slots.fill(with: 0)
            used = 0
            for index in 0..<pairs.count where pairs[index].listed > 0 { put(index) }
            return
        }
        let hash = Self.hash(pairs[number].clusters)
        var slot = Int(hash >> shift)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = hash << 32 | UInt64(number + 1)
        used += 1
    }

    /// The high bits choose a slot (Fibonacci hashing), the low ones are kept there.
    private static func hash(_ pair: RowPair) -> UInt64 {
        let key = UInt64(UInt32(bitPattern: pair.first)) << 32 | UInt64(UInt32(bitPattern: pair.second))
        let product = key &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}
