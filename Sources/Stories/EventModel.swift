import CEventModel
import DecisionTrees

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The model of whether two articles report one event: two sums of decision trees.
///
/// The first sees the two articles (``PairFeature``). The second sees also what the first said of all
/// pairs of the thread (``NeighbourFeature``; stacked generalization, Wolpert 1992): two articles that
/// agree about all others report one event more likely than two that do not.
///
/// Fitted by Scripts/fit_event_model on the articles of the training sets ECB+, AllSides, Wikinews and
/// BASIL, as whole sets, as small folders and cut after their first words, with features counted inside the threads of each. Most
/// features can only speak for one event the more they are, or only against it.
struct EventModel: Sendable {
    /// The model that is embedded in the program.
    static let fitted = EventModel(
        parsing: UnsafeRawBufferPointer(start: event_model_bytes(), count: event_model_count))

    /// Log-odds beyond this say no more: one sure pair cannot outweigh many.
    static let clip: Float = 6
    /// The least mean log-odds of two groups of articles that are one story: even odds. The scores are flat from −0.4 to 0.25.
    static let threshold: Float = 0

    let first: BoostedTrees
    let second: BoostedTrees

    /// The log-odds that the two articles of each pair report one event, at most ``clip`` either way.
    ///
    /// - Parameters:
    ///   - features: The ``PairFeature`` values of each pair.
    ///   - pairs: The pairs, ascending.
    ///   - articles: The number of articles in the thread.
    /// - Returns: The log-odds, in the order of the pairs.
    /// - Complexity: O(pairs · (trees + neighbours))
    func logOdds(_ features: FeatureTable, of pairs: [RowPair], articles: Int) -> [Float] {
        let opinions = first.sums(of: features).map(Self.clipped)
        let neighbours = NeighbourOpinions(pairs: pairs, opinions: opinions, count: articles)
        return second.sums(of: neighbours.append(to: features)).map(Self.clipped)
    }

    /// Log-odds, at most ``clip`` either way.
    static func clipped(_ logOdds: Float) -> Float { max(-clip, min(clip, logOdds)) }

    /// Log-odds as a similarity from 0 to 1 for average link, where a pair not compared counts as −``clip``.
    static func similarity(_ logOdds: Float) -> Double { Double((logOdds + clip) / (2 * clip)) }

    /// The log-odds of a mean similarity.
    static func logOdds(ofSimilarity similarity: Double) -> Double { (similarity * 2 - 1) * Double(clip) }

    /// The probability that log-odds stand for.
    static func probability(ofLogOdds logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}

extension EventModel {
    /// Reads a model, written a fact a line with tabs between its fields.
    ///
    /// `model`, `first` or `second` begins a model; `constant` and a value, or `linear`, a feature's name and its
    /// weight, stand before the trees. `tree` begins a tree, whose nodes follow, the root first: a feature's name, its
    /// threshold, and the places of the nodes for values at most that and above it; or `leaf` and its value.
    ///
    /// What cannot be read is left out; a test sees to it that all of the embedded model can be.
    init(parsing bytes: UnsafeRawBufferPointer) {
        let names = PairFeature.allCases.map { "\($0)" } + NeighbourFeature.allCases.map { "\($0)" }
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        var models: [String: BoostedTrees] = [:]
        var (name, model, tree) = ("", BoostedTrees(), [BoostedTrees.WrittenNode]())
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            switch (fields.first, fields.count) {
            case ("model", 2):
                models[name] = model.with(tree)
                (name, model, tree) = (fields[1], BoostedTrees(), [])
            case ("constant", 2): model.constant = Float(fields[1]) ?? 0
            case ("linear", 3):
                if let number = numbers[fields[1]] { model.addLinear(number, weight: Float(fields[2]) ?? 0) }
            case ("tree", 1):
                model = model.with(tree)
                tree = []
            case ("leaf", 2):
                tree.append(.leaf(Float(fields[1]) ?? 0))
            case (_, 4):
                guard let feature = numbers[fields[0]], let threshold = Float(fields[1]), let left = Int(fields[2]),
                    let right = Int(fields[3])
                else { continue }
                tree.append(.split(feature: feature, threshold: threshold, left: left, right: right))
            default: continue
            }
        }
        models[name] = model.with(tree)
        first = models["first"] ?? BoostedTrees()
        second = models["second"] ?? BoostedTrees()
    }
}

extension BoostedTrees {
    /// The same with a tree more, unless that has no node.
    fileprivate func with(_ tree: [WrittenNode]) -> BoostedTrees {
        guard !tree.isEmpty else { return self }
        var longer = self
        longer.addTree(tree)
        return longer
    }
}
