/// A linear part and a sum of decision trees that mends it (gradient boosting, Friedman 2001).
struct BoostedTrees: Sendable {
    /// A node: a row goes left where its feature is at most the threshold; a leaf has no feature.
    private struct Node {
        var feature: Int32
        /// The threshold, or a leaf's value.
        var value: Float
        var left: Int32
        var right: Int32
    }

    /// A node as it is written: without a feature it is a leaf; children are named by their places in the tree.
    struct WrittenNode {
        var feature: Int?
        var value: Float
        var left: Int
        var right: Int
    }

    private var nodes: [Node] = []
    private var roots: [Int32] = []
    /// What the sums begin with, and the features that count by their values.
    var constant: Float = 0
    private(set) var linear: [(feature: Int, weight: Float)] = []

    /// The number of trees.
    var count: Int { roots.count }

    /// Adds a feature that counts by its value.
    mutating func addLinear(_ feature: Int, weight: Float) { linear.append((feature, weight)) }

    /// Adds a tree's nodes, the root first.
    mutating func addTree(_ tree: [WrittenNode]) {
        let base = Int32(nodes.count)
        roots.append(base)
        for node in tree {
            nodes.append(
                Node(
                    feature: node.feature.map(Int32.init) ?? -1, value: node.value, left: base + Int32(node.left),
                    right: base + Int32(node.right)))
        }
    }

    /// Rows are summed in blocks of so many, tree by tree: a block and a tree stay in the nearest cache together.
    private static let block = 64

    /// The sums for all rows.
    ///
    /// - Complexity: O(rows · trees · depth)
    func sums(of table: FeatureTable) -> [Float] {
        let width = table.width
        var sums = [Float](repeating: constant, count: table.count)
        nodes.withUnsafeBufferPointer { nodes in
            table.values.withUnsafeBufferPointer { values in
                for start in stride(from: 0, to: sums.count, by: Self.block) {
                    let rows = start..<min(start + Self.block, sums.count)
                    for row in rows {
                        for term in linear { sums[row] += term.weight * values[row * width + term.feature] }
                    }
                    for root in roots {
                        for row in rows { sums[row] += Self.leaf(below: root, nodes, values, at: row * width) }
                    }
                }
            }
        }
        return sums
    }

    /// The value of the leaf that a row falls into.
    @inline(__always)
    private static func leaf(
        below root: Int32, _ nodes: UnsafeBufferPointer<Node>, _ values: UnsafeBufferPointer<Float>, at row: Int
    ) -> Float {
        var node = nodes[Int(root)]
        while node.feature >= 0 {
            node = nodes[Int(values[row + Int(node.feature)] <= node.value ? node.left : node.right)]
        }
        return node.value
    }
}
