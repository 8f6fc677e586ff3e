/// What is known of each word of a list: a flat hash table that is made once, never changes, and stands in
/// memory as long as the program runs.
///
/// The lists are asked of every word of every text on all cores. A pointer needs no counting of references, for
/// which the cores would wait on each other.
struct WordTable<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
    /// One word; the key 0 marks a free slot.
    private struct Slot {
        var key: UInt64
        var value: Value
    }

    private let slots: UnsafePointer<Slot>
    private let mask: Int
    private let absent: Value

    /// Makes the table of words numbered from 0 up.
    ///
    /// - Parameters:
    ///   - numbers: The words with their numbers.
    ///   - values: What is known of each, by number.
    ///   - absent: What is known of all other words.
    init(_ numbers: WordNumbers, _ values: [Value], absent: Value) {
        let count = WordNumbers.slotCount(for: numbers.count)
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(key: 0, value: absent), count: count)
        mask = count - 1
        for (word, value) in zip(numbers.words, values) {
            var slot = Int(truncatingIfNeeded: word.value >> 1) & mask
            while slots[slot].key != 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(key: word.value | 1, value: value)
        }
        self.slots = UnsafePointer(slots)
        self.absent = absent
    }

    /// What is known of a word.
    ///
    /// - Complexity: O(1) on average
    @inline(__always)
    subscript(word: WordHash) -> Value {
        let key = word.value | 1
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while slots[slot].key != key {
            guard slots[slot].key != 0 else { return absent }
            slot = (slot + 1) & mask
        }
        return slots[slot].value
    }
}
