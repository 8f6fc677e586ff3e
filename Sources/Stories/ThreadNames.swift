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
    /// A name is held by at least this share of the articles that are read: by most of them.
    static let leastShare: Float = 0.51
    /// How many articles are read, and how many sentences of each.
    static let articles = 10
    static let sentences = 12

    /// The names of a thread, heaviest first, as the articles write them.
    ///
    /// - Complexity: O(words of the articles read)
    static func names(of readings: [ArticleReading], in corpus: Corpus) -> [String] {
        var numbers = WordNumbers(capacity: 200)
        var found: [Found] = []
        for (index, reading) in readings.enumerated() {
            for name in NamePhrases(in: reading).names {
                let number = numbers.number(of: name.hash)
                if number == found.count { found.append(Found(name: name, reading: index, in: reading)) }
                found[number].holders += 1
                found[number].mentions += log1p(Float(name.count))
            }
        }
        var common = ranked(found, heldBy: leastShare * Float(readings.count), in: corpus)
        // A topic so loose that no name is in most of its articles is named by what two of them share.
        if common.isEmpty { common = ranked(found, heldBy: 2, in: corpus) }
        let names = common.map { entry, worth in
            let whole = wholeName(of: entry, among: found)
            return RankedName(
                words: whole.words, text: readings[whole.reading].text(of: whole.name), worth: worth)
        }
        return RankedName.best(names, most: most).map(\.text)
    }

    /// A name that some of the articles hold.
    private struct Found {
        let name: NamePhrase
        /// The article that holds it first.
        let reading: Int
        let words: [WordHash]
        /// How many articles hold it, and how much they make of it.
        var holders = 0
        var mentions: Float = 0

        init(name: NamePhrase, reading: Int, in source: ArticleReading) {
            self.name = name
            self.reading = reading
            words = source.words(of: name)
        }
    }

    /// The names that at least so many articles hold, and two at least, with what each is worth.
    private static func ranked(
        _ found: [Found], heldBy least: Float, in corpus: Corpus
    ) -> [(entry: Found, worth: Float)] {
        let weighting = Weighting(articles: Float(corpus.members.count))
        return found.filter { Float($0.holders) >= max(2, least) }.map { entry in
            let weights = entry.words.map { word in
                weighting.weight(
                    surprise: BackgroundTable.english.surprise(of: word), holders: Float(corpus.holders(of: word)))
            }
            return (entry, entry.mentions * (weights.max() ?? 0))
        }
    }

    /// The name that a single word is part of, where at least half of the articles that hold the word write
    /// it in full: of “Rico” comes “Puerto Rico”.
    private static func wholeName(of part: Found, among found: [Found]) -> Found {
        guard part.words.count == 1, let word = part.words.first else { return part }
        let whole = found.filter { $0.words.count > 1 && $0.words.contains(word) }
        // Of equally common ones the shortest, and of those the first: without titles before the name.
        let best = whole.enumerated().max { one, other in
            (one.element.holders, -one.element.words.count, -one.offset)
                < (other.element.holders, -other.element.words.count, -other.offset)
        }
        guard let best, best.element.holders * 2 >= part.holders else { return part }
        return best.element
    }
}
