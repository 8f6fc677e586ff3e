import Language

/// The runs of five words of a text, as hashes, read word by word.
struct ShingleScan {
    /// Hashes of runs of five words, in order: those that ``Profile/shingleSampling`` divides; the rest is room.
    private var kept: [UInt32] = []
    private var keptCount = 0
    /// How many there are in all.
    private var count = 0
    /// The least in each part of the hash range.
    private var least = [UInt32](repeating: .max, count: NearCopies.parts)
    /// The last four words; the first runs begin before the text and are none.
    private var recent: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var wordsRead = 0

    /// Hashes of runs of five words, in order: those that ``Profile/shingleSampling`` divides.
    var sampled: [UInt32] { Array(kept[..<keptCount]) }

    /// A sketch of all that was read, empty where that is too little.
    var sketch: NearCopies.Sketch {
        guard count >= NearCopies.fewestShingles, least.count(where: { $0 < .max }) >= NearCopies.fewestFilled else {
            return NearCopies.emptySketch
        }
        var sketch = NearCopies.emptySketch
        for (part, shingle) in least.enumerated() { sketch[part] = shingle }
        return sketch
    }

    /// Takes the next words of the text, stop words included.
    ///
    /// - Complexity: O(words)
    mutating func read(_ words: [Word]) {
        if kept.count < keptCount + words.count {
            kept.append(contentsOf: repeatElement(0, count: keptCount + words.count - kept.count))
        }
        var (first, second, third, fourth) = recent
        var (keptCount, wordsRead) = (keptCount, wordsRead)
        kept.withUnsafeMutableBufferPointer { kept in
            least.withUnsafeMutableBufferPointer { least in
                for word in words {
                    let fifth = word.hash.value
                    // Each word turned by its place, so that the order of the five counts.
                    let mixed =
                        first ^ (second << 13 | second >> 51) ^ (third << 26 | third >> 38)
                        ^ (fourth << 39 | fourth >> 25) ^ (fifth << 52 | fifth >> 12)
                    (first, second, third, fourth) = (second, third, fourth, fifth)
                    wordsRead += 1
                    guard wordsRead > 4 else { continue }
                    let shingle = UInt32(truncatingIfNeeded: mixed &* 0x9E37_79B9_7F4A_7C15 >> 32)
                    let part = NearCopies.part(of: shingle)
                    // Written in any case: which are kept or least is chance, and no branch foresees it.
                    least[part] = min(least[part], shingle)
                    kept[keptCount] = shingle
                    keptCount += shingle.isMultiple(of: Profile.shingleSampling) ? 1 : 0
                }
            }
        }
        (self.keptCount, self.wordsRead) = (keptCount, wordsRead)
        count = max(0, wordsRead - 4)
        recent = (first, second, third, fourth)
    }

    /// Begins another text.
    mutating func removeAll() {
        keptCount = 0
        count = 0
        for part in least.indices { least[part] = .max }
        recent = (0, 0, 0, 0)
        wordsRead = 0
    }
}
