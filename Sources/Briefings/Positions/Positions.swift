import Articles
import Language

/// Finds who of a story asserts, denies, accuses or says nothing, each once a stance, by the best sentence for it.
struct Positions {
    /// A reader wants to see where the main ones stand.
    private static let most = 8
    /// More words are no sentence, but a list or a page without stops.
    private static let longest = 120

    private let reports: [Report]
    private let names: StoryNames
    private var found: [Key: Found] = [:]
    /// For each report the sentences in which somebody takes a stance.
    private(set) var sentences: [[Int]] = []

    /// Reads the sentences of reports.
    ///
    /// - Parameters:
    ///   - reports: The reports.
    ///   - names: Who is who in them.
    ///   - good: For each report the sentences that can stand alone, by their indices: of two that say the
    ///     same, one of those is shown.
    init(_ reports: [Report], names: StoryNames, good: [[Int]]) {
        self.reports = reports
        self.names = names
        for (place, report) in reports.enumerated() {
            var own: [Int] = []
            report.bytes.withUnsafeBytes { bytes in
                for (index, sentence) in report.sentences.enumerated() {
                    guard sentence.classes.contains(.opensStance),
                        StanceReader.mayFind(in: report.words[sentence.words])
                    else { continue }
                    let stances = stances(place, index, bytes)
                    guard !stances.isEmpty else { continue }
                    own.append(index)
                    let standsAlone = good[place].contains(index)
                    for (key, verb) in stances {
                        let next = Found(
                            report: place, sentence: index, verb: verb, standsAlone: standsAlone, sentences: 1)
                        found[key] = found[key].map { $0.together(with: next) } ?? next
                    }
                }
            }
            sentences.append(own)
        }
    }

    private struct Key: Hashable {
        let stance: StanceClause.Stance
        let who: Int
    }

    private struct Found {
        let report: Int
        let sentence: Int
        let verb: Range<Int>
        let standsAlone: Bool
        /// How many sentences tell it.
        var sentences: Int

        /// The better of two sentences: one that stands alone, then the earlier one in its report.
        func together(with other: Found) -> Found {
            let isBetter = (other.standsAlone ? 0 : 1, other.sentence) < (standsAlone ? 0 : 1, sentence)
            var best = isBetter ? other : self
            best.sentences = sentences + other.sentences
            return best
        }
    }

    /// The positions, by stance, and of one stance those that most sentences tell first.
    ///
    /// - Returns: At most so many as a reader wants, stances in the order of ``Position/Stance``.
    func all() -> [Position] {
        let order = Position.Stance.allCases
        let ranked = found.sorted { one, other in
            let (first, second) = (one.value, other.value)
            if first.sentences != second.sentences { return first.sentences > second.sentences }
            if first.sentence != second.sentence { return first.sentence < second.sentence }
            if first.report != second.report { return first.report < second.report }
            if first.verb.lowerBound != second.verb.lowerBound { return first.verb.lowerBound < second.verb.lowerBound }
            return one.key.who < other.key.who
        }
        let positions = ranked.prefix(Self.most).map { key, found in
            let report = reports[found.report]
            return Position(
                stance: key.stance, who: names.all[key.who].name, verb: report.text(found.verb),
                sentence: report.citation(of: report.sentences[found.sentence]))
        }
        return order.flatMap { stance in positions.filter { $0.stance == stance } }
    }

    /// The stances in one sentence.
    private func stances(_ place: Int, _ position: Int, _ bytes: UnsafeRawBufferPointer) -> [(Key, Range<Int>)] {
        let report = reports[place]
        let sentence = report.sentences[position]
        let kind = report.kind(of: sentence)
        guard kind != .heading, kind != .quote, sentence.words.count <= Self.longest else { return [] }
        let quotations = sentence.quotations.map { report.offsets(of: report.analysis.quotations[$0].span) }
        let reader = StanceReader(
            words: report.words[sentence.words], sentence: sentence.range, bytes: bytes,
            names: sentence.mentions.map { self.name($0, in: report) })
        return reader.clauses().compactMap { clause in
            guard !quotations.contains(where: { $0.contains(clause.verb.lowerBound) }) else { return nil }
            let entity: Int? =
                switch clause.subject {
                case .name(let name):
                    report.analysis.names.mentions[sentence.mentions.lowerBound + name].entity
                case .pronoun: person(before: position, in: report)
                }
            return entity.map {
                (Key(stance: clause.stance, who: names.number(ofEntity: $0, inReport: place)), clause.verb)
            }
        }
    }

    private func name(_ mention: Int, in report: Report) -> StanceReader.Name {
        let mention = report.analysis.names.mentions[mention]
        return StanceReader.Name(
            range: report.offsets(of: mention.span),
            isPerson: report.analysis.names.entities[mention.entity].kind == .person)
    }

    /// The only person of the sentence before, where they are its subject and nothing is quoted in it.
    private func person(before position: Int, in report: Report) -> Int? {
        guard position > 0 else { return nil }
        let sentence = report.sentences[position - 1]
        guard sentence.passage == report.sentences[position].passage, sentence.quotations.isEmpty else { return nil }
        let mentions = sentence.mentions.map { report.analysis.names.mentions[$0] }
        let people = mentions.filter { report.analysis.names.entities[$0.entity].kind == .person }
        guard let first = people.first, people.allSatisfy({ $0.entity == first.entity }) else { return nil }
        let before = report.words[sentence.words].prefix {
            $0.range.lowerBound < report.offsets(of: first.span).lowerBound
        }
        let isSubject = before.allSatisfy { !ClauseWords.english[$0].isDisjoint(with: [.title, .determiner]) }
        return isSubject ? first.entity : nil
    }
}
