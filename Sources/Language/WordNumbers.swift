/// Numbers words from 0 up, in the order they are met: a flat hash table with open addressing and
/// linear probing, from which nothing is removed.
///
/// What is known of a word stands in an array beside it, at the word's number. Swift's own
/// `Dictionary` hashes with a keyed SipHash, which costs more than all else that is done to a word; a
/// ``WordHash`` is spread evenly already, so that its bits are the slot.
///
/// A slot is four bytes, and the words themselves stand by number: common words are met early, so that those
/// that are asked for most stand side by side in the cache, however large the table is.
package struct WordNumbers: Sendable {
    /// By slot: the number of the word there and one more; 0 where the slot is free.
    @usableFromInline var slots: [UInt32]
    /// The words, by number.
    @usableFromInline package internal(set) var words: [WordHash] = []

    /// How many words have a number.
    @inlinable package var count: Int { words.count }

    /// Makes room for `capacity` words; the table grows when more come.
    @inlinable
    package init(capacity: Int) {
        slots = [UInt32](repeating: 0, count: Self.slotCount(for: capacity))
        words.reserveCapacity(capacity)
    }

    /// The number of a word, nil where it has none.
    ///
    /// - Complexity: O(1) on average
    @inlinable
    @inline(__always)
    package subscript(word: WordHash) -> Int? {
        let found = slots[slot(of: word)]
        return found == 0 ? nil : Int(found) - 1
    }

    /// The number of a word; one that has none is given the next, which was ``count``.
    ///
    /// - Complexity: O(1) on average
    @inlinable
    package mutating func number(of word: WordHash) -> Int {
        let slot = slot(of: word)
        let found = slots[slot]
        return found == 0 ? add(word, at: slot) : Int(found) - 1
    }

    /// Forgets all words.
    ///
    /// - Complexity: O(words that it has had room for)
    package mutating func removeAll() {
        for slot in slots.indices { slots[slot] = 0 }
        words.removeAll(keepingCapacity: true)
    }

    /// A power of two, of which no more than half is filled.
    @inlinable
    static func slotCount(for capacity: Int) -> Int {
        var slots = 16
        while slots < capacity * 2 { slots *= 2 }
        return slots
    }

    /// The slot of a word, or the free slot where it belongs.
    ///
    /// The lowest bits of the hash are left out: of some hashes only those are kept that four divides.
    @inlinable
    @inline(__always)
    func slot(of word: WordHash) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: word.value >> 3) & mask
        while slots[slot] != 0 && words[Int(slots[slot]) - 1] != word { slot = (slot + 1) & mask }
        return slot
    }

    @inlinable
    @inline(never)
    mutating func add(_ word: WordHash, at slot: Int) -> Int {
        let number = words.count
        words.append(word)
        if words.count * 2 > slots.count {
            grow()
        } else {
            slots[slot] = UInt32(truncatingIfNeeded: words.count)
        }
        return number
    }

    @inlinable
    mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = [UInt32](repeating: 0, count: mask + 1)
        for (number, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: word.value >> 3) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: number + 1)
        }
    }
}
