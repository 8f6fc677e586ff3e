import DecisionTrees

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

    private var trees = BoostedTrees()
    /// The least confidence with which a speaker is named: see ``confidence(best:second:)``.
    private(set) var threshold: Float = .infinity

    /// How many trees there are.
    var count: Int { trees.count }
    /// How many questions they ask.
    var nodeCount: Int { trees.nodeCount }

    /// Reads a model, written a fact a line with tabs between its fields: `constant`, `threshold`, and `tree`, behind which
    /// its nodes follow, each before those on its left and these before those on its right: a feature's name, its
    /// threshold, and how many places on the first of those on its right is; or `leaf` and its value.
    init(reading name: String) {
        let features = Dictionary(uniqueKeysWithValues: SpeakerFeatures.Feature.allCases.map { ("\($0)", $0.rawValue) })
        var tree: [BoostedTrees.WrittenNode] = []
        WordList.forEachLine(of: name) { line in
            let fields = line.map { String(decoding: $0, as: UTF8.self) }
            switch (fields[0], fields.count) {
            case ("constant", 2): trees.constant = Float(fields[1]) ?? 0
            case ("threshold", 2): threshold = Float(fields[1]) ?? .infinity
            case ("tree", 1):
                trees.addTree(tree)
                tree = []
            case ("leaf", 2): tree.append(.leaf(Float(fields[1]) ?? 0))
            case (_, 3):
                guard let feature = features[fields[0]], let value = Float(fields[1]), let right = Int(fields[2])
                else { return }
                let place = tree.count
                tree.append(.split(feature: feature, threshold: value, left: place + 1, right: place + right))
            default: break
            }
        }
        trees.addTree(tree)
    }

    /// How likely each of some mentions is the speaker, from 0 to 1.
    ///
    /// - Complexity: O(mentions · nodes)
    func probabilities(_ features: SpeakerFeatures) -> [Float] {
        trees.sums(of: features.values, width: SpeakerFeatures.width).map { 1 / (1 + exp(-$0)) }
    }

    /// How sure it is that the likeliest of several people is the speaker: less where another is likely too.
    static func confidence(best: Float, second: Float) -> Float { best - 0.5 * second }
}
