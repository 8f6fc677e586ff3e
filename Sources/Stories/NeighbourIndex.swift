import Slices

/// An inverted index over the heaviest columns of each row, which finds the rows most like a row
/// without comparing all with all.
struct NeighbourIndex: Sendable {
    /// How many of a row's heaviest columns are indexed and looked up.
    static let heaviest = 40
    /// A column that more rows hold than this names no neighbours. From 500 to 1,000 rows the prototype
    /// lost 0.9 points of F1 at the lower end and none at the upper.
    static let longestPosting = 1000
    /// How many postings are read for one row, about: what bounds its cost.
    static let readings = 2000
    /// How many neighbours a row names. 40 gave 0.1 points of F1 more on the training sides for a tenth
    /// more time.
    static let neighbours = 24
    /// Up to this many rows all pairs are compared.
    static let allPairs = 60

    /// The heaviest columns of each row, row after row.
    private var heavy: [ColumnValue] = []
    private var heavyStarts: [Int] = [0]
    /// The rows that hold each column among their heaviest, column after column.
    private var postings: [ColumnValue]
    private var starts: [Int32]

    /// The pairs of rows worth comparing, ascending: all where there are few rows, otherwise each row
    /// with its nearest neighbours by the first weighting.
    ///
    /// - Complexity: O(entries + rows · ``readings``)
    static func pairs(of vectors: Vectors, groups: [[Int]] = []) -> [RowPair] {
        if vectors.count <= allPairs { return allPairs(of: vectors.count) }
        let index = NeighbourIndex(vectors)
        var pairs = index.pairs(of: 0..<vectors.count)
        for group in groups {
            for (place, first) in group.enumerated() {
                for second in group[(place + 1)...] { pairs.append(RowPair(first, second)) }
            }
        }
        return ascending(pairs, rows: vectors.count)
    }

    /// The same on all cores.
    static func pairsOnAllCores(of vectors: Vectors) async throws -> [RowPair] {
        if vectors.count <= allPairs { return allPairs(of: vectors.count) }
        let index = NeighbourIndex(vectors)
        let pairs = try await mapSlices(Array(0..<vectors.count), sliceLength: rowsPerSlice) {
            index.pairs(of: $0.startIndex..<$0.endIndex)
        }
        return ascending(pairs, rows: vectors.count)
    }

    /// So many that a slice's scratch, a value for each row of all, costs little beside its readings.
    private static let rowsPerSlice = 1 << 11

    static func allPairs(of count: Int) -> [RowPair] {
        (0..<count).flatMap { first in (first + 1..<max(count, first + 1)).map { RowPair(first, $0) } }
    }

    /// Sorts pairs, each once.
    private static func ascending(_ pairs: [RowPair], rows: Int) -> [RowPair] {
        var starts = [Int](repeating: 0, count: rows + 1)
        for pair in pairs { starts[Int(pair.first) + 1] += 1 }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        var (next, sorted) = (starts, pairs)
        for pair in pairs {
            sorted[next[Int(pair.first)]] = pair
            next[Int(pair.first)] += 1
        }
        sorted.withUnsafeMutableBufferPointer { sorted in
            for row in 0..<rows { sorted[starts[row]..<starts[row + 1]].sort { $0.second < $1.second } }
        }
        removeRepeats(&sorted)
        return sorted
    }

    private init(_ vectors: Vectors) {
        var lengths = [Int32](repeating: 0, count: vectors.columns)
        for entry in vectors.entries where entry.first > 0 { lengths[Int(entry.column)] += 1 }
        var top = TopLists(count: 1, capacity: Self.heaviest)
        heavy.reserveCapacity(min(vectors.entries.count, vectors.count * Self.heaviest))
        for row in 0..<vectors.count {
            for index in vectors.range(row) {
                let entry = vectors.entries[index]
                let length = lengths[Int(entry.column)]
                guard entry.first > 0, length > 1, length <= Self.longestPosting else { continue }
                top.insert(ColumnValue(column: entry.column, value: entry.first), into: 0)
            }
            for place in 0..<top.count(of: 0) { heavy.append(top[0, place]) }
            heavyStarts.append(heavy.count)
            top.clear(0)
        }
        starts = [Int32](repeating: 0, count: vectors.columns + 1)
        for entry in heavy { starts[Int(entry.column) + 1] += 1 }
        for column in 0..<vectors.columns { starts[column + 1] += starts[column] }
        var next = starts
        postings = [ColumnValue](repeating: ColumnValue(column: 0, value: 0), count: heavy.count)
        for row in 0..<vectors.count {
            for entry in heavy[heavyStarts[row]..<heavyStarts[row + 1]] {
                postings[Int(next[Int(entry.column)])] = ColumnValue(column: Int32(row), value: entry.value)
                next[Int(entry.column)] += 1
            }
        }
    }

    /// Each row with the rows that share most weight with it among the heavy columns.
    private func pairs(of rows: Range<Int>) -> [RowPair] {
        var nearest = NearestRows(count: heavyStarts.count - 1)
        var lists = Scratch<PostingList>(repeating: PostingList(), count: Self.heaviest)
        var result: [RowPair] = []
        result.reserveCapacity(rows.count * Self.neighbours)
        postings.withUnsafeBufferPointer { postings in
            for row in rows {
                var (readings, count) = (Self.readings, 0)
                for entry in heavy[heavyStarts[row]..<heavyStarts[row + 1]] where readings > 0 {
                    let posting = Int(starts[Int(entry.column)])..<Int(starts[Int(entry.column) + 1])
                    lists[count] = PostingList(start: posting.lowerBound, end: posting.upperBound, value: entry.value)
                    count += 1
                    readings -= posting.count
                }
                // The beginnings of all lists, which lie far apart, come from memory at once, not each in its turn.
                for list in 0..<count { lists[list].first = postings[lists[list].start] }
                for index in 0..<count {
                    let list = lists[index]
                    nearest.add(list.first, times: list.value)
                    for index in list.start + 1..<list.end { nearest.add(postings[index], times: list.value) }
                }
                nearest.take(besides: row) { result.append(RowPair(row, $0)) }
            }
        }
        return result
    }

    /// The rows that hold a column, one at least, and its value in the row at hand.
    private struct PostingList {
        var start = 0
        var end = 0
        var value: Float = 0
        var first = ColumnValue(column: 0, value: 0)
    }
}
