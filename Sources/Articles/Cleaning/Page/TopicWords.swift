import Language

/// How often each longer word stands in an article's prose: what the article is about.
struct TopicWords {
    /// The fewest bytes of a word that says something of a topic.
    private static let shortest = 4

    private var keys: [UInt64]
    private var counts: [UInt16]
    private let mask: Int

    /// Makes room for the words of some lines.
    init(wordCount: Int) {
        let capacity = max(16, (wordCount * 2).nextPowerOfTwo)
        keys = [UInt64](repeating: 0, count: capacity)
        counts = [UInt16](repeating: 0, count: capacity)
        mask = capacity - 1
    }

    /// Counts the words of a line.
    mutating func add(_ words: ArraySlice<Word>) {
        for word in words where Self.isTopical(word) {
            let key = word.hash.value | 1
            let slot = slot(of: key)
            keys[slot] = key
            if counts[slot] < .max { counts[slot] += 1 }
        }
    }

    /// The share of a line's longer words that were counted, leaving out one count where the line's own words are
    /// among them; nothing where the line has fewer than `least` longer words.
    func share(of words: ArraySlice<Word>, isCounted: Bool, least: Int) -> Double? {
        let own: UInt16 = isCounted ? 1 : 0
        var longer = 0
        var known = 0
        for word in words where Self.isTopical(word) {
            longer += 1
            if counts[slot(of: word.hash.value | 1)] > own { known += 1 }
        }
        return longer < least ? nil : Double(known) / Double(longer)
    }

    @inline(__always)
    private static func isTopical(_ word: Word) -> Bool {
        word.range.count >= shortest
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[slot] != key && keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }
}
