/// The phrases that give away a line which is not part of an article, by kind of noise.
///
/// Compiled once from the resource files in `Resources/noise`: one phrase a line, `^` and `$` tie
/// it to the ends of the line, `#` stands for any number. Words are matched as they are written, not by
/// their stems: “Share on” opens a button, “Shares on” a news item.
public struct NoiseLexicon: Sendable {
    /// A kind of noise that has a phrase list; the raw value is the file's name.
    public enum Category: String, CaseIterable, Sendable {
        case sectionLabel = "section-label"
        case relatedHeading = "related-heading"
        case readMore = "read-more"
        case donation
        case newsletter
        case advertisement
        case shareBar = "share-bar"
        case comments
        case copyright
        case photoCredit = "photo-credit"
        case sourceCredit = "source-credit"
        case timestamp
        case changeStamp = "change-stamp"
        case byline
    }

    /// The categories found in a line.
    public struct Categories: OptionSet, Sendable {
        /// One bit a category.
        public let rawValue: UInt32

        /// Makes a set from bits.
        public init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// The set of one category.
        public init(_ category: Category) {
            rawValue = 1 << UInt32(Category.allCases.firstIndex(of: category) ?? 0)
        }

        /// Whether a category is in the set.
        public func contains(_ category: Category) -> Bool {
            contains(Categories(category))
        }
    }

    private struct Phrase {
        let words: [PhraseWord]
        let atStart: Bool
        let atEnd: Bool
        let category: Categories
    }

    private struct PhraseWord {
        let hash: WordHash
        /// How many bytes the word has; nothing where an apostrophe, straight or curly, stands in it.
        let length: Int?

        func matches(_ word: Word) -> Bool {
            if hash == NoiseLexicon.anyNumber { return word.isNumber }
            return hash == word.hash && length ?? word.range.count == word.range.count
        }
    }

    /// Stands for any number in a phrase.
    private static let anyNumber = WordHash(value: 0)
    /// The word that in capitals is a country.
    private static let us = WordHash("us")

    private var phrases: [WordHash: [Phrase]] = [:]
    /// One bit for each first word's low 12 bits, so that most words need no look-up.
    private var firstWords = [Bool](repeating: false, count: 4096)
    private var givingWords: Set<WordHash> = []
    private var readerWords: Set<WordHash> = []

    /// The lexicon that is embedded in the program.
    public static let english = NoiseLexicon()

    private init() {
        for category in Category.allCases {
            for line in WordList.words("noise/\(category.rawValue).txt") {
                add(line, category)
            }
        }
        givingWords = WordList.stems("noise/giving-words.txt")
        readerWords = WordList.stems("noise/reader-words.txt")
    }

    private mutating func add(_ line: String, _ category: Category) {
        var body = line[...]
        let atStart = body.hasPrefix("^")
        let atEnd = body.hasSuffix("$")
        if atStart { body = body.dropFirst() }
        if atEnd { body = body.dropLast() }
        let words = body.split(separator: " ").flatMap { Self.words(of: String($0)) }
        guard let first = words.first?.hash else { return }
        let phrase = Phrase(words: words, atStart: atStart, atEnd: atEnd, category: Categories(category))
        phrases[first, default: []].append(phrase)
        if first != Self.anyNumber { firstWords[Self.slot(of: first)] = true }
    }

    private static func words(of text: String) -> [PhraseWord] {
        if text == "#" { return [PhraseWord(hash: anyNumber, length: nil)] }
        let hasApostrophe = text.utf8.contains(UInt8(ascii: "'"))
        return Words.words(in: text).map { PhraseWord(hash: $0.hash, length: hasApostrophe ? nil : $0.range.count) }
    }

    private static func slot(of word: WordHash) -> Int {
        Int(truncatingIfNeeded: word.value & 4095)
    }

    /// All kinds of noise whose phrases stand in a line.
    ///
    /// - Returns: Those of all phrases, and those of the phrases that open the line.
    /// - Complexity: O(*n*) in the words, but for words that open a phrase.
    public func categories(of line: ArraySlice<Word>) -> (all: Categories, opening: Categories) {
        var found: Categories = []
        var opening: Categories = []
        for index in line.indices {
            let word = line[index]
            if firstWords[Self.slot(of: word.hash)], let candidates = phrases[word.hash] {
                collect(candidates, in: line, at: index, &found)
            }
            if word.isNumber, let candidates = phrases[Self.anyNumber] {
                collect(candidates, in: line, at: index, &found)
            }
            if index == line.startIndex { opening = found }
        }
        return (found, opening)
    }

    /// Whether a line is a phrase of a kind of noise, and nothing besides.
    public func isWholly(_ category: Category, _ line: ArraySlice<Word>) -> Bool {
        guard let first = line.first, let candidates = phrases[first.hash] else { return false }
        return candidates.contains { phrase in
            phrase.category.contains(category) && phrase.words.count == line.count
                && matches(phrase, in: line, at: line.startIndex)
        }
    }

    private func collect(
        _ candidates: [Phrase], in line: ArraySlice<Word>, at index: Int, _ found: inout Categories
    ) {
        for phrase in candidates where matches(phrase, in: line, at: index) {
            found.formUnion(phrase.category)
        }
    }

    private func matches(_ phrase: Phrase, in line: ArraySlice<Word>, at index: Int) -> Bool {
        let end = index + phrase.words.count
        if phrase.atStart && index != line.startIndex { return false }
        if end > line.endIndex || phrase.atEnd && end != line.endIndex { return false }
        return zip(phrase.words, line[index..<end]).allSatisfy { $0.matches($1) }
    }

    /// How many of the words are those of a publisher who speaks of itself or asks for money.
    public func givingWordCount(in line: ArraySlice<Word>) -> Int {
        line.reduce(0) { $0 + (givingWords.contains($1.hash) && !Self.isCountry($1) ? 1 : 0) }
    }

    /// Whether a line says “you”, “your”, “we”, “our” or “us”, as a publisher does who speaks to its readers.
    public func speaksToReader(in line: ArraySlice<Word>) -> Bool {
        line.contains { readerWords.contains($0.hash) && !Self.isCountry($0) }
    }

    /// “US” is a country; a line that begins with the word “Us” is rare enough.
    private static func isCountry(_ word: Word) -> Bool {
        word.hash == us && word.isCapitalised
    }
}
