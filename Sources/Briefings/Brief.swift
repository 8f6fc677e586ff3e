public import Articles
import Language
import Slices
public import Stories

/// Writes the briefings of all stories and the timelines of stories and threads, on all cores, from their reports: a
/// text that was printed fifty times has one voice. A report is read once for both.
///
/// - Parameters:
///   - grouping: The stories and the threads.
///   - articles: The articles that the stories name by index.
///   - analyses: The analysis of each of those articles.
/// - Returns: One briefing a story, in their order, and the timelines. The same input gives the same.
/// - Throws: `CancellationError` when the task is cancelled.
/// - Complexity: O(*n* log *n*) in the reports: of each its first sentences are read, of each story at most
///   so many reports.
public func brief(
    _ grouping: Grouping, articles: [Article], analyses: [Analysis]
) async throws -> (briefings: [Briefing], timelines: Timelines) {
    let read = try await read(grouping.stories, articles: articles, analyses: analyses)
    let timelines = try await timelines(of: grouping, articles: articles, read)
    return (read.map(\.briefing), timelines)
}

/// Writes the briefings of stories alone; see ``brief(_:articles:analyses:)-(Grouping,_,_)``.
public func brief(
    _ stories: [Story], articles: [Article], analyses: [Analysis]
) async throws -> [Briefing] {
    try await read(stories, articles: articles, analyses: analyses).map(\.briefing)
}

/// What is taken from a story's reports while they are read.
struct ReadStory: Sendable {
    let briefing: Briefing
    /// What each of the first reports tells of days, for timelines.
    let dated: [DatedReport]
}

func read(_ stories: [Story], articles: [Article], analyses: [Analysis]) async throws -> [ReadStory] {
    try await mapSlices(stories) { slice in
        slice.map { read($0, articles: articles, analyses: analyses) }
    }
}

/// The most reports of a story that are read for its key points, positions, differences and days.
private let reportsRead = 40

private func read(_ story: Story, articles: [Article], analyses: [Analysis]) -> ReadStory {
    let own = story.reports.map { analyses[$0] }
    let reports = zip(story.reports, own).prefix(reportsRead).map { Report(articles[$0], index: $0, analysis: $1) }
    let sentences = reports.enumerated().map { CandidateSentence.all(in: $1, place: $0) }
    let titles = reports.map { distinct($0.titleWords) }
    let keyPoints = KeyPoints(sentences, titles: titles)
    let names = StoryNames(own)
    let good = sentences.map { $0.filter(\.standsAlone).map(\.index) }
    let positions = Positions(reports, names: names, good: good)
    let points = keyPoints.choose(
        from: sentences,
        more: {
            zip(reports, sentences).enumerated().map { place, report in
                CandidateSentence.all(
                    in: report.0, place: place, most: CandidateSentence.fromAll, known: report.1)
            }
        }, stances: positions.sentences)
    let briefing = Briefing(
        headline: Headline.choose(from: reports, titles: titles, keyPoints),
        keyPoints: points.map { point in
            KeyPoint(
                citation(of: point.sentence, in: reports),
                others: point.others.map { citation(of: $0.sentence, in: reports) })
        },
        positions: positions.all(),
        differences: Differences(reports).all(),
        statements: Statements(story.reports, of: articles, own, names: names).all(),
        people: names.people(story.reports, of: articles, own),
        additions: additions(of: reports, sentences, points, positions.sentences))
    return ReadStory(briefing: briefing, dated: zip(reports, titles).map { DatedReport($0, title: $1) })
}

/// What each report adds to a story of several: of its sentences none that the briefing has as a key point, or as
/// somebody's position.
private func additions(
    of reports: [Report], _ sentences: [[CandidateSentence]], _ points: [ChosenPoint], _ stances: [[Int]]
) -> [Citation] {
    guard reports.count > 1 else { return [] }
    var told = stances.map { Set($0) }
    for point in points {
        told[point.sentence.report].insert(point.sentence.index)
        for other in point.others { told[other.sentence.report].insert(other.sentence.index) }
    }
    let additions = Additions(reports)
    return zip(sentences, told).compactMap { sentences, told in
        additions.best(of: sentences, told: told).map { citation(of: $0, in: reports) }
    }
}

private func citation(of sentence: CandidateSentence, in reports: [Report]) -> Citation {
    let report = reports[sentence.report]
    return report.citation(of: report.sentences[sentence.index])
}
