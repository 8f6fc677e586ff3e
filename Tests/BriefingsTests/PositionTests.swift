import Articles
import Language
import Testing

@testable import Briefings

@Suite struct PositionTests {
    @Test("A position has the fullest name of the story, the source's verb and its sentence")
    func aPositionHasTheFullestName() async throws {
        let story = StoryFixture([["[Roe] firmly denied the report."], ["Mayor [Anna Roe] spoke on Monday."]])
        let position = try #require(try await story.briefing().positions.first)
        #expect(position.who == "Anna Roe")
        #expect(position.verb == "firmly denied")
        #expect(position.stance == .denies)
        #expect(position.sentence.text == "Roe firmly denied the report.")
        #expect(position.sentence.line == 3)
    }

    @Test("Each stance of somebody stands once")
    func eachStanceOfSomebodyStandsOnce() async throws {
        let story = StoryFixture([
            ["[Anna Roe] denied the report.", "[Roe] also denied the report of the council."],
            ["[Anna Roe] again denied the report.", "[Anna Roe] declined to comment."],
        ])
        let positions = try await story.briefing().positions
        #expect(positions.map(\.stance) == [.denies, .declinesToComment])
    }

    @Test("A pronoun is whoever alone the sentence before is about")
    func aPronounIsWhoeverAloneTheSentenceBeforeIsAbout() async throws {
        let clear = StoryFixture([["[Anna Roe] spoke on Monday. She denied the report."]])
        #expect(try await clear.briefing().positions.map(\.who) == ["Anna Roe"])
        let unclear = StoryFixture([["[Anna Roe] met [Mary Poe] on Monday. She denied the report."]])
        #expect(try await unclear.briefing().positions.isEmpty)
        let far = StoryFixture([["[Anna Roe] spoke on Monday.", "She denied the report."]])
        #expect(try await far.briefing().positions.isEmpty)
    }

    @Test("What somebody is quoted with is nobody's position")
    func whatSomebodyIsQuotedWithIsNobodysPosition() async throws {
        let story = StoryFixture([["[Anna Roe] said: “A paper wrote it, and [Northland#o] denied it.”"]])
        #expect(try await story.briefing().positions.isEmpty)
    }

    @Test("A story shows its main positions alone")
    func aStoryShowsItsMainPositionsAlone() async throws {
        let towns = (0..<30).map {
            "[Town\(Character(Unicode.Scalar(UInt8(65 + $0 % 26))))x\($0)#o] denied the report."
        }
        #expect(try await StoryFixture([towns]).briefing().positions.count == 8)
    }
}
