/// The line and the column at which a name of a YAML mapping stands for the second time, both counted from 1: the parser
/// tells only where it stands for the first.
///
/// - Parameters:
///   - name: The name.
///   - yaml: The lines of the file.
///   - first: The line and the column at which the name stands first.
/// - Returns: The second place; `first` where the mapping is not written with a name a line.
/// - Complexity: O(*n*) in the text.
public func placeOfRepeatedName(
    _ name: String, in yaml: String, first: (line: Int, column: Int)
) -> (line: Int, column: Int) {
    let spellings = [name, "\"\(name)\"", "'\(name)'"]
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated().dropFirst(max(0, first.line)) {
        let text = line.drop { $0 == " " }
        guard line.utf8.count - text.utf8.count == first.column - 1 else { continue }
        let isNamed = spellings.contains { spelling in
            text.hasPrefix(spelling) && text.dropFirst(spelling.count).drop { $0 == " " }.hasPrefix(":")
        }
        if isNamed { return (index + 1, first.column) }
    }
    return first
}
