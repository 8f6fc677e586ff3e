import Articles
import Language

/// Finds who is quoted in a story, each quotation once over its reports.
///
/// Quotations are one where their words are the same, or where one has all words of the other in a row. Case,
/// punctuation and the marks themselves count for nothing.
struct Statements {
    /// Shorter quotations are only one where the speaker is the same: many say “yes”.
    private static let fewestSharedWords = 5
    /// Quotations that are looked at for one beginning: a text that repeats itself costs no more than others.
    private static let candidates = 16
    /// Shorter ones are pieces of sentences.
    private static let sentence = 6

    private let quoted: [Quoted]
    private let names: StoryNames

    /// A quotation of a report.
    private struct Quoted {
        let report: Int
        let quotation: Quotation
        /// The words of the quotation.
        let words: [WordHash]
        /// Who says it: the index among the story's names, or the name of nobody of them.
        let speaker: SpeakerKey?
    }

    private enum SpeakerKey: Hashable {
        case named(Int)
        case called(String)
    }

    private let reports: [(index: Int, article: Article)]

    /// Reads the quotations of a story's reports.
    init(_ reports: [(index: Int, article: Article)], _ analyses: [Analysis], names: StoryNames) {
        self.reports = reports
        self.names = names
        quoted = zip(reports, analyses).enumerated().flatMap { place, report in
            report.1.quotations.map { quotation in
                let key = quotation.speaker.map { speaker in
                    speaker.entity.map { SpeakerKey.named(names.number(ofEntity: $0, inReport: place)) }
                        ?? .called(speaker.name)
                }
                return Quoted(
                    report: place, quotation: quotation, words: Self.words(of: quotation, report.0.article),
                    speaker: key)
            }
        }
    }

    /// The statements: those of somebody known first, then those that most reports have, then whole sentences before
    /// pieces, then in the order of the reports.
    ///
    /// - Complexity: O(words of the quotations)
    func all() -> [Statement] {
        let statements = groups().map { group in (group: group, statement: statement(of: group)) }
        return statements.sorted { one, other in rank(one.group, one.statement) < rank(other.group, other.statement) }
            .map(\.statement)
    }

    private func rank(_ group: [Int], _ statement: Statement) -> (Int, Int, Int, Int) {
        let isPiece = group.allSatisfy { quoted[$0].words.count < Self.sentence }
        return (statement.speaker == nil ? 1 : 0, -statement.others.count, isPiece ? 1 : 0, group[0])
    }

    private func statement(of group: [Int]) -> Statement {
        let fullest = group.max { (quoted[$0].words.count, $1) < (quoted[$1].words.count, $0) } ?? group[0]
        let speakers = group.count > 1 ? speakers(of: group) : quoted[group[0]].speaker.map { [$0] } ?? []
        var others: [Citation] = []
        var last = -1
        for index in group where quoted[index].report != quoted[fullest].report && quoted[index].report != last {
            others.append(citation(of: quoted[index]))
            last = quoted[index].report
        }
        // Where two articles name two speakers, who of them is right is not said.
        let speaker = speakers.count == 1 ? speakers.first : nil
        return Statement(words: citation(of: quoted[fullest]), speaker: speaker.map(name), others: others)
    }

    /// The different speakers whom the articles give; one without a name (“the minister”) is no other than a named one.
    private func speakers(of group: [Int]) -> Set<SpeakerKey> {
        let all = Set(group.compactMap { quoted[$0].speaker })
        let named = all.filter { speaker in
            guard case .called(let name) = speaker else { return true }
            return Words.words(in: name).contains { $0.isCapitalised && !$0.isStopWord }
        }
        return named.isEmpty ? all : named
    }

    private func name(of speaker: SpeakerKey) -> String {
        switch speaker {
        case .named(let number): names.all[number].name
        case .called(let name): name
        }
    }

    private func citation(of quoted: Quoted) -> Citation {
        let (index, article) = reports[quoted.report]
        let span = quoted.quotation.span
        return Citation(article: index, line: article.line(ofPassage: span.passage), text: article.text(of: span))
    }

    private static func words(of quotation: Quotation, _ article: Article) -> [WordHash] {
        Words.words(in: article.text(of: quotation.span)).map(\.hash)
    }
}

extension Statements {
    /// The quotations that are one, each group ascending, groups by their first.
    private func groups() -> [[Int]] {
        var sets = Sets(count: quoted.count)
        joinEqual(&sets)
        joinContained(&sets)
        return sets.groups
    }

    private func joinEqual(_ sets: inout Sets) {
        struct Whole: Hashable {
            let words: WordHash
            let count: Int
            let speaker: SpeakerKey?
        }
        var known: [Whole: Int] = [:]
        for (index, quotation) in quoted.enumerated() {
            let isShort = quotation.words.count < Self.fewestSharedWords
            let whole = Whole(
                words: Self.gram(quotation.words[...]), count: quotation.words.count,
                speaker: isShort ? quotation.speaker : nil)
            if let first = known[whole] { sets.join(first, index) } else { known[whole] = index }
        }
    }

    /// Joins quotations with those that have all their words in a row: by their first words, which are looked for at
    /// every place of the others.
    private func joinContained(_ sets: inout Sets) {
        let length = Self.fewestSharedWords
        var beginnings = WordNumbers(capacity: quoted.count)
        var owners: [[Int]] = []
        for (index, quotation) in quoted.enumerated() where quotation.words.count >= length {
            guard sets.isFirst(index) else { continue }
            let number = beginnings.number(of: Self.gram(quotation.words[..<length]))
            if number == owners.count { owners.append([]) }
            if owners[number].count < Self.candidates { owners[number].append(index) }
        }
        var isContained = [Bool](repeating: false, count: quoted.count)
        for (index, quotation) in quoted.enumerated() where quotation.words.count >= length && sets.isFirst(index) {
            for start in 0...quotation.words.count - length {
                let rest = quotation.words[start...]
                guard let number = beginnings[Self.gram(rest.prefix(length))] else { continue }
                for owner in owners[number] where owner != index && !isContained[owner] {
                    guard rest.starts(with: quoted[owner].words) else { continue }
                    // In one other alone: two that share it need not be one themselves.
                    isContained[owner] = true
                    sets.join(owner, index)
                }
            }
        }
    }

    private static func gram(_ words: ArraySlice<WordHash>) -> WordHash {
        guard let first = words.first else { return WordHash(value: 0) }
        return words.dropFirst().reduce(first) { $0.followed(by: $1) }
    }
}

/// Sets of indices that are joined two by two (union by the lower index, with path halving; Tarjan and van Leeuwen
/// 1984, https://doi.org/10.1145/62.2160).
private struct Sets {
    private var parents: [Int]

    init(count: Int) {
        parents = Array(0..<count)
    }

    /// Whether an index is the first of its set.
    func isFirst(_ index: Int) -> Bool { parents[index] == index }

    mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(of: one), root(of: other))
        parents[max(first, second)] = min(first, second)
    }

    private mutating func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    /// The sets, each ascending, by their first.
    var groups: [[Int]] {
        var copy = self
        var places = [Int](repeating: -1, count: parents.count)
        var groups: [[Int]] = []
        for index in parents.indices {
            let root = copy.root(of: index)
            if places[root] < 0 {
                places[root] = groups.count
                groups.append([])
            }
            groups[places[root]].append(index)
        }
        return groups
    }
}
