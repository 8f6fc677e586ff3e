import Articles
import Diagnostics
import Language
import Yams

/// Reads the bytes of an `edits.yml`, and collects every mistake in it with its line and column.
struct EditsReader {
    /// The file, as the user named it.
    let file: String
    private var targets: [TargetEdits] = []
    private var mistakes: [Diagnostic] = []
    private var keys = DistinctKeys()

    init(file: String) {
        self.file = file
    }

    /// The edits that the file gives.
    ///
    /// - Throws: ``Diagnostics`` where anything is wrong.
    func read(_ bytes: [UInt8]) throws(Diagnostics) -> Edits {
        var reader = self
        reader.readDocument(bytes)
        if !reader.mistakes.isEmpty { throw Diagnostics(reader.mistakes.inFileOrder) }
        return Edits(file: file, targets: reader.targets)
    }

    private mutating func readDocument(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        if let offset = firstInvalidOffset(in: bytes) {
            return add(.notUTF8, at: YAMLFault.place(ofByte: offset, in: bytes))
        }
        do {
            let (root, second) = try keys.compose(bytes)
            if let second { add(.secondDocument, at: second.mark) }
            if let root, !root.isNothing { readTargets(root) }
        } catch let fault as YAMLFault {
            add(fault)
        } catch {
            add(YAMLFault(error, in: bytes))
        }
    }

    private mutating func readTargets(_ root: Node) {
        guard let mapping = root.mapping else { return add(.notTargets, at: root.mark) }
        var places: [String: EditPlace] = [:]
        for (key, value) in mapping {
            guard let text = key.scalar?.string, !text.isEmpty else {
                add(.notTargets, at: key.mark)
                continue
            }
            let name = keys.name(text)
            let place = key.place
            if let first = places.updateValue(place, forKey: name) {
                places[name] = first
                add(.targetTwice(name, first: first), at: key.mark)
            }
            readEdits(of: Placed(value: name, place: place), value)
        }
    }

    private mutating func readEdits(of target: Placed<String>, _ value: Node) {
        guard let mapping = value.mapping else {
            return add(.notEdits(target: target.value, known: EditKey.names), at: value.mark)
        }
        var edits = TargetEdits(target: target)
        var places: [String: EditPlace] = [:]
        for (key, value) in mapping {
            let name = keys.name(key.scalar?.string ?? "")
            let place = key.place
            guard let known = EditKey(rawValue: name) else {
                let nearest = nearestName(to: name, among: EditKey.names)
                add(.unknownKey(name, nearest: nearest, known: EditKey.names), at: key.mark)
                continue
            }
            if let first = places.updateValue(place, forKey: name) {
                places[name] = first
                add(.keyTwice(name, first: first), at: key.mark)
            }
            // A name with nothing behind it counts as left out.
            if !value.isNothing { read(known, at: place, value, &edits) }
        }
        if let hide = edits.hide { refuse(beside: hide, edits) }
        targets.append(edits)
    }

    /// What is hidden can have a note, and nothing else.
    private mutating func refuse(beside hide: EditPlace, _ edits: TargetEdits) {
        let others = edits.ofStory + edits.ofArticle + (edits.corrections.map { [(.correction, $0.place)] } ?? [])
        for (key, place) in others.sorted(by: { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }) {
            add(
                .contradiction(.hidden(key: key.rawValue), other: hide),
                at: (place.line, place.column))
        }
    }
}

// MARK: - Values

extension EditsReader {
    private mutating func read(_ key: EditKey, at place: EditPlace, _ value: Node, _ edits: inout TargetEdits) {
        switch key {
        case .merge:
            edits.merge = take(key, .targets, value, at: place) { Self.names(of: $0) }
        case .split:
            edits.split = take(key, .articles, value, at: place) { $0.isYes ? [] : Self.names(of: $0) }
        case .pin:
            edits.pin = take(key, .place, value, at: place) { $0.isYes ? 1 : Self.edition(place: $0) }
        case .hide:
            edits.hide = take(key, .yes, value, at: place) { $0.isYes ? true : nil }?.place
        case .rename:
            edits.rename = take(key, .addressPart, value, at: place) { $0.line.flatMap(Self.addressPart) }
        case .headline:
            edits.headline = take(key, .text, value, at: place) { $0.line }
        case .date:
            edits.date = take(key, .days, value, at: place) { $0.line.flatMap(Self.days) }
        case .source:
            edits.source = take(key, .text, value, at: place) { $0.line }
        case .note:
            edits.note = take(key, .text, value, at: place) { $0.line }?.value
        case .correction:
            edits.corrections = take(key, .texts, value, at: place) { Self.lines(of: $0) }
        }
    }

    /// The value of an edit with the place of its key; nothing, and a mistake, where it cannot be one.
    private mutating func take<Value>(
        _ key: EditKey, _ expected: EditValue, _ node: Node, at place: EditPlace, _ read: (Node) -> Value?
    ) -> Placed<Value>? {
        if let value = read(node) { return Placed(value: value, place: place) }
        add(.wrongValue(key: key.rawValue, expected: expected, found: node.line), at: node.mark)
        return nil
    }

    /// One name or a list of them, each with its place.
    private static func names(of node: Node) -> [Placed<String>]? {
        if let sequence = node.sequence {
            let found = sequence.compactMap { $0.scalar == nil ? nil : names(of: $0)?.first }
            return found.isEmpty || found.count < sequence.count ? nil : found
        }
        guard let name = node.scalar?.string, !name.isEmpty, !node.isNothing else { return nil }
        return [Placed(value: name, place: node.place)]
    }

    private static func edition(place node: Node) -> Int? {
        guard let text = node.scalar?.string, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let place = Int(text) else {
            return nil
        }
        return 1...1000 ~= place ? place : nil
    }

    /// The last part of an address: as slugs are, and not the name of the list of stories.
    private static func addressPart(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { byte in
            0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
        }
        return isPlain && text.utf8.count <= 100 && text != "index" ? text : nil
    }

    private static func days(_ text: String) -> DateBounds? {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { end in
            CalendarDay(String(end).trimmedOfBlanks)
        }
        guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else {
            return nil
        }
        return DateBounds(earliest: first.text, latest: last.text)
    }

    private static func lines(of node: Node) -> [String]? {
        guard let sequence = node.sequence else { return node.line.map { [$0] } }
        let lines = sequence.compactMap(\.line)
        return lines.isEmpty || lines.count < sequence.count ? nil : lines
    }
}

extension Node {
    fileprivate var place: EditPlace { EditPlace(line: mark?.line ?? 1, column: mark?.column ?? 1) }

    fileprivate var isYes: Bool { scalar?.style == .plain && scalar?.string == "true" }
}

extension String {
    fileprivate var trimmedOfBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

// MARK: - Mistakes

extension EditsReader {
    private mutating func add(_ problem: EditProblem, at mark: Mark?) {
        add(problem, at: mark.map { ($0.line, $0.column) })
    }

    private mutating func add(_ problem: EditProblem, at place: (line: Int, column: Int)?) {
        mistakes.append(
            Diagnostic(.edit(problem), at: SourceLocation(file: file, line: place?.line, column: place?.column)))
    }

    /// A name that stands twice is told when it is read, but for one that could not be written anew.
    private mutating func add(_ fault: YAMLFault) {
        switch fault.kind {
        case .malformed(let problem): add(.malformed(problem), at: fault.place)
        case .nameTwice(let name):
            let first = fault.place.map { EditPlace(line: $0.line, column: $0.column) }
            add(.keyTwice(name, first: first ?? EditPlace(line: 1, column: 1)), at: fault.place)
        }
    }
}

extension [Diagnostic] {
    /// In the order of their places in a file.
    var inFileOrder: [Diagnostic] {
        enumerated().sorted { one, other in
            (one.element.location?.line ?? 0, one.element.location?.column ?? 0, one.offset)
                < (other.element.location?.line ?? 0, other.element.location?.column ?? 0, other.offset)
        }.map(\.element)
    }
}
