#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The crowds of a collection: many articles that are alike by background weights alone.
///
/// A word that every article of a thread holds parts nothing, if these are twenty stories; if fifty of sixty tell
/// one story, it is what the story is about. Where a story has more articles than the model of events was
/// fitted on, its articles are counted together: many articles count little more than a few.
struct Crowds: Sendable {
    /// The least mean cosine, by background weights, inside a crowd. Articles of one running topic reach 0.1 to 0.15.
    static let threshold = 0.2
    /// The least mean cosine of a crowd and what joins it.
    static let fringe = 0.11
    /// What being in one crowd adds to the log-odds that two articles report one event.
    static let bonus: Float = 2
    /// A crowd has more articles than this: the largest stories of the training sets have 22.
    static let fewest = 30
    /// An article of fewer words, stop words left out, says too little to be of a crowd.
    static let fewestWords = 25
    /// This many articles of a crowd count in full.
    static let full: Float = 1

    /// The crowd of each article, −1 for most.
    private(set) var crowdOf: [Int32]
    /// The articles of each crowd, ascending.
    private(set) var crowds: [[Int]] = []

    /// No crowd among so many articles.
    init(none count: Int) {
        crowdOf = [Int32](repeating: -1, count: count)
    }

    /// Finds the crowds.
    ///
    /// - Parameters:
    ///   - vectors: The articles, under the second weighting by background, each of length 1.
    ///   - pairs: The pairs worth comparing, ascending.
    ///   - cosines: Their cosines by background.
    ///   - isShort: By article, whether it says too little to be of a crowd: short notes of one town are alike by its name alone.
    /// - Complexity: that of the clustering
    init(_ vectors: Vectors, pairs: [RowPair], cosines: [Float], isShort: [Bool]) {
        self.init(none: vectors.count)
        let similarities = zip(pairs, cosines).map { pair, cosine in
            isShort[Int(pair.first)] || isShort[Int(pair.second)] ? 0 : cosine
        }
        let candidates = Candidates(vectors: vectors, pairs: pairs, similarities: similarities)
        // Most collections have no crowd, and most articles are of no group that could be one.
        guard !candidates.cores().isEmpty else { return }
        crowds = candidates.crowds()
        for (number, crowd) in crowds.enumerated() { for article in crowd { crowdOf[article] = Int32(number) } }
    }

    private init(crowdOf: [Int32], crowds: [[Int]]) {
        self.crowdOf = crowdOf
        self.crowds = crowds
    }

    /// The crowds among some of the articles, by their places there.
    func among(_ articles: [Int]) -> Crowds {
        guard !crowds.isEmpty else { return Crowds(none: articles.count) }
        var places: [Int32: [Int]] = [:]
        for (place, article) in articles.enumerated() where crowdOf[article] >= 0 {
            places[crowdOf[article], default: []].append(place)
        }
        let found = places.sorted { $0.key < $1.key }.map(\.value)
        var numbers = [Int32](repeating: -1, count: articles.count)
        for (number, crowd) in found.enumerated() { for place in crowd { numbers[place] = Int32(number) } }
        return Crowds(crowdOf: numbers, crowds: found)
    }

    /// Whether both articles of a pair are in one crowd.
    func hold(_ pair: RowPair) -> Bool {
        let crowd = crowdOf[Int(pair.first)]
        return crowd >= 0 && crowd == crowdOf[Int(pair.second)]
    }

    /// What so many articles of one crowd count for.
    static func weight(of count: Int32) -> Float {
        let count = Float(count)
        return count <= full ? count : full * (1 + log(count / full))
    }

    /// What all articles count for together.
    var weight: Float {
        crowds.reduce(Float(crowdOf.count)) { $0 - Float($1.count) + Self.weight(of: Int32($1.count)) }
    }

    /// For each column, what the rows that hold it count for.
    ///
    /// - Parameters:
    ///   - count: The number of columns.
    ///   - row: Gives each column of a row, once.
    /// - Returns: The sums, by column.
    /// - Complexity: O(entries)
    @inline(__always)
    func holders(columns count: Int, row: (Int, (Int32) -> Void) -> Void) -> [Float] {
        var sums = [Float](repeating: 0, count: count)
        for article in crowdOf.indices where crowdOf[article] < 0 { row(article) { sums[Int($0)] += 1 } }
        guard !crowds.isEmpty else { return sums }
        var held = [Int32](repeating: 0, count: count)
        var touched: [Int32] = []
        for crowd in crowds {
            for article in crowd {
                row(article) { column in
                    if held[Int(column)] == 0 { touched.append(column) }
                    held[Int(column)] += 1
                }
            }
            for column in touched {
                sums[Int(column)] += Self.weight(of: held[Int(column)])
                held[Int(column)] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }
        return sums
    }
}

/// The articles of a collection, in which crowds are looked for.
private struct Candidates {
    let vectors: Vectors
    let pairs: [RowPair]
    /// Of the pairs.
    let similarities: [Float]
    /// By article, what its pairs that are not listed count as.
    private let unlisted: [Double]

    init(vectors: Vectors, pairs: [RowPair], similarities: [Float]) {
        self.vectors = vectors
        self.pairs = pairs
        self.similarities = similarities
        unlisted = AverageLink.leastListed(count: vectors.count, pairs: pairs, similarities: similarities)
    }

    func crowds() -> [[Int]] { groups(pairs, similarities, threshold: Crowds.fringe) }

    /// The crowds without their fringes; each crowd has a core.
    ///
    /// Two groups as like as ``Crowds/threshold`` have a pair that is as like; or both have articles with as many
    /// such pairs as are listed of one, so that their others count as much. Either way both are of sets that
    /// such pairs hold together and that have more articles than are listed of one.
    func cores() -> [[Int]] {
        var sets = DisjointSets(count: vectors.count)
        for (pair, similarity) in zip(pairs, similarities) where Double(similarity) >= Crowds.threshold {
            sets.join(Int(pair.first), Int(pair.second))
        }
        var isHeld = [Bool](repeating: false, count: vectors.count)
        for set in sets.sets() where set.count > min(Crowds.fewest, NeighbourIndex.neighbours) {
            for article in set { isHeld[article] = true }
        }
        let kept = pairs.indices.filter { isHeld[Int(pairs[$0].first)] && isHeld[Int(pairs[$0].second)] }
        return groups(kept.map { pairs[$0] }, kept.map { similarities[$0] }, threshold: Crowds.threshold)
    }

    private func groups(_ pairs: [RowPair], _ similarities: [Float], threshold: Double) -> [[Int]] {
        let merges = AverageLink.merges(
            count: vectors.count, pairs: pairs, similarities: similarities, threshold: threshold, unlisted: unlisted)
        var gathering = CrowdGathering(vectors)
        for merge in merges {
            gathering.join(merge, threshold: Crowds.threshold, fringe: Crowds.fringe, large: Crowds.fewest)
        }
        return gathering.groups(largerThan: Crowds.fewest)
    }
}
