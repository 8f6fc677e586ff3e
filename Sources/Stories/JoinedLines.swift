import Language

/// Lines of text one behind the other with their words, whose offsets count from the first line's first byte.
///
/// An article has a dozen lines: all of them in one array cost one allocation, which is kept for the next article.
struct JoinedLines {
    /// What stands behind each line: more than the six bytes over which the parts of a date are sought, so that no
    /// phrase goes from line to line, and enough for the last word to be read eight bytes at once.
    static let gap = [UInt8](repeating: UInt8(ascii: "\n"), count: 8)

    private(set) var bytes: [UInt8] = []
    private(set) var words: [Word] = []

    /// Puts a line behind the others.
    ///
    /// - Complexity: O(bytes of the line)
    mutating func append(_ line: String) {
        let start = bytes.count
        bytes.append(contentsOf: line.utf8)
        let end = bytes.count
        bytes.append(contentsOf: Self.gap)
        bytes.withUnsafeBytes { Words.append(in: $0, line: start..<end, to: &words) }
    }

    /// Forgets all lines.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
    }
}
