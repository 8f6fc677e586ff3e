import SeededRandom
import Testing

@testable import Stories

@Suite struct AverageLinkTests {
    @Test("The two most alike are merged first, and the likeness of clusters is the mean over all pairs")
    func meansOverAllPairs() {
        let pairs = [RowPair(0, 1), RowPair(0, 2), RowPair(1, 3), RowPair(2, 3)]
        let merges = AverageLink.merges(count: 5, pairs: pairs, similarities: [0.9, 0.4, 0.2, 0.8], threshold: 0.1)
        #expect(merges.map(\.similarity).map { ($0 * 1000).rounded() } == [900, 800, 150])
        #expect(parts(merges, count: 5) == [[0, 1, 2, 3], [4]])
    }

    @Test("At the threshold two are merged, below it they are not", arguments: [(0.15, 1), (0.150_001, 2)])
    func thresholdIsMet(threshold: Double, clusters: Int) {
        let pairs = [RowPair(0, 1), RowPair(2, 3), RowPair(0, 2)]
        let merges = AverageLink.merges(count: 4, pairs: pairs, similarities: [1, 1, 0.6], threshold: threshold)
        #expect(parts(merges, count: 4).count == clusters)
    }

    @Test("Nothing to merge")
    func nothingToMerge() {
        #expect(AverageLink.merges(count: 0, pairs: [], similarities: [], threshold: 0.1).isEmpty)
        #expect(AverageLink.merges(count: 3, pairs: [], similarities: [], threshold: 0.1).isEmpty)
        #expect(AverageLink.merges(count: 2, pairs: [RowPair(0, 1)], similarities: [0], threshold: 0.1).isEmpty)
    }

    @Test("The clusters are those of the definition", arguments: 0..<60)
    func clustersAreThoseOfTheDefinition(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 2...14, using: &generator)
        var similarities: [RowPair: Float] = [:]
        for pair in NeighbourIndex.allPairs(of: count) where Int.random(in: 0..<3, using: &generator) > 0 {
            similarities[pair] = Float.random(in: 0.01...1, using: &generator)
        }
        let pairs = similarities.keys.sorted()
        let merges = AverageLink.merges(
            count: count, pairs: pairs, similarities: pairs.compactMap { similarities[$0] }, threshold: 0.3)
        let nothing = [Double](repeating: 0, count: count)
        #expect(parts(merges, count: count) == defined(similarities, unlisted: nothing, threshold: 0.3))
        for (one, next) in zip(merges, merges.dropFirst()) { #expect(one.similarity >= next.similarity - 1e-12) }

        let least = (0..<count).map { item in
            similarities.filter { $0.key.first == item || $0.key.second == item }
                .map { Double($0.value) }.min() ?? 0
        }
        let filled = AverageLink.merges(
            count: count, pairs: pairs, similarities: pairs.compactMap { similarities[$0] }, threshold: 0.3,
            unlisted: least)
        #expect(parts(filled, count: count) == defined(similarities, unlisted: least, threshold: 0.3))
    }

    @Test("A pair that is not listed counts as the smaller value of the two")
    func unlistedPairsCount() {
        let pairs = [RowPair(0, 1), RowPair(2, 3), RowPair(0, 2)]
        let merges = AverageLink.merges(
            count: 4, pairs: pairs, similarities: [1, 0.9, 0.5], threshold: 0.1, unlisted: [0.4, 0.4, 0.3, 0.1])
        // One pair is listed; three count as the mean of the second cluster.
        #expect(merges.map { ($0.similarity * 1000).rounded() } == [1000, 900, 275])
    }

    @Test("A pair that is listed as nothing alike counts as nothing, whatever those that are not listed count as")
    func listedAsNothingCountsAsNothing() {
        let pairs = [RowPair(0, 1), RowPair(0, 2), RowPair(1, 2)]
        let merges = AverageLink.merges(
            count: 3, pairs: pairs, similarities: [1, 0.8, 0], threshold: 0.5, unlisted: [0.8, 0.8, 0.8])
        #expect(parts(merges, count: 3) == [[0, 1], [2]])
    }

    @Test("The last of the neighbours that are listed, where there are as many as the index lists")
    func lastOfTheNeighbours() {
        let most = NeighbourIndex.neighbours
        // Each other item is less like the first; the first alone has one more neighbour than is listed.
        let pairs = (1...most + 1).map { RowPair(0, $0) }
        let similarities = (1...most + 1).map { 1 - Float($0) / 100 }
        let least = AverageLink.leastListed(count: most + 3, pairs: pairs, similarities: similarities)
        #expect(least.count == most + 3)
        #expect(abs(least[0] - (1 - Double(most) / 100)) < 1e-6)
        #expect(least.dropFirst().allSatisfy { $0 == 0 })
        #expect(AverageLink.leastListed(count: 2, pairs: [RowPair(0, 1)], similarities: [1]) == [0, 0])
    }

    private func parts(_ merges: [AverageLink.Merge], count: Int) -> [[Int]] {
        var sets = DisjointSets(count: count)
        for merge in merges { sets.join(Int(merge.first), Int(merge.second)) }
        return sets.sets()
    }

    /// The clusters by comparing all with all after every merge.
    private func defined(_ similarities: [RowPair: Float], unlisted: [Double], threshold: Double) -> [[Int]] {
        func mean(_ first: [Int], _ second: [Int]) -> Double {
            let listed = first.flatMap { one in second.compactMap { similarities[RowPair(one, $0)].map(Double.init) } }
            guard !listed.isEmpty else { return 0 }
            let rest = [first, second].map { $0.reduce(0) { $0 + unlisted[$1] } / Double($0.count) }.min() ?? 0
            let pairs = first.count * second.count
            return (listed.reduce(0, +) + Double(pairs - listed.count) * rest) / Double(pairs)
        }
        var clusters = unlisted.indices.map { [$0] }
        while true {
            var best = (first: 0, second: 0, mean: 0.0)
            for pair in NeighbourIndex.allPairs(of: clusters.count) {
                let (first, second) = (Int(pair.first), Int(pair.second))
                let mean = mean(clusters[first], clusters[second])
                if mean > best.mean { best = (first, second, mean) }
            }
            guard best.mean >= threshold else { break }
            clusters[best.first] = (clusters[best.first] + clusters[best.second]).sorted()
            clusters.remove(at: best.second)
        }
        return clusters.sorted { $0[0] < $1[0] }
    }
}
