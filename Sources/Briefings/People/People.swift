public import Articles
import Language
public import Stories

/// The people whom stories name in full, over all stories.
///
/// One person a full name, whatever its spelling; a surname alone is a person only as far as its story has the full
/// name too.
///
/// - Parameters:
///   - stories: The stories.
///   - briefings: The briefing of each of them.
///   - articles: The articles that they name by index.
/// - Returns: The people: those of the most stories first, then of the most quotations, then by the bytes of their
///   names. The same input gives the same people.
/// - Complexity: O(*n* log *n*) in the people and quotations of all briefings.
public func people(of stories: [Story], briefings: [Briefing], articles: [Article]) -> [Person] {
    var gathering = PeopleGathering()
    for (story, briefing) in zip(stories.indices, briefings) { gathering.add(briefing, story: story) }
    return gathering.people(briefings, articles)
}

private struct PeopleGathering {
    private var names: [String] = []
    private var numbers: [String: Int] = [:]
    /// The last story that names each.
    private var newest: [Int] = []
    /// Where each name stands: its number, and the story.
    private var mentions: [(name: Int, story: Int)] = []
    private var statements: [(name: Int, story: Int, statement: Int)] = []

    mutating func add(_ briefing: Briefing, story: Int) {
        for person in briefing.people {
            let name = number(of: person.name)
            mentions.append((name, story))
            newest[name] = story
        }
        for (index, statement) in briefing.statements.enumerated() {
            // Whoever is quoted and is no person is named by no story as one.
            guard let name = statement.speaker.flatMap({ numbers[$0] }), newest[name] == story else { continue }
            statements.append((name, story, index))
        }
    }

    private mutating func number(of name: String) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = names.count
        names.append(name)
        newest.append(-1)
        return names.count - 1
    }

    func people(_ briefings: [Briefing], _ articles: [Article]) -> [Person] {
        let spellings = names.map { NameSpelling($0) }
        let clusters = NameClusters(fullNames: spellings)
        var people = [Person](repeating: Person(name: "", stories: [], statements: []), count: clusters.count)
        var uses = [Int](repeating: 0, count: names.count)
        for mention in mentions {
            guard let person = clusters[mention.name] else { continue }
            uses[mention.name] += 1
            if people[person].stories.last != mention.story { people[person].stories.append(mention.story) }
        }
        for statement in statements {
            guard let person = clusters[statement.name] else { continue }
            let words = briefings[statement.story].statements[statement.statement].words
            people[person].statements.append(
                PersonStatement(
                    story: statement.story, statement: statement.statement, date: articles[words.article].date))
        }
        chooseNames(of: &people, clusters, uses, spellings)
        for index in people.indices { sortByDate(&people[index].statements) }
        return people.sorted { one, other in
            let (few, many) = (one.stories.count, other.stories.count)
            if few != many { return few > many }
            if one.statements.count != other.statements.count { return one.statements.count > other.statements.count }
            return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
        }
    }

    private func chooseNames(
        of people: inout [Person], _ clusters: NameClusters, _ uses: [Int], _ spellings: [NameSpelling]
    ) {
        var best = [Int?](repeating: nil, count: people.count)
        for name in names.indices {
            guard let person = clusters[name] else { continue }
            let rank = (uses[name], spellings[name].parts.count)
            if let leader = best[person], rank <= (uses[leader], spellings[leader].parts.count) { continue }
            best[person] = name
        }
        for (person, name) in best.enumerated() { people[person].name = name.map { names[$0] } ?? "" }
        for name in names.indices {
            if let person = clusters[name], best[person] != name { people[person].otherNames.append(names[name]) }
        }
    }

    private func sortByDate(_ statements: inout [PersonStatement]) {
        let days = statements.map { $0.date?.earliest ?? $0.date?.latest }
        let order = statements.indices.sorted { one, other in
            switch (days[one], days[other]) {
            case (let day?, let later?) where day != later: day < later
            case (_?, nil): true
            case (nil, _?): false
            default: one < other
            }
        }
        statements = order.map { statements[$0] }
    }
}
