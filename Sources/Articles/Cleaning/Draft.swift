import Language

/// A scrape on its way to an article: its measured lines, and what the rules have said of each so far.
struct Draft: Sendable {
    /// What a line has become.
    enum Fate: Sendable, Equatable {
        /// Nothing has been said: the line is part of the body.
        case body
        case title
        case deck
        case byline
        /// A rule took it out; the index counts in ``CleaningRule/all``.
        case removed(rule: Int)
    }

    /// The file, and behind it the texts of lines that are no spans of it.
    let bytes: [UInt8]
    let lines: [ScrapeLine]
    let words: [Word]
    let images: [MarkdownStripper.Image]
    /// One for each line.
    private(set) var fates: [Fate]
    /// The index of the title's line, where the text has one.
    private(set) var titleIndex: Int?
    /// The index of the deck's line, where the text has one.
    private(set) var deckIndex: Int?
    /// The index of the byline, where the text has one.
    private(set) var bylineIndex: Int?
    /// The title that came with the text.
    let givenTitle: String?
    /// The lines that other texts of the source have too; nothing where those are not known.
    private let sharedLines: SharedLines?

    /// Measures the lines of a scrape.
    init(_ scrape: Scrape, sharedLines: SharedLines? = nil) {
        self.sharedLines = sharedLines.flatMap { $0.isCopied(scrape) ? nil : $0 }
        let measured = LineReader.read(scrape)
        bytes = measured.copies.isEmpty ? scrape.bytes : scrape.bytes + measured.copies
        lines = measured.lines
        words = measured.words
        images = measured.images
        fates = [Fate](repeating: .body, count: measured.lines.count)
        givenTitle = scrape.metadata.title?.text
    }

    /// The indices of the lines that are still part of the body.
    ///
    /// - Complexity: O(*n*) in the lines, so a rule asks once.
    var kept: [Int] { fates.indices.filter { fates[$0] == .body } }

    /// The words of a line.
    func words(of index: Int) -> ArraySlice<Word> { words[lines[index].words] }

    /// The words of a line that end at an offset of its text or before it.
    func words(of index: Int, before offset: Int) -> ArraySlice<Word> {
        words(of: index).prefix { $0.range.upperBound <= offset }
    }

    /// The text of a line without marks.
    func text(of index: Int) -> String { lines[index].plain.string(in: bytes) }

    /// The line as it stands in the file.
    func rawText(of index: Int) -> String { String(decoding: bytes[lines[index].raw], as: UTF8.self) }

    /// Whether two lines have the same words.
    func sameWords(_ one: Int, _ other: Int) -> Bool {
        !lines[one].words.isEmpty && words(of: one).elementsEqual(words(of: other)) { $0.hash == $1.hash }
    }

    /// Whether a line stands in so many other texts of the source that a site has put it there.
    func isShared(_ line: LineMeasure) -> Bool {
        guard let sharedLines else { return false }
        return otherTexts(with: line) >= sharedLines.fewestOthers(isProse: line.lineClass.isProse)
    }

    /// In how many other texts of the source a line stands too.
    func otherTexts(with line: LineMeasure) -> Int {
        guard let sharedLines else { return 0 }
        let raw = lines[line.index].raw
        return bytes.withUnsafeBytes { sharedLines.texts(with: UnsafeRawBufferPointer(rebasing: $0[raw])) - 1 }
    }

    /// Whether a quotation mark stands in a line; of curly ones, the opening one.
    func holdsQuotation(_ index: Int) -> Bool {
        lines[index].plain.withBytes(in: bytes) { text in
            text.contains(0x22)
                || text.indices.dropLast(2).contains {
                    text[$0] == 0xE2 && text[$0 + 1] == 0x80 && text[$0 + 2] == 0x9C
                }
        }
    }

    /// Whether a line with a phrase of a kind of noise speaks to the reader, rather than tells that somebody
    /// subscribes or gives: it is as short as a button, opens with the phrase, or says “you”, “our” or “us”
    /// outside of a quotation.
    func speaksToReader(_ index: Int, with category: NoiseLexicon.Category) -> Bool {
        let line = lines[index]
        if line.wordCount <= 5 { return true }
        if line.openings.contains(category), !(line.endsSentence && line.wordCount >= 14) { return true }
        return NoiseLexicon.english.speaksToReader(in: words(of: index)) && !holdsQuotation(index)
    }

    mutating func remove(_ index: Int, rule: Int) {
        if fates[index] == .body { fates[index] = .removed(rule: rule) }
    }

    mutating func setTitle(_ index: Int) {
        titleIndex = index
        fates[index] = .title
    }

    mutating func setDeck(_ index: Int) {
        deckIndex = index
        fates[index] = .deck
    }

    mutating func setByline(_ index: Int) {
        bylineIndex = index
        fates[index] = .byline
    }
}
