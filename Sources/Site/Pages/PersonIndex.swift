import Articles
import Briefings
import Language

/// Finds the people who have a page by the names that stories give them, and where names stand.
struct PersonIndex: Sendable {
    private let people: [Person]
    /// The people of a spelling, ascending.
    private let spellings: [NameSpelling: [Int]]
    /// For each story the person with a page who says a statement.
    private let speakers: [[Int: Int]]
    /// For each person where a story that names them has the name in the form of their page.
    private let places: [Citation?]
    /// For each story of many people the place of each name among them.
    private let namePlaces: [Int: [String: Int]]
    private let briefings: [Briefing]

    /// Looking through fewer names takes no longer than looking one up.
    private static let fewNames = 24

    /// Indexes people.
    ///
    /// - Complexity: O(*n*) in the people, statements and names of all stories
    init(_ people: [Person], _ briefings: [Briefing]) {
        (self.people, self.briefings) = (people, briefings)
        var spellings: [NameSpelling: [Int]] = [:]
        var speakers = [[Int: Int]](repeating: [:], count: briefings.count)
        var owners: [String: Int] = [:]
        for (index, person) in people.enumerated() {
            spellings[NameSpelling(person.name), default: []].append(index)
            owners[person.name] = index
            for statement in person.statements { speakers[statement.story][statement.statement] = index }
        }
        var places = [Citation?](repeating: nil, count: people.count)
        var namePlaces: [Int: [String: Int]] = [:]
        for (story, briefing) in briefings.enumerated() {
            for named in briefing.people {
                guard let owner = owners[named.name], places[owner] == nil, people[owner].isNamed(in: story) else {
                    continue
                }
                places[owner] = named.first
            }
            guard briefing.people.count > Self.fewNames else { continue }
            let names = briefing.people.enumerated().map { ($1.name, $0) }
            namePlaces[story] = Dictionary(names) { first, _ in first }
        }
        (self.spellings, self.speakers, self.places, self.namePlaces) = (spellings, speakers, places, namePlaces)
    }

    /// The person of a name in a story; nothing for one without a page, and for one whose name is spelt otherwise
    /// than on that page: a name with another letter in the middle can be somebody else's.
    func person(named name: String, inStory story: Int) -> Int? {
        people.isEmpty ? nil : spellings[NameSpelling(name)]?.first { people[$0].isNamed(in: story) }
    }

    /// The person who says a story's statement; nothing for one without a page.
    func speaker(ofStatement statement: Int, inStory story: Int) -> Int? {
        speakers[story][statement]
    }

    /// Where a person's name stands in the form that their page has; nothing where no story has that form.
    func place(ofName person: Int) -> Citation? { places[person] }

    /// Where a story first has a name of its people.
    func place(of name: String, inStory story: Int) -> Citation? {
        let named = briefings[story].people
        if let places = namePlaces[story] { return places[name].map { named[$0].first } }
        return named.first { $0.name == name }?.first
    }
}

extension Person {
    /// Whether the person has a page of their own: who is quoted once, in the only story that names them, has all of it
    /// on that story's page, and tens of thousands of such pages would help nobody.
    var hasPage: Bool {
        !statements.isEmpty && (statements.count > 1 || stories.count > 1)
    }

    /// Whether a story names the person.
    ///
    /// - Complexity: O(log *n*) in the stories that do
    fileprivate func isNamed(in story: Int) -> Bool {
        var (low, high) = (0, stories.count)
        while low < high {
            let middle = (low + high) / 2
            if stories[middle] < story { low = middle + 1 } else { high = middle }
        }
        return low < stories.count && stories[low] == story
    }
}
