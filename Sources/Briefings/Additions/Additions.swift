import Articles
import Language

/// Finds what each report of a story adds: the sentence with the most that no other report says.
struct Additions {
    /// A sentence adds something where it has so many words that no other report has, …
    private static let fewestWords = 3
    /// … and they make out so much of all that is rare in it.
    private static let leastShare = 0.4
    /// How long such sentences are.
    private static let lengths = 8...40

    private let numbers: WordNumbers
    /// For each word how many reports have it.
    private let counts: [Int32]

    /// Counts the words of a story's reports, in the titles and in all sentences that are read.
    ///
    /// - Complexity: O(words)
    init(_ reports: [Report]) {
        var numbers = WordNumbers(capacity: reports.reduce(0) { $0 + $1.words.count } / 2)
        var counts: [Int32] = []
        var latest: [Int32] = []
        for (place, report) in reports.enumerated() {
            for word in report.words {
                let number = numbers.number(of: word.hash)
                if number == counts.count {
                    counts.append(0)
                    latest.append(-1)
                }
                if latest[number] != Int32(truncatingIfNeeded: place) { counts[number] &+= 1 }
                latest[number] = Int32(truncatingIfNeeded: place)
            }
        }
        (self.numbers, self.counts) = (numbers, counts)
    }

    /// Chooses what a report adds.
    ///
    /// - Parameters:
    ///   - sentences: The report's first sentences.
    ///   - told: Those of them that the briefing has already, by their indices.
    /// - Returns: A sentence that can stand alone; nothing where none adds enough.
    func best(of sentences: [CandidateSentence], told: Set<Int>) -> CandidateSentence? {
        var best: (score: Double, sentence: CandidateSentence)?
        for sentence in sentences where sentence.standsAlone && Self.lengths ~= sentence.length {
            guard !told.contains(sentence.index), let score = score(of: sentence) else { continue }
            if best.map({ score > $0.score }) ?? true { best = (score, sentence) }
        }
        return best?.sentence
    }

    /// How much a sentence adds: the rarity in English of the words that no other report has.
    private func score(of sentence: CandidateSentence) -> Double? {
        var (own, all, count) = (0.0, 0.0, 0)
        for word in sentence.words {
            let surprise = Double(BackgroundTable.english.surprise(of: word))
            all += surprise
            guard let number = numbers[word], counts[number] == 1 else { continue }
            own += surprise
            count += 1
        }
        guard count >= Self.fewestWords, own >= Self.leastShare * all else { return nil }
        return own / Double(sentence.words.count).squareRoot() * sentence.quality
    }
}
