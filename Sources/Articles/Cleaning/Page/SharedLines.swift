import Language

/// The lines that stand in several texts of one input: what a site puts around every article.
///
/// A line is known by a hash of its bytes, without white space at its ends, and counted once a text. A text a third of
/// whose long lines stand in others is a copy of a wire report, not furniture: nothing of it counts as shared.
struct SharedLines: Sendable {
    /// The fewest bytes of a line that is a paragraph rather than a label.
    private static let longLine = 120
    /// The share of a copy's long lines that stand in other texts.
    private static let copiedShare = 0.3

    private var numbers = WordNumbers(capacity: 1 << 10)
    /// How many texts were counted.
    private(set) var textCount = 0
    /// In how many texts each line stands, by its number; more than 65,535 are so many.
    private var counts: [UInt16] = []

    /// The lines of a text, each once, as they are counted.
    static func lines(of scrape: Scrape) -> [WordHash] {
        var hashes: [WordHash] = []
        forEachLine(of: scrape) { hashes.append(WordHash(bytes: $0)) }
        hashes.sort()
        var last: WordHash?
        hashes.removeAll { hash in
            defer { last = hash }
            return hash == last
        }
        return hashes
    }

    /// Counts the lines of a text.
    mutating func add(_ lines: [WordHash]) {
        if !lines.isEmpty { textCount += 1 }
        for line in lines {
            let number = numbers.number(of: line)
            if number == counts.count { counts.append(0) }
            if counts[number] < .max { counts[number] += 1 }
        }
    }

    /// Whether a text is a copy of others.
    func isCopied(_ scrape: Scrape) -> Bool {
        var long = 0
        var shared = 0
        Self.forEachLine(of: scrape) { line in
            guard line.count >= Self.longLine else { return }
            long += 1
            if texts(with: WordHash(bytes: line)) > 1 { shared += 1 }
        }
        // Nothing tells a text of labels alone, such as a short report, from its copy.
        return Double(shared) >= Double(long) * Self.copiedShare
    }

    /// In how many other texts a line must stand to be what a site puts around its articles
    /// (``CleaningRule/sharedLine``).
    func fewestOthers(isProse: Bool) -> Int { isProse ? max(4, textCount / 200) : max(1, textCount / 400) }

    /// All that cleaning a text can learn of its lines.
    ///
    /// - Parameter lines: The text's lines, as ``lines(of:)`` gives them.
    /// - Returns: A hash; 0 for every text none of whose lines stands in another.
    func view(of lines: [WordHash]) -> UInt64 {
        var hash = WordHash(value: UInt64(lines.count))
        var isShared = false
        for line in lines {
            let texts = texts(with: line)
            if texts > 1 { isShared = true }
            hash = hash.followed(by: WordHash(value: UInt64(texts)))
        }
        guard isShared else { return 0 }
        for isProse in [true, false] {
            hash = hash.followed(by: WordHash(value: UInt64(fewestOthers(isProse: isProse))))
        }
        return hash.value
    }

    /// In how many texts a line stands.
    func texts(with line: UnsafeRawBufferPointer) -> Int {
        texts(with: WordHash(bytes: Self.trimmed(line)))
    }

    private func texts(with line: WordHash) -> Int { numbers[line].map { Int(counts[$0]) } ?? 0 }

    private static func forEachLine(of scrape: Scrape, _ body: (UnsafeRawBufferPointer) -> Void) {
        scrape.bytes.withUnsafeBytes { file in
            var start = scrape.textStart
            while start < file.count {
                let end = LineReader.lineEnd(file, from: start)
                let line = trimmed(UnsafeRawBufferPointer(rebasing: file[start..<end]))
                if !line.isEmpty { body(line) }
                start = end + 1
            }
        }
    }

    private static func trimmed(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var (start, end) = (0, line.count)
        while start < end, MarkdownStripper.isSpace(line[start]) { start += 1 }
        while end > start, MarkdownStripper.isSpace(line[end - 1]) { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: line[start..<end])
    }
}
