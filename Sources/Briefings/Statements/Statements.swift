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

    private let reports: [Int]
    private let articles: [Article]
    private let names: StoryNames
    private var quoted: [Quoted] = []
    /// The words of all quotations, one quotation after the other.
    private var words: [WordHash] = []

    /// A quotation of a report.
    private struct Quoted {
        let report: Int
        let span: TextSpan
        /// Where its words stand among those of all.
        let words: Range<Int>
        /// Who says it: the index among the story's names, or the name of nobody of them.
        let speaker: SpeakerKey?
    }

    private enum SpeakerKey: Hashable {
        case named(Int)
        case called(String)

        /// Equal for equal ones.
        var hash: WordHash {
            switch self {
            case .named(let number): WordHash(value: UInt64(number)).followed(by: WordHash(value: 0))
            case .called(let name): WordHash(name)
            }
        }
    }

    /// Reads the quotations of a story's reports.
    ///
    /// - Parameters:
    ///   - reports: The reports, as indices of articles.
    ///   - articles: All articles.
    ///   - analyses: The analysis of each report.
    ///   - names: Who is who in the reports.
    init(_ reports: [Int], of articles: [Article], _ analyses: [Analysis], names: StoryNames) {
        self.reports = reports
        self.articles = articles
        self.names = names
        var found: [Word] = []
        for (place, analysis) in analyses.enumerated() {
            for quotation in analysis.quotations {
                let speaker = quotation.speaker.map { speaker in
                    speaker.entity.map { SpeakerKey.named(names.number(ofEntity: $0, inReport: place)) }
                        ?? .called(speaker.name)
                }
                found.removeAll(keepingCapacity: true)
                Self.read(quotation.span, articles[reports[place]], to: &found)
                let first = words.count
                words += found.lazy.map(\.hash)
                quoted.append(
                    Quoted(report: place, span: quotation.span, words: first..<words.count, speaker: speaker))
            }
        }
    }

    /// Appends the words of a span, read where they stand.
    private static func read(_ span: TextSpan, _ article: Article, to words: inout [Word]) {
        var text = article.text(ofPassage: span.passage)
        text.withUTF8 { utf8 in
            guard span.range.upperBound <= utf8.count else { return }
            Words.append(in: UnsafeRawBufferPointer(utf8), sentence: span.range, to: &words)
        }
    }

    /// The statements: those of somebody known first, then those that most reports have, then whole sentences before
    /// pieces, then in the order of the reports.
    ///
    /// - Complexity: O(words of the quotations)
    func all() -> [Statement] {
        let statements = groups().map { group in
            let statement = statement(of: group)
            return (rank: rank(group, statement), statement: statement)
        }
        return statements.sorted { $0.rank < $1.rank }.map(\.statement)
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
        let index = reports[quoted.report]
        let article = articles[index]
        return Citation(
            article: index, line: article.line(ofPassage: quoted.span.passage), text: article.text(of: quoted.span))
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
        guard quoted.count > 1 else { return }
        var wholes = WordNumbers(capacity: quoted.count)
        var firsts: [Int] = []
        for (index, quotation) in quoted.enumerated() {
            let count = WordHash(value: UInt64(quotation.words.count))
            var whole = gram(quotation.words).followed(by: count)
            if quotation.words.count < Self.fewestSharedWords, let speaker = quotation.speaker {
                whole = whole.followed(by: speaker.hash)
            }
            let number = wholes.number(of: whole)
            if number == firsts.count { firsts.append(index) } else { sets.join(firsts[number], index) }
        }
    }

    /// Joins quotations with those that have all their words in a row: by their first words, which are looked for at
    /// every place of the others.
    private func joinContained(_ sets: inout Sets) {
        guard quoted.count > 1 else { return }
        let length = Self.fewestSharedWords
        var beginnings = WordNumbers(capacity: quoted.count)
        var owners: [[Int]] = []
        for (index, quotation) in quoted.enumerated() where quotation.words.count >= length {
            guard sets.isFirst(index) else { continue }
            let number = beginnings.number(of: gram(quotation.words.prefix(length)))
            if number == owners.count { owners.append([]) }
            if owners[number].count < Self.candidates { owners[number].append(index) }
        }
        var isContained = [Bool](repeating: false, count: quoted.count)
        for (index, quotation) in quoted.enumerated() where quotation.words.count >= length && sets.isFirst(index) {
            for start in quotation.words.dropLast(length - 1) {
                guard let number = beginnings[gram(start..<start + length)] else { continue }
                for owner in owners[number] where owner != index && !isContained[owner] {
                    guard stand(quoted[owner].words, in: start..<quotation.words.upperBound) else { continue }
                    // In one other alone: two that share it need not be one themselves.
                    isContained[owner] = true
                    sets.join(owner, index)
                }
            }
        }
    }

    /// Whether words stand at the beginning of a stretch of others.
    private func stand(_ own: Range<Int>, in stretch: Range<Int>) -> Bool {
        own.count <= stretch.count && zip(own, stretch).allSatisfy { words[$0] == words[$1] }
    }

    private func gram(_ range: Range<Int>) -> WordHash {
        guard let first = range.first else { return WordHash(value: 0) }
        return range.dropFirst().reduce(words[first]) { $0.followed(by: words[$1]) }
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
