/// The phrases that give away a line which is not part of an article, by kind of noise.
///
/// Compiled once from the resource files in `Resources/noise`: one phrase a line, `^` and `$` tie
/// it to the ends of the line, `#` stands for any number.
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
        let words: [WordHash]
        let atStart: Bool
        let atEnd: Bool
        let category: Categories
    }

    /// Stands for any number in a phrase.
    private static let anyNumber = WordHash(value: 0)

    private var phrases: [WordHash: [Phrase]] = [:]
    /// One bit for each first word's low 12 bits, so that most words need no look-up.
    private var firstWords = [Bool](repeating: false, count: 4096)
    private var givingWords: Set<WordHash> = []

    /// The lexicon that is embedded in the program.
    public static let english = NoiseLexicon()

    private init() {
        for category in Category.allCases {
            for line in WordList.words("noise/\(category.rawValue).txt") {
                add(line, category)
            }
        }
        givingWords = WordList.stems("noise/giving-words.txt")
    }

    private mutating func add(_ line: String, _ category: Category) {
        var body = line[...]
        let atStart = body.hasPrefix("^")
        let atEnd = body.hasSuffix("$")
        if atStart { body = body.dropFirst() }
        if atEnd { body = body.dropLast() }
        let words = body.split(separator: " ").flatMap { part in
            part == "#" ? [Self.anyNumber] : Self.words(of: String(part))
        }
        guard let first = words.first else { return }
        let phrase = Phrase(words: words, atStart: atStart, atEnd: atEnd, category: Categories(category))
        phrases[first, default: []].append(phrase)
        if first != Self.anyNumber { firstWords[Self.slot(of: first)] = true }
    }

    private static func words(of text: String) -> [WordHash] {
        Words.words(in: text).map(\.hash)
    }

    private static func slot(of word: WordHash) -> Int {
        Int(truncatingIfNeeded: word.value & 4095)
    }

    /// All kinds of noise whose phrases stand in a line.
    ///
    /// - Complexity: O(*n*) in the words, but for words that open a phrase.
    public func categories(of line: ArraySlice<Word>) -> Categories {
        var found: Categories = []
        for index in line.indices {
            let word = line[index]
            if firstWords[Self.slot(of: word.hash)], let candidates = phrases[word.hash] {
                collect(candidates, in: line, at: index, &found)
            }
            if word.isNumber, let candidates = phrases[Self.anyNumber] {
                collect(candidates, in: line, at: index, &found)
            }
        }
        return found
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
        for (offset, word) in phrase.words.enumerated() where word != line[index + offset].hash {
            if !(word == Self.anyNumber && line[index + offset].isNumber) { return false }
        }
        return true
    }

    /// How many of the words are those of a publisher who speaks of itself or asks for money.
    public func givingWordCount(in line: ArraySlice<Word>) -> Int {
        line.reduce(0) { $0 + (givingWords.contains($1.hash) ? 1 : 0) }
    }
}
