import Articles
import Testing

@testable import Briefings

@Suite struct StoryNamesTests {
    @Test("A person is one over the reports, by the fullest name, and counted together")
    func aPersonIsOneOverTheReports() async throws {
        let story = StoryFixture([
            ["[Roe] spoke.", "Then [Roe] left."], ["[Anna Roe] spoke."], ["[Oleh Vilensky] met [Vilenskyy] and left."],
        ])
        let people = try await story.briefing().people
        #expect(people.map(\.name) == ["Anna Roe", "Oleh Vilensky"])
        #expect(people.map(\.mentions) == [3, 2])
        #expect(people.first?.first.article == 1)
        #expect(people.first?.first.text == "Anna Roe")
    }

    @Test("A surname that two people have is neither's")
    func aSurnameThatTwoPeopleHaveIsNeithers() async throws {
        let story = StoryFixture([["[Anna Roe] spoke."], ["[John Roe] spoke."], ["[Roe] spoke."]])
        #expect(try await story.briefing().people.map(\.name).sorted() == ["Anna Roe", "John Roe", "Roe"])
    }
}
