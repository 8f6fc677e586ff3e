import Language

/// How often each longer word stands in an article's prose: what the article is about.
struct TopicWords {
    /// The fewest bytes of a word that says something of a topic.
    private static let shortest = 4

    private var counts: CountTable

    /// Makes room for the words of some lines.
    init(wordCount: Int) {
        counts = CountTable(capacity: wordCount)
    }

    /// Counts the words of a line.
    mutating func add(_ words: ArraySlice<Word>) {
        for word in words where word.range.count >= Self.shortest { counts.add(word.hash.value) }
    }

    /// The share of a line's longer words that were counted, leaving out one count where the line's own words are
    /// among them; nothing where the line has fewer than `least` longer words.
    func share(of words: ArraySlice<Word>, isCounted: Bool, least: Int) -> Double? {
        let own: UInt16 = isCounted ? 1 : 0
        var longer = 0
        var known = 0
        for word in words where word.range.count >= Self.shortest {
            longer += 1
            if counts[word.hash.value] > own { known += 1 }
        }
        return longer < least ? nil : Double(known) / Double(longer)
    }
}
