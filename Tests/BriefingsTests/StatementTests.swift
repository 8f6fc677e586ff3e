import Articles
import Testing

@testable import Briefings

@Suite struct StatementTests {
    @Test("Words that differ in case and punctuation are one statement")
    func wordsThatDifferInCaseAreOne() async throws {
        let story = StoryFixture([
            ["[Anna Roe] said, “we do not comment on private calls.”"],
            ["[Roe], the mayor, said: “We do not comment on private calls”."],
        ])
        let statements = try await story.briefing().statements
        #expect(statements.map(\.speaker) == ["Anna Roe"])
        #expect(statements.first?.others.map(\.article) == [1])
    }

    @Test("A part of a quotation is one with the whole, and the whole is shown")
    func aPartIsOneWithTheWhole() async throws {
        let story = StoryFixture([
            ["[Anna Roe] said “the bridge will stay closed”."],
            ["[Anna Roe] said: “I am sorry, but the bridge will stay closed until April.”"],
        ])
        let statements = try await story.briefing().statements
        #expect(statements.map(\.words.article) == [1])
        #expect(statements.first?.others.map(\.article) == [0])
    }

    @Test("Two speakers for the same words leave the speaker open")
    func twoSpeakersLeaveTheSpeakerOpen() async throws {
        let story = StoryFixture([
            ["[Anna Roe] said “the bridge will stay closed until April”."],
            ["[Mary Poe] said “the bridge will stay closed until April”."],
        ])
        let statements = try await story.briefing().statements
        #expect(statements.count == 1)
        #expect(statements.first?.speaker == nil)
    }

    @Test("A few words are another's where another says them")
    func aFewWordsAreAnothers() async throws {
        let story = StoryFixture([["[Anna Roe] said “no deal”."], ["[Mary Poe] said “no deal”."]])
        #expect(try await story.briefing().statements.map(\.speaker) == ["Anna Roe", "Mary Poe"])
    }

    @Test("Those of somebody known stand first, then those that most reports have")
    func theOrderOfStatements() async throws {
        let story = StoryFixture([
            ["“Nobody knows who said these six words here.”", "[Anna Roe] said: “The ferry sails at noon as ever.”"],
            ["[Anna Roe] said: “The bridge will stay closed until April.”"],
            ["[Roe] said: “The bridge will stay closed until April.”"],
        ])
        let words = try await story.briefing().statements.map(\.words.text)
        #expect(words.map { $0.prefix(10) } == ["The bridge", "The ferry ", "Nobody kno"])
    }

    @Test("Thousands of quotations cost no more than their words", arguments: ["a b c d e f", "yes", ""])
    func thousandsOfQuotations(words: String) async throws {
        let story = StoryFixture([(0..<3_000).map { "[Anna Roe] said “\(words) \($0 % 50)”." }])
        #expect(try await story.briefing().statements.count == 50)
    }
}
