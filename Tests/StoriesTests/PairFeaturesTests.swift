import Articles
import Foundation
import Testing

@testable import Stories

@Suite struct PairFeaturesTests {
    @Test(
        "It does not matter which of two articles comes first", arguments: [[5, 4, 3, 2, 1, 0], [2, 5, 0, 4, 1, 3]])
    func articlesAreInterchangeable(order: [Int]) async throws {
        let corpus = try await Corpus(articles)
        let (one, other) = (features(corpus, Array(articles.indices)), features(corpus, order))
        let pairs = NeighbourIndex.allPairs(of: order.count)
        for (row, pair) in pairs.enumerated() {
            let turned = try #require(pairs.firstIndex { RowPair(order[Int($0.first)], order[Int($0.second)]) == pair })
            for feature in PairFeature.allCases {
                #expect(abs(one[row, feature] - other[turned, feature]) < 1e-5, "\(feature) of \(pair)")
            }
        }
    }

    @Test("Cosines and shares are from 0 to 1, and all features are finite")
    func rangesAreKept() async throws {
        let empty = [
            report("", day: nil), report("Rain", day: nil), report("The of", "And the of.", day: "0001-01-01"),
        ]
        let corpus = try await Corpus(articles + empty)
        let table = features(corpus, Array(corpus.members.indices))
        #expect(table.count == 36 && table.values.allSatisfy(\.isFinite))
        let shares: [PairFeature] = [
            .content, .contentBackground, .contentCollection, .contentBesideNames, .names, .namesBackground, .lead,
            .leadBesideNames, .coverage, .missingNamesLeast, .missingNamesMost,
        ]
        for row in 0..<table.count {
            for feature in shares { #expect((-1e-5...1.000_01).contains(table[row, feature]), "\(feature)") }
            #expect(table[row, .missingNamesLeast] <= table[row, .missingNamesMost])
            #expect(table[row, .shorterLength] <= table[row, .longerLength])
            #expect([0, 1, 2].contains(table[row, .missingFirstNames]))
        }
    }

    @Test("Two reports of one event have more in common than those of two events")
    func reportsOfOneEvent() async throws {
        let corpus = try await Corpus([bridge, bridgeAgain, budget, budgetAgain])
        let table = features(corpus, [0, 1, 2, 3])
        // The pairs 0–1 and 2–3 are of one event.
        for feature in [.content, .contentBackground, .lead, .names, .coverage, .rareWords] as [PairFeature] {
            for same in [0, 5] {
                for apart in 1...4 { #expect(table[same, feature] > table[apart, feature], "\(feature)") }
            }
        }
    }

    @Test(
        "The days and the years between two articles",
        arguments: [
            ("2025-03-01", "2025-03-01", true, 1, 0), ("2024-12-31", "2025-01-01", true, 1, 1),
            ("2025-03-01", "2025-03-08", false, 7, 0), ("2024-02-28", "2024-03-01", false, 2, 0),
            ("2023-03-01", "2025-03-01", false, 731, 2), ("0001-01-01", "9999-12-31", false, 3_652_058, 4),
            ("2025-03-01", nil, false, 1, -1), (nil, nil, false, 1, -1), ("soon", "soon", false, 1, -1),
        ] as [(String?, String?, Bool, Float, Float)])
    func daysAndYearsBetween(
        first: String?, second: String?, isSameDay: Bool, days: Float, years: Float
    ) async throws {
        var two = [bridge, bridgeAgain]
        two[0].date = first.map { DateBounds(earliest: $0, latest: $0) }
        two[1].date = second.map { DateBounds(earliest: $0, latest: $0) }
        let table = features(try await Corpus(two), [0, 1])
        #expect(table[0, .sameDay] == (isSameDay ? 1 : 0))
        #expect(abs(table[0, .daysApart] - log(days)) < 1e-4)
        #expect(table[0, .yearsApart] == years)
    }

    /// Articles with all that is measured: days, dates, offices, shared runs of words.
    private var articles: [Article] {
        var dated = [bridge, bridgeAgain, budget, budgetAgain, comet]
        for (place, day) in ["2025-03-04", "2025-03-05", "2025-03-07", "2025-03-08"].enumerated() {
            dated[place].date = DateBounds(earliest: day, latest: day)
        }
        dated.append(
            report(
                "Mayor-elect Orrin wants a new bridge",
                "Mayor-elect Tam Orrin said on Friday, March 7, that engineers had warned her office of cracks.",
                "Mayor-elect Orrin takes office on June 1, 2025. Former mayor Mara Quill said nothing.", day: nil))
        dated.append(dated[0])
        dated[6].blocks.append(Block(kind: .paragraph, line: 9, text: "Mayor-elect Tam Orrin asks for a new bridge."))
        return Array(dated.dropFirst())
    }

    private func features(_ corpus: Corpus, _ order: [Int]) -> FeatureTable {
        var words = LocalNumbers(vocabulary: corpus.surprise.count)
        var names = LocalNumbers(vocabulary: corpus.nameSurprise.count)
        let comparison = ThreadComparison(
            order.map { corpus.members[$0] }, crowds: Crowds(none: order.count), of: corpus,
            collection: corpus.weights(), words: &words, names: &names)
        return comparison.features(of: NeighbourIndex.allPairs(of: order.count))
    }
}
