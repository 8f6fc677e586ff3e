import Language

/// An article's sentences as vectors of background weights, with the words' places turned round: from
/// a word to the sentences that hold it.
struct SentenceVectors {
    /// One sentence.
    struct Row {
        /// The place of its first word and its end among ``places``.
        var places: Range<Int>
        /// The root of the sum of squared weights, and the sum of the weights.
        var length: Float = 0
        var mass: Float = 0
    }

    /// One word of one sentence; each word stands once in a sentence.
    struct Place {
        var word: Int
        var row: Int
        /// The place of the same word in an earlier sentence, −1 where it has none.
        var earlier: Int
    }

    private(set) var rows: [Row] = []
    private(set) var places: [Place] = []
    /// The words, stop words left out, numbered as they are met.
    private(set) var numbers = WordNumbers(capacity: 250)
    /// By number: the word, its weight, and its last place.
    private(set) var words: [(hash: WordHash, weight: Float, last: Int)] = []

    /// Weighs the words of each sentence.
    ///
    /// - Complexity: O(words)
    init(_ reading: ArticleReading) {
        let background = BackgroundTable.english
        rows.reserveCapacity(reading.sentences.count)
        for sentence in reading.sentences {
            var row = Row(places: places.count..<places.count)
            var squares: Float = 0
            for word in reading.words(of: sentence) where !word.isStopWord {
                let number = numbers.number(of: word.hash)
                if number == words.count { words.append((word.hash, background.surprise(of: word.hash), -1)) }
                let last = words[number].last
                if last >= row.places.lowerBound { continue }
                words[number].last = places.count
                places.append(Place(word: number, row: rows.count, earlier: last))
                squares += words[number].weight * words[number].weight
                row.mass += words[number].weight
            }
            row.places = row.places.lowerBound..<places.count
            row.length = squares.squareRoot()
            rows.append(row)
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
        var best: Match?
        var sums = [Float](repeating: 0, count: left.rows.count)
        for (index, row) in right.rows.enumerated() where row.length > 0 {
            for place in right.places[row.places] {
                let (hash, weight, _) = right.words[place.word]
                guard let number = left.numbers[hash] else { continue }
                var holder = left.words[number].last
                while holder >= 0 {
                    sums[left.places[holder].row] += weight * weight
                    holder = left.places[holder].earlier
                }
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
