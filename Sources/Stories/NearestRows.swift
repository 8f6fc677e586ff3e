/// Sums up what a row shares with others, and finds those with the greatest sums.
struct NearestRows: ~Copyable {
    private let count: Int
    private var sums: Scratch<Float>
    /// The rows that share something.
    private var met: Scratch<Int32>
    private var metCount = 0
    private var top = TopLists(count: 1, capacity: NeighbourIndex.neighbours)

    init(count: Int) {
        self.count = count
        sums = Scratch(repeating: 0, count: count)
        met = Scratch(repeating: 0, count: count + 1)
    }

    @inline(__always)
    mutating func add(_ posting: ColumnValue, times value: Float) {
        let other = Int(posting.column)
        let sum = sums[other]
        // Written in any case: whether a row is met anew cannot be foretold.
        met[metCount] = posting.column
        metCount += sum == 0 && metCount < count ? 1 : 0
        sums[other] = sum + value * posting.value
    }

    /// Gives the nearest rows but one, nearest first, and forgets all.
    @inline(__always)
    mutating func take(besides row: Int, _ give: (Int) -> Void) {
        var least = -Float.infinity
        for place in 0..<metCount {
            let other = Int(met[place])
            let sum = sums[other]
            sums[other] = 0
            guard sum >= least, other != row else { continue }
            top.insert(ColumnValue(column: met[place], value: sum), into: 0)
            if top.count(of: 0) == NeighbourIndex.neighbours { least = top[0, NeighbourIndex.neighbours - 1].value }
        }
        for place in 0..<top.count(of: 0) { give(Int(top[0, place].column)) }
        top.clear(0)
        metCount = 0
    }
}
