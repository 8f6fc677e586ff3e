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

    /// A word of the article, stop words left out.
    struct Entry {
        var hash: WordHash
        /// −ln of its probability in news at large.
        var weight: Float
        /// Where the article writes it first, among its words.
        var first: Int32
        /// Its last place.
        var last: Int32 = -1
        /// Whether it is a number, and whether the article writes it in small letters somewhere.
        var isNumber: Bool
        var isWrittenSmall = false
    }

    /// One word of one sentence; each word stands once in a sentence.
    struct Place {
        var word: Int32
        var row: Int32
        /// The place of the same word in an earlier sentence, −1 where it has none.
        var earlier: Int32
    }

    private(set) var rows: [Row] = []
    private(set) var places: [Place] = []
    /// The words, numbered as they are met.
    private(set) var numbers = WordNumbers(capacity: 250)
    private(set) var words: [Entry] = []

    /// Weighs the words of each sentence.
    ///
    /// - Complexity: O(words)
    init(_ reading: ArticleReading) {
        rows.reserveCapacity(reading.sentences.count)
        places.reserveCapacity(250)
        words.reserveCapacity(250)
        for sentence in reading.sentences {
            var row = Row(places: places.count..<places.count)
            var squares: Float = 0
            for index in sentence.words where !reading.words[index].isStopWord {
                let number = note(reading.words[index], at: index)
                let earlier = words[number].last
                if Int(earlier) >= row.places.lowerBound { continue }
                let weight = words[number].weight
                words[number].last = Int32(places.count)
                places.append(Place(word: Int32(number), row: Int32(rows.count), earlier: earlier))
                squares += weight * weight
                row.mass += weight
            }
            row.places = row.places.lowerBound..<places.count
            row.length = squares.squareRoot()
            rows.append(row)
        }
    }

    /// The numbers of another article's words in this one, −1 for those that it lacks.
    ///
    /// - Complexity: O(words of the other)
    func numbers(ofWordsOf other: SentenceVectors) -> [Int32] {
        other.words.map { word in numbers[word.hash].map { Int32(truncatingIfNeeded: $0) } ?? -1 }
    }

    /// Whether a word of the article is a name: the article never writes it small, and news seldom does.
    func isName(_ word: Entry) -> Bool {
        guard !word.isWrittenSmall else { return false }
        let known = BackgroundTable.english[word.hash]
        return known.documents == 0 || known.capitalisedShare > 0.5
    }

    private mutating func note(_ word: Word, at index: Int) -> Int {
        let number = numbers.number(of: word.hash)
        if number == words.count {
            let weight = BackgroundTable.english.surprise(of: word.hash)
            words.append(
                Entry(hash: word.hash, weight: weight, first: Int32(truncatingIfNeeded: index), isNumber: word.isNumber)
            )
        }
        if !word.isCapitalised, !word.isNumber { words[number].isWrittenSmall = true }
        return number
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
    /// - Parameters:
    ///   - left: The sentences of the one.
    ///   - right: The sentences of the other.
    ///   - same: By word of the other, its number in the one, −1 where that lacks it.
    /// - Returns: The pair, as places among the sentences.
    /// - Complexity: O(words + pairs of places that share a word)
    static func best(_ left: SentenceVectors, _ right: SentenceVectors, same: [Int32]) -> Match? {
        var best: Match?
        var sums = [Float](repeating: 0, count: left.rows.count)
        for (index, row) in right.rows.enumerated() where row.length > 0 {
            for place in right.places[row.places] {
                let number = same[Int(place.word)]
                guard number >= 0 else { continue }
                let weight = right.words[Int(place.word)].weight
                var holder = left.words[Int(number)].last
                while holder >= 0 {
                    let held = left.places[Int(holder)]
                    sums[Int(held.row)] += weight * weight
                    holder = held.earlier
                }
            }
            for other in sums.indices where sums[other] > 0 {
                let cosine = sums[other] / (left.rows[other].length * row.length)
                sums[other] = 0
                // Damping makes no pair more alike.
                guard cosine >= threshold, cosine > best?.similarity ?? 0 else { continue }
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
