#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Slices

/// Finds threads: articles that share a topic, by average link on the content cosine.
enum Threads {
    /// The least mean cosine inside a thread.
    static let threshold = 0.025
    /// A thread of more articles is cut tighter.
    static let largest = 200
    /// How much tighter each time, and where it ends.
    static let tightening = 1.25
    static let tightest = 0.5

    /// The threads of a corpus with what they were found by.
    struct Found: Sendable {
        /// Ascending, ordered by their smallest members.
        var threads: [[Int]]
        /// By word, what it tells apart in the collection.
        var weights: [Float]
        var crowds: Crowds
    }

    /// The threads of a corpus.
    ///
    /// - Complexity: O(n · neighbours · words), and O(n log² n) for the clustering
    static func find(in corpus: Corpus) async throws -> Found {
        let count = corpus.members.count
        var found = Found(threads: [], weights: corpus.weights(), crowds: Crowds(none: count))
        guard count > 1 else {
            if count == 1 { found.threads = [[0]] }
            return found
        }
        var vectors = vectors(of: corpus, weights: found.weights)
        var compared = try await compare(vectors)
        if count > Crowds.fewest {
            found.crowds = Crowds(
                vectors, pairs: compared.pairs, cosines: compared.cosines.map { $0.y },
                isShort: corpus.members.map { $0.length < Crowds.fewestWords })
            // Where crowds are a part of the collection that tells on the weights, all is compared anew.
            if Float(found.crowds.crowds.reduce(0) { $0 + $1.count }) > Float(count) * 0.1 {
                found.weights = corpus.weights(found.crowds)
                vectors = Self.vectors(of: corpus, weights: found.weights)
                compared = try await compare(vectors)
            }
        }
        let similarities = zip(compared.pairs, compared.cosines).map { pair, cosine in
            cosine.x * nearness(corpus.members[Int(pair.first)].day, corpus.members[Int(pair.second)].day)
        }
        let merges = AverageLink.merges(
            count: count, pairs: compared.pairs, similarities: similarities, threshold: threshold)
        found.threads = cut(merges, count: count, crowds: found.crowds)
        return found
    }

    /// Two articles of one day are twice as alike as others, of days that are apart a little more alike the nearer
    /// these are. Where a thread is too large to be whole, its stories so stay whole: 0.974 B-cubed F1 could be had inside
    /// the threads of AllSides, 0.951 without.
    private static func nearness(_ left: Int?, _ right: Int?) -> Float {
        guard let left, let right else { return 1 }
        return 1 + exp(-Float(abs(left - right)) / week)
    }

    private static let week: Float = 7

    /// The pairs worth comparing, with their cosines under both weightings.
    private static func compare(_ vectors: Vectors) async throws -> (pairs: [RowPair], cosines: [SIMD2<Float>]) {
        let pairs = try await NeighbourIndex.pairsOnAllCores(of: vectors)
        let cosines = try await mapSlices(pairs, sliceLength: 1 << 16) { slice in vectors.cosines(of: slice) }
        return (pairs, cosines)
    }

    /// The words of each member, first by weights of the collection and then by background.
    private static func vectors(of corpus: Corpus, weights: [Float]) -> Vectors {
        // A word that only one member holds has no column: no two members are alike by it.
        var (columns, entries) = (Int32(0), 0)
        let words = corpus.memberCount.indices.map { word in
            let held = corpus.memberCount[word]
            let entry = Vectors.Entry(
                column: held > 1 ? columns : -1, first: weights[word], second: corpus.surprise[word])
            columns += held > 1 ? 1 : 0
            entries += held > 1 ? Int(held) : 0
            return entry
        }
        var vectors = Vectors(columns: Int(columns), rows: corpus.members.count, room: entries)
        for member in corpus.members {
            vectors.append(
                member.terms.lazy.map { term in
                    let (word, weight) = (words[Int(term.word)], term.weight)
                    return Vectors.Entry(
                        column: word.column, first: weight * word.first, second: weight * word.second)
                })
        }
        return vectors
    }

    /// Cuts the tree of merges at the threshold, and each piece that is too large higher up; a crowd stays whole.
    private static func cut(_ merges: [AverageLink.Merge], count: Int, crowds: Crowds) -> [[Int]] {
        var sets = DisjointSets(count: count)
        for merge in merges { sets.join(Int(merge.first), Int(merge.second)) }
        var pieces = sets.sets()
        var cutAt = [Double](repeating: threshold, count: count)
        var limit = threshold
        while limit < tightest {
            let large = pieces.filter { $0.count > largest }
            guard !large.isEmpty else { break }
            limit *= tightening
            for piece in large { for member in piece { cutAt[member] = limit } }
            sets = DisjointSets(count: count)
            for merge in merges where merge.similarity >= cutAt[Int(merge.first)] {
                sets.join(Int(merge.first), Int(merge.second))
            }
            pieces = sets.sets()
        }
        for crowd in crowds.crowds { for member in crowd.dropFirst() { sets.join(crowd[0], member) } }
        return sets.sets()
    }
}
