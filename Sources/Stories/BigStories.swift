/// Mends stories of many articles that fell into pieces.
///
/// Where most of a thread is one event, the thread's own counts take away what its articles share,
/// and the pieces left differ by accident. Pieces whose centroids are alike by background weights
/// alone are one story.
enum BigStories {
    /// Pieces of fewer articles are left alone: their centroids say too little.
    static let fewest = 4
    /// The least mean cosine of centroids.
    static let threshold = 0.6

    /// The stories of one topic after mending.
    ///
    /// - Complexity: O(words of the pieces) and the candidate search over the pieces
    static func mend(_ stories: [[Int]], of corpus: Corpus, words numbers: inout LocalNumbers) -> [[Int]] {
        let large = stories.indices.filter { stories[$0].count >= fewest }
        guard large.count > 1 else { return stories }
        numbers.clear()
        var centroids: [[Vectors.Entry]] = []
        for story in large { centroids.append(centroid(stories[story], corpus, &numbers)) }
        var vectors = Vectors(columns: numbers.words.count)
        for centroid in centroids { vectors.append(centroid) }
        let pairs = NeighbourIndex.pairs(of: vectors)
        let merges = AverageLink.merges(
            count: large.count, pairs: pairs, similarities: vectors.cosines(of: pairs[...]).map(Double.init),
            threshold: threshold)
        var joined = DisjointSets(count: stories.count)
        for merge in merges { joined.join(large[Int(merge.first)], large[Int(merge.second)]) }
        return joined.sets().map { $0.flatMap { stories[$0] }.sorted() }
    }

    /// The sum of the articles' vectors, each of length 1, by background weights.
    private static func centroid(
        _ story: [Int], _ corpus: Corpus, _ numbers: inout LocalNumbers
    ) -> [Vectors.Entry] {
        var sum: [Vectors.Entry] = []
        var places: [Int32: Int] = [:]
        for member in story {
            let terms = corpus.members[member].terms
            let values = terms.map { $0.weight * corpus.surprise[Int($0.word)] }
            let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0 else { continue }
            for (term, value) in zip(terms, values) {
                let column = numbers.number(of: term.word)
                if let place = places[column] {
                    sum[place].value += value / length
                } else {
                    places[column] = sum.count
                    sum.append(Vectors.Entry(column: column, value: value / length))
                }
            }
        }
        return sum
    }
}
