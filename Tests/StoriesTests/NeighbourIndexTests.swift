import Testing

@testable import Stories

@Suite struct NeighbourIndexTests {
    @Test("Of few rows all pairs are compared, each once", arguments: [0, 1, 2, 5, 60])
    func fewRows(count: Int) async throws {
        let vectors = rows(count) { _ in [] }
        let pairs = NeighbourIndex.pairs(of: vectors)
        #expect(pairs.count == max(0, count * (count - 1) / 2) && isAscending(pairs))
        #expect(try await NeighbourIndex.pairsOnAllCores(of: vectors) == pairs)
    }

    /// What a collection looks like to the index: stories of five, one text that all share, chance, and nothing.
    private static let collections: [(name: String, row: @Sendable (Int, Int) -> [Int])] = [
        ("stories of five", { row, _ in (0..<8).map { row / 5 * 8 + $0 } }),
        ("one set of words for all", { row, _ in (0..<8).map { (row * 7 + $0 * 3) % 40 } }),
        ("a word that all share", { row, count in [0, 1 + row % (count / 4)] }),
        ("nothing shared", { row, _ in [row * 2, row * 2 + 1] }),
        ("chance", { row, count in (0..<8).map { (row &* 7919 &+ $0 &* 104_729) % count } }),
    ]

    @Test("The pairs grow as the rows do", arguments: collections.indices)
    func pairsGrowAsRowsDo(collection: Int) async throws {
        let row = Self.collections[collection].row
        var counts: [Int] = []
        for count in [400, 1600] {
            let vectors = rows(count) { row($0, count) }
            let pairs = NeighbourIndex.pairs(of: vectors)
            #expect(isAscending(pairs))
            #expect(pairs.count <= count * NeighbourIndex.neighbours)
            #expect(try await NeighbourIndex.pairsOnAllCores(of: vectors) == pairs)
            counts.append(pairs.count)
        }
        // Not sixteen times as many; of few rows many name each other, and their pairs count once.
        #expect(counts[1] <= 6 * counts[0])
    }

    @Test("The rows that share most are among the pairs")
    func nearestAreFound() {
        let pairs = NeighbourIndex.pairs(of: rows(500) { row in [row / 2] + (0..<10).map { 250 + (row + $0) % 250 } })
        for row in stride(from: 0, to: 500, by: 2) { #expect(pairs.contains(RowPair(row, row + 1))) }
    }

    @Test("Rows that share no column are no pair")
    func nothingShared() {
        #expect(NeighbourIndex.pairs(of: rows(100) { row in [row] }) == [])
        #expect(NeighbourIndex.pairs(of: rows(100) { _ in [] }) == [])
    }

    @Test("The pairs of a group are compared all with all, each once")
    func groupsAreCompared() {
        let vectors = rows(100) { row in [row / 10] }
        let group = [3, 17, 44, 45, 99]
        let pairs = NeighbourIndex.pairs(of: vectors, groups: [group])
        #expect(isAscending(pairs))
        #expect(Set(pairs).isSuperset(of: [RowPair(3, 17), RowPair(17, 99), RowPair(44, 45)]))
        #expect(pairs.count == NeighbourIndex.pairs(of: vectors).count + 9)
    }

    @Test("The greatest are kept, greatest first, of equal ones the smaller columns")
    func greatestAreKept() {
        var lists = TopLists(count: 2, capacity: 3)
        for (column, value) in [(4, 1), (2, 5), (9, 1), (1, 1), (7, 3)] as [(Int32, Float)] {
            lists.insert(ColumnValue(column: column, value: value), into: 0)
            if column > 4 { lists.insert(ColumnValue(column: column, value: value), into: 1) }
        }
        let entries = (0..<2).map { list in (0..<lists.count(of: list)).map { lists[list, $0] } }
        #expect(entries.map { $0.map(\.column) } == [[2, 7, 1], [7, 9]])
        #expect(entries.map { $0.map(\.value) } == [[5, 3, 1], [3, 1]])
    }

    private func rows(_ count: Int, _ columns: (Int) -> [Int]) -> Vectors {
        var vectors = Vectors(columns: max(1, count * 9))
        for row in 0..<count {
            vectors.append(Set(columns(row)).sorted().map { Vectors.Entry(column: Int32($0), value: 1) })
        }
        return vectors
    }

    private func isAscending(_ pairs: [RowPair]) -> Bool { zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 } }
}
