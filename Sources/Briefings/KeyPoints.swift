import Articles
import Language

/// Chooses the sentences that say most of a story.
///
/// Each sentence is weighed by the words that the story's articles share (the centroid of Radev et
/// al. 2004, “Centroid-based summarization of multiple documents”,
/// https://doi.org/10.1016/j.ipm.2003.10.006), with a prior for its article's first sentences; then
/// sentences are taken by maximal marginal relevance (Carbonell and Goldstein 1998,
/// https://doi.org/10.1145/290941.291025), so that none says what another has said.
struct KeyPoints {
    /// How many are chosen where the story has as many.
    static let most = 4
    /// Two sentences that share more than this cosine say the same.
    private static let sameMeaning = 0.45

    /// The story's words, ascending, and the weight of each.
    private let words: [WordHash]
    private let weights: [Double]

    /// Weighs the words of a story by the share of its articles that hold them and by their rarity in English.
    ///
    /// - Complexity: O(*n* log *n*) in the words of all sentences. Sorted arrays in the place of a dictionary:
    ///   a story has a few hundred words, and hashing them took a third of the time.
    init(_ sentences: [[CandidateSentence]]) {
        var held: [(word: WordHash, weight: Double)] = []
        for article in sentences {
            let own = article.flatMap(\.words).sorted()
            Self.forEachRun(of: own, by: ==) { run in
                // Repetition inside one article tells something, but less and less.
                held.append((own[run.lowerBound], run.count > 1 ? 1.5 : 1))
            }
        }
        held.sort { $0.word < $1.word }
        var words: [WordHash] = []
        var weights: [Double] = []
        Self.forEachRun(of: held, by: { $0.word == $1.word }) { run in
            let word = held[run.lowerBound].word
            let share = held[run].reduce(0) { $0 + $1.weight } / Double(max(1, sentences.count))
            words.append(word)
            weights.append(share * Double(BackgroundTable.english.surprise(of: word)))
        }
        (self.words, self.weights) = (words, weights)
    }

    /// Calls a function with each run of equal neighbours.
    private static func forEachRun<Element>(
        of elements: [Element], by areEqual: (Element, Element) -> Bool, _ body: (Range<Int>) -> Void
    ) {
        var start = 0
        for index in elements.indices.dropFirst() where !areEqual(elements[start], elements[index]) {
            body(start..<index)
            start = index
        }
        if start < elements.count { body(start..<elements.count) }
    }

    /// The weight of a word; nothing for one that the story does not hold.
    private func weight(of word: WordHash) -> Double {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word ? weights[low] : 0
    }

    /// The weight of a text with these words: the sum of their weights over the root of their number,
    /// so that neither the longest nor the shortest text wins by its length.
    func weight(of words: [WordHash]) -> Double {
        // Sorted words give the same order of additions, and so the same bits, in every run.
        words.reduce(0) { $0 + weight(of: $1) } / Double(max(1, words.count)).squareRoot()
    }

    /// The best sentences, the best first.
    func choose(from sentences: [[CandidateSentence]]) -> [Citation] {
        var open = sentences.joined().filter(\.standsAlone).map { sentence in
            (sentence: sentence, score: weight(of: sentence.words) * (1 + 1 / Double(1 + sentence.position)))
        }
        var chosen: [CandidateSentence] = []
        while chosen.count < Self.most, !open.isEmpty {
            // Of equals the first: what stands earlier is told earlier.
            guard let best = open.indices.max(by: { (open[$0].score, $1) < (open[$1].score, $0) }) else { break }
            let next = open.remove(at: best).sentence
            chosen.append(next)
            open = open.compactMap { candidate in
                let likeness = likeness(candidate.sentence, next)
                if likeness > Self.sameMeaning { return nil }
                return (candidate.sentence, candidate.score * (1 - likeness))
            }
        }
        return chosen.map(\.citation)
    }

    /// The weighted cosine of two sentences' words, from 0 to 1.
    private func likeness(_ one: CandidateSentence, _ other: CandidateSentence) -> Double {
        var (shared, lengthOne, lengthOther) = (0.0, 0.0, 0.0)
        var position = 0
        for word in one.words {
            let weight = weight(of: word)
            lengthOne += weight * weight
            while position < other.words.count, other.words[position] < word { position += 1 }
            if position < other.words.count, other.words[position] == word { shared += weight * weight }
        }
        for word in other.words {
            let weight = weight(of: word)
            lengthOther += weight * weight
        }
        let product = lengthOne * lengthOther
        return product > 0 ? shared / product.squareRoot() : 0
    }
}
