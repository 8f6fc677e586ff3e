/// The line and the column at which a name of a YAML mapping stands for the second time, both counted from 1: the parser
/// tells only where the mapping begins.
///
/// - Parameters:
///   - name: The name.
///   - yaml: The lines of the file.
///   - start: The line and the column at which the mapping begins.
/// - Returns: The second place; `start` where the mapping is not written with a name a line.
/// - Complexity: O(*n*) in the text.
public func placeOfRepeatedName(
    _ name: String, in yaml: String, mappingAt start: (line: Int, column: Int)
) -> (line: Int, column: Int) {
    let spellings = [name, "\"\(name)\"", "'\(name)'"]
    var isSecond = false
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated().dropFirst(max(0, start.line - 1)) {
        let text = line.drop { $0 == " " }
        guard line.utf8.count - text.utf8.count == start.column - 1 else { continue }
        let isNamed = spellings.contains { spelling in
            text.hasPrefix(spelling) && text.dropFirst(spelling.count).drop { $0 == " " }.hasPrefix(":")
        }
        if isNamed && isSecond { return (index + 1, start.column) }
        isSecond = isSecond || isNamed
    }
    return start
}
