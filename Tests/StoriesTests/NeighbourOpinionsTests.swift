import Foundation
import SeededRandom
import Testing

@testable import Stories

@Suite struct NeighbourOpinionsTests {
    /// Four articles; of 0 and 3 the opinion is so low that it counts for none.
    private static let probabilities: [Float] = [0.9, 0.8, 0.0025, 0.7, 0.2, 0.1]

    @Test(
        "What the others say of two articles",
        arguments: [
            // 2 is likely one with both, 3 a little with the second.
            (
                0,
                [
                    logOdds(0.9), log1p(0.05), log1p(0.3), 0.56 / (0.64 * 0.53).squareRoot(), 0.56 / (0.8 + 0.9 - 0.56),
                    logOdds(0.7), logOdds(0.7), logOdds(0.8), logOdds(0.9) - logOdds(0.7), logOdds(0.9) - logOdds(0.8),
                    0.8, 0.9, 0.45,
                ]
            ),
            // An opinion that is none is no partner: 1 and 2 are all that 0 has, 1 and 2 all that 3 has.
            (
                2,
                [
                    logOdds(0.0025), log1p(0.7 * 0.7 + 0.7 * 0.7), log1p(1.4), 0.26 / (1.45 * 0.05).squareRoot(),
                    0.26 / (1.7 + 0.3 - 0.26), logOdds(0.2), logOdds(0.2), logOdds(0.9), logOdds(0.0025) - logOdds(0.2),
                    logOdds(0.0025) - logOdds(0.9), 0.3, 1.7, 0.45,
                ]
            ),
            (
                5,
                [
                    logOdds(0.1), log1p(0.64 + 0.25), log1p(0.8 + 0.5), 0.14 / (1.13 * 0.04).squareRoot(),
                    0.14 / (1.5 + 0.2 - 0.14), logOdds(0.2), logOdds(0.2), logOdds(0.8), logOdds(0.1) - logOdds(0.2),
                    logOdds(0.1) - logOdds(0.8), 0.2, 1.5, 0.45,
                ]
            ),
        ] as [(Int, [Float])])
    func featuresOfFourArticles(pair: Int, expected: [Float]) {
        let table = features(Self.probabilities.map(logOdds), count: 4)
        for (feature, value) in zip(NeighbourFeature.allCases, expected) {
            #expect(abs(table[pair, feature.rawValue] - value) < 1e-4, "\(feature)")
        }
    }

    @Test("Two articles alone have no others")
    func twoArticlesAlone() {
        let opinion = logOdds(0.9)
        let none = logOdds(0.0025)
        let expected: [Float] = [opinion, 0, 0, 0.5, 0, none, none, none, opinion - none, opinion - none, 0, 0, 0.9]
        #expect(zip(features([opinion], count: 2).values, expected).allSatisfy { abs($0 - $1) < 1e-4 })
        #expect(features([-6], count: 2).values.allSatisfy { $0.isFinite })
    }

    @Test("It does not matter which article comes first", arguments: [2, 3, 8, 20])
    func articlesAreInterchangeable(count: Int) {
        var generator = SeededGenerator(seed: 5)
        let pairs = NeighbourIndex.allPairs(of: count)
        let opinions = pairs.map { _ in (Float.random(in: -6...6, using: &generator) * 2).rounded() / 2 }
        let turned = zip(pairs, opinions)
            .map { (RowPair(count - 1 - Int($0.first), count - 1 - Int($0.second)), $1) }
            .sorted { $0.0 < $1.0 }
        let one = features(opinions, count: count)
        let other = NeighbourOpinions(pairs: turned.map(\.0), opinions: turned.map(\.1), count: count)
            .alone(rows: turned.count)
        for (row, pair) in pairs.enumerated() {
            let same = turned.firstIndex { $0.0 == RowPair(count - 1 - Int(pair.first), count - 1 - Int(pair.second)) }
            for feature in NeighbourFeature.allCases {
                let apart = abs(one[row, feature.rawValue] - other[same ?? 0, feature.rawValue])
                #expect(apart < 1e-3, "\(feature)")
            }
        }
    }

    @Test("All are finite, however sure the opinions are")
    func allAreFinite() {
        let pairs = NeighbourIndex.allPairs(of: 5)
        for opinion in [-6, 0, 6] as [Float] {
            #expect(features(pairs.map { _ in opinion }, count: 5).values.allSatisfy { $0.isFinite })
        }
    }

    @Test("The features of the pair stand in front")
    func featuresOfThePairStandInFront() {
        let opinions = NeighbourOpinions(pairs: NeighbourIndex.allPairs(of: 3), opinions: [1, 2, 3], count: 3)
        let wide = opinions.append(to: FeatureTable(rows: [[7, 8], [9, 10], [11, 12]], width: 2))
        #expect(wide.width == 2 + NeighbourFeature.allCases.count && wide.count == 3)
        #expect((0..<3).map { [wide[$0, 0], wide[$0, 1], wide[$0, 2]] } == [[7, 8, 1], [9, 10, 2], [11, 12, 3]])
    }

    private func features(_ opinions: [Float], count: Int) -> FeatureTable {
        NeighbourOpinions(pairs: NeighbourIndex.allPairs(of: count), opinions: opinions, count: count)
            .alone(rows: opinions.count)
    }
}

private func logOdds(_ probability: Float) -> Float { log(probability / (1 - probability)) }

extension NeighbourOpinions {
    /// The features of the neighbours alone.
    fileprivate func alone(rows: Int) -> FeatureTable {
        let wide = append(to: FeatureTable(width: 1, rows: rows))
        return FeatureTable(
            rows: (0..<rows).map { row in (1..<wide.width).map { wide[row, $0] } }, width: wide.width - 1)
    }
}
