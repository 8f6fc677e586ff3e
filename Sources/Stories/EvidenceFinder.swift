import Language

/// Finds what two articles hold in common, in their own words.
struct EvidenceFinder {
    /// The most names, words, dates or offices that are shown of each kind.
    static let most = 5

    let corpus: Corpus
    /// The articles' indices in the input, and what they say.
    let left: (article: Int, reading: ArticleReading)
    let right: (article: Int, reading: ArticleReading)

    /// All kinds of evidence that there are, sentences first.
    ///
    /// - Complexity: O(words of the articles)
    func evidence() -> [Evidence] {
        var found: [Evidence] = []
        if let match = SentencePairs.best(left.reading, right.reading) {
            found.append(.sentences(sentence(match.left, of: left), sentence(match.right, of: right)))
        }
        let names = sharedNames()
        let offices = sharedOffices()
        let words = sharedRareWords(without: Set(names.flatMap(\.words)))
        let dates = sharedDates()
        if !names.isEmpty { found.append(.names(names.map(\.text))) }
        if !offices.isEmpty { found.append(.offices(offices)) }
        if !words.isEmpty { found.append(.words(words)) }
        if !dates.isEmpty { found.append(.dates(dates)) }
        return found
    }

    private func sentence(_ index: Int, of side: (article: Int, reading: ArticleReading)) -> Evidence.Sentence {
        let sentence = side.reading.sentences[index]
        return Evidence.Sentence(
            article: side.article, line: side.reading.passages[sentence.passage].line,
            text: side.reading.text(sentence.bytes, of: sentence.passage))
    }

    /// What a shared word tells: much if it is rare in news and few other articles hold it.
    private func worth(_ word: WordHash) -> Float {
        let others = Float(max(0, corpus.holders(of: word) - 2)) / Float(max(1, corpus.members.count - 1))
        return BackgroundTable.english.surprise(of: word) * (1 - min(1, others))
    }

    private func sharedNames() -> [NamePhrase] {
        let known = Set(right.reading.namePhrases().map(\.hash))
        let shared = left.reading.namePhrases().filter { known.contains($0.hash) }
        return NameRanking.best(
            shared.map { name in
                // Two words that stand together in both tell more than either.
                (name, (name.words.map(worth).max() ?? 0) * (name.words.count > 1 ? 1.15 : 1))
            }, most: Self.most)
    }

    private func sharedRareWords(without names: Set<WordHash>) -> [String] {
        let known = Set(right.reading.passages.flatMap { $0.words.map(\.hash) })
        let most = max(3, corpus.members.count / 2)
        var seen = names
        var found: [(text: String, worth: Float)] = []
        for (index, passage) in left.reading.passages.enumerated() {
            for word in passage.words where !word.isStopWord && known.contains(word.hash) {
                let isRare = BackgroundTable.english.surprise(of: word.hash) > ThreadComparison.rareSurprise
                guard isRare, corpus.holders(of: word.hash) <= most, seen.insert(word.hash).inserted else { continue }
                found.append((left.reading.text(word.range, of: index), worth(word.hash)))
            }
        }
        let ranked = found.enumerated().sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
        return ranked.prefix(Self.most).map(\.element.text)
    }

    private func sharedDates() -> [String] {
        let known = Set(Self.dates(in: right.reading).map(\.identity))
        var seen: Set<Int> = []
        let shared = Self.dates(in: left.reading).filter {
            known.contains($0.identity) && seen.insert($0.identity).inserted
        }
        return shared.prefix(Self.most).map(\.text)
    }

    /// Days of the week and dates, with an identity that leaves out the year.
    private static func dates(in reading: ArticleReading) -> [(identity: Int, text: String)] {
        reading.passages.indices.flatMap { index in
            let passage = reading.passages[index]
            let dates = passage.bytes.withUnsafeBytes { Words.namedDates(among: passage.words, in: $0) }
            return dates.map { ($0.month * 100 + $0.day, reading.text($0.range, of: index)) }
                + passage.words.compactMap { word in
                    Words.weekday(word).map { ($0, reading.text(word.range, of: index)) }
                }
        }
    }

    private func sharedOffices() -> [String] {
        let known = Set(Self.offices(in: right.reading).map(\.identity))
        var seen: Set<WordHash> = []
        let shared = Self.offices(in: left.reading).filter {
            known.contains($0.identity) && seen.insert($0.identity).inserted
        }
        return shared.prefix(Self.most).map(\.text)
    }

    private static func offices(in reading: ArticleReading) -> [(identity: WordHash, text: String)] {
        reading.passages.indices.flatMap { index in
            let passage = reading.passages[index]
            return passage.bytes.withUnsafeBytes { Words.qualifiedOffices(among: passage.words, in: $0) }
                .map { ($0.person.followed(by: $0.qualifier), reading.text($0.range, of: index)) }
        }
    }
}
