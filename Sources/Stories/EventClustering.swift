/// Parts a thread into stories.
struct EventClustering {
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
    static func cluster(_ threads: ArraySlice<[Int]>, of corpus: Corpus, found: Threads.Found) -> [Compared] {
        var clustering = EventClustering(corpus: corpus, found: found)
        return threads.map { clustering.cluster($0) }
    }

    private let corpus: Corpus
    private let found: Threads.Found
    private var words: LocalNumbers
    private var names: LocalNumbers

    private init(corpus: Corpus, found: Threads.Found) {
        self.corpus = corpus
        self.found = found
        words = LocalNumbers(vocabulary: corpus.surprise.count)
        names = LocalNumbers(vocabulary: corpus.nameSurprise.count)
    }

    private mutating func cluster(_ thread: [Int]) -> Compared {
        guard thread.count > 1 else { return Compared(stories: [thread], links: []) }
        let members = thread.map { corpus.members[$0] }
        let crowds = found.crowds.among(thread)
        let (pairs, logOdds) = compare(members, crowds: crowds)
        let similarities = zip(pairs, logOdds).map { pair, logOdds in
            Float(EventModel.similarity(crowds.hold(pair) ? EventModel.clipped(logOdds + Crowds.bonus) : logOdds))
        }
        let merges = AverageLink.merges(
            count: thread.count, pairs: pairs, similarities: similarities,
            threshold: EventModel.similarity(EventModel.threshold),
            unlisted: Self.unlisted(pairs, similarities, crowds: crowds))
        var sets = DisjointSets(count: thread.count)
        for merge in merges { sets.join(Int(merge.first), Int(merge.second)) }
        let stories = sets.sets()
        return Compared(
            stories: stories.map { $0.map { thread[$0] } },
            links: zip(pairs, logOdds).map { pair, logOdds in
                Link(pair: RowPair(thread[Int(pair.first)], thread[Int(pair.second)]), logOdds: logOdds)
            })
    }

    private mutating func compare(_ members: [Corpus.Member], crowds: Crowds) -> (pairs: [RowPair], logOdds: [Float]) {
        let comparison = ThreadComparison(
            members, crowds: crowds, of: corpus, collection: found.weights, words: &words, names: &names)
        let pairs = comparison.pairs()
        return (pairs, EventModel.fitted.logOdds(comparison.features(of: pairs), of: pairs, articles: members.count))
    }

    /// What pairs that were not compared count as: nothing, but in a crowd too large to be compared all with all.
    private static func unlisted(_ pairs: [RowPair], _ similarities: [Float], crowds: Crowds) -> [Double] {
        guard crowds.crowds.contains(where: { $0.count > ThreadComparison.mostComparedAll }) else { return [] }
        let least = AverageLink.leastListed(
            count: crowds.crowdOf.count, pairs: pairs, similarities: similarities)
        return zip(least, crowds.crowdOf).map { $1 < 0 ? 0 : $0 }
    }
}
