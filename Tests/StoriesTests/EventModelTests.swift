import DecisionTrees
import CEventModel
import SeededRandom
import Testing

@testable import Stories

private let embedded = String(
    decoding: UnsafeRawBufferPointer(start: event_model_bytes(), count: event_model_count), as: UTF8.self)
private let first = ComparedThread.firstFeatures
private let second = ComparedThread.secondFeatures

@Suite struct EmbeddedEventModelTests {
    @Test("Every line of the embedded model is understood")
    func everyLineIsUnderstood() throws {
        let models = try WrittenModel.models(in: embedded)
        #expect(models.keys.sorted() == ["first", "second"])
        let model = EventModel.fitted
        for (read, written, names) in [(model.first, models["first"], first), (model.second, models["second"], second)]
        {
            let written = try #require(written)
            #expect(read.count == written.trees.count && read.count > 0)
            #expect(read.constant == written.constant)
            #expect(read.linear.map { names[$0.feature] } == written.linear.map(\.feature))
            #expect(read.linear.map(\.weight) == written.linear.map(\.weight))
            let features = written.linear.map(\.feature) + written.trees.joined().compactMap(\.feature)
            #expect(Set(features).subtracting(names).isEmpty)
        }
    }

    @Test("The nodes of each tree of the embedded model hang together: each but the root has one node above it")
    func treesHangTogether() throws {
        for model in try WrittenModel.models(in: embedded).values {
            for tree in model.trees {
                #expect(tree.flatMap(\.children).sorted() == Array(1..<max(tree.count, 1)))
                #expect(tree.enumerated().allSatisfy { place, node in node.children.allSatisfy { $0 > place } })
            }
        }
    }

    @Test("The embedded model sums up what its file says")
    func sumsAreThoseOfTheFile() throws {
        let models = try WrittenModel.models(in: embedded)
        var generator = SeededGenerator(seed: 1)
        for (read, written, names) in [
            (EventModel.fitted.first, models["first"], first), (EventModel.fitted.second, models["second"], second),
        ] {
            let written = try #require(written)
            // Values at the thresholds, at which a row goes left, and beside them.
            let thresholds = written.trees.joined().compactMap { $0.feature == nil ? nil : $0.value }
            let rows = (0..<40).map { _ in
                names.map { _ in
                    (thresholds.randomElement(using: &generator) ?? 0) * (Bool.random(using: &generator) ? 1 : 1.001)
                }
            }
            let sums = read.sums(of: FeatureTable(rows: rows, width: names.count))
            #expect(sums == rows.map { written.sum(of: $0, named: names) })
        }
    }

    /// Features that can only speak against one event, and those that do neither by themselves; all others speak for it.
    /// As Scripts/fit_event_model.py has them.
    private static let against = ["missingNamesLeast", "missingNamesMost", "missingFirstNames", "daysApart"]
    private static let neither = [
        "yearsApart", "datesApart", "shorterLength", "longerLength", "threadSize", "collectionSize", "threadContent",
        "threadBackground", "squaredDifference", "absoluteDifference", "cosine", "overlap", "path", "bestOtherLeast",
        "bestOtherMost", "leadOverLeast", "leadOverMost", "partnersLeast", "partnersMost", "density",
    ]

    /// A sum of trees each of which only rises with a feature only rises with it; so each tree is tried alone, over all
    /// that it can tell apart.
    @Test(
        "More evidence never parts two articles, and more missing names or days never join them",
        arguments: ["first", "second"])
    func opinionsAreMonotone(name: String) throws {
        let model = try #require(WrittenModel.models(in: embedded)[name])
        for term in model.linear { #expect(Self.against.contains(term.feature) == (term.weight < 0)) }
        for tree in model.trees {
            let features = Set(tree.compactMap(\.feature)).sorted()
            let values = features.map { feature in
                let thresholds = Set(tree.filter { $0.feature == feature }.map(\.value)).sorted()
                return thresholds + [(thresholds.last ?? 0) + 1]
            }
            var rows: [[Float]] = [[]]
            for choices in values { rows = rows.flatMap { row in choices.map { row + [$0] } } }
            var alone = WrittenModel()
            alone.add(tree)
            for (place, feature) in features.enumerated() where !Self.neither.contains(feature) {
                let sign: Float = Self.against.contains(feature) ? -1 : 1
                for row in rows {
                    guard let next = values[place].first(where: { $0 > row[place] }) else { continue }
                    var more = row
                    more[place] = next
                    let change = alone.sum(of: more, named: features) - alone.sum(of: row, named: features)
                    #expect(change * sign >= 0, "\(feature) from \(row[place]) to \(next)")
                }
            }
        }
    }
}

@Suite struct EventModelTests {
    private static let written = """
        # A model of two features and two trees.
        model\tfirst
        constant\t-1.5
        linear\toffices\t2
        linear\tnames\t0.5
        tree
        content\t0.25\t1\t2
        leaf\t-10
        daysApart\t1\t3\t4
        leaf\t100
        leaf\t20
        a line of another time
        tree
        leaf\t0.25
        model\tsecond
        constant\t3
        tree
        opinion\t0\t1\t2
        leaf\t-1
        leaf\t1
        """

    @Test(
        "A row goes left where its feature is at most the threshold",
        arguments: [
            (Float(0.2), Float(0), Float(-10)), (0.25, 0, -10), (0.250_001, 0, 100), (0.3, 1, 100), (0.3, 1.5, 20),
            (0.2, 1.5, -10),
        ])
    func treesBranch(content: Float, days: Float, leaf: Float) {
        let model = EventModel(Self.written)
        var table = FeatureTable(width: first.count, rows: 1)
        table[0, .content] = content
        table[0, .daysApart] = days
        table[0, .offices] = -1
        table[0, .names] = 4
        #expect(model.first.sums(of: table) == [leaf + 0.25 - 1.5 - 2 + 2])
    }

    @Test("What cannot be read is left out")
    func unknownLinesAreLeftOut() {
        let model = EventModel(Self.written)
        #expect(model.first.count == 2 && model.second.count == 1)
        #expect(model.first.constant == -1.5 && model.second.constant == 3)
        #expect(model.first.linear.map { first[$0.feature] } == ["offices", "names"])
        #expect(EventModel("").first.count == 0)
        #expect(EventModel("").second.sums(of: FeatureTable(width: 1, rows: 2)) == [0, 0])
    }

    @Test(
        "A tree whose nodes do not hang together, or with more leaves than there are bits, is left out",
        arguments: [
            [(left: 0, right: 1)], [(left: 1, right: 2)], [(left: 1, right: 3)], [(left: -1, right: 1)],
            (0..<32).map { (left: $0 + 1, right: $0 + 33) },
        ])
    func brokenTreesAreLeftOut(children: [(left: Int, right: Int)]) {
        var trees = BoostedTrees()
        let leaf = BoostedTrees.WrittenNode.leaf(1)
        let inner = children.map {
            BoostedTrees.WrittenNode.split(feature: 0, threshold: 0, left: $0.left, right: $0.right)
        }
        trees.addTree(inner + [BoostedTrees.WrittenNode](repeating: leaf, count: inner.count == 1 ? 1 : 33))
        trees.addTree([])
        #expect(trees.count == 0)
        trees.addTree([leaf])
        #expect(trees.count == 1 && trees.sums(of: FeatureTable(width: 1, rows: 2)) == [1, 1])
    }

    @Test("Of a tree with as many leaves as there are bits each leaf is found, over any number of rows")
    func everyLeafIsFound() {
        // Each node parts off the rows up to its threshold.
        var trees = BoostedTrees()
        let inner = (0..<31).map { place in
            BoostedTrees.WrittenNode.split(
                feature: 0, threshold: Float(place), left: place + 32, right: place + 1)
        }
        let leaves = ([31] + Array(0..<31)).map { value in
            BoostedTrees.WrittenNode.leaf(Float(value))
        }
        trees.addTree(inner + leaves)
        let values = (0..<200).map { Float($0 % 32) }
        #expect(trees.sums(of: FeatureTable(rows: values.map { [$0] }, width: 1)) == values)
    }

    @Test("A feature that a table does not have counts as 0, and one that is no number is above all")
    func missingFeatures() {
        let model = EventModel(Self.written)
        #expect(model.second.sums(of: FeatureTable(width: first.count, rows: 1)) == [2])
        #expect(model.second.sums(of: FeatureTable(rows: [second.map { _ in .nan }], width: second.count)) == [4])
    }

    @Test("A row's sum does not depend on the rows beside it")
    func rowsAreIndependent() {
        let model = EventModel(Self.written).first
        let rows = [Float(0.1), 0.3, 0.2, 0.9].map { content in
            [content] + [Float](repeating: 0, count: first.count - 1)
        }
        let sums = model.sums(of: FeatureTable(rows: rows, width: first.count))
        #expect(sums == rows.flatMap { model.sums(of: FeatureTable(rows: [$0], width: first.count)) })
        #expect(sums == [-11.25, 98.75, -11.25, 98.75])
    }

    @Test("Log-odds are clipped, and similarities tell them")
    func similaritiesTellLogOdds() {
        for logOdds in [-6, -1.5, 0, 2, 6] as [Float] {
            let similarity = EventModel.similarity(logOdds)
            #expect((0...1).contains(similarity))
            #expect(abs(EventModel.logOdds(ofSimilarity: similarity) - Double(logOdds)) < 1e-6)
        }
        #expect(EventModel.clipped(100) == 6 && EventModel.clipped(-.infinity) == -6 && EventModel.clipped(1) == 1)
        #expect(EventModel.probability(ofLogOdds: 0) == 0.5)
        #expect(NearestStory.needed == EventModel.probability(ofLogOdds: Double(EventModel.threshold)))
    }

    @Test("The second opinion sees the first, clipped")
    func secondOpinionSeesTheFirst() {
        let model = EventModel(Self.written)
        var table = FeatureTable(width: first.count, rows: 3)
        for (row, content) in ([0.2, 0.3, 0.2] as [Float]).enumerated() { table[row, .content] = content }
        let pairs = NeighbourIndex.allPairs(of: 3)
        #expect(model.logOdds(table, of: pairs, articles: 3) == [2, 4, 2])
    }
}
