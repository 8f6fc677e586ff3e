public import Articles
import Slices

/// Groups articles into stories, and stories into threads.
///
/// Two levels. Threads gather what shares a topic, by words weighted against news at large and against
/// the collection; inside a thread all weights are counted anew, and a model over pairs says
/// which articles report one event. The result depends only on the articles, not on their order (an
/// article keeps its story however the input is sorted) nor on the number of cores.
///
/// - Parameter articles: The articles; a story names them by their indices.
/// - Returns: Every article in exactly one story, with reasons.
/// - Throws: `CancellationError` when the task is cancelled.
/// - Complexity: O(bytes + n log² n) for n articles
public func group(_ articles: [Article]) async throws -> Grouping {
    var cache = GroupingCache()
    return try await group(articles, versions: [], &cache)
}

/// Groups articles, most of which were grouped before.
///
/// - Parameters:
///   - articles: The articles; a story names them by their indices.
///   - versions: By article a number that no other article has had.
///   - cache: What earlier groupings have kept.
/// - Returns: What ``group(_:)`` gives.
/// - Throws: `CancellationError` when the task is cancelled.
/// - Complexity: O(n log² n) for n articles, and the bytes of those that are new
public func group(
    _ articles: [Article], versions: [Int], _ cache: inout GroupingCache
) async throws -> Grouping {
    cache.begin(versions: versions)
    let (copies, corpus) = try await folded(articles, &cache)
    return try await group(articles, folded: copies, corpus: corpus, &cache)
}

/// The articles with copies folded, and their words.
func folded(_ articles: [Article], _ cache: inout GroupingCache) async throws -> (copies: Copies, corpus: Corpus) {
    var copies = Copies(of: articles)
    var corpus = try await Corpus(articles, copies, &cache)
    let sets = NearCopies.sets(of: corpus.sketches)
    copies.fold(sets, of: articles)
    corpus.keep(sets.map { $0[0] })
    return (copies, corpus)
}

private func group(
    _ articles: [Article], folded copies: Copies, corpus: Corpus, _ cache: inout GroupingCache
) async throws -> Grouping {
    let found = try await Threads.find(in: corpus)
    let compared = try await mapSlices(found.threads) { threads in
        EventClustering.cluster(threads, of: corpus, found: found)
    }
    try Task.checkCancellation()
    var outline = Outline(copies: copies, threads: found.threads, stories: compared.flatMap(\.stories))
    outline.addLinks(compared.lazy.flatMap(\.links))
    return try await Disclosure(outline: outline, corpus: corpus, articles: articles).grouping(&cache)
}
