import Articles
import Language

/// Whom and what the reports of one story name, each under one number, whatever the report calls it.
struct StoryNames {
    /// Somebody or something that the story names.
    struct Named {
        let kind: NamedEntity.Kind
        /// The fullest form of the name, verbatim.
        var name: String
        /// How often the reports name it.
        var mentions = 0
        /// The report and the entity that have the name in its fullest form.
        var source: (report: Int, entity: Int)
        /// How many words the name has; those in capitals alone tell a reader less.
        fileprivate var fullness: Int
    }

    /// All that is named, in the order of the reports.
    private(set) var all: [Named] = []
    /// For each report and entity its index in ``all``.
    private var numbers: [[Int]] = []

    /// The index in ``all`` of what a report names.
    func number(ofEntity entity: Int, inReport report: Int) -> Int { numbers[report][entity] }

    /// Finds who is who in the reports of a story.
    ///
    /// - Complexity: O(names)
    init(_ analyses: [Analysis]) {
        let people = Self.peopleNumbers(analyses)
        var places = WordNumbers(capacity: analyses.count > 1 ? 32 : 0)
        var placed: [Int] = []
        var words: [Word] = []
        var known = [Int?](repeating: nil, count: people.count)
        for (report, analysis) in analyses.enumerated() {
            var counts = [Int](repeating: 0, count: analysis.names.entities.count)
            for mention in analysis.names.mentions where mention.entity < counts.count { counts[mention.entity] += 1 }
            var own: [Int] = []
            for (index, entity) in analysis.names.entities.enumerated() {
                let number: Int
                if entity.kind == .person {
                    let person = people.number(report, index)
                    number = known[person] ?? all.count
                    known[person] = number
                } else if analyses.count == 1 {
                    number = all.count
                } else {
                    let place = places.number(of: Self.key(of: entity.name, &words))
                    if place == placed.count { placed.append(all.count) }
                    number = placed[place]
                }
                add(entity, as: number, mentions: counts[index], source: (report, index))
                own.append(number)
            }
            numbers.append(own)
        }
    }

    private mutating func add(_ entity: NamedEntity, as number: Int, mentions: Int, source: (Int, Int)) {
        let fullness = entity.kind == .person ? Self.wordCount(entity.name) : 0
        if number == all.count {
            all.append(Named(kind: entity.kind, name: entity.name, source: source, fullness: fullness))
        } else if all[number].fullness < fullness {
            all[number].name = entity.name
            all[number].source = source
            all[number].fullness = fullness
        }
        all[number].mentions += mentions
    }

    private static func wordCount(_ name: String) -> Int {
        name.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
    }

    /// The words of an organisation's or a place's name, without an article in front.
    private static func key(of name: String, _ words: inout [Word]) -> WordHash {
        words.removeAll(keepingCapacity: true)
        var copy = name
        copy.withUTF8 { utf8 in
            Words.append(in: UnsafeRawBufferPointer(utf8), sentence: 0..<utf8.count, to: &words)
        }
        let isOpened = words.count > 1 && ClauseWords.english[words[0]].contains(.determiner)
        return WordHash(phrase: words[(isOpened ? 1 : 0)...].lazy.map(\.hash))
    }

    /// The persons of all reports. One report alone says itself who is who.
    private static func peopleNumbers(_ analyses: [Analysis]) -> PeopleNumbers {
        var spellings: [NameSpelling] = []
        var places: [[Int]] = []
        var count = 0
        for analysis in analyses {
            places.append(
                analysis.names.entities.map { entity in
                    guard entity.kind == .person else { return -1 }
                    if analyses.count > 1 { spellings.append(NameSpelling(entity.name)) }
                    count += 1
                    return count - 1
                })
        }
        guard analyses.count > 1 else { return PeopleNumbers(places: places, clusters: nil, count: count) }
        let clusters = NameClusters(ofOneStory: spellings)
        return PeopleNumbers(places: places, clusters: clusters, count: clusters.count)
    }

    private struct PeopleNumbers {
        let places: [[Int]]
        let clusters: NameClusters?
        let count: Int

        func number(_ report: Int, _ entity: Int) -> Int {
            let place = places[report][entity]
            return clusters.flatMap { $0[place] } ?? place
        }
    }
}

extension StoryNames {
    /// The people of the story, most mentioned first, then in the order of the reports.
    ///
    /// - Parameters:
    ///   - reports: The reports, as indices of articles.
    ///   - articles: All articles.
    ///   - analyses: The analysis of each report.
    /// - Returns: Each with the first mention in the fullest form.
    func people(_ reports: [Int], of articles: [Article], _ analyses: [Analysis]) -> [NamedPerson] {
        let mentions = analyses.map { EntityMentions($0.names) }
        return all.enumerated().filter { $1.kind == .person }
            .sorted { ($1.element.mentions, $0.offset) < ($0.element.mentions, $1.offset) }
            .compactMap { _, named in
                let report = named.source.report
                let own = mentions[report].spans(of: named.source.entity)
                let first = first(of: named, articles[reports[report]], at: reports[report], own)
                return first.map { NamedPerson(name: named.name, mentions: named.mentions, first: $0) }
            }
    }

    /// The first of a person's mentions in the fullest form.
    private func first(
        of named: Named, _ article: Article, at index: Int, _ own: ArraySlice<TextSpan>
    ) -> Citation? {
        let length = named.name.utf8.count
        let span = own.first { $0.range.count == length && article.text(of: $0) == named.name } ?? own.first
        return span.map {
            Citation(article: index, line: article.line(ofPassage: $0.passage), text: article.text(of: $0))
        }
    }
}

/// The mentions of an article by whom they name.
private struct EntityMentions {
    private var starts: [Int]
    private var ordered: [TextSpan]

    /// - Complexity: O(entities + mentions)
    init(_ names: Names) {
        starts = [Int](repeating: 0, count: names.entities.count + 1)
        for mention in names.mentions { starts[mention.entity + 1] += 1 }
        for entity in names.entities.indices { starts[entity + 1] += starts[entity] }
        ordered = names.mentions.map(\.span)
        var next = starts
        for mention in names.mentions {
            ordered[next[mention.entity]] = mention.span
            next[mention.entity] += 1
        }
    }

    /// Those of one entity, ascending.
    func spans(of entity: Int) -> ArraySlice<TextSpan> { ordered[starts[entity]..<starts[entity + 1]] }
}

extension WordHash {
    /// The identity of words in a row; that of none is 0.
    init(phrase words: some Sequence<WordHash>) {
        self = words.reduce(WordHash(value: 0)) { $0.followed(by: $1) }
    }
}
