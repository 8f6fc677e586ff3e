import Testing

@testable import Stories

@Suite struct VectorsTests {
    @Test("A row has a cosine with another under each of the two weightings")
    func cosinesUnderTwoWeightings() {
        var vectors = Vectors(columns: 3)
        vectors.append([entry(0, 3, 1), entry(1, 4, 0)])
        vectors.append([entry(1, 2, 5), entry(0, 0, 5)])
        vectors.append([entry(2, 1, 1)])
        let cosines = vectors.cosines(of: [RowPair(0, 1), RowPair(0, 2), RowPair(1, 2)])
        #expect(cosines.map { ($0 * 1000).rounded(.toNearestOrAwayFromZero) } == [[800, 707], [0, 0], [0, 0]])
    }

    @Test("What has no column makes a row longer, and what weighs less than nothing counts as nothing")
    func whatHasNoColumn() {
        var vectors = Vectors(columns: 1)
        vectors.append([entry(0, 3, -1), entry(-1, 4, 7)])
        vectors.append([entry(0, 2, 2)])
        #expect(vectors[0].map(\.column) == [0])
        #expect(vectors.cosines(of: [RowPair(0, 1)]) == [[0.6, 0]])
    }

    private func entry(_ column: Int32, _ first: Float, _ second: Float) -> Vectors.Entry {
        Vectors.Entry(column: column, first: first, second: second)
    }
}
