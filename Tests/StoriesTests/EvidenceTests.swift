import Articles
import Stories
import Testing

/// What two reports of one event have in common, when each has sentences of its own besides.
@Suite struct EvidenceTests {
    @Test(arguments: [
        ("The tower has 145 windows.", "Painters counted 145 of them.", ["145"]),
        ("It cost $160 million to build.", "They paid $160 million for it.", ["$160 million"]),
        ("It cost €160 million to build.", "They paid 160 million for it.", ["€160 million"]),
        ("The quake had a strength of 7.3, they say.", "A strength of 7.3 was measured.", ["7.3"]),
        ("Some 128,000 feet up.", "He rose 128,000 feet.", ["128,000 feet"]),
        ("The share rose to 14.7% in a year.", "A share of 14.7 per cent.", ["14.7%"]),
        ("They carried 83 lanterns, the 83 lanterns of old.", "All 83 lanterns burned.", ["83 lanterns"]),
        ("The divers found 7 anchors.", "In the mud lay 7 anchors.", ["7 anchors"]),
        ("A 94-year-old saw it.", "She is 94-year-old Edda.", ["94"]),
        ("A wall of 187km.", "It is 187 km long.", ["187km"]),
    ])
    func aNumberThatBothNameIsEvidenceAsTheFirstWritesIt(left: String, right: String, expected: [String]) async throws {
        #expect(try await numbers(left, right) == expected)
    }

    @Test(arguments: [
        // Years and days, in any form.
        ("It opened in 1974.", "Since 1974 it has stood."), ("On March 19 they came.", "It was March 19, a Monday."),
        ("On 19 March 1974 they came.", "The 19th of March, 1974, was cold."),
        ("They remember the 1980s.", "In the 1980s it was new."), ("The class of ’87.", "A song of ’87."),
        // A digit without its unit, a number that half of all articles hold.
        ("The divers found 7 anchors.", "In the mud lay 7 boats."),
        ("The divers found 10 anchors.", "He has 10 boats."),
        // Times, ranks and parts of names.
        ("It fell at 10:47 in the night.", "The clock stood at 10:47."), ("He came 71st.", "The 71st runner fell."),
        ("The G-77 met.", "Since the G-77 met."), ("At 0845 they left.", "By 0845 all were gone."),
        ("Remember 9/11.", "It was 9/11 again."),
        // Different numbers.
        ("The tower has 145 windows.", "Painters counted 146 of them."),
        ("The quake had 7.3.", "The quake had 73."), ("It was 1,450 tons.", "It was 145 tons."),
    ])
    func whatDatesOrCountsNothingIsNoNumber(left: String, right: String) async throws {
        #expect(try await numbers(left, right) == [])
    }

    @Test func numbersAreNoRareWords() async throws {
        let evidence = try await evidence("The tower has 92,153 windows.", "Painters counted 92,153 of them.")
        let words = evidence.flatMap { if case .words(let words) = $0 { words } else { [String]() } }
        #expect(!words.isEmpty && !words.contains { $0.contains("92") })
    }

    @Test func rareWordsThatAreWrittenAsNamesAreNames() async throws {
        let evidence = try await evidence("She left for Ostrovia at noon.", "The Ostrovia Post has more.")
        #expect(names(evidence).contains("Ostrovia"))
        #expect(!evidence.contains { if case .words(let words) = $0 { words.contains("Ostrovia") } else { false } })
    }

    @Test func theUnitOfANumberIsNoName() async throws {
        let evidence = try await evidence("A plant of 1,450 MW.", "Its 1,450 MW are sold.")
        #expect(!names(evidence).contains("MW"))
        #expect(try await numbers("A plant of 1,450 MW.", "Its 1,450 MW are sold.") == ["1,450 MW"])
    }

    @Test(arguments: [
        ("On February 9 she spoke.", "She spoke on Feb. 9, 2025.", ["February 9"]),
        ("On 9 February 2025 she spoke.", "It was February 9.", ["9 February 2025"]),
        ("She spoke on Sunday.", "On Sunday she spoke.", ["Sunday"]),
        ("On February 9 she spoke.", "She spoke on March 9.", []), ("She spoke on Sunday.", "On Monday she spoke.", []),
        ("She spoke in May.", "In May she spoke.", []),
    ])
    func daysThatBothNameAreEvidence(left: String, right: String, expected: [String]) async throws {
        #expect(dates(try await evidence(left, right)) == expected)
    }

    @Test(arguments: [("2025-03-08", ["Sunday"]), ("2025-03-09", [])])
    func aDayOfTheWeekIsTheSameDayOnlyWithinAWeek(day: String, expected: [String]) async throws {
        let evidence = try await evidence("She spoke on Sunday.", "On Sunday she spoke.", "2025-03-02", day)
        #expect(dates(evidence) == expected)
    }

    @Test func whoHasLeftAnOfficeDatesNothing() async throws {
        func offices(_ left: String, _ right: String) async throws -> [String] {
            try await evidence(left, right).flatMap {
                if case .offices(let offices) = $0 { offices } else { [String]() }
            }
        }
        #expect(try await offices("So says former mayor Tam Orrin.", "It was former mayor Tam Orrin.") == [])
        #expect(
            try await offices("So says mayor-elect Tam Orrin.", "It was mayor-elect Orrin.") == [
                "mayor-elect Tam Orrin"
            ])
    }

    /// The evidence of two reports that would be one story without it.
    private func evidence(
        _ left: String, _ right: String, _ firstDay: String? = nil, _ secondDay: String? = nil
    ) async throws -> [Evidence] {
        let lines = [
            "Astronomers at the Kestrin observatory found a comet that takes nine thousand years to circle the sun.",
            "The telescope on Mount Adarra photographed its tail, a trace of ice and dust, in infrared light.",
            "Its orbit is steep, and it will not be seen with bare eyes before the end of the century.",
        ]
        let articles = [
            report("Comet found beyond Neptune", [left] + lines, day: firstDay),
            report("Observatory finds comet beyond Neptune", lines.reversed() + [right], day: secondDay),
            report(
                "Ferries get dearer", ["Ferry fares rise by a tenth, and pensioners travel at half price."], day: nil),
        ]
        let grouping = try await group(articles)
        let story = try #require(grouping.stories.first)
        try #require(story.reports == [0, 1])
        return try #require(story.reasons.first).evidence
    }

    private func numbers(_ left: String, _ right: String) async throws -> [String] {
        try await evidence(left, right).flatMap { if case .numbers(let numbers) = $0 { numbers } else { [String]() } }
    }

    private func names(_ evidence: [Evidence]) -> [String] {
        evidence.flatMap { if case .names(let names) = $0 { names } else { [String]() } }
    }

    private func dates(_ evidence: [Evidence]) -> [String] {
        evidence.flatMap { if case .dates(let dates) = $0 { dates } else { [String]() } }
    }
}
