#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Language

/// Names a thread by what most of its articles name and few others do.
enum ThreadNames {
    /// The most names of a thread.
    static let most = 4
    /// A name is held by at least this share of the articles that are read.
    static let leastShare: Float = 0.5
    /// How many articles are read, and how many sentences of each.
    static let articles = 10
    static let sentences = 12

    /// The names of a thread, heaviest first, as the articles write them.
    ///
    /// - Complexity: O(words of the articles read)
    static func names(of readings: [ArticleReading], in corpus: Corpus) -> [String] {
        let weighting = Weighting(articles: corpus.members.count)
        var index = WordNumbers(capacity: 400)
        var found: [(name: NamePhrase, holders: Int, mentions: Float)] = []
        for reading in readings {
            for name in reading.namePhrases() {
                let place = index.number(of: name.hash)
                if place == found.count { found.append((name, 0, 0)) }
                found[place].holders += 1
                found[place].mentions += log1p(Float(name.count))
            }
        }
        let ranked = found.map { entry -> (NamePhrase, Float) in
            let least = leastShare * Float(readings.count)
            guard Float(entry.holders) >= least, entry.holders > 1 else { return (entry.name, 0) }
            let weights = entry.name.words.map { word in
                weighting.weight(
                    surprise: BackgroundTable.english.surprise(of: word), holders: Int32(corpus.holders(of: word)))
            }
            // A name of two words is preferred to its parts where nearly as many articles write it in full.
            return (entry.name, entry.mentions * (weights.max() ?? 0) * (weights.count > 1 ? 1.15 : 1))
        }
        return NameRanking.best(ranked.map { (name: $0.0, worth: $0.1) }, most: most).map(\.text)
    }
}
