/// A value at a column of a row, or at a row of a column.
struct ColumnValue: Sendable, BitwiseCopyable {
    var column: Int32
    var value: Float

    /// Whether this stands before another: it is greater, or as great in a smaller column.
    @inline(__always)
    func precedes(_ other: ColumnValue) -> Bool {
        value > other.value || value == other.value && column < other.column
    }
}

/// Lists of the entries of greatest value, greatest first; of equal ones those of the smaller column.
struct TopLists: ~Copyable {
    private let capacity: Int
    private var counts: Scratch<Int32>
    private var entries: Scratch<ColumnValue>

    /// Makes empty lists.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - capacity: The most entries of each, above 0.
    init(count: Int, capacity: Int) {
        self.capacity = capacity
        counts = Scratch(repeating: 0, count: count)
        entries = Scratch(repeating: ColumnValue(column: 0, value: 0), count: count * capacity)
    }

    /// How many entries a list has.
    func count(of list: Int) -> Int { Int(counts[list]) }

    /// An entry of a list.
    subscript(list: Int, place: Int) -> ColumnValue { entries[list * capacity + place] }

    /// Takes an entry if it is among the greatest so far.
    ///
    /// - Complexity: O(1) for most, O(capacity) for an entry that is taken
    @inline(__always)
    mutating func insert(_ entry: ColumnValue, into list: Int) {
        let start = list * capacity
        var place = start + Int(counts[list])
        if place == start + capacity {
            guard entry.precedes(entries[place - 1]) else { return }
            place -= 1
        } else {
            counts[list] += 1
        }
        while place > start, entry.precedes(entries[place - 1]) {
            entries[place] = entries[place - 1]
            place -= 1
        }
        entries[place] = entry
    }

    /// Empties a list.
    mutating func clear(_ list: Int) { counts[list] = 0 }
}
