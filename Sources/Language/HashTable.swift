/// A flat hash table from word to value: open addressing, linear probing, no removal.
///
/// Swift's own `Dictionary` hashes with a keyed SipHash, which costs more than all else that is done
/// to a word; a ``WordHash`` is spread evenly already, so that its low bits are the slot.
package struct HashTable<Value: Sendable>: Sendable {
    @usableFromInline var keys: [UInt64]
    @usableFromInline var values: [Value]
    @usableFromInline let empty: Value
    /// The number of words in the table.
    @usableFromInline package internal(set) var count = 0

    /// Makes a table with room for `capacity` words; it grows when more come. `empty` fills the slots.
    @inlinable package init(capacity: Int, empty: Value) {
        var slots = 16
        while slots * 5 < capacity * 8 { slots *= 2 }
        keys = [UInt64](repeating: 0, count: slots)
        values = [Value](repeating: empty, count: slots)
        self.empty = empty
    }

    /// The value of a word, nil where the table lacks it.
    ///
    /// - Complexity: O(1) on average
    @inlinable @inline(__always)
    package subscript(word: WordHash) -> Value? {
        let slot = slot(of: word.value | 1)
        return keys[slot] == 0 ? nil : values[slot]
    }

    /// Changes the value of a word in place; a word that is new begins with `initial`.
    ///
    /// - Complexity: O(1) on average
    @inlinable @inline(__always)
    package mutating func update<Result>(
        _ word: WordHash, initial: @autoclosure () -> Value, _ change: (inout Value) -> Result
    ) -> Result {
        var slot = slot(of: word.value | 1)
        if keys[slot] == 0 {
            if (count + 1) * 8 > keys.count * 5 {
                grow()
                slot = self.slot(of: word.value | 1)
            }
            keys[slot] = word.value | 1
            values[slot] = initial()
            count += 1
        }
        return change(&values[slot])
    }

    /// The slot of a key, or the free slot where it belongs. Keys are odd, so that 0 marks a free slot;
    /// the lowest bit of the hash is given up for it.
    @inlinable @inline(__always)
    func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    @inlinable
    mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [Value](repeating: empty, count: oldKeys.count * 2)
        for (key, value) in zip(oldKeys, oldValues) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
