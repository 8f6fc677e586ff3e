import Articles
import Briefings
import Stories
import Testing

/// An article with one paragraph a line, published on a day.
private func article(_ title: String, on day: String?, _ paragraphs: String...) -> Article {
    Article(
        file: "\(title).txt", title: Excerpt(line: 1, text: title),
        date: day.map { DateBounds(earliest: $0, latest: $0) }, language: "en",
        blocks: paragraphs.enumerated().map { Block(kind: .paragraph, line: $0.offset + 3, text: $0.element) })
}

/// The timelines of articles: each list of indices is a story, and all stories are one thread where there are several.
private func timelines(_ articles: [Article], _ stories: [[Int]]) async throws -> Timelines {
    let isThread = stories.count > 1
    let grouping = Grouping(
        stories: stories.map { Story(articles: $0, thread: isThread ? 0 : nil, reasons: [], nearest: nil) },
        threads: isThread ? [StoryThread(stories: Array(stories.indices), names: [])] : [])
    let analyses = try await analyse(articles)
    return try await brief(grouping, articles: articles, analyses: analyses).timelines
}

/// Each entry in short: when, and the words of its sentence or headline.
private func lines(_ timeline: Timeline) -> [String] {
    timeline.entries.map { entry in
        switch entry.matter {
        case .story(let headline, let published): "\(published?.earliest ?? "?") story: \(headline.text)"
        case .event(let value, let sentence, let others): "\(value) \(sentence.text) +\(others.count)"
        }
    }
}

@Suite struct TimelineTests {
    @Test("A story's dated events stand in the order of their days")
    func eventsAscend() async throws {
        let report = article(
            "Northland opens its bridge", on: "2025-03-12",
            "On Monday, Anna Roe opened the new bridge over the Ebbe in Northland.",
            "The council of Northland will vote on the toll for lorries on Friday.",
            "Anna Roe signed the contract with the builders in November 2022.",
            "The old bridge at Northland collapsed on February 9, 2021, after a storm.")
        let timeline = try await timelines([report], [[0]]).stories[0]
        #expect(
            lines(timeline) == [
                "2021-02-09 The old bridge at Northland collapsed on February 9, 2021, after a storm. +0",
                "2022-11 Anna Roe signed the contract with the builders in November 2022. +0",
                "2025-03-10 On Monday, Anna Roe opened the new bridge over the Ebbe in Northland. +0",
                "2025-03-14 The council of Northland will vote on the toll for lorries on Friday. +0",
            ])
    }

    @Test(
        "What is vague, a length, spoken, or leans on another sentence is no event",
        arguments: [
            "Anna Roe recently opened the new bridge over the Ebbe in Northland.",
            "Anna Roe ruled Northland for three years before the bridge was built.",
            "On Monday, she opened the new bridge over the Ebbe in Northland.",
            "“On February 9, 2025, Anna Roe opened the bridge of Northland. It was a fine day in Northland.",
            "Anna Roe opened the bridge over the Ebbe in Northland last year.",
            "The 2015 contract for the bridge binds Anna Roe and Northland to this day.",
            "Did Anna Roe open the bridge over the Ebbe in Northland on Monday?",
            "Anna Roe has ruled the town of Northland and its bridge since March 5, 2019.",
            "The bridge in Northland failed in 2021, and Anna Roe recently told of it.",
            "In 2008, Anna Roe won the bridge of Northland after the vote on February 9, 2025.",
        ])
    func noEvent(paragraph: String) async throws {
        let timeline = try await timelines([article("Bridge", on: "2025-03-12", paragraph)], [[0]]).stories[0]
        #expect(timeline.entries.isEmpty)
    }

    @Test("Sentences of several articles that tell the same of a day are one event")
    func sameEventsFold() async throws {
        let articles = [
            article("One", on: "2025-03-12", "On Monday, Anna Roe opened the new bridge over the Ebbe in Northland."),
            article("Two", on: "2025-03-11", "Anna Roe opened the bridge over the Ebbe on Monday, Northland said."),
            article("Three", on: "2025-03-12", "On Monday, miners in Southland ended their strike over wages."),
        ]
        let timeline = try await timelines(articles, [[0, 1, 2]]).stories[0]
        let events = lines(timeline)
        #expect(events.count == 2 && events.allSatisfy { $0.hasPrefix("2025-03-10") })
        #expect(events.count { $0.hasSuffix("+1") } == 1)
    }

    @Test("A year stands alone only where nothing tells the same more exactly")
    func exactTimesWin() async throws {
        let articles = [
            article("One", on: "2025-03-12", "Anna Roe opened the bridge over the Ebbe in Northland in 2021."),
            article("Two", on: "2025-03-12", "Anna Roe opened the bridge over the Ebbe in Northland on May 4, 2021."),
        ]
        let both = try await timelines(articles, [[0, 1]]).stories[0]
        #expect(lines(both).map { $0.prefix(10) } == ["2021-05-04"])
        let one = try await timelines([articles[0]], [[0]]).stories[0]
        #expect(lines(one).map { $0.prefix(5) } == ["2021 "])
    }

    @Test("A thread's timeline holds its stories by their days, and those without a day last")
    func storiesStandAmongEvents() async throws {
        let articles = [
            article("Northland reads its mail", on: nil, "Nothing is dated in the mail of Anna Roe of Northland."),
            article("Miners end strike", on: "2025-03-12", "On Monday, miners in Southland ended their long strike."),
            article("Bridge opens", on: "2025-03-08", "Anna Roe opened the bridge over the Ebbe on March 7, 2025."),
        ]
        let timeline = try await timelines(articles, [[0], [1], [2]]).threads[0]
        #expect(
            lines(timeline).map { $0.prefix(16) } == [
                "2025-03-07 Anna ", "2025-03-08 story", "2025-03-10 On Mo", "2025-03-12 story", "? story: Northla",
            ])
        #expect(timeline.entries.map(\.story) == [2, 2, 1, 1, 0])
    }

    @Test("An event that a story's headline of the same day tells is not told twice")
    func headlinesAreNotRepeated() async throws {
        let articles = [
            article(
                "Miners in Southland end strike over wages", on: "2025-03-10",
                "On Monday, miners in Southland ended their strike over wages."),
            article("Bridge opens", on: "2025-03-08", "Nothing is dated in the mail of Anna Roe of Northland."),
        ]
        let both = try await timelines(articles, [[0], [1]])
        #expect(lines(both.threads[0]).count == 2)
        #expect(lines(both.stories[0]).count == 1)
    }

    @Test("A timeline has at most twelve events, and two of one day")
    func eventsAreFew() async throws {
        let nouns = ["bridge", "harbour", "school", "museum", "hospital", "stadium", "library", "airport"]
        let paragraphs = (1...24).map { day in
            "Anna Roe opened the \(nouns[day % 8]) of Northland, number \(day) of many, on May \(day), 2021."
        }
        let many = Article(
            file: "a.txt", title: Excerpt(line: 1, text: "Openings"), language: "en",
            blocks: paragraphs.enumerated().map { Block(kind: .paragraph, line: $0.offset + 2, text: $0.element) })
        let timeline = try await timelines([many], [[0]]).stories[0]
        #expect(timeline.entries.count == 12)
        let sameDay = article(
            "Openings", on: nil, "Anna Roe opened the bridge of Northland on May 4, 2021.",
            "Miners in Southland ended their strike over wages on May 4, 2021.",
            "The court of Eastland freed Peter Quill on May 4, 2021.")
        #expect(try await timelines([sameDay], [[0]]).stories[0].entries.count == 2)
    }

    @Test("Every sentence is a piece of its line, and copies are not read")
    func sentencesAreVerbatim() async throws {
        let text = "The day was cold. On Monday, Anna Roe opened the bridge over the Ebbe in Northland. It rained."
        let articles = [article("One", on: "2025-03-12", text), article("One again", on: "2025-03-12", text)]
        let copy = Copy(article: 1, original: 0, isExact: true)
        let grouping = Grouping(
            stories: [Story(articles: [0, 1], copies: [copy], thread: nil, reasons: [], nearest: nil)], threads: [])
        let analyses = try await analyse(articles)
        let found = try await brief(grouping, articles: articles, analyses: analyses).timelines
        let sentence = "On Monday, Anna Roe opened the bridge over the Ebbe in Northland."
        #expect(
            found.stories[0].entries == [
                TimelineEntry(
                    .event(value: "2025-03-10", sentence: Citation(article: 0, line: 3, text: sentence), others: []),
                    story: 0)
            ])
    }
}
