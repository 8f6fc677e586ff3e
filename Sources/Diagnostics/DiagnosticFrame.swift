/// The lines of a file around the place of a diagnostic, as data: a terminal prints them, a browser shows them.
///
/// The lines are safe to print: control characters are spelt out and tabs are spaces. They are not escaped for HTML.
public struct DiagnosticFrame: Sendable, Equatable {
    /// So many lines are shown on each side of the marked one.
    public static let context = 2

    /// The file as the user named it.
    public let file: String
    /// The number of the first line of ``lines``, counted from 1.
    public let firstLine: Int
    /// The lines as they are shown, without line breaks; of long ones only a part, with “…” for the rest.
    public let lines: [String]
    /// The number of the line that the diagnostic is about; it is one of ``lines``.
    public let markedLine: Int
    /// The column as the diagnostic tells it: in characters of the file's line, counted from 1.
    public let column: Int?
    /// The same place in the marked line as it is shown: so many of its Unicode scalars stand before it.
    public let mark: Int?

    /// Cuts the frame of a place out of its file; nothing where the file has no such line, or is UTF-16.
    ///
    /// - Parameters:
    ///   - location: The place; without a line it has no frame.
    ///   - bytes: The whole file. What is not UTF-8 in it is shown as U+FFFD.
    /// - Complexity: O(bytes before the place), with one look at each.
    public init?(at location: SourceLocation, in bytes: [UInt8]) {
        guard let marked = location.line, marked > 0, marked < Int.max - Self.context, !isUTF16(bytes) else {
            return nil
        }
        let first = max(1, marked - Self.context)
        let found = lineRanges(first...marked + Self.context, marked: marked, in: bytes)
        guard marked - first < found.count else { return nil }
        file = location.file
        firstLine = first
        markedLine = marked
        column = location.column
        let shown = ShownLine(bytes[found[marked - first]], column: location.column)
        mark = shown.mark
        lines = found.enumerated().map { offset, range in
            first + offset == marked ? shown.text : ShownLine(bytes[range], column: nil).text
        }
    }
}

/// Whether a file begins with the byte-order mark of UTF-16.
private func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
}

/// The bytes of lines, each without its break, which is LF, CRLF, or CR alone. The empty line behind the last break counts
/// only where it is marked, as it is where something ought to have come.
private func lineRanges(_ numbers: ClosedRange<Int>, marked: Int, in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (number, start) = (1, 0)
    bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while number <= numbers.upperBound {
            while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            let isEnd = index == bytes.count
            if isEnd, start == index, number > 1, number != marked { return }
            if numbers.contains(number) { ranges.append(start..<index) }
            if isEnd { return }
            index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
            (number, start) = (number + 1, index)
        }
    }
    return ranges
}

/// A line as it is shown, and where its column is then.
private struct ShownLine {
    /// Longer lines are cut; records of JSON Lines have thousands of characters.
    private static let longest = 100
    /// So many characters are shown before the column of a line that is cut.
    private static let before = 40
    private static let tab = 4

    private(set) var text = ""
    private(set) var mark: Int?

    init(_ line: ArraySlice<UInt8>, column: Int?) {
        // A scalar has four bytes at most, so that this holds all that can be shown.
        let needed = max(0, min(column ?? 0, line.count)) + Self.longest + 1
        let (product, isHuge) = needed.multipliedReportingOverflow(by: 4)
        let isWhole = isHuge || line.count <= product
        let decoded = String(decoding: isWhole ? line : line.prefix(product), as: UTF8.self)
        var scalars = Array(decoded.unicodeScalars)[...]
        if scalars.first == "\u{FEFF}", column == nil { scalars = scalars.dropFirst() }
        let marked = column.map { min(max(0, $0 - 1), scalars.count) }
        let isCut = scalars.count > Self.longest
        let start = isCut ? max(0, min((marked ?? 0) - Self.before, scalars.count - Self.longest)) : 0
        let end = min(scalars.count, start + Self.longest)
        show(scalars, from: start, to: end, marked: marked)
        if end < scalars.count || !isWhole { text += "…" }
    }

    private mutating func show(_ scalars: ArraySlice<Unicode.Scalar>, from start: Int, to end: Int, marked: Int?) {
        var (count, cells) = (0, 0)
        if start > 0 { (text, count, cells) = ("…", 1, 1) }
        for offset in start..<end {
            if offset == marked { mark = count }
            let scalar = scalars[scalars.startIndex + offset]
            let shown: String
            if scalar == "\t" {
                shown = String(repeating: " ", count: Self.tab - cells % Self.tab)
            } else if scalar.isUnsafeToShow || scalar == "\u{FEFF}" {
                shown = scalar.spelling
            } else {
                shown = String(scalar)
            }
            text += shown
            count += shown.unicodeScalars.count
            cells += shown.unicodeScalars.reduce(0) { $0 + $1.cells }
        }
        if let marked, marked >= end { mark = count }
    }
}
