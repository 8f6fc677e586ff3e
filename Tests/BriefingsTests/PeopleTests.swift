import Articles
import Stories
import Testing

@testable import Briefings

@Suite struct PeopleTests {
    @Test("A person is one over the spellings of the name")
    func aPersonIsOneOverTheSpellingsOfTheName() {
        let people = people(named: [["Oleh Vilensky"], ["Oleh Vilenskyy"], ["Oleh Vilensky"]])
        #expect(people.map(\.name) == ["Oleh Vilensky"])
        #expect(people.first?.stories == [0, 1, 2])
    }

    @Test("A surname alone is no person of the site")
    func aSurnameAloneIsNoPerson() {
        #expect(people(named: [["Roe"], ["Anna Roe"], ["Roe"]]).map(\.stories) == [[1]])
    }

    @Test("A name in the middle joins where it cannot be another's")
    func aNameInTheMiddleJoinsWhereItCannotBeAnothers() {
        #expect(people(named: [["Anna Roe"], ["Anna B. Roe"]]).map(\.stories) == [[0, 1]])
        #expect(people(named: [["Anna Roe"], ["Anna B. Roe"], ["Anna C. Roe"]]).count == 3)
        #expect(people(named: [["John Roe"], ["John Roe Jr."]]).count == 2)
    }

    @Test("Those of the most stories stand first")
    func thoseOfTheMostStoriesStandFirst() {
        let found = people(named: [["Bela Poe", "Anna Roe"], ["Carl Doe", "Anna Roe"]])
        #expect(found.map(\.name) == ["Anna Roe", "Bela Poe", "Carl Doe"])
    }

    @Test("Quotations stand by date, those without one last")
    func quotationsStandByDate() {
        let days = ["2025-03-02", nil, "2025-03-01"]
        let articles = days.map { day in
            var article = article("Northland votes", [])
            article.date = day.map { DateBounds(earliest: $0, latest: $0) }
            return article
        }
        let briefings = days.indices.map { index in
            var briefing = briefing(named: ["Anna Roe"])
            briefing.statements = [
                Statement(words: Citation(article: index, line: 3, text: "No"), speaker: "Anna Roe"),
                Statement(words: Citation(article: index, line: 4, text: "Yes"), speaker: "the mayor"),
            ]
            return briefing
        }
        let people = Briefings.people(
            of: days.indices.map { story($0..<$0 + 1) }, briefings: briefings, articles: articles)
        #expect(people.first?.statements.map(\.story) == [2, 0, 1])
        #expect(people.first?.statements.map(\.date?.earliest) == ["2025-03-01", "2025-03-02", nil])
    }

    private func people(named names: [[String]]) -> [Person] {
        let articles = names.map { _ in article("Northland votes", []) }
        return Briefings.people(
            of: names.indices.map { story($0..<$0 + 1) }, briefings: names.map(briefing), articles: articles)
    }

    private func briefing(named names: [String]) -> Briefing {
        let citation = Citation(article: 0, line: 1, text: "Northland votes")
        return Briefing(
            headline: citation, people: names.map { NamedPerson(name: $0, mentions: 1, first: citation) })
    }
}
