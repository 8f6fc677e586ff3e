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
            throw diagnostic(for: YAMLFault(error, in: bytes), file: file)
        }
    }

    private static func diagnostic(for fault: YAMLFault, file: String) -> Diagnostic {
        let problem: FrontMatterProblem =
            switch fault.kind {
            case .malformed(let problem): .yaml(problem)
            case .nameTwice(let name): .nameTwice(name)
            }
        return invalid(problem, file: file, line: fault.place?.line ?? 2, column: fault.place?.column ?? 1)
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
