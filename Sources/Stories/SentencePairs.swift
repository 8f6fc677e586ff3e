import Language

/// An article's sentences as vectors of background weights.
struct SentenceVectors {
    /// One sentence's distinct words with their weights.
    struct Row {
        var words: [(word: WordHash, weight: Float)]
        /// The root of the sum of squares, and the sum.
        var length: Float
        var mass: Float
    }

    private(set) var rows: [Row] = []
    /// The words that are rare in news at large, numbered in the order of ``rareWords``.
    private(set) var rareNumbers = WordNumbers(capacity: 60)
    private(set) var rareWords: [(word: WordHash, surprise: Float)] = []

    /// Weighs the words of each sentence; stop words are left out.
    ///
    /// - Complexity: O(words log words of the longest sentence)
    init(_ reading: ArticleReading) {
        let background = BackgroundTable.english
        rows.reserveCapacity(reading.sentences.count)
        for sentence in reading.sentences {
            var hashes = reading.words(of: sentence).filter { !$0.isStopWord }.map(\.hash)
            hashes.sort()
            removeRepeats(&hashes)
            let words = hashes.map { (word: $0, weight: background.surprise(of: $0)) }
            for entry in words where entry.weight > ThreadComparison.rareSurprise {
                let number = rareNumbers.number(of: entry.word)
                if number == rareWords.count { rareWords.append((entry.word, entry.weight)) }
            }
            let squares = words.reduce(Float(0)) { $0 + $1.weight * $1.weight }
            rows.append(
                Row(words: words, length: squares.squareRoot(), mass: words.reduce(0) { $0 + $1.weight }))
        }
    }
}

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

    /// The best pair by cosine of background weights, short sentences counting less; nil below the
    /// threshold.
    ///
    /// - Complexity: O(words + pairs of places that share a word)
    static func best(_ left: SentenceVectors, _ right: SentenceVectors) -> Match? {
        var numbers = WordNumbers(capacity: 400)
        var holders: [[Int32]] = []
        for (index, row) in left.rows.enumerated() {
            for entry in row.words {
                let number = numbers.number(of: entry.word)
                if number == holders.count { holders.append([]) }
                holders[number].append(Int32(index))
            }
        }
        var best: Match?
        var sums = [Float](repeating: 0, count: left.rows.count)
        for (index, row) in right.rows.enumerated() where row.length > 0 {
            for entry in row.words {
                guard let number = numbers[entry.word] else { continue }
                for holder in holders[number] { sums[Int(holder)] += entry.weight * entry.weight }
            }
            for other in sums.indices where sums[other] > 0 {
                let cosine = sums[other] / (left.rows[other].length * row.length)
                sums[other] = 0
                let similarity = cosine * damping(left.rows[other], row)
                guard similarity >= threshold, similarity > best?.similarity ?? 0 else { continue }
                best = Match(left: other, right: index, similarity: similarity)
            }
        }
        return best
    }

    /// A sentence that weighs less than some eight ordinary words counts by the root of its weight.
    private static func damping(_ left: SentenceVectors.Row, _ right: SentenceVectors.Row) -> Float {
        (min(1, left.mass / 60) * min(1, right.mass / 60)).squareRoot()
    }
}
