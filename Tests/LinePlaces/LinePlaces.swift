public import Articles

/// Says which lines of a text an article has lost, changed or put in two places.
///
/// Every line that is not blank is the title, the deck, the byline, a block or an entry of the receipt; those of the
/// receipt are verbatim, those of blocks but for Markdown's marks. Made for tests and for the fuzzer, so it knows
/// nothing of how the cleaning works.
public struct LinePlaces {
    /// What is wrong, for a person; empty where every line is in its place.
    public private(set) var problems: [String] = []

    private let lines: [ArraySlice<UInt8>]
    private let firstLine: Int
    private var isTaken: [Bool]

    /// Checks an article against its text.
    ///
    /// - Parameters:
    ///   - article: What the cleaning has made.
    ///   - text: The text without front matter, as UTF-8; LF and CRLF end a line.
    ///   - firstLine: The number of its first line in the file, counted from 1.
    /// - Complexity: O(*n*) in the bytes of the text.
    public init(of article: Article, in text: ArraySlice<UInt8>, firstLine: Int = 1) {
        lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            line.last == 0x0D ? line.dropLast() : line
        }
        self.firstLine = firstLine
        isTaken = [Bool](repeating: false, count: lines.count)
        takeBlocks(article.blocks)
        takeRemoved(article.removed)
        takeHead(article)
        checkTheRest()
    }

    private mutating func takeBlocks(_ blocks: [Block]) {
        expectAscending(blocks.map(\.line), "blocks")
        for block in blocks {
            guard let line = take(block.line, "a block") else { continue }
            if !isSpan(block.text, of: line) { report(block.line, "a block says “\(block.text)”") }
        }
    }

    private mutating func takeRemoved(_ removed: [RemovedLine]) {
        expectAscending(removed.map(\.line), "the receipt")
        for entry in removed {
            guard let line = take(entry.line, "the receipt") else { continue }
            if !entry.text.utf8.elementsEqual(line) { report(entry.line, "the receipt says “\(entry.text)”") }
        }
    }

    private mutating func takeHead(_ article: Article) {
        // A text without a headline has the first sentence of its first block for a title.
        let title = article.title
        let isOpening = article.blocks.first.map { $0.line == title.line && $0.text.contains(title.text) } ?? false
        if !isOpening { takeExcerpt(title, "the title") }
        if let deck = article.deck { takeExcerpt(deck, "the deck") }
        guard let byline = article.byline, byline.line >= firstLine else { return }
        // The name in a link to an author's page may stand in a line that is something else.
        if let index = index(of: byline.line), isTaken[index] {
            if !isSpan(byline.text, of: lines[index]) { report(byline.line, "the byline says “\(byline.text)”") }
        } else {
            takeExcerpt(byline, "the byline")
        }
    }

    private mutating func takeExcerpt(_ excerpt: Excerpt, _ place: String) {
        // What came beside the text stands above it, or in none of its lines.
        guard excerpt.line >= firstLine, let line = take(excerpt.line, place) else { return }
        if !isSpan(excerpt.text, of: line) { report(excerpt.line, "\(place) says “\(excerpt.text)”") }
    }

    /// Where the author came beside the text, a byline of the text is the byline all the same.
    private mutating func checkTheRest() {
        for index in lines.indices where !isTaken[index] && !Self.isBlank(lines[index]) {
            report(firstLine + index, "is in no place")
        }
    }
}

extension LinePlaces {
    private func index(of number: Int) -> Int? {
        lines.indices.contains(number - firstLine) ? number - firstLine : nil
    }

    private mutating func take(_ number: Int, _ place: String) -> ArraySlice<UInt8>? {
        guard let index = index(of: number) else {
            problems.append("line \(number) of \(place) is none of the text's")
            return nil
        }
        if isTaken[index] { report(number, "is in \(place) and elsewhere") }
        isTaken[index] = true
        return lines[index]
    }

    private mutating func expectAscending(_ numbers: [Int], _ place: String) {
        for (one, next) in zip(numbers, numbers.dropFirst()) where one >= next {
            problems.append("\(place): \(next) stands behind \(one)")
        }
    }

    private mutating func report(_ number: Int, _ problem: String) {
        let line = index(of: number).map { String(decoding: lines[$0], as: UTF8.self) } ?? ""
        problems.append("line \(number) \(problem): “\(line)”")
    }

    /// Whether a text is a piece of a line; where marks may have been cut from its middle, its bytes in their order.
    private func isSpan(_ text: String, of line: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return false }
        let holdsMarks = line.contains { $0 == 0x2A || $0 == 0x5F || $0 == 0x5C || $0 == 0x5D }
        guard holdsMarks else {
            // All of it but what Markdown puts before a line, and white space at its ends.
            return line.count < 1 << 16 ? line.firstRange(of: bytes) != nil : text.utf8.count <= line.count
        }
        var found = 0
        for byte in line where found < bytes.count && byte == bytes[found] { found += 1 }
        return found == bytes.count
    }

    /// Whether nothing but white space stands in a line.
    static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        var index = line.startIndex
        while index < line.endIndex {
            let isSpace = line[index] == 0x20 || 0x09...0x0D ~= line[index]
            let length = isSpace ? 1 : spaceLength(line[index...])
            if length == 0 { return false }
            index += length
        }
        return true
    }

    /// How many bytes a no-break, wide or zero-width space has.
    private static func spaceLength(_ bytes: ArraySlice<UInt8>) -> Int {
        if bytes.starts(with: [0xC2, 0xA0]) { return 2 }
        let third = bytes.dropFirst(2).first ?? 0
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xE2, 0x80): return (0x80...0x8B).contains(third) || [0xA8, 0xA9, 0xAF].contains(third) ? 3 : 0
        case (0xE3, 0x80): return third == 0x80 ? 3 : 0
        case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
        default: return 0
        }
    }
}
