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

    private let weights: [WordHash: Double]

    /// Weighs the words of a story by the share of its articles that hold them and by their rarity in English.
    init(_ sentences: [[CandidateSentence]]) {
        var counts: [WordHash: Double] = [:]
        for article in sentences {
            var own: [WordHash: Int] = [:]
            for sentence in article {
                for word in sentence.words { own[word, default: 0] += 1 }
            }
            // Repetition inside one article tells something, but less and less.
            for (word, count) in own { counts[word, default: 0] += count > 1 ? 1.5 : 1 }
        }
        let articles = Double(max(1, sentences.count))
        weights = counts.reduce(into: [:]) { result, entry in
            let rarity = Double(BackgroundTable.english.surprise(of: entry.key))
            result[entry.key] = entry.value / articles * rarity
        }
    }

    /// The weight of a text with these words: the sum of their weights over the root of their number,
    /// so that neither the longest nor the shortest text wins by its length.
    func weight(of words: [WordHash]) -> Double {
        // Sorted words give the same order of additions, and so the same bits, in every run.
        words.reduce(0) { $0 + (weights[$1] ?? 0) } / Double(max(1, words.count)).squareRoot()
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
            let weight = weights[word] ?? 0
            lengthOne += weight * weight
            while position < other.words.count, other.words[position] < word { position += 1 }
            if position < other.words.count, other.words[position] == word { shared += weight * weight }
        }
        for word in other.words {
            let weight = weights[word] ?? 0
            lengthOther += weight * weight
        }
        let product = lengthOne * lengthOther
        return product > 0 ? shared / product.squareRoot() : 0
    }
}
