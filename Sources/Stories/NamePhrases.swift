import Language

/// A name in an article: one capitalised word or several that stand together.
struct NamePhrase {
    /// One identity for all its words.
    var hash: WordHash
    /// Where it stands first: its words among those of the article.
    var words: Range<Int>
    /// How often the article writes it; in a headline it counts three times.
    var count: Int
}

/// The names of an article, each once, in the order in which they come.
struct NamePhrases {
    private(set) var names: [NamePhrase] = []
    /// The names by identity.
    private(set) var numbers = WordNumbers(capacity: 100)

    /// Finds runs of up to four capitalised words, the last two of longer ones, and the last alone, which is what
    /// news calls a person by after the first time.
    ///
    /// - Complexity: O(words)
    init(in reading: ArticleReading) {
        names.reserveCapacity(100)
        var passages = reading.passages[...]
        let runs = reading.bytes.withUnsafeBytes { Words.capitalisedRuns(among: reading.words, in: $0) }
        for run in runs {
            while let passage = passages.first, passage.words.upperBound <= run.lowerBound { passages.removeFirst() }
            if passages.first?.isTitle == true {
                // In a headline each word is a run of its own.
                for word in run { addAlone(word, in: reading, times: 3) }
                continue
            }
            let isParted = Self.isHyphenated(run, reading)
            if run.count > 1, run.count <= 4, !isParted { add(run, in: reading, times: 1) }
            if run.count > 2, !isParted { add(run.suffix(2), in: reading, times: 1) }
            for word in isParted ? run : run.suffix(1) { addAlone(word, in: reading, times: 1) }
        }
    }

    private mutating func addAlone(_ word: Int, in reading: ArticleReading, times: Int) {
        if Self.isNameAlone(reading.words[word]) { add(word..<word + 1, in: reading, times: times) }
    }

    private mutating func add(_ range: Range<Int>, in reading: ArticleReading, times: Int) {
        var hash = reading.words[range.lowerBound].hash
        for word in range.dropFirst() { hash = hash.followed(by: reading.words[word].hash) }
        let known = numbers.number(of: hash)
        if known == names.count { names.append(NamePhrase(hash: hash, words: range, count: 0)) }
        names[known].count += times
    }

    private static func isHyphenated(_ run: Range<Int>, _ reading: ArticleReading) -> Bool {
        run.dropFirst().contains { word in
            reading.bytes[reading.words[word].range.lowerBound - 1] == UInt8(ascii: "-")
        }
    }

    /// Whether a word is a name without its neighbours: not a day, and not capitalised only for its place.
    private static func isNameAlone(_ word: Word) -> Bool {
        if Words.weekday(word) != nil || Words.month(word) != nil { return false }
        let share = BackgroundTable.english[word.hash]
        return share.documents == 0 ? !word.isSentenceInitial : share.capitalisedShare > 0.6
    }
}

extension ArticleReading {
    /// The identities of a name's words.
    func words(of name: NamePhrase) -> [WordHash] { words[name.words].map(\.hash) }

    /// A name, verbatim.
    func text(of name: NamePhrase) -> String {
        let words = words[name.words]
        guard let first = words.first, let last = words.last else { return "" }
        return text(first.range.lowerBound..<last.range.upperBound)
    }
}
