#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How likely a mention is the speaker of a quotation: a sum of decision trees (gradient boosting, Friedman 2001).
///
/// Fitted by Scripts/fit_speaker_model.py on the quotations of the training side of PolNeAR
/// (https://github.com/networkdynamics/PolNeAR), 840 political articles of seven outlets.
struct SpeakerModel: Sendable {
    /// The model that is embedded in the program.
    static let fitted = SpeakerModel(reading: "quotations/speaker-model.tsv")

    /// A node, in eight bytes, so that all trees stay in the nearest cache: the next node follows where its feature is at
    /// most the threshold, else the one so many places on; a leaf has no feature.
    private struct Node {
        /// The threshold, or a leaf's value.
        var value: Float
        var feature: Int16
        var otherwise: Int16
    }

    private var nodes: [Node] = []
    private var roots: [Int32] = []
    private var constant: Float = 0
    /// The least confidence with which a speaker is named: see ``confidence(best:second:)``.
    private(set) var threshold: Float = .infinity

    /// How many trees there are.
    var count: Int { roots.count }

    /// From this tree on a mention below these log-odds is taken for no speaker and read no further: one in ten
    /// thousand of them would have come to a probability of more than 0.1.
    private static let early = 12
    private static let hopeless: Float = -2.5

    /// Reads a model, written a fact a line with tabs between its fields: `constant`, `threshold`, and `tree`, behind which
    /// its nodes follow, each before those on its left and these before those on its right: a feature's name, its
    /// threshold, and how many places on the first of those on its right is; or `leaf` and its value.
    init(reading name: String) {
        let features = Dictionary(uniqueKeysWithValues: SpeakerFeatures.Feature.allCases.map { ("\($0)", $0.rawValue) })
        WordList.forEachLine(of: name) { line in
            let fields = line.map { String(decoding: $0, as: UTF8.self) }
            switch (fields[0], fields.count) {
            case ("constant", 2): constant = Float(fields[1]) ?? 0
            case ("threshold", 2): threshold = Float(fields[1]) ?? .infinity
            case ("tree", 1): roots.append(Int32(nodes.count))
            case ("leaf", 2): nodes.append(Node(value: Float(fields[1]) ?? 0, feature: -1, otherwise: 0))
            case (_, 3):
                guard let feature = features[fields[0]], let value = Float(fields[1]), let right = Int16(fields[2])
                else { return }
                nodes.append(Node(value: value, feature: Int16(feature), otherwise: right))
            default: break
            }
        }
    }

    /// How likely each of some mentions is the speaker, from 0 to 1.
    ///
    /// - Complexity: O(mentions · trees · depth)
    func probabilities(_ features: SpeakerFeatures) -> [Float] {
        nodes.withUnsafeBufferPointer { nodes in
            features.values.withUnsafeBufferPointer { values in
                (0..<features.count).map { row in
                    let width = SpeakerFeatures.width
                    let sum = sum(nodes, UnsafeBufferPointer(rebasing: values[row * width..<(row + 1) * width]))
                    return 1 / (1 + exp(-sum))
                }
            }
        }
    }

    private func sum(_ nodes: UnsafeBufferPointer<Node>, _ values: UnsafeBufferPointer<Float>) -> Float {
        var sum = constant
        for (number, root) in roots.enumerated() {
            if number >= Self.early, sum < Self.hopeless { break }
            var place = Int(root)
            while nodes[place].feature >= 0 {
                let node = nodes[place]
                place += values[Int(node.feature)] <= node.value ? 1 : Int(node.otherwise)
            }
            sum += nodes[place].value
        }
        return sum
    }

    /// How sure it is that the likeliest of several people is the speaker: less where another is likely too.
    static func confidence(best: Float, second: Float) -> Float { best - 0.5 * second }
}
