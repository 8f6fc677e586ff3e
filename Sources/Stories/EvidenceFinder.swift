import Articles
import Language

/// What is read of an article once, for all the links that it is part of.
struct EvidenceSource {
    /// A date, a day or an office: its identity, and how the article writes it.
    struct Mention {
        var identity: WordHash
        var text: String
    }

    /// The article's index in the input.
    let article: Int
    let reading: ArticleReading
    let sentences: SentenceVectors
    let names: [NamePhrase]
    let nameNumbers: WordNumbers
    let dates: [Mention]
    let offices: [Mention]

    /// Reads an article.
    ///
    /// - Complexity: O(bytes of the lines read)
    init(_ index: Int, _ article: Article) {
        self.article = index
        reading = ArticleReading(article)
        sentences = SentenceVectors(reading)
        names = reading.namePhrases()
        var numbers = WordNumbers(capacity: names.count)
        for name in names { _ = numbers.number(of: name.hash) }
        nameNumbers = numbers
        dates = Self.dates(in: reading)
        offices = Self.offices(in: reading)
    }

    /// Days of the week and dates; the year is not part of their identity.
    private static func dates(in reading: ArticleReading) -> [Mention] {
        reading.passages.indices.flatMap { index in
            let passage = reading.passages[index]
            let dates = passage.bytes.withUnsafeBytes { Words.namedDates(among: passage.words, in: $0) }
            return dates.map { date in
                Mention(
                    identity: WordHash(value: UInt64(date.month * 100 + date.day)),
                    text: reading.text(date.range, of: index))
            }
                + passage.words.compactMap { word in
                    guard let day = Words.weekday(word) else { return nil }
                    return Mention(
                        identity: WordHash(value: UInt64(day)), text: reading.text(word.range, of: index))
                }
        }
    }

    private static func offices(in reading: ArticleReading) -> [Mention] {
        reading.passages.indices.flatMap { index in
            let passage = reading.passages[index]
            return passage.bytes.withUnsafeBytes { Words.qualifiedOffices(among: passage.words, in: $0) }
                .map { office in
                    Mention(
                        identity: office.person.followed(by: office.qualifier),
                        text: reading.text(office.range, of: index))
                }
        }
    }
}

/// Finds what two articles hold in common, in their own words.
struct EvidenceFinder {
    /// The most names, words, dates or offices that are shown of each kind.
    static let most = 5

    let corpus: Corpus

    /// All kinds of evidence that there are, sentences first.
    ///
    /// - Complexity: O(words of the articles)
    func evidence(_ left: EvidenceSource, _ right: EvidenceSource) -> [Evidence] {
        var found: [Evidence] = []
        if let match = SentencePairs.best(left.sentences, right.sentences) {
            found.append(.sentences(sentence(match.left, of: left), sentence(match.right, of: right)))
        }
        let names = sharedNames(left, right)
        let words = sharedRareWords(left, right, without: names)
        let offices = shared(left.offices, right.offices)
        let dates = shared(left.dates, right.dates)
        if !names.isEmpty { found.append(.names(names.map(\.text))) }
        if !offices.isEmpty { found.append(.offices(offices)) }
        if !words.isEmpty { found.append(.words(words)) }
        if !dates.isEmpty { found.append(.dates(dates)) }
        return found
    }

    private func sentence(_ index: Int, of source: EvidenceSource) -> Citation {
        let sentence = source.reading.sentences[index]
        return Citation(
            article: source.article, line: source.reading.passages[sentence.passage].line,
            text: source.reading.text(sentence.bytes, of: sentence.passage))
    }

    /// What a shared word tells: much if it is rare in news and few other articles hold it.
    private func worth(_ word: WordHash) -> Float {
        let others = Float(max(0, corpus.holders(of: word) - 2)) / Float(max(1, corpus.members.count - 1))
        return BackgroundTable.english.surprise(of: word) * (1 - min(1, others))
    }

    private func sharedNames(_ left: EvidenceSource, _ right: EvidenceSource) -> [RankedName] {
        let shared = left.names.filter { right.nameNumbers[$0.hash] != nil }.map { name in
            let words = left.reading.words(of: name)
            // Two words that stand together in both tell more than either.
            let worth = (words.map(worth).max() ?? 0) * (words.count > 1 ? 1.15 : 1)
            return RankedName(words: words, text: left.reading.text(of: name), worth: worth)
        }
        return RankedName.best(shared, most: Self.most)
    }

    private func sharedRareWords(
        _ left: EvidenceSource, _ right: EvidenceSource, without names: [RankedName]
    ) -> [String] {
        let most = max(3, corpus.members.count / 2)
        let named = names.flatMap(\.words)
        let shared = left.sentences.words.lazy.filter { word in
            word.weight > ThreadComparison.rareSurprise && right.sentences.numbers[word.hash] != nil
                && !named.contains(word.hash) && corpus.holders(of: word.hash) <= most
        }
        let ranked = shared.map { (worth: worth($0.hash), word: $0.hash) }.sorted { $1 < $0 }
        return ranked.prefix(Self.most).compactMap { left.reading.text(of: $0.word) }
    }

    private func shared(_ left: [EvidenceSource.Mention], _ right: [EvidenceSource.Mention]) -> [String] {
        var seen: [WordHash] = []
        var found: [String] = []
        for mention in left where found.count < Self.most && !seen.contains(mention.identity) {
            seen.append(mention.identity)
            if right.contains(where: { $0.identity == mention.identity }) { found.append(mention.text) }
        }
        return found
    }
}
