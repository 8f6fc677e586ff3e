/// The pairs of clusters that have a similarity: by cluster, and in a flat hash table by their two clusters.
///
/// A pair keeps its number while its clusters grow, and none is ever added, so that nothing here grows.
struct ClusterPairs: ~Copyable {
    struct Pair: BitwiseCopyable {
        /// The sum over all pairs of items.
        var sum = 0.0
        /// The likeness at which the pair stands in the queue, no less than its own; an entry at another is out of date.
        var queued = -1.0
        /// How many pairs of items the sum is of; 0 where the pair is no more.
        var listed: UInt32 = 0
        /// The two clusters, in any order.
        var one: Int32 = 0
        var other: Int32 = 0

        var clusters: RowPair { RowPair(Int(one), Int(other)) }
    }

    private var pairs: Scratch<Pair>
    /// The numbers of each item's pairs, item after item, and where those of each begin and end: a pair that is found to
    /// be no more is taken out. A cluster has the pairs of its items.
    private var numbers: Scratch<Int32>
    private var starts: Scratch<Int32>
    private var ends: Scratch<Int32>
    /// By item, the next one of its cluster, −1 at the end.
    private var nextItem: Scratch<Int32>
    /// By cluster, its last item.
    private var lastItem: Scratch<Int32>
    /// By cluster, how many pairs it has had.
    private var counts: Scratch<Int32>
    /// By hash, a pair's number and 1 below the lower half of the hash; 0 where no pair stands.
    private var slots: Scratch<UInt64>
    private var used = 0
    private let shift: UInt64
    /// The numbers of the pairs whose sums the last join changed, or whose clusters.
    private(set) var changed: [Int32] = []

    /// Takes the pairs with a similarity above 0, or all.
    init(count: Int, pairs rows: [RowPair], similarities: [Float], areAllListed: Bool) {
        pairs = Scratch(repeating: Pair(), count: rows.count)
        numbers = Scratch(repeating: 0, count: rows.count * 2)
        starts = Scratch(repeating: 0, count: count)
        ends = Scratch(repeating: 0, count: count)
        nextItem = Scratch(repeating: -1, count: count)
        lastItem = Scratch(repeating: -1, count: count)
        counts = Scratch(repeating: 0, count: count)
        var bits: UInt64 = 3
        while 1 << bits < rows.count * 2 { bits += 1 }
        shift = 64 - bits
        slots = Scratch(repeating: 0, count: 1 << Int(bits))
        for number in rows.indices where similarities[number] > 0 || areAllListed {
            counts[Int(rows[number].first)] += 1
            counts[Int(rows[number].second)] += 1
        }
        var room: Int32 = 0
        for item in 0..<count {
            (starts[item], ends[item], lastItem[item]) = (room, room, Int32(item))
            room += counts[item]
        }
        for number in rows.indices where similarities[number] > 0 || areAllListed {
            let (row, similarity) = (rows[number], similarities[number])
            pairs[number] = Pair(
                sum: Double(similarity), queued: Double(similarity), listed: 1, one: row.first, other: row.second)
            add(Int32(number), to: Int(row.first))
            add(Int32(number), to: Int(row.second))
            put(number)
        }
    }

    private mutating func add(_ number: Int32, to item: Int) {
        numbers[Int(ends[item])] = number
        ends[item] += 1
    }

    subscript(number: Int) -> Pair {
        @inline(__always) get { pairs[number] }
        @inline(__always) set { pairs[number] = newValue }
    }

    /// How many pairs a cluster has had.
    func count(of cluster: Int) -> Int32 { counts[cluster] }

    /// Makes one cluster a part of another, to which its pairs go; ``changed`` names those.
    mutating func join(_ gone: Int, into kept: Int) {
        changed.removeAll(keepingCapacity: true)
        var item = gone
        while item >= 0 {
            var end = starts[item]
            for index in Int(starts[item])..<Int(ends[item]) {
                let number = numbers[index]
                guard move(Int(number), from: gone, to: kept) else { continue }
                numbers[Int(end)] = number
                end += 1
            }
            ends[item] = end
            item = Int(nextItem[item])
        }
        nextItem[Int(lastItem[kept])] = Int32(gone)
        lastItem[kept] = lastItem[gone]
    }

    /// Moves a pair; false where it is no more or becomes a part of another.
    private mutating func move(_ number: Int, from gone: Int, to kept: Int) -> Bool {
        var pair = pairs[number]
        guard pair.listed > 0 else { return false }
        let isOther = Int(pair.other) == gone
        let neighbour = Int(isOther ? pair.one : pair.other)
        let known = neighbour == kept ? nil : self.number(of: RowPair(kept, neighbour))
        if known != nil || neighbour == kept {
            pairs[number].listed = 0
            guard let known else { return false }
            pairs[known].sum += pair.sum
            pairs[known].listed += pair.listed
            changed.append(Int32(known))
            return false
        }
        if isOther { pair.other = Int32(kept) } else { pair.one = Int32(kept) }
        pairs[number] = pair
        counts[kept] += 1
        counts[neighbour] += 1
        put(number)
        changed.append(Int32(number))
        return true
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
