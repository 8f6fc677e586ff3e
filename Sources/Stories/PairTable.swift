/// A flat hash table from a pair of clusters to the sum of their similarities.
struct PairTable {
    struct Value {
        /// The sum over all pairs of items.
        var sum = 0.0
        /// How many pairs of items the sum is of.
        var listed = 0.0
        /// The likeness at which the pair stands in the queue; an entry at another is out of date.
        var queued = -1.0
    }

    private var keys: [UInt64]
    private var values: [Value]
    private var count = 0
    private var shift: UInt64

    init(capacity: Int) {
        var bits: UInt64 = 6
        while 1 << bits < capacity * 2 { bits += 1 }
        shift = 64 - bits
        keys = [UInt64](repeating: 0, count: 1 << Int(bits))
        values = [Value](repeating: Value(), count: 1 << Int(bits))
    }

    /// The value of a pair, nil where it has none.
    subscript(pair: RowPair) -> Value? {
        let slot = slot(of: Self.key(pair))
        return keys[slot] == 0 ? nil : values[slot]
    }

    /// Changes a value in place; that of a new pair begins with a sum of 0.
    @discardableResult
    mutating func update<Result>(_ pair: RowPair, _ change: (inout Value) -> Result) -> Result {
        let key = Self.key(pair)
        var slot = slot(of: key)
        if keys[slot] == 0 {
            if (count + 1) * 10 > keys.count * 7 {
                grow()
                slot = self.slot(of: key)
            }
            keys[slot] = key
            count += 1
        }
        return change(&values[slot])
    }

    /// Above 0 for every pair, since the second row is never 0.
    private static func key(_ pair: RowPair) -> UInt64 {
        UInt64(UInt32(bitPattern: pair.first)) << 32 | UInt64(UInt32(bitPattern: pair.second))
    }

    private func slot(of key: UInt64) -> Int {
        // Fibonacci hashing: the high bits of the product depend on all bits of the key.
        var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [Value](repeating: Value(), count: oldKeys.count * 2)
        shift -= 1
        for (key, value) in zip(oldKeys, oldValues) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
