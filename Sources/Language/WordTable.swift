/// What is known of each word of a list: a flat hash table that is made once, never changes, and stands in
/// memory as long as the program runs.
///
/// The lists are asked of every word of every text on all cores. A pointer needs no counting of references, for
/// which the cores would wait on each other. A slot is eight bytes: the upper bits of a word's hash, and the word's
/// number in the bits that are left. Where a list begins with the commonest words, what is asked for most stands side
/// by side in the cache. Whether a word is listed cannot be foretold: two slots are compared before the first branch,
/// and few words stand further behind.
struct WordTable<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
    /// 0 where the slot is free; numbers count from 1. Behind the slots where words belong there is room for all words, so
    /// that none wraps around.
    private let slots: UnsafePointer<UInt64>
    private let mask: Int
    /// The bits of a slot that hold the number. With those of the place all but a few bits of a hash are compared.
    private let numberBits: UInt64
    /// By number; what is known of words that are not listed stands at 0.
    private let values: UnsafePointer<Value>

    /// Makes the table of words numbered from 0 up.
    ///
    /// - Parameters:
    ///   - numbers: The words with their numbers.
    ///   - values: What is known of each, by number.
    ///   - absent: What is known of all other words.
    init(_ numbers: WordNumbers, _ values: [Value], absent: Value) {
        var count = 16
        while count * 5 < numbers.count * 8 { count *= 2 }
        let room = count + numbers.count + 2
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: room)
        slots.initialize(repeating: 0, count: room)
        // As many slots as a power of two that is more than the words.
        (mask, numberBits) = (count - 1, UInt64(count - 1))
        for (number, word) in numbers.words.enumerated() {
            var slot = Self.slot(of: word) & mask
            while slots[slot] != 0 { slot += 1 }
            slots[slot] = word.value & ~numberBits | UInt64(number + 1)
        }
        self.slots = UnsafePointer(slots)
        let known = UnsafeMutablePointer<Value>.allocate(capacity: values.count + 1)
        known.initialize(to: absent)
        for (place, value) in values.enumerated() { (known + place + 1).initialize(to: value) }
        self.values = UnsafePointer(known)
    }

    /// What is known of a word.
    ///
    /// - Complexity: O(1) on average
    @inline(__always)
    subscript(word: WordHash) -> Value {
        let key = word.value & ~numberBits
        var slot = Self.slot(of: word) & mask
        while true {
            let (first, second) = (slots[slot], slots[slot + 1])
            // Where the rest of the hash is the same, the number is all that is left.
            let found = min(first ^ key, second ^ key)
            let isListed = found <= numberBits
            // 0 where the word is found, or a slot is free: one question, of which the answer is nearly always yes.
            let rest = isListed ? 0 : min(first, second)
            if rest == 0 { return values[isListed ? Int(truncatingIfNeeded: found) : 0] }
            slot &+= 2
        }
    }

    /// By the lowest bits, which a slot does not hold.
    @inline(__always)
    private static func slot(of word: WordHash) -> Int { Int(truncatingIfNeeded: word.value) }
}
