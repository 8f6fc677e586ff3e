/// Parts a thread into stories.
enum EventClustering {
    /// Two articles that were compared.
    struct Link: Sendable {
        var pair: RowPair
        /// The log-odds that they report one event.
        var logOdds: Float
    }

    /// The stories of a thread, and all pairs of its articles that were compared.
    struct Compared: Sendable {
        var stories: [[Int]]
        var links: [Link]
    }

    /// Parts each of several threads into stories.
    ///
    /// - Complexity: O(words of the articles · neighbours)
    static func cluster(_ threads: ArraySlice<[Int]>, of corpus: Corpus) -> [Compared] {
        var words = LocalNumbers(vocabulary: corpus.surprise.count)
        var names = LocalNumbers(vocabulary: corpus.nameSurprise.count)
        return threads.map { thread in
            guard thread.count > 1 else { return Compared(stories: [thread], links: []) }
            let comparison = ThreadComparison(thread, of: corpus, words: &words, names: &names)
            let pairs = comparison.pairs()
            let logOdds = comparison.features(of: pairs).map(EventModel.logOdds)
            let merges = AverageLink.merges(
                count: thread.count, pairs: pairs, similarities: logOdds.map(EventModel.similarity),
                threshold: EventModel.similarity(EventModel.threshold))
            var stories = DisjointSets(count: thread.count)
            for merge in merges { stories.join(Int(merge.first), Int(merge.second)) }
            return Compared(
                stories: stories.sets().map { $0.map { thread[$0] } },
                links: zip(pairs, logOdds).map { pair, logOdds in
                    Link(pair: RowPair(thread[Int(pair.first)], thread[Int(pair.second)]), logOdds: logOdds)
                })
        }
    }
}
