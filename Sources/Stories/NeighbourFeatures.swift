#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the other articles of a thread say about two of them, as columns of a ``FeatureTable`` behind
/// those of ``PairFeature``.
///
/// Two reports of one event agree about all the others: what is likely one story with the one is so with
/// the other. All come from the first opinion about every pair of the thread, in log-odds or as a probability.
enum NeighbourFeature: Int, CaseIterable, Sendable {
    /// The first opinion on the two.
    case opinion
    /// ln(1 + x) of the squared and of the absolute differences between their opinions on the others.
    case squaredDifference, absoluteDifference
    /// The cosine of their opinions on the others, 0.5 where one has none.
    case cosine
    /// The share of their opinions on the others that they have in common (Ružička similarity by products).
    case overlap
    /// The opinion on the weaker step of the best path over a third article.
    case path
    /// The opinion on the best other partner of each: the smaller and the larger.
    case bestOtherLeast, bestOtherMost
    /// How far the opinion on the two is above those.
    case leadOverLeast, leadOverMost
    /// The expected number of other partners of each: the smaller and the larger.
    case partnersLeast, partnersMost
    /// The mean probability over all pairs of the thread.
    case density
}

/// The first opinions about the pairs of a thread, by article.
struct NeighbourOpinions {
    /// A probability below this is none: most pairs of a thread are surely different events.
    static let least: Float = 0.01
    /// Probabilities are cut here before their log-odds are taken.
    private static let cut: Float = 0.0025

    /// What an article's opinions on others come to.
    fileprivate struct Summary {
        var sum: Float = 0
        var squares: Float = 0
        /// The two best partners' probabilities, and who the best is.
        var best: Float = 0
        var second: Float = 0
        var partner: Int32 = -1
    }

    private let pairs: [RowPair]
    private let opinions: [Float]
    private var starts: [Int]
    private var neighbours: [ColumnValue] = []
    private var summaries: [Summary]
    private let density: Float

    /// Sorts opinions by article.
    ///
    /// - Parameters:
    ///   - pairs: The pairs, ascending.
    ///   - opinions: The log-odds of each.
    ///   - count: The number of articles.
    /// - Complexity: O(pairs)
    init(pairs: [RowPair], opinions: [Float], count: Int) {
        self.pairs = pairs
        self.opinions = opinions
        let probabilities = opinions.map { 1 / (1 + exp(-$0)) }
        starts = [Int](repeating: 0, count: count + 1)
        for (pair, probability) in zip(pairs, probabilities) where probability >= Self.least {
            starts[Int(pair.first) + 1] += 1
            starts[Int(pair.second) + 1] += 1
        }
        for row in 0..<count { starts[row + 1] += starts[row] }
        var next = starts
        neighbours = [ColumnValue](repeating: ColumnValue(column: 0, value: 0), count: starts[count])
        // The pairs ascend, so a row's neighbours before it come first and all of them ascend.
        for (pair, probability) in zip(pairs, probabilities) where probability >= Self.least {
            neighbours[next[Int(pair.first)]] = ColumnValue(column: pair.second, value: probability)
            next[Int(pair.first)] += 1
            neighbours[next[Int(pair.second)]] = ColumnValue(column: pair.first, value: probability)
            next[Int(pair.second)] += 1
        }
        summaries = [Summary](repeating: Summary(), count: count)
        var total: Float = 0
        for row in 0..<count {
            neighbours[starts[row]..<starts[row + 1]].sort { $0.column < $1.column }
            for entry in neighbours[starts[row]..<starts[row + 1]] {
                summaries[row].add(entry)
                total += entry.value
            }
        }
        density = count > 1 ? total / Float(count * (count - 1)) : 0
    }

    /// The pairs' features of ``PairFeature`` with those of ``NeighbourFeature`` behind them.
    ///
    /// - Complexity: O(pairs · neighbours)
    func append(to table: FeatureTable) -> FeatureTable {
        let offset = table.width
        var wide = FeatureTable(width: offset + NeighbourFeature.allCases.count, rows: table.count)
        for (index, pair) in pairs.enumerated() {
            for column in 0..<offset { wide[index, column] = table[index, column] }
            let values = features(of: pair, opinion: opinions[index])
            for (column, value) in values.enumerated() { wide[index, offset + column] = value }
        }
        return wide
    }

    private func features(of pair: RowPair, opinion: Float) -> [Float] {
        let (first, second) = (Int(pair.first), Int(pair.second))
        let own = 1 / (1 + exp(-opinion))
        let counted = own >= Self.least ? own : 0
        let (left, right) = (summaries[first], summaries[second])
        let others = compare(first, second)
        let squares = (left.squares - counted * counted, right.squares - counted * counted)
        let haveOthers = squares.0 > 0.001 && squares.1 > 0.001
        let sums = (left.sum - counted, right.sum - counted)
        let best = (
            Self.logOdds(left.partner == pair.second ? left.second : left.best),
            Self.logOdds(right.partner == pair.first ? right.second : right.best)
        )
        // In the order of NeighbourFeature.
        return [
            opinion, log1p(max(0, squares.0 + squares.1 - 2 * others.product)), log1p(others.difference),
            haveOthers ? others.product / (squares.0 * squares.1).squareRoot() : 0.5,
            others.product / max(0.000_001, sums.0 + sums.1 - others.product),
            Self.logOdds(others.path), min(best.0, best.1), max(best.0, best.1),
            opinion - min(best.0, best.1), opinion - max(best.0, best.1),
            min(sums.0, sums.1), max(sums.0, sums.1), density,
        ]
    }

    /// Walks over the other neighbours of two articles side by side.
    private func compare(_ first: Int, _ second: Int) -> (product: Float, difference: Float, path: Float) {
        var (product, difference, path) = (Float(0), Float(0), Float(0))
        var (one, other) = (starts[first], starts[second])
        let (oneEnd, otherEnd) = (starts[first + 1], starts[second + 1])
        while one < oneEnd || other < otherEnd {
            let left = one < oneEnd ? neighbours[one] : ColumnValue(column: .max, value: 0)
            let right = other < otherEnd ? neighbours[other] : ColumnValue(column: .max, value: 0)
            if left.column <= right.column { one += 1 }
            if right.column <= left.column { other += 1 }
            if left.column == right.column {
                product += left.value * right.value
                difference += abs(left.value - right.value)
                path = max(path, min(left.value, right.value))
            } else if left.column < right.column {
                if Int(left.column) != second { difference += left.value }
            } else if Int(right.column) != first {
                difference += right.value
            }
        }
        return (product, difference, path)
    }

    private static func logOdds(_ probability: Float) -> Float {
        let inside = min(1 - cut, max(cut, probability))
        return log(inside / (1 - inside))
    }
}

extension NeighbourOpinions.Summary {
    fileprivate mutating func add(_ entry: ColumnValue) {
        sum += entry.value
        squares += entry.value * entry.value
        if entry.value > best {
            (second, best, partner) = (best, entry.value, entry.column)
        } else {
            second = max(second, entry.value)
        }
    }
}
