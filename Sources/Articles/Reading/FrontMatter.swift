import Diagnostics
import Yams

/// The YAML block between two `---` lines at the top of a file, as trafilatura writes it
/// (https://trafilatura.readthedocs.io/en/latest/usage-python.html#metadata).
struct FrontMatter: Sendable, Equatable {
    /// The headline, with the number of its line in the file.
    var title: Excerpt?
    /// The author, with the number of its line in the file.
    var author: Excerpt?
    /// The deck, with the number of its line in the file.
    var description: Excerpt?
    /// The date as it was written.
    var date: String?
    /// The address of the original.
    var url: String?
    /// The outlet: `sitename`, else `hostname`.
    var site: String?

    /// Where the front matter of a file ends.
    struct End: Equatable {
        /// The offset of the first byte behind it.
        var offset = 0
        /// The number of the line at that offset, counted from 1.
        var line = 1
    }

    /// Finds the end of the front matter without reading its values; a file without one has it at its start.
    static func end(in bytes: [UInt8]) -> End {
        guard isFence(bytes[...].prefix(while: { $0 != 0x0A })) else { return End() }
        var line = 1
        var start = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
        while start < bytes.count {
            line += 1
            let next = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if isFence(bytes[start..<next]) {
                return End(offset: min(next + 1, bytes.count), line: line + 1)
            }
            start = next + 1
        }
        return End()
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.elementsEqual([0x2D, 0x2D, 0x2D]) || line.elementsEqual([0x2D, 0x2D, 0x2D, 0x0D])
    }

    /// Reads the values; keys that are not known are left alone.
    ///
    /// - Throws: ``Diagnostic`` with line and column where the block is not YAML or not a mapping.
    static func parse(_ bytes: [UInt8], end: End, file: String) throws -> FrontMatter {
        guard end.offset > 0 else { return FrontMatter() }
        let fenced = bytes[..<end.offset].split(separator: 0x0A, omittingEmptySubsequences: false)
        // The opening fence stays, so that the parser's line numbers are those of the file.
        let text = fenced.prefix(end.line - 2).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        do {
            guard let node = try Yams.compose(yaml: text + "\n") else { return FrontMatter() }
            guard let mapping = node.mapping else {
                throw invalid("it is not a list of “name: value” lines", file: file, line: 2, column: 1)
            }
            return FrontMatter(mapping)
        } catch let error as YamlError {
            throw diagnostic(for: error, file: file)
        }
    }

    private static func diagnostic(for error: YamlError, file: String) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            invalid(problem, file: file, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let duplicates, _):
            invalid("“\(duplicates.first ?? "")” is given twice", file: file, line: 2, column: 1)
        default:
            invalid("it is not YAML", file: file, line: 2, column: 1)
        }
    }

    private static func invalid(_ reason: String, file: String, line: Int, column: Int) -> Diagnostic {
        Diagnostic(
            .reading(.invalidFrontMatter(reason: reason)), severity: .warning,
            at: SourceLocation(file: file, line: line, column: column))
    }
}

extension FrontMatter {
    private init(_ mapping: Node.Mapping) {
        for (key, value) in mapping {
            guard let name = key.string, let text = Self.text(of: value) else { continue }
            // A byline of several authors, as a YAML list, is joined; all other values are scalars.
            let excerpt = Excerpt(line: value.mark?.line ?? 1, text: text)
            switch name {
            case "title": title = excerpt
            case "author": author = excerpt
            case "description": description = excerpt
            case "date": date = text
            case "url": url = text
            case "sitename": site = text
            case "hostname": site = site ?? text
            default: continue
            }
        }
        if let sitename = mapping["sitename"].flatMap(Self.text) { site = sitename }
    }

    private static func text(of value: Node) -> String? {
        let text: String
        if let scalar = value.scalar {
            // An unquoted `null` or `~` is YAML's way to say that there is no value.
            if scalar.style == .plain && ["null", "~", "Null", "NULL", "None"].contains(scalar.string) { return nil }
            text = scalar.string
        } else if let sequence = value.sequence {
            text = sequence.compactMap { $0.string }.joined(separator: "; ")
        } else {
            return nil
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
