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
        if let offset = firstInvalidOffset(in: bytes) { return add(.notUTF8, atByte: offset, in: bytes) }
        do {
            let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self))
            guard let root = try parser.nextRoot() else { return }
            if let second = try parser.nextRoot() { add(.secondDocument, at: second.mark) }
            if !isNothing(root) { readNames(of: root, in: nil) }
        } catch let error as YamlError {
            add(error, bytes)
        } catch {
            add(.malformed(.unknown), at: nil as Mark?)
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
                if !isNothing(value) { readNames(of: value, in: name) }
            } else {
                let known = options.map(\.lastName) + (section == nil ? Self.sections : [])
                add(.unknownName(name, nearest: nearestName(to: name, among: known), known: known), at: key.mark)
            }
        }
    }

    private mutating func read(_ option: ConfigurationOption, _ value: Node) {
        if isNothing(value) { return }
        // Values are of one line; a text of nothing, “""”, is none: what is not wanted is left out.
        let text = value.scalar.map { $0.string.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        if let text, !text.isEmpty, option.read(&configuration, text) { return }
        add(.wrongValue(option: option.name, expected: option.value, found: text), at: value.mark)
    }

    private static let sections = ConfigurationOption.all.compactMap(\.section)
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }

    /// Whether YAML says that there is no value, as it does of a name with nothing behind it.
    private func isNothing(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}

// MARK: - Mistakes

extension ConfigurationReader {
    private mutating func add(_ problem: ConfigurationProblem, at mark: Mark?) {
        add(problem, at: mark.map { ($0.line, $0.column) })
    }

    private mutating func add(_ problem: ConfigurationProblem, at place: (line: Int, column: Int)?) {
        let location = SourceLocation(file: file, line: place?.line, column: place?.column)
        mistakes.append(Diagnostic(.configuration(problem), at: location))
    }

    /// Notes a mistake at a byte; its column is counted in characters of Unicode, as all columns are.
    private mutating func add(_ problem: ConfigurationProblem, atByte offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(max(0, offset))
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
        mistakes.append(
            Diagnostic(.configuration(problem), at: SourceLocation(file: file, line: line, column: column)))
    }

    private mutating func add(_ error: YamlError, _ bytes: [UInt8]) {
        switch error {
        case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
            .composer(_, let reason, let mark, _):
            add(.malformed(.told(reason)), at: mark)
        case .duplicatedKeysInMapping(let names, let context):
            let (name, start) = (names.first ?? "", (context.mark.line, context.mark.column))
            let yaml = String(decoding: bytes, as: UTF8.self)
            add(.nameTwice(name), at: placeOfRepeatedName(name, in: yaml, mappingAt: start))
        case .reader(_, let offset, _, _):
            add(.malformed(.character), atByte: offset ?? 0, in: bytes)
        default:
            add(.malformed(.unknown), at: nil as Mark?)
        }
    }
}

/// The offset of the first byte that is not part of UTF-8, or nothing.
private func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
