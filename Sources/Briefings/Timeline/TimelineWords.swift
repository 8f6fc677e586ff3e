import Language

/// The words of a timeline's sentences and headlines: how much each says, and how alike two texts are.
struct TimelineWords {
    /// Ascending, and the weight of each: the share of the articles that hold it by its rarity in English.
    private let words: [WordHash]
    private let weights: [Double]

    /// Weighs words.
    ///
    /// - Parameter texts: The words of each article's title and dated sentences.
    /// - Complexity: O(*n* log *n*) in the words
    init(_ texts: [[WordHash]]) {
        let held = texts.flatMap { Set($0) }.sorted()
        var words: [WordHash] = []
        var weights: [Double] = []
        var index = 0
        while index < held.count {
            let end = held[index...].firstIndex { $0 != held[index] } ?? held.count
            words.append(held[index])
            weights.append(Double(end - index) / Double(texts.count) * Self.surprise(of: held[index]))
            index = end
        }
        (self.words, self.weights) = (words, weights)
    }

    /// The weight of a text with these words: so that neither the longest nor the shortest wins by its length, the
    /// sum of their weights over the root of their number.
    func weight(of text: [WordHash]) -> Double {
        text.reduce(0) { $0 + weight(of: $1) } / Double(max(1, text.count)).squareRoot()
    }

    private func weight(of word: WordHash) -> Double {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word ? weights[low] : 0
    }

    /// How much of the shorter of two texts stands in the other, by the rarity of the words, from 0 to 1.
    ///
    /// - Parameters: Words, each once, ascending.
    static func overlap(_ one: [WordHash], _ other: [WordHash]) -> Double {
        let (lengthOne, lengthOther) = (length(of: one), length(of: other))
        var shared = 0.0
        var position = 0
        for word in one {
            while position < other.count, other[position] < word { position += 1 }
            if position < other.count, other[position] == word { shared += surprise(of: word) }
        }
        let least = min(lengthOne, lengthOther)
        return least > 0 ? shared / least : 0
    }

    private static func length(of text: [WordHash]) -> Double { text.reduce(0) { $0 + surprise(of: $1) } }

    private static func surprise(of word: WordHash) -> Double { Double(BackgroundTable.english.surprise(of: word)) }
}
