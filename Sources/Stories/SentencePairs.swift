import Language

/// Finds the sentence of each of two articles that says most nearly the same.
enum SentencePairs {
    /// Two sentences and their likeness, 0 to 1.
    struct Match {
        var left: Int
        var right: Int
        var similarity: Float
    }

    /// The likeness below which two sentences say nothing of each other.
    static let threshold: Float = 0.2

    /// One sentence's distinct words with their weights, and its length.
    private struct Row {
        var words: [(word: WordHash, weight: Float)]
        var length: Float
        var mass: Float
    }

    /// The best pair by cosine of background weights, short sentences counting less; nil below the
    /// threshold.
    ///
    /// - Complexity: O(words + pairs of places that share a word)
    static func best(_ left: ArticleReading, _ right: ArticleReading) -> Match? {
        let (leftRows, rightRows) = (left.sentences.map { row(left, $0) }, right.sentences.map { row(right, $0) })
        var holders = HashTable<[Int32]>(capacity: 600, empty: [])
        for (index, row) in leftRows.enumerated() {
            for entry in row.words { holders.update(entry.word, initial: []) { $0.append(Int32(index)) } }
        }
        var best: Match?
        var sums = [Float](repeating: 0, count: leftRows.count)
        for (index, row) in rightRows.enumerated() where row.length > 0 {
            for entry in row.words {
                for holder in holders[entry.word] ?? [] { sums[Int(holder)] += entry.weight * entry.weight }
            }
            for (other, sum) in sums.enumerated() where sum > 0 {
                sums[other] = 0
                let similarity = sum / (leftRows[other].length * row.length) * damping(leftRows[other], row)
                guard similarity >= threshold, similarity > best?.similarity ?? 0 else { continue }
                best = Match(left: other, right: index, similarity: similarity)
            }
        }
        return best
    }

    /// A sentence that weighs less than some eight ordinary words counts by the root of its weight.
    private static func damping(_ left: Row, _ right: Row) -> Float {
        (min(1, left.mass / 60) * min(1, right.mass / 60)).squareRoot()
    }

    private static func row(_ reading: ArticleReading, _ sentence: ArticleReading.Sentence) -> Row {
        let background = BackgroundTable.english
        var hashes = reading.words(of: sentence).filter { !$0.isStopWord }.map(\.hash)
        hashes.sort()
        removeRepeats(&hashes)
        let words = hashes.map { (word: $0, weight: background.surprise(of: $0)) }
        let squares = words.reduce(Float(0)) { $0 + $1.weight * $1.weight }
        return Row(words: words, length: squares.squareRoot(), mass: words.reduce(0) { $0 + $1.weight })
    }
}
