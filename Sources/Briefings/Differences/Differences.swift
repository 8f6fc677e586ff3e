import Articles
import Language

/// Finds what two reports of a story count differently: another number of the same, or the same number of which
/// something else is told. Which of them is right is not said.
///
/// Few are found, and only plain ones: the noun must be the same, the words around must be of one event, and neither
/// report may have what the other has.
struct Differences {
    /// A reader wants the main ones.
    private static let most = 5
    /// A smaller number with another outcome may well be another few.
    private static let fewestAlike = 10.0
    /// A text of more quantities is a table.
    private static let mostQuantities = 100
    /// How surprising the words are that two sentences must share beside what is counted, and where the number too
    /// is shared.
    private static let sharedSurprise: (words: Float, besideNumber: Float) = (6, 3)
    /// How many sentences of a report are read: what stands behind them is background.
    private static let sentencesRead = 30

    private let reports: [Report]
    private var told: [Told] = []

    /// A quantity in a sentence of a report.
    private struct Told {
        let report: Int
        let sentence: Int
        let quantity: Quantity
    }

    /// Reads the quantities of reports.
    init(_ reports: [Report]) {
        self.reports = reports
        guard reports.count > 1 else { return }
        for (place, report) in reports.enumerated() {
            report.bytes.withUnsafeBytes { bytes in
                var count = 0
                for (index, sentence) in report.sentences.prefix(Self.sentencesRead).enumerated() {
                    guard sentence.hasDigits || sentence.classes.contains(.number) else { continue }
                    let words = report.words[sentence.words]
                    for quantity in QuantityFinder(words: words, bytes: bytes).quantities() {
                        guard quantity.outcome != nil, count < Self.mostQuantities else { continue }
                        told.append(Told(report: place, sentence: index, quantity: quantity))
                        count += 1
                    }
                }
            }
        }
    }

    /// The differences, those that stand earliest in their reports first.
    func all() -> [Difference] {
        var found: [(first: Told, second: Told)] = []
        for (_, group) in Dictionary(grouping: told.indices, by: { told[$0].quantity.noun }) {
            found += differences(among: group.map { told[$0] })
        }
        found.sort { order($0).lexicographicallyPrecedes(order($1)) }
        return found.prefix(Self.most).map { pair in
            Difference(about: about(pair), sides: [citation(pair.first), citation(pair.second)])
        }
    }

    private func order(_ pair: (first: Told, second: Told)) -> [Int] {
        let (one, other) = (pair.first, pair.second)
        return [
            one.sentence + other.sentence, one.report, other.report, one.quantity.range.lowerBound,
            other.quantity.range.lowerBound,
        ]
    }

    private func citation(_ told: Told) -> Citation {
        reports[told.report].citation(of: reports[told.report].sentences[told.sentence])
    }

    /// The words that say what is counted: the number and the noun where both have them, else the noun with what
    /// became of it.
    private func about(_ pair: (first: Told, second: Told)) -> String {
        let (one, other) = (pair.first, pair.second)
        let text = reports[one.report].text
        if one.quantity.value == other.quantity.value {
            let plain = one.quantity.modifiers.isEmpty ? one : other
            return reports[plain.report].text(plain.quantity.range)
        }
        let noun = one.quantity.nounRange
        if let outcome = one.quantity.outcomeRange, outcome.lowerBound >= noun.lowerBound,
            outcome.lowerBound - noun.upperBound < 24
        {
            return text(noun.lowerBound..<max(noun.upperBound, outcome.upperBound))
        }
        return text(noun)
    }
}

extension Differences {
    /// The differences among quantities of one noun, one for each pair of outcomes.
    private func differences(among group: [Told]) -> [(first: Told, second: Told)] {
        // What a report repeats it tells once.
        var seen: Set<Repeated> = []
        let group = group.filter { seen.insert(Repeated($0.report, $0.quantity)).inserted }
        guard group.count < Self.mostQuantities * 2 else { return [] }
        var found: [(first: Told, second: Told)] = []
        var outcomes: Set<[WordHash]> = []
        for (place, one) in group.enumerated() {
            for other in group[(place + 1)...] where other.report != one.report {
                guard let first = one.quantity.outcome, let second = other.quantity.outcome,
                    !outcomes.contains([min(first, second), max(first, second)]),
                    differ(one, other, group), ofOneEvent(one, other)
                else { continue }
                outcomes.insert([min(first, second), max(first, second)])
                found.append((one, other))
            }
        }
        return found
    }

    private struct Repeated: Hashable {
        let report: Int
        let value: Double
        let outcome: WordHash?
        let modifiers: [WordHash]

        init(_ report: Int, _ quantity: Quantity) {
            self.report = report
            value = quantity.value
            outcome = quantity.outcome
            modifiers = quantity.modifiers
        }
    }

    private func differ(_ one: Told, _ other: Told, _ group: [Told]) -> Bool {
        let (first, second) = (one.quantity, other.quantity)
        if first.outcome == second.outcome {
            guard first.modifiers == second.modifiers, !first.agrees(with: second) else { return false }
            // Each report has one number for it, and the other's nowhere.
            return !group.contains { told in
                guard told.report == one.report || told.report == other.report else { return false }
                let own = told.report == one.report ? first : second
                let others = told.report == one.report ? second : first
                return told.quantity.outcome == own.outcome && told.quantity.value != own.value
                    || told.quantity.value == others.value
            } && areOfOneDay(one, other)
        }
        guard first.value == second.value, first.value >= Self.fewestAlike,
            first.modifiers == second.modifiers || first.modifiers.isEmpty || second.modifiers.isEmpty
        else { return false }
        return !group.contains { told in
            told.quantity.value == first.value
                && (told.report == one.report && told.quantity.outcome == second.outcome
                    || told.report == other.report && told.quantity.outcome == first.outcome)
        }
    }

    /// Counts grow from day to day: only reports of one day, or of days that are not known, differ.
    private func areOfOneDay(_ one: Told, _ other: Told) -> Bool {
        guard let first = reports[one.report].article.date?.day, let second = reports[other.report].article.date?.day
        else { return true }
        return first == second
    }

    /// Whether the sentences share enough beside what is counted to be of one event, and none tells of another year.
    private func ofOneEvent(_ one: Told, _ other: Told) -> Bool {
        let (first, second) = (context(of: one), context(of: other))
        guard let first, let second else { return false }
        var surprise: Float = 0
        for word in first where second.contains(word) { surprise += BackgroundTable.english.surprise(of: word) }
        let isShared = one.quantity.value == other.quantity.value
        guard !sumsUp(one, other), !sumsUp(other, one) else { return false }
        return surprise >= (isShared ? Self.sharedSurprise.besideNumber : Self.sharedSurprise.words)
    }

    /// Whether a sentence counts over two places, of which the other lacks one: “in Northland and Westmark”.
    private func sumsUp(_ told: Told, _ other: Told) -> Bool {
        let places = places(told)
        guard places.count > 1 else { return false }
        let others = Set(self.places(other).map(\.name))
        let report = reports[told.report]
        return zip(places, places.dropFirst()).contains { first, second in
            let gap = report.words.lazy.filter {
                first.range.upperBound <= $0.range.lowerBound && $0.range.upperBound <= second.range.lowerBound
            }
            return gap.prefix(2).count == 1 && gap.allSatisfy { ClauseWords.english[$0].contains(.conjunction) }
                && !(others.contains(first.name) && others.contains(second.name))
        }
    }

    private func places(_ told: Told) -> [(name: String, range: Range<Int>)] {
        let report = reports[told.report]
        return report.sentences[told.sentence].mentions.compactMap { index in
            let mention = report.analysis.names.mentions[index]
            let entity = report.analysis.names.entities[mention.entity]
            return entity.kind == .place ? (entity.name, report.offsets(of: mention.span)) : nil
        }
    }

    /// Whether a month is named without a day, as of what is long over (“struck in September”).
    private static func namesMonthAlone(_ words: ArraySlice<Word>) -> Bool {
        words.indices.contains { index in
            Words.month(words[index]) != nil && !words[max(words.startIndex, index - 1)].isNumber
                && !words[min(words.endIndex - 1, index + 1)].isNumber
        }
    }

    /// The words of the sentence that are neither function words nor of the quantity; nothing where it tells of
    /// another year or month.
    private func context(of told: Told) -> Set<WordHash>? {
        let report = reports[told.report]
        let words = report.words[report.sentences[told.sentence].words]
        return report.bytes.withUnsafeBytes { bytes -> Set<WordHash>? in
            var context: Set<WordHash> = []
            if Self.namesMonthAlone(words) { return nil }
            for word in words where !word.isStopWord {
                if Words.year(word, in: bytes) != nil { return nil }
                if word.isNumber || told.quantity.range.contains(word.range.lowerBound) { continue }
                if told.quantity.outcomeRange?.contains(word.range.lowerBound) ?? false { continue }
                context.insert(word.hash)
            }
            return context
        }
    }
}
