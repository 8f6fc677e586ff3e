@testable import Stories

/// A model as its file writes it, read line by line with nothing left out, to be compared with what the program reads.
struct WrittenModel {
    /// A line of a tree: a leaf has no feature, and its value for a threshold.
    struct Node {
        var feature: String?
        var value: Float
        var children: [Int]
    }

    /// What cannot be read.
    struct Misread: Error { var line: String }

    private(set) var constant: Float = 0
    private(set) var linear: [(feature: String, weight: Float)] = []
    private(set) var trees: [[Node]] = []

    /// Reads a file: `first` and `second`.
    static func models(in text: String) throws -> [String: WrittenModel] {
        var models: [String: WrittenModel] = [:]
        var name: String?
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if fields[0] == "model", fields.count == 2, models[fields[1]] == nil {
                name = fields[1]
                models[fields[1]] = WrittenModel()
            } else {
                guard let name, try models[name]?.read(fields) == true else { throw Misread(line: String(line)) }
            }
        }
        return models
    }

    private mutating func read(_ fields: [String]) throws -> Bool {
        let numbers = fields.map { Float($0) }
        switch (fields[0], fields.count) {
        case ("tree", 1): trees.append([])
        case ("constant", 2):
            guard let value = numbers[1], trees.isEmpty else { return false }
            constant = value
        case ("linear", 3):
            guard let weight = numbers[2], trees.isEmpty else { return false }
            linear.append((fields[1], weight))
        case ("leaf", 2):
            guard let value = numbers[1], !trees.isEmpty else { return false }
            trees[trees.count - 1].append(Node(feature: nil, value: value, children: []))
        case (_, 4):
            guard let value = numbers[1], let left = Int(fields[2]), let right = Int(fields[3]), !trees.isEmpty else {
                return false
            }
            trees[trees.count - 1].append(Node(feature: fields[0], value: value, children: [left, right]))
        default: return false
        }
        return true
    }

    /// Takes a tree more.
    mutating func add(_ tree: [Node]) { trees.append(tree) }

    /// The sum of all for a row of features, in the order of their names.
    func sum(of row: [Float], named names: [String]) -> Float {
        func value(_ feature: String) -> Float { names.firstIndex(of: feature).map { row[$0] } ?? .nan }
        let start = linear.reduce(constant) { $0 + $1.weight * value($1.feature) }
        return trees.reduce(start) { sum, tree in
            var node = tree[0]
            while let feature = node.feature { node = tree[node.children[value(feature) <= node.value ? 0 : 1]] }
            return sum + node.value
        }
    }
}

extension FeatureTable {
    /// A table of rows as they are.
    init(rows: [[Float]], width: Int) {
        self.init(width: width, rows: rows.count)
        for (index, row) in rows.enumerated() {
            for (column, value) in row.enumerated() { self[index, column] = value }
        }
    }
}

extension EventModel {
    /// The model that a text writes.
    init(_ text: String) {
        var copy = text
        self = copy.withUTF8 { EventModel(parsing: UnsafeRawBufferPointer($0)) }
    }
}
