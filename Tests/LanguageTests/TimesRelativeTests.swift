import Language
import Testing

@Suite struct TimesRelativeTests {
    @Test(
        "A day of the week lies where the tense of its clause puts it",
        arguments: [
            ("On Monday, Roe dismissed the claim.", "Monday = 2025-03-10"),
            ("Roe said on Monday that the town will vote.", "Monday = 2025-03-10"),
            ("Roe told reporters in Northland on Monday.", "Monday = 2025-03-10"),
            ("Roe said Monday the deal was off.", "Monday = 2025-03-10"),
            ("Two people were killed on Friday night.", "Friday night = 2025-03-07"),
            ("The bill was announced on Monday.", "Monday = 2025-03-10"),
            ("The plane has been missing since Sunday.", "Sunday = 2025-03-09"),
            ("It was said to have taken place on Thursday.", "Thursday = 2025-03-06"),
            ("The dam broke on Wednesday.", "Wednesday = 2025-03-12"),
            ("The council will vote on Friday.", "Friday = 2025-03-14"),
            ("On Friday, the council will vote.", "Friday = 2025-03-14"),
            ("Roe is expected to arrive on Monday.", "Monday = 2025-03-17"),
            ("Roe plans to visit Northland on Sunday.", "Sunday = 2025-03-16"),
            ("Roe met Quill last Friday.", "last Friday = 2025-03-07"),
            ("Roe meets Quill next Tuesday.", "next Tuesday = 2025-03-18"),
            ("Roe meets Quill this Friday.", "this Friday = 2025-03-14"),
        ])
    func weekdays(text: String, expected: String) {
        #expect(times(text) == [expected])
    }

    @Test(
        "Where the tense is not certain, a day of the week has no value",
        arguments: [
            "Roe announced a vote on Monday.", "Roe agreed to meet on Monday.", "The talks would resume on Monday.",
            "The vote is on Monday.", "Monday's vote drew crowds.", "They extended the deal until Monday.",
            "The offer had been open to all before Monday.", "The council votes on Mondays.",
            "Roe had been scheduled to speak on Monday.", "The town, which flooded in part, votes on Monday.",
            "Roe met Quill last Monday.", "Roe meets Quill next Thursday.", "The council will vote on Wednesday.",
            "“We met Quill on Monday,” Roe said.", "\"They met on Monday,\" Roe said.", "I met Quill on Monday.",
            "The march on Monday will be remembered.", "Black Friday brought crowds.",
        ])
    func doubtfulWeekdays(text: String) {
        #expect(!times(text).contains { $0.contains("=") })
    }

    @Test("Days before and after a quotation are read, and those in it are not")
    func quotations() {
        let text = "On Monday, Roe said: “It ended on Sunday.” Quill left on Tuesday."
        #expect(times(text) == ["Monday = 2025-03-10", "Sunday", "Tuesday = 2025-03-11"])
        #expect(times("Asked last year, Roe said, \"If I did, fine.\"") == ["last year = 2024"])
        let quote = [Passage(kind: .quote, text: "They met last year.")]
        #expect(times(quote, from: wednesday, through: wednesday) == ["last year"])
    }

    @Test(
        "What is counted from the day of writing has a value",
        arguments: [
            ("It rained yesterday.", "yesterday = 2025-03-11"), ("It opens tomorrow.", "tomorrow = 2025-03-13"),
            ("The mayor resigned today.", "today = 2025-03-12"),
            ("The vote is tonight.", "tonight = 2025-03-12"), ("It rained this morning.", "this morning = 2025-03-12"),
            ("It rained last night.", "last night = 2025-03-11"),
            ("It rained three days ago.", "three days ago = 2025-03-09"),
            ("It opened this week.", "this week = 2025-03-10/2025-03-16"),
            ("It opened earlier this week.", "earlier this week = 2025-03-10/2025-03-16"),
            ("It opened last week.", "last week = 2025-03-03/2025-03-09"),
            ("It opens next month.", "next month = 2025-04"),
            ("It opened late last month.", "late last month = 2025-02"),
            ("It opened this year.", "this year = 2025"), ("Last year, it opened.", "Last year = 2024"),
            ("It opened in November.", "November = 2024-11"),
            ("The two spoke in early November.", "early November = 2024-11"),
            ("It opened last October.", "last October = 2024-10"),
            ("Over the weekend, the two met.", "Over the weekend = 2025-03-08/2025-03-09"),
            ("It fell, with crowds cheering over the weekend.", "over the weekend = 2025-03-08/2025-03-09"),
            ("The two will meet over the weekend.", "over the weekend = 2025-03-15/2025-03-16"),
        ])
    func countedTimes(text: String, expected: String) {
        #expect(times(text) == [expected])
    }

    @Test(
        "What is vague, or counted from another time, has none",
        arguments: [
            "recently", "soon", "now", "right now", "currently", "previously", "later", "earlier", "shortly",
            "recent months", "the coming weeks", "several days later", "two weeks ago", "a few days ago", "years ago",
            "that day", "the following year", "the next day", "every year", "last summer", "about three days ago",
            "the past few years", "many years", "the third year", "today's",
        ])
    func vagueTimes(text: String) {
        let found = times("They spoke in \(text), Roe said.")
        #expect(found.count <= 1 && !found.contains { $0.contains("=") })
    }

    @Test("A time is vague but noted")
    func vagueTimesAreNoted() {
        #expect(times("Roe recently left, and it will end soon.") == ["recently", "soon"])
        #expect(times("In recent months they met.") == ["recent months"])
    }

    @Test("Where the day of writing is a span, only what all its days agree on has a value")
    func spans() {
        let (monday, wednesday) = ("2024-11-11", "2024-11-13")
        #expect(times("It took place on Thursday.", from: monday, through: wednesday) == ["Thursday = 2024-11-07"])
        #expect(times("It took place on Tuesday.", from: monday, through: wednesday) == ["Tuesday"])
        #expect(times("It took place yesterday.", from: monday, through: wednesday) == ["yesterday"])
        #expect(times("It took place last year.", from: monday, through: wednesday) == ["last year = 2023"])
        #expect(times("It took place last year.", from: "2024-12-31", through: "2025-01-01") == ["last year"])
    }

    @Test(
        "Without both bounds nothing is counted from the day of writing",
        arguments: [(wednesday, nil), (nil, wednesday)] as [(String?, String?)])
    func halfKnownDays(earliest: String?, latest: String?) {
        let text = [Passage(kind: .paragraph, text: "It rained yesterday and on Monday, February 3, 2025.")]
        #expect(times(text, from: earliest, through: latest) == ["yesterday", "Monday, February 3, 2025 = 2025-02-03"])
    }
}
