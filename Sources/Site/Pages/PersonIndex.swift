import Briefings
import Language

/// Finds the people who have a page by the names that stories give them.
struct PersonIndex: Sendable {
    private let spellings: [NameSpelling]
    /// For each story the people with a page whom it names.
    private let people: [[Int]]
    /// For each story the person with a page who says a statement.
    private let speakers: [[Int: Int]]

    init(_ people: [Person], storyCount: Int) {
        spellings = people.map { NameSpelling($0.name) }
        var named = [[Int]](repeating: [], count: storyCount)
        var speakers = [[Int: Int]](repeating: [:], count: storyCount)
        for (index, person) in people.enumerated() {
            for story in person.stories { named[story].append(index) }
            for statement in person.statements { speakers[statement.story][statement.statement] = index }
        }
        (self.people, self.speakers) = (named, speakers)
    }

    /// The person of a name in a story; nothing for one without a page, and for one whose name is spelt otherwise
    /// than on that page: a name with another letter in the middle can be somebody else's.
    func person(named name: String, inStory story: Int) -> Int? {
        guard !people[story].isEmpty else { return nil }
        let spelling = NameSpelling(name)
        return people[story].first { spellings[$0] == spelling }
    }

    /// The person who says a story's statement; nothing for one without a page.
    func speaker(ofStatement statement: Int, inStory story: Int) -> Int? {
        speakers[story][statement]
    }
}

extension Person {
    /// Whether the person has a page of their own: who is quoted once, in the only story that names them, has all of it
    /// on that story's page, and tens of thousands of such pages would help nobody.
    var hasPage: Bool {
        !statements.isEmpty && (statements.count > 1 || stories.count > 1)
    }
}
