import Language

/// The words of a timeline's sentences: how much each says.
struct TimelineWords {
    /// The words, and by the number of each its weight: the share of the articles that hold it by its rarity in English.
    private let numbers: WordNumbers
    private let weights: [Double]

    /// Weighs the words of reports, of each those of its title and its dated sentences.
    ///
    /// - Complexity: O(words)
    init(_ reports: [DatedReport]) {
        var numbers = WordNumbers(capacity: 64)
        // By the word's number: how many reports hold it, and the last of them.
        var held: [(count: Int, last: Int)] = []
        for (place, report) in reports.enumerated() {
            func add(_ words: [WordHash]) {
                for word in words {
                    let number = numbers.number(of: word)
                    if number == held.count { held.append((0, -1)) }
                    if held[number].last != place { held[number] = (held[number].count + 1, place) }
                }
            }
            add(report.title)
            for sentence in report.sentences { add(sentence.words.words) }
        }
        weights = zip(numbers.words, held).map { word, held in
            Double(held.count) / Double(reports.count) * WeighedWords.surprise(of: word)
        }
        self.numbers = numbers
    }

    /// The weight of a text with these words: so that neither the longest nor the shortest wins by its length, the
    /// sum of their weights over the root of their number.
    func weight(of text: WeighedWords) -> Double {
        text.words.reduce(0) { $0 + (numbers[$1].map { weights[$0] } ?? 0) }
            / Double(max(1, text.words.count)).squareRoot()
    }
}

/// The words of a text with how rare they are in English.
struct WeighedWords {
    /// Each once, ascending.
    let words: [WordHash]
    private let surprises: [Double]
    /// The sum of the surprises.
    private let length: Double

    /// Weighs words, each once, ascending.
    init(_ words: [WordHash]) {
        self.words = words
        surprises = words.map(Self.surprise)
        length = surprises.reduce(0, +)
    }

    /// How much of the shorter of two texts stands in the other, by the rarity of the words, from 0 to 1.
    ///
    /// - Complexity: O(words)
    func overlap(_ other: WeighedWords) -> Double {
        var shared = 0.0
        var position = 0
        for (place, word) in words.enumerated() {
            while position < other.words.count, other.words[position] < word { position += 1 }
            guard position < other.words.count else { break }
            if other.words[position] == word { shared += surprises[place] }
        }
        let least = min(length, other.length)
        return least > 0 ? shared / least : 0
    }

    static func surprise(of word: WordHash) -> Double { Double(BackgroundTable.english.surprise(of: word)) }
}
