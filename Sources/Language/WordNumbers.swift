/// Numbers words from 0 up, in the order they are met: a flat hash table with open addressing and
/// linear probing, from which nothing is removed.
///
/// What is known of a word stands in an array beside it, at the word's number. Swift's own
/// `Dictionary` hashes with a keyed SipHash, which costs more than all else that is done to a word; a
/// ``WordHash`` is spread evenly already, so that its bits are the slot.
package struct WordNumbers: Sendable {
    @usableFromInline var keys: [UInt64]
    @usableFromInline var numbers: [Int32]
    /// How many words have a number.
    @usableFromInline package internal(set) var count = 0

    /// Makes room for `capacity` words; the table grows when more come.
    @inlinable
    package init(capacity: Int) {
        var slots = 16
        while slots * 5 < capacity * 8 { slots *= 2 }
        keys = [UInt64](repeating: 0, count: slots)
        numbers = [Int32](repeating: -1, count: slots)
    }

    /// The number of a word, nil where it has none.
    ///
    /// - Complexity: O(1) on average
    @inlinable
    @inline(__always)
    package subscript(word: WordHash) -> Int? {
        let number = numbers[slot(of: word.value | 1)]
        return number < 0 ? nil : Int(number)
    }

    /// The number of a word; one that has none is given the next, which was ``count``.
    ///
    /// - Complexity: O(1) on average
    @inlinable
    package mutating func number(of word: WordHash) -> Int {
        var slot = slot(of: word.value | 1)
        if numbers[slot] < 0 {
            if (count + 1) * 8 > keys.count * 5 {
                grow()
                slot = self.slot(of: word.value | 1)
            }
            keys[slot] = word.value | 1
            numbers[slot] = Int32(truncatingIfNeeded: count)
            count += 1
        }
        return Int(numbers[slot])
    }

    /// The slot of a key, or the free slot where it belongs. Keys are odd, so that 0 marks a free slot;
    /// the lowest bit of the hash is given up for it.
    @inlinable
    @inline(__always)
    func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    @inlinable
    mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        numbers = [Int32](repeating: -1, count: oldKeys.count * 2)
        for (key, number) in zip(oldKeys, oldNumbers) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            numbers[slot] = number
        }
    }
}
