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

/// The most reports of a story that its key points are chosen from.
private let articlesRead = 40

private func briefing(of story: Story, articles: [Article], analyses: [Analysis]) -> Briefing {
    let reports = story.reports.prefix(articlesRead).map { Report(articles[$0], index: $0, analysis: analyses[$0]) }
    let sentences = reports.enumerated().map { CandidateSentence.all(in: $1, place: $0) }
    let titles = reports.map { distinct(Words.words(in: $0.article.title.text)[...]) }
    let keyPoints = KeyPoints(sentences, titles: titles)
    return Briefing(
        headline: Headline.choose(from: reports, titles: titles, keyPoints),
        keyPoints: keyPoints.choose(from: sentences).map { point in
            KeyPoint(
                citation(of: point.sentence, in: reports),
                others: point.others.map { citation(of: $0.sentence, in: reports) })
        })
}

private func citation(of sentence: CandidateSentence, in reports: [Report]) -> Citation {
    reports[sentence.report].citation(of: sentence.sentence)
}
