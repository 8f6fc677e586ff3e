/// Sparse vectors, row after row, each under two weightings: a row's columns and their two values stand side by side.
struct Vectors: Sendable {
    /// The values of a row at a column.
    struct Entry: Sendable, BitwiseCopyable {
        var column: Int32
        var first: Float
        var second: Float

        init(column: Int32, first: Float, second: Float) {
            self.column = column
            self.first = first
            self.second = second
        }

        /// The same value under both weightings.
        init(column: Int32, value: Float) { self.init(column: column, first: value, second: value) }
    }

    /// The number of columns; every column is below it.
    let columns: Int
    private(set) var entries: [Entry] = []
    private(set) var starts: [Int] = [0]

    /// Makes room for rows.
    ///
    /// - Parameters:
    ///   - columns: The number of columns.
    ///   - rows: How many rows will come, about.
    ///   - room: How many entries they will have, about.
    init(columns: Int, rows: Int = 0, room: Int = 0) {
        self.columns = columns
        entries.reserveCapacity(room)
        starts.reserveCapacity(rows + 1)
    }

    /// The number of rows.
    var count: Int { starts.count - 1 }

    /// The entries of a row.
    subscript(row: Int) -> ArraySlice<Entry> { entries[range(row)] }

    /// Adds a row scaled to length 1 under each weighting; values below 0 count as 0.
    ///
    /// An entry with a negative column makes the row longer, and is not kept: no other row has it.
    mutating func append(_ row: some Sequence<Entry>) {
        let start = entries.count
        var squares = SIMD2<Float>()
        for entry in row {
            let kept = Entry(column: entry.column, first: max(0, entry.first), second: max(0, entry.second))
            squares += SIMD2(kept.first * kept.first, kept.second * kept.second)
            if kept.column >= 0, kept.first > 0 || kept.second > 0 { entries.append(kept) }
        }
        let scales = (1 / squares.squareRoot()).replacing(with: 0, where: squares .<= 0)
        entries.withUnsafeMutableBufferPointer { entries in
            for index in start..<entries.count {
                entries[index].first *= scales.x
                entries[index].second *= scales.y
            }
        }
        starts.append(entries.count)
    }

    /// The cosines of pairs of rows under the two weightings.
    ///
    /// - Complexity: O(columns + entries of the rows named), with pairs ascending by first row.
    func cosines(of pairs: ArraySlice<RowPair>) -> [SIMD2<Float>] {
        var dense = Scratch(repeating: SIMD2<Float>(), count: columns)
        var loaded = -1
        return entries.withUnsafeBufferPointer { entries in
            pairs.map { pair in
                let first = Int(pair.first)
                if loaded != first {
                    if loaded >= 0 { for index in range(loaded) { dense[Int(entries[index].column)] = SIMD2() } }
                    for entry in entries[range(first)] { dense[Int(entry.column)] = SIMD2(entry.first, entry.second) }
                    loaded = first
                }
                var sums = SIMD2<Float>()
                for index in range(Int(pair.second)) {
                    let entry = entries[index]
                    sums += SIMD2(entry.first, entry.second) * dense[Int(entry.column)]
                }
                return sums
            }
        }
    }

    /// Where the entries of a row stand.
    func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
}

/// Two rows, the smaller first.
struct RowPair: Sendable, Hashable, Comparable, BitwiseCopyable {
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
