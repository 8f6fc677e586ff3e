import Slices

/// Finds threads: articles that share a topic, by average link on the content cosine.
enum Threads {
    /// The least mean cosine inside a thread.
    static let threshold = 0.05
    /// A thread of more articles is cut tighter.
    static let largest = 200
    /// How much tighter each time, and where it ends.
    static let tightening = 1.25
    static let tightest = 0.5

    /// A broad topic and the threads it was cut into.
    struct Topic: Sendable {
        var threads: [[Int]]
    }

    /// The topics of a corpus, ordered by their smallest members.
    ///
    /// - Complexity: O(n · neighbours · words), and O(n log² n) for the clustering
    static func topics(of corpus: Corpus) async throws -> [Topic] {
        let count = corpus.members.count
        guard count > 1 else { return count == 0 ? [] : [Topic(threads: [[0]])] }
        let vectors = contentVectors(of: corpus)
        let pairs = try await NeighbourIndex.pairsOnAllCores(of: vectors)
        let cosines = try await mapSlices(pairs, sliceLength: 1 << 15) { slice in vectors.cosines(of: slice) }
        let merges = AverageLink.merges(
            count: count, pairs: pairs, similarities: cosines.map(Double.init), threshold: threshold)
        return cut(merges, count: count)
    }

    private static func contentVectors(of corpus: Corpus) -> Vectors {
        let weighting = Weighting(articles: corpus.members.count)
        let weights = zip(corpus.surprise, corpus.memberCount).map { weighting.weight(surprise: $0, holders: $1) }
        var vectors = Vectors(columns: weights.count)
        for member in corpus.members {
            vectors.append(
                member.terms.lazy.map { term in
                    Vectors.Entry(column: term.word, value: term.weight * weights[Int(term.word)])
                })
        }
        return vectors
    }

    /// Cuts the tree of merges at the threshold, and each piece that is too large higher up.
    private static func cut(_ merges: [AverageLink.Merge], count: Int) -> [Topic] {
        var coarse = DisjointSets(count: count)
        for merge in merges { coarse.join(Int(merge.first), Int(merge.second)) }
        let topics = coarse.sets()
        guard topics.contains(where: { $0.count > largest }) else { return topics.map { Topic(threads: [$0]) } }
        var fine = DisjointSets(count: count)
        var cutAt = [Double](repeating: threshold, count: count)
        var limit = threshold
        var pieces = topics
        while limit < tightest {
            let large = pieces.filter { $0.count > largest }
            guard !large.isEmpty else { break }
            limit *= tightening
            for piece in large { for member in piece { cutAt[member] = limit } }
            fine = DisjointSets(count: count)
            for merge in merges where merge.similarity >= cutAt[Int(merge.first)] {
                fine.join(Int(merge.first), Int(merge.second))
            }
            pieces = fine.sets()
        }
        var threads: [Int: [[Int]]] = [:]
        for piece in pieces { threads[coarse.smallest(of: piece[0]), default: []].append(piece) }
        return topics.map { Topic(threads: threads[$0[0]] ?? [$0]) }
    }
}
