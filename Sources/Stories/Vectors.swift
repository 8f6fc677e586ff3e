/// Sparse vectors, row after row: a row's columns and values stand side by side.
struct Vectors: Sendable {
    /// One value of a row.
    struct Entry: Sendable {
        var column: Int32
        var value: Float
    }

    /// The number of columns; every column is below it.
    let columns: Int
    private(set) var entries: [Entry] = []
    private var starts: [Int] = [0]

    /// Makes no row yet, with room for so many entries and rows.
    init(columns: Int, entries: Int = 0, rows: Int = 0) {
        self.columns = columns
        self.entries.reserveCapacity(entries)
        starts.reserveCapacity(rows + 1)
    }

    /// The number of rows.
    var count: Int { starts.count - 1 }

    /// The entries of a row.
    subscript(row: Int) -> ArraySlice<Entry> { entries[starts[row]..<starts[row + 1]] }

    /// Adds a row scaled to length 1; values of 0 or less are left out.
    mutating func append(_ row: some Sequence<Entry>) {
        let start = entries.count
        var squares: Float = 0
        for entry in row where entry.value > 0 {
            entries.append(entry)
            squares += entry.value * entry.value
        }
        let scale = squares > 0 ? 1 / squares.squareRoot() : 0
        for index in start..<entries.count { entries[index].value *= scale }
        starts.append(entries.count)
    }

    /// The cosines of pairs of rows.
    ///
    /// - Complexity: O(columns + entries of the rows named), with pairs ascending by first row.
    func cosines(of pairs: ArraySlice<RowPair>) -> [Float] {
        var dense = [Float](repeating: 0, count: columns)
        var result: [Float] = []
        result.reserveCapacity(pairs.count)
        var loaded: Int?
        for pair in pairs {
            let first = Int(pair.first)
            if loaded != first {
                if let loaded { for entry in self[loaded] { dense[Int(entry.column)] = 0 } }
                for entry in self[first] { dense[Int(entry.column)] = entry.value }
                loaded = first
            }
            var sum: Float = 0
            for entry in self[Int(pair.second)] { sum += entry.value * dense[Int(entry.column)] }
            result.append(sum)
        }
        return result
    }
}

/// Two rows, the smaller first.
struct RowPair: Sendable, Hashable, Comparable {
    var first: Int32
    var second: Int32

    init(_ left: Int, _ right: Int) {
        first = Int32(min(left, right))
        second = Int32(max(left, right))
    }

    static func < (left: RowPair, right: RowPair) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}
