import Language

/// How often each run of four words stands in some lines, in an open-addressing table.
struct FourWordRuns {
    private var keys: [UInt64]
    private var counts: [UInt16]
    private let mask: Int

    /// Makes room for the runs of as many words.
    init(wordCount: Int) {
        // At most half full, so that probing stays short.
        let capacity = max(16, (wordCount * 2).nextPowerOfTwo)
        keys = [UInt64](repeating: 0, count: capacity)
        counts = [UInt16](repeating: 0, count: capacity)
        mask = capacity - 1
    }

    /// Counts the runs of a line.
    mutating func add(_ words: ArraySlice<Word>) {
        Self.forEachRun(of: words) { run in
            let slot = slot(of: run)
            keys[slot] = run
            if counts[slot] < .max { counts[slot] += 1 }
        }
    }

    /// Takes a line's runs out of the count.
    mutating func remove(_ words: ArraySlice<Word>) {
        Self.forEachRun(of: words) { run in
            let slot = slot(of: run)
            if counts[slot] > 0 { counts[slot] -= 1 }
        }
    }

    /// The share of a line's runs that were counted so many times or more; 0 for a line of fewer than four words.
    func share(of words: ArraySlice<Word>, countedAtLeast least: UInt16) -> Double {
        guard words.count >= 4 else { return 0 }
        var found = 0
        Self.forEachRun(of: words) { run in
            if counts[slot(of: run)] >= least { found += 1 }
        }
        return Double(found) / Double(words.count - 3)
    }

    /// The share of a counted line's runs that stand in other counted lines.
    func shareElsewhere(of words: ArraySlice<Word>) -> Double {
        guard words.count >= 4 else { return 0 }
        var own: [UInt64: Int] = [:]
        Self.forEachRun(of: words) { own[$0, default: 0] += 1 }
        var found = 0
        Self.forEachRun(of: words) { run in
            if Int(counts[slot(of: run)]) > own[run, default: 0] { found += 1 }
        }
        return Double(found) / Double(words.count - 3)
    }

    @inline(__always)
    private func slot(of run: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: run >> 1) & mask
        while keys[slot] != run && keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    /// Calls a function with the odd hash of each run; 0 marks a free slot.
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
                body((run ^ run >> 32) | 1)
            }
        }
    }
}

extension Int {
    /// The least power of two that is no smaller.
    var nextPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
