/// The phrases that give away a line which is not part of an article, by kind of noise.
///
/// Compiled once from the resource files in `Resources/noise`: one phrase a line, `^` and `$` tie
/// it to the ends of the line, `#` stands for any number, `*` for one to three words. Words are matched as
/// they are written, not by their stems: “Share on” opens a button, “Shares on” a news item.
///
/// A phrase that opens with a number is tied to the line's beginning: a line of a list that opens with `#` is a
/// comment. One copy serves the program, as a class, so that asking it counts no references but its own.
public final class NoiseLexicon: Sendable {
    /// The word that in capitals is a country.
    private static let us = WordHash("us")

    /// The phrases that are tied to a line's beginning, apart from the others: only its first word is sought among them.
    private let openers: PhraseTable
    private let others: PhraseTable
    private let givingWords: Set<WordHash>
    private let readerWords: Set<WordHash>
    private let companyWords: Set<WordHash>
    private let companyVerbs: Set<WordHash>

    /// The lexicon that is embedded in the program.
    public static let english = NoiseLexicon()

    private init() {
        var openers: [PhraseTable.Phrase] = []
        var others: [PhraseTable.Phrase] = []
        for category in Category.allCases {
            WordList.forEachLine(of: "noise/\(category.list).txt") { fields in
                guard let line = fields.first else { return }
                let atStart = line.first == UInt8(ascii: "^")
                let atEnd = line.last == UInt8(ascii: "$")
                let body = UnsafeRawBufferPointer(rebasing: line.dropFirst(atStart ? 1 : 0).dropLast(atEnd ? 1 : 0))
                let phrase = PhraseTable.Phrase(words: PhraseWord.words(of: body), atEnd: atEnd, category: category)
                if atStart { openers.append(phrase) } else { others.append(phrase) }
            }
        }
        self.openers = PhraseTable(openers)
        self.others = PhraseTable(others)
        givingWords = WordList.stems("noise/giving-words.txt")
        readerWords = WordList.stems("noise/reader-words.txt")
        companyWords = WordList.stems("noise/company-words.txt")
        companyVerbs = WordList.stems("noise/company-verbs.txt")
    }

    /// All kinds of noise whose phrases stand in a line.
    ///
    /// - Returns: Those of all phrases, and those of the phrases that open the line.
    /// - Complexity: O(*n*) in the words, but for words that open a phrase.
    public func categories(of line: ArraySlice<Word>) -> (all: Categories, opening: Categories) {
        line.withUnsafeBufferPointer { words in
            guard !words.isEmpty else { return ([], []) }
            let opening = openers.categories(in: words, at: 0).union(others.categories(in: words, at: 0))
            var all = opening
            for index in 1..<words.count { all.formUnion(others.categories(in: words, at: index)) }
            return (all, opening)
        }
    }

    /// Whether a line is a phrase of a kind of noise, and nothing besides.
    public func isWholly(_ category: Category, _ line: ArraySlice<Word>) -> Bool {
        line.withUnsafeBufferPointer { words in
            openers.categories(wholly: words).contains(category) || others.categories(wholly: words).contains(category)
        }
    }

    /// How many of the words are those of a publisher who speaks of itself or asks for money.
    public func givingWordCount(in line: ArraySlice<Word>) -> Int {
        line.reduce(0) { $0 + (givingWords.contains($1.hash) && !Self.isCountry($1) ? 1 : 0) }
    }

    /// Whether a line says “you”, “your”, “we”, “our” or “us”, as a publisher does who speaks to its readers.
    public func speaksToReader(in line: ArraySlice<Word>) -> Bool {
        line.contains { readerWords.contains($0.hash) && !Self.isCountry($0) }
    }

    /// Whether a paragraph is what a company says of itself below its releases: a name, “is” or “has”, and one word in
    /// ten or more, four at least, of those that companies use for themselves.
    public func describesCompany(_ line: ArraySlice<Word>) -> Bool {
        guard line.count >= 12, line.first?.isCapitalised == true,
            line.prefix(6).contains(where: { companyVerbs.contains($0.hash) })
        else { return false }
        let found = line.reduce(0) { $0 + (companyWords.contains($1.hash) ? 1 : 0) }
        return found >= 4 && found * 10 >= line.count
    }

    /// “US” is a country; a line that begins with the word “Us” is rare enough.
    private static func isCountry(_ word: Word) -> Bool {
        word.hash == us && word.isCapitalised
    }
}
