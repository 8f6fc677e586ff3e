/// Sets that only ever join (Tarjan 1975): union by smaller index, paths halved.
struct DisjointSets {
    private var parents: [Int32]

    /// Makes one set for each item.
    init(count: Int) {
        parents = (0..<Int32(count)).map(\.self)
    }

    /// The smallest item of an item's set.
    mutating func smallest(of item: Int) -> Int {
        var index = item
        while Int(parents[index]) != index {
            parents[index] = parents[Int(parents[index])]
            index = Int(parents[index])
        }
        return index
    }

    /// Joins two sets; false where they were one already.
    @discardableResult
    mutating func join(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (smallest(of: left), smallest(of: right))
        guard first != second else { return false }
        parents[max(first, second)] = Int32(min(first, second))
        return true
    }

    /// All sets, each ascending, ordered by their smallest items.
    mutating func sets() -> [[Int]] {
        var place = [Int](repeating: -1, count: parents.count)
        var sets: [[Int]] = []
        for item in parents.indices {
            let root = smallest(of: item)
            if place[root] < 0 {
                place[root] = sets.count
                sets.append([])
            }
            sets[place[root]].append(item)
        }
        return sets
    }
}
