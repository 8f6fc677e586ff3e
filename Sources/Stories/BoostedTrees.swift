/// A linear part and a sum of decision trees that mends it (gradient boosting, Friedman 2001).
///
/// A tree is not walked down: each step would wait for the one before, and where it leads cannot be foretold. All of its
/// nodes are asked instead, for several rows at a time, and each answer takes leaves out of reach: where a row goes right,
/// those on the left. The leftmost leaf that stays is the row's (QuickScorer, Lucchese et al. 2015).
struct BoostedTrees: Sendable {
    /// A tree has at most so many leaves, a bit each.
    static let mostLeaves = UInt32.bitWidth

    /// A node: a row goes left where its feature is at most the threshold.
    private struct Node {
        var feature: Int32
        var threshold: Float
        /// The leaves that a row can still reach that goes right: all but those on the left.
        var beyond: UInt32
    }

    /// Where a tree's nodes and its leaves, from left to right, end: they begin where those of the tree before end.
    private struct Tree {
        var nodesEnd: Int32
        var leavesEnd: Int32
    }

    /// A node as it is written: without a feature it is a leaf; children are named by their places in the tree.
    struct WrittenNode {
        var feature: Int?
        var value: Float
        var left: Int
        var right: Int
    }

    private var nodes: [Node] = []
    private var leaves: [Float] = []
    private var trees: [Tree] = []
    /// What the sums begin with, and the features that count by their values.
    var constant: Float = 0
    private(set) var linear: [(feature: Int, weight: Float)] = []
    /// The features that are looked at are below this.
    private var features = 0

    /// The number of trees.
    var count: Int { trees.count }

    /// Adds a feature that counts by its value.
    mutating func addLinear(_ feature: Int, weight: Float) {
        linear.append((feature, weight))
        features = max(features, feature + 1)
    }

    /// Adds a tree's nodes, the root first; a tree that is none, or has more leaves than ``mostLeaves``, is left out.
    mutating func addTree(_ tree: [WrittenNode]) {
        let firstLeaf = leaves.count
        var added: [Node] = []
        guard Self.read(tree, below: 0, &added, &leaves, firstLeaf) != nil else {
            leaves.removeSubrange(firstLeaf...)
            return
        }
        nodes += added
        features = added.reduce(features) { max($0, Int($1.feature) + 1) }
        trees.append(Tree(nodesEnd: Int32(nodes.count), leavesEnd: Int32(leaves.count)))
    }

    /// Reads the nodes and leaves below a place, from left to right.
    ///
    /// - Returns: The leaves below, nil where there is a node that stands not behind the one above it.
    private static func read(
        _ tree: [WrittenNode], below place: Int, _ nodes: inout [Node], _ leaves: inout [Float], _ firstLeaf: Int
    ) -> UInt32? {
        guard tree.indices.contains(place) else { return nil }
        let node = tree[place]
        guard let feature = node.feature else {
            guard leaves.count - firstLeaf < mostLeaves else { return nil }
            leaves.append(node.value)
            return 1 << UInt32(leaves.count - 1 - firstLeaf)
        }
        guard feature >= 0, node.left > place, node.right > place,
            let left = read(tree, below: node.left, &nodes, &leaves, firstLeaf),
            let right = read(tree, below: node.right, &nodes, &leaves, firstLeaf)
        else { return nil }
        nodes.append(Node(feature: Int32(feature), threshold: node.value, beyond: ~left))
        return left | right
    }
}

extension BoostedTrees {
    private typealias Lanes = SIMD8<Float>

    /// Rows are summed in blocks of so many times eight, tree by tree: a block and a tree stay in the nearest cache together.
    private static let block = 8

    /// The sums for all rows; a feature that the table does not have counts as 0.
    ///
    /// - Complexity: O(rows · nodes)
    func sums(of table: FeatureTable) -> [Float] {
        var columns = Scratch(repeating: Lanes(), count: features * Self.block)
        var sums = Scratch(repeating: Lanes(), count: Self.block)
        var result: [Float] = []
        result.reserveCapacity(table.count)
        for start in stride(from: 0, to: table.count, by: Self.block * Lanes.scalarCount) {
            let rows = start..<min(start + Self.block * Lanes.scalarCount, table.count)
            let groups = (rows.count + Lanes.scalarCount - 1) / Lanes.scalarCount
            Self.turn(table, rows, features: features, into: &columns)
            for group in 0..<groups {
                sums[group] = Lanes(repeating: constant)
                for term in linear { sums[group] += term.weight * columns[term.feature * Self.block + group] }
            }
            addTrees(columns, groups: groups, to: &sums)
            for row in 0..<rows.count { result.append(sums[row / Lanes.scalarCount][row % Lanes.scalarCount]) }
        }
        return result
    }

    /// Lays the columns of some rows side by side, eight rows to a vector.
    private static func turn(
        _ table: FeatureTable, _ rows: Range<Int>, features: Int, into columns: inout Scratch<Lanes>
    ) {
        table.values.withUnsafeBufferPointer { values in
            for first in stride(from: rows.startIndex, to: rows.endIndex, by: Lanes.scalarCount) {
                let group = (first - rows.startIndex) / Lanes.scalarCount
                for feature in 0..<min(features, table.width) {
                    var lanes = Lanes()
                    for lane in 0..<Lanes.scalarCount {
                        // Lanes behind the last row repeat it.
                        let row = min(first + lane, rows.endIndex - 1)
                        lanes[lane] = values[row * table.width + feature]
                    }
                    columns[feature * block + group] = lanes
                }
            }
        }
    }

    private func addTrees(_ columns: borrowing Scratch<Lanes>, groups: Int, to sums: inout Scratch<Lanes>) {
        nodes.withUnsafeBufferPointer { nodes in
            leaves.withUnsafeBufferPointer { leaves in
                var (firstNode, firstLeaf) = (0, 0)
                for tree in trees {
                    let ends = (node: Int(tree.nodesEnd), leaf: Int(tree.leavesEnd))
                    for group in 0..<groups {
                        var reach = SIMD8<UInt32>(repeating: .max)
                        for index in firstNode..<ends.node {
                            let node = nodes[index]
                            let isLeft = columns[Int(node.feature) * Self.block + group] .<= node.threshold
                            reach.replace(with: reach & node.beyond, where: .!isLeft)
                        }
                        var values = Lanes()
                        for lane in 0..<Lanes.scalarCount {
                            values[lane] = leaves[firstLeaf + reach[lane].trailingZeroBitCount]
                        }
                        sums[group] += values
                    }
                    (firstNode, firstLeaf) = (ends.node, ends.leaf)
                }
            }
        }
    }
}
