import Language

/// Finds the numbers that two articles name.
enum SharedNumbers {
    /// A number that is worth less stands in too many articles to tell an event: one in fifty, without its unit.
    private static let leastWorth: Float = 4
    private static let leastWorthWithUnit: Float = 2.5
    /// The share of a unit's worth that is added to that of its number.
    private static let unitShare: Float = 0.5

    /// A number, and the words behind it that are its unit in both.
    struct Found {
        var text: String
        var units: [WordHash]
    }

    /// The numbers as the left article writes them, with the words behind them that are the same in both;
    /// what tells most first.
    ///
    /// - Complexity: O(numbers of the articles), their product where all are equal
    static func find(_ left: EvidenceSource, _ right: EvidenceSource, _ corpus: Corpus, most: Int) -> [Found] {
        var best: [(mention: NumberMention, units: Int, worth: Float)] = []
        for mention in left.numbers {
            let same = right.numbers.lazy.filter { $0.identity == mention.identity }
            let shared = same.map { mention.sharedUnits(in: left.reading, with: $0, in: right.reading) }
            guard let units = shared.max() else { continue }
            let worth = worth(of: mention, units: units, in: left.reading, corpus)
            guard worth >= (units > 0 ? leastWorthWithUnit : leastWorth), units > 0 || !mention.isDigit else {
                continue
            }
            if let known = best.firstIndex(where: { $0.mention.identity == mention.identity }) {
                if best[known].units < units { best[known] = (mention, units, worth) }
            } else {
                best.append((mention, units, worth))
            }
        }
        let ranked = best.enumerated().sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
        return ranked.prefix(most).map { found($0.element.mention, units: $0.element.units, in: left.reading) }
    }

    private static func worth(
        of mention: NumberMention, units: Int, in reading: ArticleReading, _ corpus: Corpus
    ) -> Float {
        let units = reading.words[mention.following].prefix(units)
        let surprises = units.map { BackgroundTable.english.surprise(of: $0.hash) }
        return corpus.worth(mention.identity) + unitShare * (surprises.max() ?? 0)
    }

    private static func found(_ mention: NumberMention, units: Int, in reading: ArticleReading) -> Found {
        let units = reading.words[mention.following].prefix(units)
        let end = units.last?.range.upperBound ?? mention.range.upperBound
        return Found(text: reading.text(mention.range.lowerBound..<end), units: units.map(\.hash))
    }
}
