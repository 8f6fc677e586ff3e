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

    private var heavy: [[Vectors.Entry]] = []
    private var starts: [Int]
    private var postings: [Vectors.Entry]

    /// The pairs of rows worth comparing, ascending: all where there are few rows, otherwise each row
    /// with its nearest neighbours.
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
        return ascending(pairs)
    }

    /// The same on all cores.
    static func pairsOnAllCores(of vectors: Vectors) async throws -> [RowPair] {
        if vectors.count <= allPairs { return allPairs(of: vectors.count) }
        let index = NeighbourIndex(vectors)
        return ascending(try await mapSlices(Array(0..<vectors.count)) { index.pairs(of: $0.startIndex..<$0.endIndex) })
    }

    static func allPairs(of count: Int) -> [RowPair] {
        (0..<count).flatMap { first in (first + 1..<max(count, first + 1)).map { RowPair(first, $0) } }
    }

    private static func ascending(_ pairs: [RowPair]) -> [RowPair] {
        var sorted = pairs
        sorted.sort()
        removeRepeats(&sorted)
        return sorted
    }

    private init(_ vectors: Vectors) {
        var lengths = [Int32](repeating: 0, count: vectors.columns)
        for entry in vectors.entries { lengths[Int(entry.column)] += 1 }
        heavy.reserveCapacity(vectors.count)
        for row in 0..<vectors.count {
            var top = TopList(capacity: Self.heaviest)
            for entry in vectors[row] {
                let length = lengths[Int(entry.column)]
                if length > 1, length <= Self.longestPosting { top.insert(entry.column, entry.value) }
            }
            heavy.append(top.entries)
        }
        starts = [Int](repeating: 0, count: vectors.columns + 1)
        for row in heavy { for entry in row { starts[Int(entry.column) + 1] += 1 } }
        for column in 0..<vectors.columns { starts[column + 1] += starts[column] }
        var next = starts
        postings = [Vectors.Entry](repeating: Vectors.Entry(column: 0, value: 0), count: starts[vectors.columns])
        for (row, entries) in heavy.enumerated() {
            for entry in entries {
                postings[next[Int(entry.column)]] = Vectors.Entry(column: Int32(row), value: entry.value)
                next[Int(entry.column)] += 1
            }
        }
    }

    /// Each row with the rows that share most weight with it among the heavy columns.
    private func pairs(of rows: Range<Int>) -> [RowPair] {
        var shared = [Float](repeating: 0, count: heavy.count)
        var touched: [Int32] = []
        var result: [RowPair] = []
        for row in rows {
            var readings = Self.readings
            for entry in heavy[row] where readings > 0 {
                let posting = starts[Int(entry.column)]..<starts[Int(entry.column) + 1]
                readings -= posting.count
                for index in posting {
                    let other = Int(postings[index].column)
                    if shared[other] == 0 { touched.append(Int32(other)) }
                    shared[other] += entry.value * postings[index].value
                }
            }
            var top = TopList(capacity: Self.neighbours)
            for other in touched {
                if Int(other) != row { top.insert(other, shared[Int(other)]) }
                shared[Int(other)] = 0
            }
            touched.removeAll(keepingCapacity: true)
            for entry in top.entries { result.append(RowPair(row, Int(entry.column))) }
        }
        return result
    }
}

/// The entries of greatest value, greatest first; of equal ones those of the smaller column.
struct TopList {
    let capacity: Int
    private(set) var entries: [Vectors.Entry] = []

    init(capacity: Int) {
        self.capacity = capacity
        entries.reserveCapacity(capacity + 1)
    }

    /// Takes an entry if it is among the greatest so far.
    ///
    /// - Complexity: O(1) for most, O(capacity) for an entry that is taken
    @inline(__always)
    mutating func insert(_ column: Int32, _ value: Float) {
        if entries.count == capacity, let last = entries.last, !precedes(value, column, last) { return }
        if entries.count == capacity { entries.removeLast() }
        var place = entries.count
        entries.append(Vectors.Entry(column: column, value: value))
        while place > 0, precedes(value, column, entries[place - 1]) {
            entries[place] = entries[place - 1]
            place -= 1
        }
        entries[place] = Vectors.Entry(column: column, value: value)
    }

    @inline(__always)
    private func precedes(_ value: Float, _ column: Int32, _ entry: Vectors.Entry) -> Bool {
        value > entry.value || value == entry.value && column < entry.column
    }
}
