import Language

/// A scrape on its way to an article: its measured lines, and what the rules have said of each so far.
struct Draft: Sendable {
    /// What a line has become.
    enum Fate: Sendable, Equatable {
        /// Nothing has been said: the line is part of the body.
        case body
        /// White space only.
        case blank
        case title
        case deck
        case byline
        /// A rule took it out; the index counts in ``CleaningRule/all``.
        case removed(rule: Int)
    }

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

    /// Measures the lines of a scrape.
    init(_ scrape: Scrape) {
        let measured = LineReader.read(scrape)
        bytes = scrape.bytes
        lines = measured.lines
        words = measured.words
        images = measured.images
        fates = measured.lines.map { $0.isBlank && $0.marks.imageCount == 0 ? .blank : .body }
        givenTitle = scrape.metadata.title?.text
    }

    /// The indices of the lines that are still part of the body.
    var kept: [Int] { fates.indices.filter { fates[$0] == .body } }

    /// Whether a line is still part of the body.
    func isKept(_ index: Int) -> Bool { fates[index] == .body }

    /// The first line behind an index that is still part of the body and has text.
    func nextKept(after index: Int) -> Int? {
        fates.indices[(index + 1)...].first { fates[$0] == .body }
    }

    /// The words of a line.
    func words(of index: Int) -> ArraySlice<Word> { words[lines[index].words] }

    /// The text of a line without marks.
    func text(of index: Int) -> String { lines[index].plain.string(in: bytes) }

    /// The line as it stands in the file.
    func rawText(of index: Int) -> String { String(decoding: bytes[lines[index].raw], as: UTF8.self) }

    /// Whether two lines have the same words.
    func sameWords(_ one: Int, _ other: Int) -> Bool {
        !lines[one].words.isEmpty && words(of: one).elementsEqual(words(of: other)) { $0.hash == $1.hash }
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
