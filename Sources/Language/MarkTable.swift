/// The marks that the word lists give to words: a flat hash table that is made once, never changes, and stands in
/// memory as long as the program runs.
///
/// It is asked of every word of every text. A slot is the hash of a word whose last five bits are its marks, so that
/// one comparison finds both; 59 bits of the hash tell a few hundred words from all others. Every second word of a
/// text is listed: two slots are compared before the first branch, and few words stand further behind.
struct MarkTable: @unchecked Sendable {
    private static let markBits: UInt64 = 31

    /// A free slot is 0. Behind the slots where words belong there is room for all words, so that none wraps around.
    private let slots: UnsafePointer<UInt64>
    private let mask: Int

    /// Makes the table; words without marks may be among them.
    init(_ words: [WordHash], _ marks: [Word.Marks]) {
        let count = WordNumbers.slotCount(for: words.count * 2)
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: count + words.count + 2)
        slots.initialize(repeating: 0, count: count + words.count + 2)
        mask = count - 1
        for (word, marks) in zip(words, marks) where !marks.isEmpty {
            var slot = Self.slot(of: word) & mask
            while slots[slot] != 0 { slot += 1 }
            slots[slot] = word.value & ~Self.markBits | UInt64(marks.rawValue)
        }
        self.slots = UnsafePointer(slots)
    }

    /// The table of no words, for the time in which the lists are read.
    static let empty = MarkTable([], [])

    /// The marks of a word, none where it has none.
    ///
    /// - Complexity: O(1) on average
    @inline(__always)
    subscript(word: WordHash) -> Word.Marks {
        let key = word.value & ~Self.markBits
        var slot = Self.slot(of: word) & mask
        while true {
            let (first, second) = (slots[slot], slots[slot + 1])
            // Where the rest of the hash is the same, the marks are all that is left.
            let found = min(first ^ key, second ^ key)
            let isListed = found <= Self.markBits
            // 0 where the word is found, or a slot is free: one question, of which the answer is nearly always yes.
            let rest = isListed ? 0 : min(first, second)
            if rest == 0 { return Word.Marks(rawValue: isListed ? UInt8(truncatingIfNeeded: found) : 0) }
            slot &+= 2
        }
    }

    @inline(__always)
    private static func slot(of word: WordHash) -> Int { Int(truncatingIfNeeded: word.value >> 5) }
}
