import Language

/// A name as an article writes it.
struct NamePhrase {
    /// Its words, as many as it has.
    var words: [WordHash]
    /// The name, verbatim, as it stands where it stands first.
    var text: String
    /// How often the article writes it; in a headline it counts three times.
    var count: Int

    /// One identity for the whole.
    var hash: WordHash
}

extension ArticleReading {
    /// The names of the article, each once: runs of up to four capitalised words, the last two of longer
    /// ones, and the last alone, which is what news calls a person by after the first time.
    ///
    /// - Complexity: O(words)
    func namePhrases() -> [NamePhrase] {
        var index = WordNumbers(capacity: 200)
        var names: [NamePhrase] = []
        func add(_ range: Range<Int>, _ place: Int) {
            let passage = passages[place]
            let words = passage.words[range]
            guard let first = words.first, let last = words.last else { return }
            let identity = words.dropFirst().reduce(first.hash) { $0.followed(by: $1.hash) }
            let known = index.number(of: identity)
            if known == names.count {
                let text = text(first.range.lowerBound..<last.range.upperBound, of: place)
                names.append(NamePhrase(words: words.map(\.hash), text: text, count: 0, hash: identity))
            }
            names[known].count += passage.isTitle ? 3 : 1
        }
        for (place, passage) in passages.enumerated() {
            for run in runs(of: passage) {
                let parted = isHyphenated(run, passage)
                if run.count > 1, run.count <= 4, !parted { add(run, place) }
                if run.count > 2, !parted { add(run.suffix(2), place) }
                for word in parted ? run : run.suffix(1) where isNameAlone(passage.words[word], passage) {
                    add(word..<word + 1, place)
                }
            }
        }
        return names
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
