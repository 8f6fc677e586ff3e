/// A linear part and a sum of decision trees that mends it (gradient boosting, Friedman 2001).
///
/// A tree is not walked down: each step would wait for the one before, and where it leads cannot be foretold. All of its
/// nodes are asked instead, for several rows at a time, and each answer takes leaves out of reach: where a row goes right,
/// those on the left. The leftmost leaf that stays is the row's (QuickScorer, Lucchese et al. 2015).
package struct BoostedTrees: Sendable {
    /// A tree has at most so many leaves, a bit each.
    package static let mostLeaves = UInt32.bitWidth

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
    package struct WrittenNode {
        let feature: Int?
        let value: Float
        let left: Int
        let right: Int

        /// A leaf.
        package static func leaf(_ value: Float) -> WrittenNode {
            WrittenNode(feature: nil, value: value, left: 0, right: 0)
        }

        /// A node that asks for a feature, with the places of the nodes on its left and on its right.
        package static func split(feature: Int, threshold: Float, left: Int, right: Int) -> WrittenNode {
            WrittenNode(feature: feature, value: threshold, left: left, right: right)
        }
    }

    private var nodes: [Node] = []
    private var leaves: [Float] = []
    private var trees: [Tree] = []
    /// What the sums begin with, and the features that count by their values.
    package var constant: Float = 0
    package private(set) var linear: [(feature: Int, weight: Float)] = []
    /// The features that are looked at are below this.
    private var features = 0

    /// Makes a sum of nothing.
    package init() {}

    /// The number of trees.
    package var count: Int { trees.count }
    /// How many nodes of them ask for a feature.
    package var nodeCount: Int { nodes.count }

    /// Adds a feature that counts by its value.
    package mutating func addLinear(_ feature: Int, weight: Float) {
        linear.append((feature, weight))
        features = max(features, feature + 1)
    }

    /// Adds a tree's nodes, the root first; a tree that is none, or has more leaves than ``mostLeaves``, is left out.
    package mutating func addTree(_ tree: [WrittenNode]) {
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

    /// The sums for all rows; a feature that they do not have counts as 0.
    ///
    /// - Parameters:
    ///   - values: The features of the rows, one row behind the other.
    ///   - width: How many features a row has, at least one.
    /// - Returns: A sum for each row.
    /// - Complexity: O(rows · nodes)
    package func sums(of values: [Float], width: Int) -> [Float] {
        let rowCount = width > 0 ? values.count / width : 0
        // Of few rows the columns stand closer to each other.
        let layout = (row: width, block: min(Self.block, (rowCount + Lanes.scalarCount - 1) / Lanes.scalarCount))
        var columns = [Lanes](repeating: Lanes(), count: features * layout.block)
        var sums = [Lanes](repeating: Lanes(), count: layout.block)
        var result: [Float] = []
        result.reserveCapacity(rowCount)
        for start in stride(from: 0, to: rowCount, by: Self.block * Lanes.scalarCount) {
            let rows = start..<min(start + Self.block * Lanes.scalarCount, rowCount)
            let groups = (rows.count + Lanes.scalarCount - 1) / Lanes.scalarCount
            Self.turn(values, layout, rows, features: features, into: &columns)
            for group in 0..<groups {
                sums[group] = Lanes(repeating: constant)
                for term in linear { sums[group] += term.weight * columns[term.feature * layout.block + group] }
            }
            addTrees(columns, width: layout.block, groups: groups, to: &sums)
            for row in 0..<rows.count { result.append(sums[row / Lanes.scalarCount][row % Lanes.scalarCount]) }
        }
        return result
    }

    /// Lays the columns of some rows side by side, eight rows to a vector.
    private static func turn(
        _ values: [Float], _ layout: (row: Int, block: Int), _ rows: Range<Int>, features: Int,
        into columns: inout [Lanes]
    ) {
        values.withUnsafeBufferPointer { values in
            for first in stride(from: rows.startIndex, to: rows.endIndex, by: Lanes.scalarCount) {
                let group = (first - rows.startIndex) / Lanes.scalarCount
                for feature in 0..<min(features, layout.row) {
                    var lanes = Lanes()
                    for lane in 0..<Lanes.scalarCount {
                        // Lanes behind the last row repeat it.
                        let row = min(first + lane, rows.endIndex - 1)
                        lanes[lane] = values[row * layout.row + feature]
                    }
                    columns[feature * layout.block + group] = lanes
                }
            }
        }
    }

    private func addTrees(_ columns: [Lanes], width: Int, groups: Int, to sums: inout [Lanes]) {
        columns.withUnsafeBufferPointer { columns in
            nodes.withUnsafeBufferPointer { nodes in
                leaves.withUnsafeBufferPointer { leaves in
                    var (firstNode, firstLeaf) = (0, 0)
                    for tree in trees {
                        let ends = (node: Int(tree.nodesEnd), leaf: Int(tree.leavesEnd))
                        let tests = UnsafeBufferPointer(rebasing: nodes[firstNode..<ends.node])
                        for group in 0..<groups {
                            let reach = Self.reach(tests, columns, width, group)
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

    /// The leaves of a tree that eight rows can still reach when all its nodes have been asked.
    @inline(__always)
    private static func reach(
        _ nodes: UnsafeBufferPointer<Node>, _ columns: UnsafeBufferPointer<Lanes>, _ width: Int, _ group: Int
    ) -> SIMD8<UInt32> {
        var reach = SIMD8<UInt32>(repeating: .max)
        for node in nodes {
            let isLeft = columns[Int(node.feature) * width + group] .<= node.threshold
            reach.replace(with: reach & node.beyond, where: .!isLeft)
        }
        return reach
    }
}
