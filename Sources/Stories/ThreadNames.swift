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
        var index = WordNumbers(capacity: 400)
        var found: [Found] = []
        for reading in readings {
            for name in reading.namePhrases() {
                let place = index.number(of: name.hash)
                if place == found.count { found.append((name, 0, 0)) }
                found[place].holders += 1
                found[place].mentions += log1p(Float(name.count))
            }
        }
        let ranked = ranked(found, of: readings.count, in: corpus)
        // A topic so loose that no name is in half of its articles is named by what two of them share.
        let names = ranked.contains { $0.worth > 0 } ? ranked : self.ranked(found, of: 2, in: corpus)
        let whole = names.filter { $0.worth > 0 }.map { (name: wholeName(of: $0.name, among: found), worth: $0.worth) }
        return NameRanking.best(whole, most: most).map(\.text)
    }

    /// A name with how many articles hold it and how much they make of it.
    private typealias Found = (name: NamePhrase, holders: Int, mentions: Float)

    /// The names that at least half of so many articles hold, with what each is worth.
    private static func ranked(
        _ found: [Found], of articles: Int, in corpus: Corpus
    ) -> [(name: NamePhrase, worth: Float)] {
        let weighting = Weighting(articles: corpus.members.count)
        return found.map { entry in
            let least = leastShare * Float(articles)
            guard Float(entry.holders) >= least, entry.holders > 1 else { return (entry.name, 0) }
            let weights = entry.name.words.map { word in
                weighting.weight(
                    surprise: BackgroundTable.english.surprise(of: word), holders: Int32(corpus.holders(of: word)))
            }
            return (entry.name, entry.mentions * (weights.max() ?? 0))
        }
    }

    /// The name that a single word is part of, where at least half of the articles that hold the word write
    /// it in full: “Rico” is “Puerto Rico”, and “Booker” is “Cory Booker”.
    private static func wholeName(of name: NamePhrase, among found: [Found]) -> NamePhrase {
        guard name.words.count == 1, let word = name.words.first else { return name }
        let holders = found.first { $0.name.hash == name.hash }?.holders ?? 0
        let whole = found.filter { $0.name.words.count > 1 && $0.name.words.contains(word) }
        // Of equally common ones the shortest, and of those the first: without titles before the name.
        let best = whole.enumerated().max { one, other in
            (one.element.holders, -one.element.name.words.count, -one.offset)
                < (other.element.holders, -other.element.name.words.count, -other.offset)
        }
        guard let best, best.element.holders * 2 >= holders else { return name }
        return best.element.name
    }
}
