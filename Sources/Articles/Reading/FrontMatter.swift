import Diagnostics
import Yams

/// What came along with a text: the YAML block between two `---` lines at the top of a file, as trafilatura writes
/// it (https://trafilatura.readthedocs.io/en/latest/usage-python.html#metadata), or the other keys of a JSON record.
/// Lines are those of the file; ``Excerpt/besideTheText`` for a record.
struct FrontMatter: Sendable, Equatable {
    /// The headline, with the number of its line in the file.
    var title: Excerpt?
    /// The author, with the number of its line in the file.
    var author: Excerpt?
    /// The deck, with the number of its line in the file.
    var description: Excerpt?
    /// The date as it was written, with the number of its line in the file.
    var date: Excerpt?
    /// The column of the date in its line, in characters counted from 1.
    var dateColumn: Int?
    /// The address of the original.
    var url: String?
    /// The outlet: `sitename`, else `hostname`.
    var site: String?
    /// The language as the input names it.
    var language: String?

    /// Reads the values; keys that are not known are left alone.
    ///
    /// - Throws: ``Diagnostic`` with line and column where the block is not YAML or not a mapping.
    static func parse(_ bytes: [UInt8], in block: FrontMatterBlock?, file: String) throws -> FrontMatter {
        guard let block else { return FrontMatter() }
        guard block.isClosed else { throw invalid(.notClosed, file: file, line: 1, column: 1) }
        // The opening fence stays, so that the parser's line numbers are those of the file.
        let text = String(decoding: bytes[..<block.closingFence], as: UTF8.self)
        do {
            guard let node = try Yams.compose(yaml: text) else { return FrontMatter() }
            if node.scalar?.string.isEmpty == true { return FrontMatter() }
            guard let mapping = node.mapping else {
                throw invalid(.notNames, file: file, line: 2, column: 1)
            }
            return FrontMatter(mapping)
        } catch let error as YamlError {
            throw diagnostic(for: error, in: text, file: file)
        }
    }

    private static func diagnostic(for error: YamlError, in text: String, file: String) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return invalid(.yaml(.told(problem)), file: file, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let name = duplicates.first ?? ""
            let start = (context.mark.line, context.mark.column)
            let (line, column) = placeOfRepeatedName(name, in: text, mappingAt: start)
            return invalid(.nameTwice(name), file: file, line: line, column: column)
        case .reader(_, let offset, _, let yaml):
            let before = String(decoding: yaml.utf8.prefix(offset ?? 0), as: UTF8.self).unicodeScalars
            let line = before.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
            let column = before.reversed().prefix { $0 != "\n" }.count + 1
            return invalid(.yaml(.character), file: file, line: line, column: column)
        default:
            return invalid(.yaml(.unknown), file: file, line: 2, column: 1)
        }
    }

    private static func invalid(_ problem: FrontMatterProblem, file: String, line: Int, column: Int) -> Diagnostic {
        Diagnostic(
            .reading(.invalidFrontMatter(problem)), severity: .warning,
            at: SourceLocation(file: file, line: line, column: column))
    }
}

extension FrontMatter {
    private init(_ mapping: Node.Mapping) {
        var sitename: String?
        var hostname: String?
        for (key, value) in mapping {
            guard let name = key.string?.lowercased(), let text = Self.text(of: value) else { continue }
            // A byline of several authors, as a YAML list, is joined; all other values are scalars.
            let excerpt = Excerpt(line: value.mark?.line ?? 1, text: text)
            switch name {
            case "title": title = excerpt
            case "author": author = excerpt
            case "description": description = excerpt
            case "date": (date, dateColumn) = (excerpt, value.mark?.column)
            case "url": url = text
            case "sitename": sitename = text
            case "hostname": hostname = text
            case "language": language = text
            default: continue
            }
        }
        site = sitename ?? hostname
    }

    /// The names that mean something here; capitals in them do not matter.
    static let names: Set<String> = [
        "title", "author", "description", "date", "url", "sitename", "hostname", "language",
    ]

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
        return spaced(text)
    }

    /// A text on one line: single spaces in the place of white space, none at its ends; nothing where it is blank.
    static func spaced(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
