import Language

/// A name in an article: one capitalised word or several that stand together.
struct NamePhrase {
    /// One identity for all its words.
    var hash: WordHash
    /// Where it stands first: the passage, and the words there.
    var passage: Int
    var words: Range<Int>
    /// How often the article writes it; in a headline it counts three times.
    var count: Int
}

extension ArticleReading {
    /// The names of the article, each once: runs of up to four capitalised words, the last two of longer
    /// ones, and the last alone, which is what news calls a person by after the first time.
    ///
    /// - Complexity: O(words)
    func namePhrases() -> [NamePhrase] {
        var numbers = WordNumbers(capacity: 100)
        var names: [NamePhrase] = []
        func add(_ range: Range<Int>, _ place: Int) {
            let words = passages[place].words
            var hash = words[range.lowerBound].hash
            for word in range.dropFirst() { hash = hash.followed(by: words[word].hash) }
            let known = numbers.number(of: hash)
            if known == names.count { names.append(NamePhrase(hash: hash, passage: place, words: range, count: 0)) }
            names[known].count += passages[place].isTitle ? 3 : 1
        }
        for (place, passage) in passages.enumerated() {
            for run in runs(of: passage) {
                let isParted = isHyphenated(run, passage)
                if run.count > 1, run.count <= 4, !isParted { add(run, place) }
                if run.count > 2, !isParted { add(run.suffix(2), place) }
                for word in isParted ? run : run.suffix(1) where isNameAlone(passage.words[word], passage) {
                    add(word..<word + 1, place)
                }
            }
        }
        return names
    }

    /// The identities of a name's words.
    func words(of name: NamePhrase) -> [WordHash] { passages[name.passage].words[name.words].map(\.hash) }

    /// A name, verbatim.
    func text(of name: NamePhrase) -> String {
        let words = passages[name.passage].words[name.words]
        guard let first = words.first, let last = words.last else { return "" }
        return text(first.range.lowerBound..<last.range.upperBound, of: name.passage)
    }

    /// The runs of capitalised words; in a headline each word is a run of its own.
    private func runs(of passage: Passage) -> [Range<Int>] {
        let runs = passage.bytes.withUnsafeBytes { Words.capitalisedRuns(among: passage.words, in: $0) }
        return passage.isTitle ? runs.flatMap { $0.map { $0..<$0 + 1 } } : runs
    }

    private func isHyphenated(_ run: Range<Int>, _ passage: Passage) -> Bool {
        run.dropFirst().contains { place in
            passage.bytes[passage.words[place].range.lowerBound - 1] == UInt8(ascii: "-")
        }
    }

    /// Whether a word is a name without its neighbours: not a day, and not capitalised only for its place.
    private func isNameAlone(_ word: Word, _ passage: Passage) -> Bool {
        if Words.weekday(word) != nil || Words.month(word) != nil { return false }
        let share = BackgroundTable.english[word.hash]
        return share.documents == 0 ? !word.isSentenceInitial : share.capitalisedShare > 0.6
    }
}
