import Language

/// Finds articles whose texts are the same but for a few words: syndicated copies with another first
/// line, updates of one report.
enum NearCopies {
    /// A sketch of a text's shingles: the least hash in each of 32 parts of the hash range.
    ///
    /// The share of parts in which two sketches agree estimates the share of shingles that the two
    /// texts have in common (one permutation hashing, Li, Owen and Zhang 2012).
    typealias Sketch = SIMD32<UInt32>

    /// The sketch of a text that fills too few parts: it is short, or says the same over and over. Parts that are empty in
    /// two sketches would agree.
    static let emptySketch = Sketch(repeating: .max)

    static let parts = Sketch.scalarCount

    /// The part of the hash range in which a shingle is.
    @inline(__always)
    static func part(of shingle: UInt32) -> Int { Int(shingle >> 27) }

    private static let partsPerBand = 4
    /// A text of fewer shingles has no sketch: too few parts would be filled.
    static let fewestShingles = 50
    /// A text of fifty different shingles fills 26 parts, give or take two.
    static let fewestFilled = 16
    /// The least share of parts in which near copies agree.
    private static let leastAgreement = 26

    /// The sets of near copies, each ascending, ordered by their smallest; most sets are of one.
    ///
    /// Sketches that agree in a whole band of parts meet (locality-sensitive hashing, Indyk and Motwani
    /// 1998), and each is compared with the first it meets there: equal sketches in any number cost no
    /// more than different ones. Texts with a tenth of their shingles changed meet 19 times in 20.
    ///
    /// - Complexity: O(n) on average
    static func sets(of sketches: [Sketch]) -> [[Int]] {
        var sets = DisjointSets(count: sketches.count)
        for band in stride(from: 0, to: parts, by: partsPerBand) {
            var keys = WordNumbers(capacity: sketches.count)
            // By the number of a key, the first member that has it.
            var firsts: [Int] = []
            for (member, sketch) in sketches.enumerated() where sketch != emptySketch {
                let key = (band..<band + partsPerBand).reduce(WordHash(value: 0)) { hash, part in
                    hash.followed(by: WordHash(value: UInt64(sketch[part])))
                }
                let number = keys.number(of: key)
                if number == firsts.count {
                    firsts.append(member)
                } else if agree(sketches[firsts[number]], sketch) {
                    sets.join(firsts[number], member)
                }
            }
        }
        return sets.sets()
    }

    private static func agree(_ left: Sketch, _ right: Sketch) -> Bool {
        var equal = 0
        for part in 0..<parts where left[part] == right[part] { equal += 1 }
        return equal >= leastAgreement
    }
}
