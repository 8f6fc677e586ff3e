import Articles
import Diagnostics
import Yams

/// Reads the bytes of a `digest.yml`, and collects every mistake in it with its line and column.
struct ConfigurationReader {
    /// The file, as the user named it.
    let file: String
    private var configuration = Configuration()
    private var mistakes: [Diagnostic] = []

    init(file: String) {
        self.file = file
    }

    /// The options that the file gives, and the defaults of all others.
    ///
    /// - Throws: ``Diagnostics`` where anything is wrong.
    func read(_ bytes: [UInt8]) throws(Diagnostics) -> Configuration {
        var reader = self
        reader.readDocument(bytes)
        if !reader.mistakes.isEmpty { throw Diagnostics(reader.mistakes) }
        return reader.configuration
    }

    private mutating func readDocument(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        if let offset = firstInvalidOffset(in: bytes) {
            return add(.notUTF8, at: YAMLFault.place(ofByte: offset, in: bytes))
        }
        do {
            let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self))
            guard let root = try parser.nextRoot() else { return }
            if let second = try parser.nextRoot() { add(.secondDocument, at: second.mark) }
            if !root.isNothing { readNames(of: root, in: nil) }
        } catch {
            add(YAMLFault(error, in: bytes))
        }
    }

    /// Reads the names and values of one level.
    private mutating func readNames(of node: Node, in section: String?) {
        let options = ConfigurationOption.all.filter { $0.section == section }
        guard let mapping = node.mapping else {
            let names = options.map(\.lastName)
            return add(section.map { .sectionExpected($0, options: names) } ?? .notNames, at: node.mark)
        }
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                add(.notNames, at: key.mark)
                continue
            }
            if let option = options.first(where: { $0.lastName == name }) {
                read(option, value)
            } else if section == nil, Self.sections.contains(name) {
                if !value.isNothing { readNames(of: value, in: name) }
            } else {
                let known = options.map(\.lastName) + (section == nil ? Self.sections : [])
                add(.unknownName(name, nearest: nearestName(to: name, among: known), known: known), at: key.mark)
            }
        }
    }

    private mutating func read(_ option: ConfigurationOption, _ value: Node) {
        if value.isNothing { return }
        // Values are of one line; a text of nothing, “""”, is none: what is not wanted is left out.
        let text = value.scalar.map { $0.string.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        if let text, !text.isEmpty, option.read(&configuration, text) { return }
        add(.wrongValue(option: option.name, expected: option.value, found: text), at: value.mark)
    }

    private static let sections = ConfigurationOption.all.compactMap(\.section)
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
}

// MARK: - Mistakes

extension ConfigurationReader {
    private mutating func add(_ problem: ConfigurationProblem, at mark: Mark?) {
        add(problem, at: mark.map { ($0.line, $0.column) })
    }

    private mutating func add(_ problem: ConfigurationProblem, at place: (line: Int, column: Int)?) {
        mistakes.append(
            Diagnostic(
                .configuration(problem), at: SourceLocation(file: file, line: place?.line, column: place?.column)))
    }

    private mutating func add(_ fault: YAMLFault) {
        switch fault.kind {
        case .malformed(let problem): add(.malformed(problem), at: fault.place)
        case .nameTwice(let name): add(.nameTwice(name), at: fault.place)
        }
    }
}
