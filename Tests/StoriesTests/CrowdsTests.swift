import Foundation
import Testing

@testable import Stories

@Suite struct CrowdsTests {
    @Test("One article counts in full, and each further one of a crowd less than the one before")
    func manyCountLittleMoreThanAFew() {
        #expect(Crowds.weight(of: 0) == 0 && Crowds.weight(of: 1) == 1)
        #expect(abs(Crowds.weight(of: 100) - (1 + log(100))) < 1e-5)
        let weights = (0...300).map { Crowds.weight(of: Int32($0)) }
        let steps = zip(weights, weights.dropFirst()).map { $1 - $0 }
        #expect(steps.allSatisfy { $0 > 0 && $0 <= 1 })
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $1 <= $0 + 1e-5 })
    }

    @Test("Without crowds a column has as many holders as rows hold it")
    func holdersWithoutCrowds() {
        let rows: [[Int32]] = [[0, 2], [2], [], [1, 2]]
        let crowds = Crowds(none: 4)
        #expect(crowds.holders(columns: 4) { row, add in rows[row].forEach(add) } == [1, 1, 3, 0])
        #expect(crowds.weight == 4)
        #expect(NeighbourIndex.allPairs(of: 4).allSatisfy { !crowds.hold($0) })
    }

    @Test("Of a crowd the holders are counted together")
    func holdersWithACrowd() {
        let crowds = alike(31, others: 2)
        #expect(crowds.crowds == [Array(0..<31)])
        // All hold the first column; of the crowd 3 hold the second, and so does one other; the others hold the third.
        let holders = crowds.holders(columns: 4) { row, add in
            add(0)
            if row < 3 || row == 31 { add(1) }
            if row > 30 { add(2) }
        }
        let expected: [Float] = [3 + log(31), 2 + log(3), 2, 0]
        #expect(zip(holders, expected).allSatisfy { abs($0 - $1) < 1e-5 })
        #expect(abs(crowds.weight - expected[0]) < 1e-5)
    }

    @Test("Thirty articles that are alike are no crowd, and one more makes them one", arguments: [2, 29, 30, 31, 60])
    func aCrowdHasManyArticles(count: Int) {
        let crowds = alike(count, others: 3)
        #expect(crowds.crowds == (count > 30 ? [Array(0..<count)] : []))
        #expect(crowds.crowdOf.map { $0 >= 0 } == (0..<count + 3).map { $0 < count && count > 30 })
    }

    @Test(
        "Articles that are less alike than the threshold are no crowd",
        arguments: [
            (Float(0.21), true), (0.19, false), (0.12, false), (0.05, false),
        ])
    func aCrowdIsAlike(cosine: Float, isCrowd: Bool) {
        #expect(alike(100, cosine: cosine).crowds.isEmpty != isCrowd)
    }

    @Test("An article joins a crowd by less than made the crowd", arguments: [(Float(0.12), true), (0.1, false)])
    func theFringeJoins(cosine: Float, joins: Bool) {
        let cosines = crowd(0..<40, 0.3) + crowd(40, with: 0..<40, cosine)
        #expect(crowds(cosines, count: 41).crowds == [Array(0..<(joins ? 41 : 40))])
    }

    @Test("Two crowds that have little in common stay two")
    func twoCrowds() {
        let bridges = (0..<35).flatMap { crowd($0, with: 35..<75, 0.05) }
        let found = crowds(crowd(0..<35, 0.3) + crowd(35..<75, 0.3) + bridges, count: 75)
        #expect(found.crowds == [Array(0..<35), Array(35..<75)])
        #expect(found.hold(RowPair(0, 34)) && found.hold(RowPair(35, 74)) && !found.hold(RowPair(34, 35)))
    }

    @Test("A crowd of which each article names only its nearest is one crowd")
    func aCrowdOfNearestNeighbours() {
        let (count, near) = (300, NeighbourIndex.neighbours / 2)
        let ring = (0..<count).flatMap { row in (1...near).map { (RowPair(row, (row + $0) % count), Float(0.3)) } }
        #expect(crowds(ring, count: count + 5).crowds == [Array(0..<count)])
    }

    @Test("Groups that are too small for a crowd make one where their articles are alike, listed or not")
    func smallGroupsJoin() {
        let apart = crowd(0..<26, 0.3) + crowd(26..<52, 0.3)
        #expect(crowds(apart, count: 60).crowds.isEmpty)
        let bridges = [(RowPair(3, 30), Float(0.19)), (RowPair(4, 31), 0.19)]
        #expect(crowds(apart + bridges, count: 60).crowds == [Array(0..<52)])
    }

    @Test("Large groups that are listed as alike, but are not on the whole, stay two")
    func listedPairsDoNotDecide() {
        let listed = crowd(0..<40, 0.3) + crowd(40..<80, 0.3) + (0..<40).flatMap { crowd($0, with: 40..<80, 0.25) }
        #expect(crowds(listed, count: 80).crowds == [Array(0..<80)])
        #expect(crowds(listed, count: 80, topic: { $0 < 40 ? 0 : 1 }).crowds == [Array(0..<40), Array(40..<80)])
    }

    @Test("Short notes make no crowd")
    func shortNotes() {
        #expect(crowds(crowd(0..<40, 0.3), count: 40, isShort: { $0 < 35 }).crowds.isEmpty)
        #expect(crowds(crowd(0..<40, 0.3), count: 40, isShort: { $0 < 5 }).crowds == [Array(5..<40)])
    }

    @Test("Among some of the articles crowds are named by their places there")
    func amongSome() {
        let found = crowds(crowd(2..<40, 0.3) + crowd(40..<80, 0.3), count: 90)
        let among = found.among([85, 41, 3, 79, 2, 1])
        #expect(among.crowdOf == [-1, 1, 0, 1, 0, -1])
        #expect(among.crowds == [[2, 4], [1, 3]])
        #expect(abs(among.weight - (2 + 2 * (1 + log(Float(2))))) < 1e-5)
        #expect(among.hold(RowPair(2, 4)) && !among.hold(RowPair(1, 2)) && !among.hold(RowPair(0, 5)))
        #expect(found.among([]).crowds.isEmpty)
        #expect(Crowds(none: 3).among([2, 0]).crowdOf == [-1, -1])
    }

    /// Articles that are all alike, and others that are like none.
    private func alike(_ count: Int, others: Int = 0, cosine: Float = 0.5) -> Crowds {
        crowds(crowd(0..<count, cosine), count: count + others)
    }

    /// The crowds by the cosines that are listed; by their vectors, all articles are alike, or those of one topic.
    private func crowds(
        _ cosines: [(RowPair, Float)], count: Int, topic: (Int) -> Int32 = { _ in 0 },
        isShort: (Int) -> Bool = { _ in false }
    ) -> Crowds {
        let sorted = cosines.sorted { $0.0 < $1.0 }
        var vectors = Vectors(columns: 2)
        for row in 0..<count { vectors.append([Vectors.Entry(column: topic(row), value: 1)]) }
        return Crowds(
            vectors, pairs: sorted.map(\.0), cosines: sorted.map(\.1), isShort: (0..<count).map(isShort))
    }

    private func crowd(_ articles: Range<Int>, _ cosine: Float) -> [(RowPair, Float)] {
        articles.flatMap { crowd($0, with: $0 + 1..<articles.upperBound, cosine) }
    }

    private func crowd(_ article: Int, with others: Range<Int>, _ cosine: Float) -> [(RowPair, Float)] {
        others.map { (RowPair(article, $0), cosine) }
    }
}
