import Articles
import Testing

@testable import Briefings

@Suite struct DifferenceTests {
    private let blast = "A blast at the harbour market of Northland"

    @Test("Two counts of one thing stand side by side")
    func twoCountsOfOneThing() async throws {
        let differences = try await differences(
            "\(blast) killed at least 12 people on Monday.", "\(blast) on Monday killed 14 people.")
        #expect(differences.map(\.about) == ["people"])
        #expect(differences.first?.sides.map(\.article) == [0, 1])
    }

    @Test("One count of which two things are told stands side by side")
    func oneCountOfWhichTwoThingsAreTold() async throws {
        let differences = try await differences(
            "Westmark launched a record 145 drones on Northland over the weekend.",
            "The air force of Northland shot down 145 Westmark drones.")
        #expect(differences.map(\.about) == ["145 drones"])
    }

    @Test(
        "What can both be true is no difference",
        arguments: [
            ("killed about 100 people on Monday.", "on Monday killed 104 people."),
            ("killed 12 people on Monday.", "on Monday killed 12 people."),
            ("killed 12 people on Monday.", "on Monday wounded 14 people."),
            ("killed 12 people on Monday.", "on Monday wounded 3 people, after a blast that killed 12 people."),
            ("killed 5 people on Monday.", "on Monday wounded 5 people."),
            ("killed 12 people on Monday.", "in 2011 killed 14 people."),
            ("killed 12 people on Monday.", "in September killed 14 people."),
            ("killed 12 people and then killed 2 people.", "on Monday killed 14 people."),
            ("killed 12 people on Monday.", "on Monday killed 14 soldiers."),
        ])
    func whatCanBothBeTrueIsNone(one: String, other: String) async throws {
        #expect(try await differences("\(blast) \(one)", "\(blast) \(other)").isEmpty)
    }

    @Test("Sentences of other events are not held against each other")
    func sentencesOfOtherEvents() async throws {
        #expect(
            try await differences("\(blast) killed 12 people on Monday.", "A flood in Westmark killed 14 people.")
                .isEmpty)
    }

    @Test("A count over two places is not held against that of one of them")
    func aCountOverTwoPlaces() async throws {
        let one = "Floods at the harbour market killed 14 people in [Northland#l]"
        let other = "Floods at the harbour market killed 12 people in [Northland#l]."
        let summed = StoryFixture([["\(one) and [Westmark#l]."], [other]])
        #expect(try await summed.briefing().differences.isEmpty)
        let apart = StoryFixture([["\(one) over the weekend and [Westmark#l] sent help."], [other]])
        #expect(try await apart.briefing().differences.count == 1)
    }

    @Test("Counts that grow from day to day do not differ")
    func countsThatGrow() async throws {
        let days = ["2025-03-01", "2025-03-02"]
        let sentences = ["\(blast) killed 12 people.", "\(blast) killed 14 people."]
        #expect(try await differences(sentences[0], sentences[1], days: days).isEmpty)
        #expect(try await differences(sentences[0], sentences[1], days: [days[0], days[0]]).count == 1)
    }

    private func differences(_ one: String, _ other: String, days: [String] = []) async throws -> [Difference] {
        var articles = [article("Blast in Northland", [one]), article("Market blast", [other])]
        for (index, day) in days.enumerated() { articles[index].date = DateBounds(earliest: day, latest: day) }
        return try await briefings(of: [story(0..<2)], articles).first?.differences ?? []
    }
}
