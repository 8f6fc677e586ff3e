public import Articles
import Language
import Slices
public import Stories

/// Writes the briefings of all stories, on all cores, from their reports: a text that was printed fifty times
/// has one voice.
///
/// - Parameters:
///   - stories: The stories.
///   - articles: The articles that they name by index.
///   - analyses: The analysis of each of those articles.
/// - Returns: One briefing a story, in their order. The same input gives the same briefings.
/// - Throws: `CancellationError` when the task is cancelled.
/// - Complexity: O(*n*) in the reports: of each its first sentences are read, of each story at most
///   so many reports.
public func brief(
    _ stories: [Story], articles: [Article], analyses: [Analysis]
) async throws -> [Briefing] {
    try await mapSlices(stories) { slice in
        slice.map { briefing(of: $0, articles: articles, analyses: analyses) }
    }
}

/// The most reports of a story that are read for its key points, positions and differences.
private let reportsRead = 40

private func briefing(of story: Story, articles: [Article], analyses: [Analysis]) -> Briefing {
    let all = story.reports.map { (index: $0, article: articles[$0]) }
    let own = story.reports.map { analyses[$0] }
    let reports = zip(all, own).prefix(reportsRead).map { Report($0.article, index: $0.index, analysis: $1) }
    let sentences = reports.enumerated().map { CandidateSentence.all(in: $1, place: $0) }
    let titles = reports.map { distinct(Words.words(in: $0.article.title.text)[...]) }
    let keyPoints = KeyPoints(sentences, titles: titles)
    let names = StoryNames(own)
    let good = sentences.map { Set($0.lazy.filter(\.standsAlone).map(\.index)) }
    let positions = Positions(reports, names: names, good: good)
    let points = keyPoints.choose(
        from: sentences,
        more: {
            reports.enumerated().map { CandidateSentence.all(in: $1, place: $0, most: CandidateSentence.fromAll) }
        }, stances: positions.sentences)
    return Briefing(
        headline: Headline.choose(from: reports, titles: titles, keyPoints),
        keyPoints: points.map { point in
            KeyPoint(
                citation(of: point.sentence, in: reports),
                others: point.others.map { citation(of: $0.sentence, in: reports) })
        },
        positions: positions.all(),
        differences: Differences(reports).all(),
        statements: Statements(all, own, names: names).all(),
        people: names.people(all, own))
}

private func citation(of sentence: CandidateSentence, in reports: [Report]) -> Citation {
    reports[sentence.report].citation(of: sentence.sentence)
}
