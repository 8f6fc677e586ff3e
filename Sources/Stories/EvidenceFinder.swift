import Articles
import Language

/// Finds what two articles hold in common, in their own words.
struct EvidenceFinder {
    /// The most names, words, dates or offices that are shown of each kind.
    static let most = 5
    /// A name that one article in twelve holds (“Republican”) tells nothing of an event.
    private static let leastNameWorth: Float = 2.5

    let corpus: Corpus

    /// All kinds of evidence that there are, sentences first.
    ///
    /// - Complexity: O(words of the articles)
    func evidence(_ left: EvidenceSource, _ right: EvidenceSource) -> [Evidence] {
        var found: [Evidence] = []
        let same = left.sentences.numbers(ofWordsOf: right.sentences)
        if let match = SentencePairs.best(left.sentences, right.sentences, same: same) {
            found.append(.sentences(sentence(match.left, of: left), sentence(match.right, of: right)))
        }
        let numbers = SharedNumbers.find(left, right, corpus, most: Self.most)
        let units = numbers.flatMap(\.units)
        let rare = sharedRareWords(left, same).filter { !units.contains($0.hash) }
        let allNames = sharedNames(left, right, rare.filter(left.sentences.isName))
        let names = RankedName.best(allNames.filter { $0.worth > Self.leastNameWorth }, most: Self.most)
        let words = common(rare, of: left, without: names)
        let offices = shared(left.offices, right.offices, in: left.reading)
        let dates = sharedDates(left, right)
        if !names.isEmpty { found.append(.names(names.map(\.text))) }
        if !numbers.isEmpty { found.append(.numbers(numbers.map(\.text))) }
        if !offices.isEmpty { found.append(.offices(offices)) }
        if !words.isEmpty { found.append(.words(words)) }
        if !dates.isEmpty { found.append(.dates(dates)) }
        // Where nothing else speaks for the two, names say at least who is spoken of.
        let rest = found.isEmpty ? RankedName.best(allNames, most: Self.most) : []
        return rest.isEmpty ? found : [.names(rest.map(\.text))]
    }

    private func sentence(_ index: Int, of source: EvidenceSource) -> Citation {
        let sentence = source.reading.sentences[index]
        return Citation(
            article: source.article, line: source.reading.passages[sentence.passage].line,
            text: source.reading.text(sentence.bytes))
    }

    /// Names and rare words that are written as names.
    private func sharedNames(
        _ left: EvidenceSource, _ right: EvidenceSource, _ rareNames: [SentenceVectors.Entry]
    ) -> [RankedName] {
        let phrases = left.names(sharedWith: right).map { name in
            let words = left.reading.words(of: name)
            // Two words that stand together in both tell more than either.
            let worth = (words.map { corpus.worth($0) }.max() ?? 0) * (words.count > 1 ? 1.15 : 1)
            return RankedName(words: words, text: left.reading.text(of: name), worth: worth)
        }
        let words = rareNames.map { word in
            RankedName(words: [word.hash], text: text(of: word, in: left), worth: corpus.worth(word.hash))
        }
        return phrases + words
    }

    /// The words of both that few articles hold, in the left article's order.
    private func sharedRareWords(_ left: EvidenceSource, _ same: [Int32]) -> [SentenceVectors.Entry] {
        let most = max(3, corpus.members.count / 2)
        return same.filter { $0 >= 0 }.sorted().map { left.sentences.words[Int($0)] }.filter { word in
            word.weight > ThreadArticle.rareSurprise && !word.isNumber && corpus.holders(of: word.hash) <= most
        }
    }

    /// A word as the article writes it first.
    private func text(of word: SentenceVectors.Entry, in source: EvidenceSource) -> String {
        source.reading.text(source.reading.words[Int(word.first)].range)
    }

    private func common(_ words: [SentenceVectors.Entry], of left: EvidenceSource, without names: [RankedName])
        -> [String]
    {
        let named = names.flatMap(\.words)
        let ranked = words.filter { !left.sentences.isName($0) && !named.contains($0.hash) }
            .map { (worth: corpus.worth($0.hash), word: $0) }
            .sorted { ($1.worth, $1.word.hash) < ($0.worth, $0.word.hash) }
        return ranked.prefix(Self.most).map { text(of: $0.word, in: left) }
    }

    /// Days of the week are the same days only in articles of one week.
    private func sharedDates(_ left: EvidenceSource, _ right: EvidenceSource) -> [String] {
        let shared = shared(left.dates, right.dates, in: left.reading)
        guard let one = left.day, let other = right.day, abs(one - other) >= 7 else { return shared }
        return self.shared(left.dates.filter { !$0.isWeekday }, right.dates, in: left.reading)
    }

    private func shared(
        _ left: [EvidenceSource.Mention], _ right: [EvidenceSource.Mention], in reading: ArticleReading
    ) -> [String] {
        var seen: [WordHash] = []
        var found: [String] = []
        for mention in left where found.count < Self.most && !seen.contains(mention.identity) {
            seen.append(mention.identity)
            if right.contains(where: { $0.identity == mention.identity }) { found.append(reading.text(mention.range)) }
        }
        return found
    }
}

extension Corpus {
    /// What a word that two articles share tells: much if it is rare in news and few other articles hold it.
    func worth(_ word: WordHash) -> Float {
        let others = Float(max(0, holders(of: word) - 2)) / Float(max(1, members.count - 1))
        return BackgroundTable.english.surprise(of: word) * (1 - min(1, others))
    }
}
