/// Where the front matter of a file lies, found without reading its values.
struct FrontMatterBlock: Equatable {
    /// The offset of the fence that closes it; the file's end where it is not closed.
    let closingFence: Int
    /// The offset of the first byte behind it.
    let end: Int
    /// The number of the line at that offset, counted from 1.
    let endLine: Int
    /// Whether a fence closes it.
    let isClosed: Bool

    /// Finds the block at the top of a file: a line `---`, a line such as `title: …`, and another `---`.
    ///
    /// A `---` with other lines below it is the rule that some texts open with, and part of the text. A block
    /// that opens with one of our own names and is never closed is a slip, and no text.
    init?(in bytes: [UInt8]) {
        var lines = FenceLines(bytes: bytes)
        guard let opening = lines.next(), Self.isFence(bytes[opening]) else { return nil }
        var name: String?
        while let line = lines.next() {
            if Self.isFence(bytes[line]) {
                self.init(
                    closingFence: line.lowerBound, end: min(line.upperBound + 1, bytes.count), endLine: lines.count + 1,
                    isClosed: true)
                return
            }
            if name == nil, !Self.isPassedOver(bytes[line]) {
                name = Self.name(openingLine: bytes[line])
                if name == nil { return nil }
            }
        }
        guard let name, FrontMatter.names.contains(name) else { return nil }
        self.init(closingFence: bytes.count, end: bytes.count, endLine: lines.count + 1, isClosed: false)
    }

    private init(closingFence: Int, end: Int, endLine: Int, isClosed: Bool) {
        self.closingFence = closingFence
        self.end = end
        self.endLine = endLine
        self.isClosed = isClosed
    }

    /// Three hyphens, with nothing but white space behind them.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy(MarkdownStripper.isSpace)
    }

    /// Whether a line of YAML says nothing: blank, or a comment.
    private static func isPassedOver(_ line: ArraySlice<UInt8>) -> Bool {
        let first = line.first { !MarkdownStripper.isSpace($0) }
        return first == nil || first == 0x23
    }

    /// The name before a colon, lower-cased; nothing where the line does not look like one of front matter:
    /// names are small letters, or our own, so that “Northland: the talks failed” stays a text. A brace opens
    /// a mapping on one line, which YAML allows too.
    private static func name(openingLine line: ArraySlice<UInt8>) -> String? {
        if line.first == 0x7B { return "{" }
        let bytes = line.prefix { $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2D }
        let behind = line[bytes.endIndex...]
        guard let first = bytes.first, behind.first == 0x3A,
            behind.dropFirst().first.map(MarkdownStripper.isSpace) ?? true
        else { return nil }
        let name = String(decoding: bytes, as: UTF8.self).lowercased()
        return first &- 0x61 < 26 || FrontMatter.names.contains(name) ? name : nil
    }
}

/// The lines of a file, as ranges of its bytes without their line feeds.
private struct FenceLines {
    let bytes: [UInt8]
    var start = 0
    /// How many lines were given.
    var count = 0

    mutating func next() -> Range<Int>? {
        guard start < bytes.count else { return nil }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        defer { start = end + 1 }
        count += 1
        return start..<end
    }
}
