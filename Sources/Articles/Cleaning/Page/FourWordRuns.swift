import Language

/// How often each run of four words stands in some lines.
struct FourWordRuns {
    private var counts: CountTable

    /// Makes room for the runs of as many words.
    init(wordCount: Int) {
        counts = CountTable(capacity: wordCount)
    }

    /// Counts the runs of a line.
    mutating func add(_ words: ArraySlice<Word>) {
        Self.forEachRun(of: words) { counts.add($0) }
    }

    /// Takes a line's runs out of the count.
    mutating func remove(_ words: ArraySlice<Word>) {
        Self.forEachRun(of: words) { counts.remove($0) }
    }

    /// The share of a line's runs that were counted so many times or more; 0 for a line of fewer than four words.
    func share(of words: ArraySlice<Word>, countedAtLeast least: UInt16) -> Double {
        guard words.count >= 4 else { return 0 }
        var found = 0
        Self.forEachRun(of: words) { if counts[$0] >= least { found += 1 } }
        return Double(found) / Double(words.count - 3)
    }

    /// The share of a counted line's runs that stand in other counted lines.
    func shareElsewhere(of words: ArraySlice<Word>) -> Double {
        guard words.count >= 4 else { return 0 }
        var own: [UInt64: Int] = [:]
        Self.forEachRun(of: words) { own[$0 | 1, default: 0] += 1 }
        var found = 0
        Self.forEachRun(of: words) { if Int(counts[$0]) > own[$0 | 1, default: 0] { found += 1 } }
        return Double(found) / Double(words.count - 3)
    }

    /// Calls a function with the hash of each run.
    ///
    /// Word hashes are mixed already, so a sum of products with odd constants keeps them apart, and its four
    /// multiplications do not wait for each other (multilinear hashing: Lemire and Kaser, “Strongly universal string
    /// hashing is fast”, 2014).
    @inline(__always)
    private static func forEachRun(of words: ArraySlice<Word>, _ body: (UInt64) -> Void) {
        words.withUnsafeBufferPointer { words in
            guard words.count >= 4 else { return }
            for start in 0...(words.count - 4) {
                let run =
                    words[start].hash.value &* 0x9E37_79B9_7F4A_7C15 &+ words[start + 1].hash.value
                    &* 0xC2B2_AE3D_27D4_EB4F &+ words[start + 2].hash.value &* 0x1656_67B1_9E37_79F9
                    &+ words[start + 3].hash.value &* 0xD6E8_FEB8_6659_FD93
                body(run ^ run >> 32)
            }
        }
    }
}
