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
    let read = story.reports.prefix(articlesRead)
    let sentences = read.map { CandidateSentence.all(in: articles[$0], index: $0) }
    let keyPoints = KeyPoints(sentences)
    return Briefing(
        headline: Headline.choose(from: Array(read), articles: articles, keyPoints),
        keyPoints: keyPoints.choose(from: sentences).map { KeyPoint($0) })
}

/// Chooses a story's headline among its own articles' titles.
private enum Headline {
    static func choose(from indices: [Int], articles: [Article], _ keyPoints: KeyPoints) -> Citation {
        var best: (index: Int, score: Double)?
        for index in indices {
            let score = score(of: articles[index].title.text, keyPoints)
            if score > best?.score ?? -1 { best = (index, score) }
        }
        let index = best?.index ?? indices.first ?? 0
        let title = articles[index].title
        return Citation(article: index, line: title.line, text: title.text)
    }

    /// A title counts for the words of the matter in it; one that asks, or that ends as somebody's
    /// opinion does (“… — expert”), names the event less well.
    private static func score(of title: String, _ keyPoints: KeyPoints) -> Double {
        let weight = keyPoints.weight(of: distinct(Words.words(in: title)))
        let isQuestion = title.utf8.last == 0x3F
        let hasAside = title.unicodeScalars.contains { $0 == "\u{2014}" || $0 == "\u{2013}" || $0 == "|" }
        return weight * (isQuestion ? 0.6 : 1) * (hasAside ? 0.5 : 1)
    }
}
