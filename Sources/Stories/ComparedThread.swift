package import Articles
import Slices

/// The articles of one thread, compared pair by pair: what the model of events is fitted on.
package struct ComparedThread: Sendable {
    /// The names of the features, in order: of the first opinion, and of the second.
    package static let firstFeatures = PairFeature.allCases.map { "\($0)" }
    package static let secondFeatures = firstFeatures + NeighbourFeature.allCases.map { "\($0)" }

    /// The articles, by their indices in the input; of copies one.
    package let articles: [Int]
    /// The pairs that are compared, as places in ``articles``.
    package var places: [(first: Int, second: Int)] { pairs.map { (Int($0.first), Int($0.second)) } }
    /// The features, pair after pair.
    package var features: [Float] { table.values }

    private let pairs: [RowPair]
    private let table: FeatureTable

    /// Compares the articles of each thread of a collection.
    ///
    /// - Complexity: that of ``group(_:)``
    package static func threads(of articles: [Article]) async throws -> [ComparedThread] {
        var cache = GroupingCache()
        let (copies, corpus) = try await folded(articles, &cache)
        let found = try await Threads.find(in: corpus)
        var words = LocalNumbers(vocabulary: corpus.surprise.count)
        var names = LocalNumbers(vocabulary: corpus.nameSurprise.count)
        return found.threads.map { thread in
            let comparison = ThreadComparison(
                thread.map { corpus.members[$0] }, crowds: found.crowds.among(thread), of: corpus,
                collection: found.weights, words: &words, names: &names)
            let pairs = thread.count > 1 ? comparison.pairs() : []
            return ComparedThread(
                articles: thread.map { copies.members[$0][0] }, pairs: pairs, table: comparison.features(of: pairs))
        }
    }

    /// The features of the second opinion, given the first: the log-odds of each pair.
    package func features(opinions: ArraySlice<Float>) -> [Float] {
        let clipped = opinions.map(EventModel.clipped)
        return NeighbourOpinions(pairs: pairs, opinions: clipped, count: articles.count).append(to: table).values
    }
}
