import Language

/// Tells the class of each line.
struct LineClassifier {
    /// The four-word runs of the descriptions of the draft's pictures; nothing where it has none that speak.
    private let descriptions: FourWordRuns?

    /// Reads the descriptions of a draft's pictures.
    init(_ draft: Draft) {
        var words: [Word] = []
        var ends: [Int] = []
        draft.bytes.withUnsafeBytes { file in
            for image in draft.images where image.description.count > 15 {
                let text = UnsafeRawBufferPointer(rebasing: file[image.description])
                Words.append(in: text, sentence: 0..<text.count, to: &words)
                ends.append(words.count)
            }
        }
        guard !ends.isEmpty else {
            descriptions = nil
            return
        }
        var runs = FourWordRuns(wordCount: words.count)
        var start = 0
        for end in ends {
            runs.add(words[start..<end])
            start = end
        }
        descriptions = runs
    }

    /// The class of a line.
    func lineClass(of line: LineMeasure, in draft: Draft, isClaimed: Bool) -> LineClass {
        let scraped = draft.lines[line.index]
        // A link without a text is a picture that was left out.
        if scraped.isImage || scraped.plain.isEmpty { return .image }
        if isClaimed { return .junk }
        if scraped.categories.contains(.cookie) { return .junk }
        if isCaption(line, scraped, draft) { return .caption }
        if line.bars >= 2 { return Self.isNumeric(line) ? .numbers : .table }
        if scraped.linkShare > 0.6, line.wordCount < 25 { return .links }
        if scraped.isProse { return Self.isMenu(line, scraped) ? .short : .good }
        if scraped.isSentence { return .near }
        return scraped.marks.isListItem ? .item : .short
    }

    private func isCaption(_ line: LineMeasure, _ scraped: ScrapeLine, _ draft: Draft) -> Bool {
        if scraped.marks.imageCount > 0, line.wordCount <= 90, !Self.standsAmid(line, scraped, draft) {
            return scraped.marks.isListItem || line.bars > 0 || !(line.wordCount >= 20 && scraped.endsSentence)
        }
        guard let descriptions, 5...70 ~= line.wordCount else { return false }
        return descriptions.share(of: draft.words(of: line.index), countedAtLeast: 1) >= 0.8
    }

    /// Whether a picture stands amid the words of a sentence, as a sign or a flag does: the line begins with a word, and
    /// ends with a stop.
    private static func standsAmid(_ line: LineMeasure, _ scraped: ScrapeLine, _ draft: Draft) -> Bool {
        let first = draft.bytes[scraped.raw].first { !MarkdownStripper.isSpace($0) } ?? 0
        let last = draft.bytes[scraped.raw].last { !MarkdownStripper.isSpace($0) } ?? 0
        return (first | 0x20) &- 0x61 < 26 && last != 0x29 && scraped.endsSentence && line.wordCount >= 5
    }

    /// Whether a long line is a row of labels: no sentence, and most words have capitals or are numbers.
    private static func isMenu(_ line: LineMeasure, _ scraped: ScrapeLine) -> Bool {
        !scraped.endsSentence && (line.capitalised + line.numbers) * 2 > line.wordCount
    }

    /// Whether most words of a line of cells are numbers.
    private static func isNumeric(_ line: LineMeasure) -> Bool { line.numbers * 2 >= line.wordCount }
}
