import Language

/// What tells a line of an article from one of its page, counted in one walk over its words and a look at its ends.
struct LineMeasure: Sendable {
    /// How a line ends.
    enum Ending: Sendable {
        case open, stop, question, colon, comma
    }

    /// How a line begins.
    enum Opening: Sendable {
        case capital, quotation, other
    }

    /// The most words of a line whose date says when its page was made.
    private static let longestDateLine = 20
    /// The most words of a line whose vertical bars part cells or labels.
    private static let longestRow = 40

    /// The line's index in ``Draft/lines``.
    let index: Int
    /// How many words it has.
    let wordCount: Int
    /// What it looks like.
    var lineClass = LineClass.short
    /// How many words begin with a capital.
    private(set) var capitalised = 0
    /// How many words begin with two capitals.
    private(set) var allCapitals = 0
    /// How many words are numbers.
    private(set) var numbers = 0
    /// How many words have another glued to their end: “DetroitThe”.
    private(set) var glued = 0
    /// How many vertical bars stand in a line of few words.
    private(set) var bars = 0
    /// How it ends.
    private(set) var ending = Ending.open
    /// How it begins.
    private(set) var opening = Opening.other
    /// Whether a month or a weekday stands in a line of few words, and a number.
    private(set) var holdsDate = false
    /// A hash of its words, for lines that stand there twice.
    private(set) var hash = LineHash.seed

    /// Measures a line of a draft.
    init(of index: Int, in draft: Draft) {
        self.index = index
        let line = draft.lines[index]
        wordCount = line.wordCount
        line.plain.withBytes(in: draft.bytes) { text in
            draft.words.withUnsafeBufferPointer { words in
                countWords(UnsafeBufferPointer(rebasing: words[line.words]), in: text)
            }
            readEnds(of: text, endsSentence: line.endsSentence)
            if wordCount <= Self.longestRow { bars = text.reduce(0) { $0 + ($1 == 0x7C ? 1 : 0) } }
        }
    }

    private mutating func countWords(_ words: UnsafeBufferPointer<Word>, in text: UnsafeRawBufferPointer) {
        var namesDay = false
        for word in words {
            hash = LineHash.combine(hash, word.hash.value)
            if word.isNumber { numbers += 1 }
            if word.range.count >= GluedWords.shortest, GluedWords.holdsTwo(text, word.range) { glued += 1 }
            guard word.isCapitalised else { continue }
            capitalised += 1
            let second = word.range.lowerBound + 1
            if second < word.range.upperBound, text[second] &- 0x41 < 26 { allCapitals += 1 }
            if words.count <= Self.longestDateLine, Words.month(word) != nil || Words.weekday(word) != nil {
                namesDay = true
            }
        }
        holdsDate = namesDay && numbers > 0
    }

    private mutating func readEnds(of text: UnsafeRawBufferPointer, endsSentence: Bool) {
        guard let first = text.first, let last = text.last else { return }
        switch first {
        case 0x41...0x5A, 0xC3...0xE1: opening = .capital
        case 0x22, 0x27: opening = .quotation
        // “ and ‘
        case 0xE2 where text.count > 2 && text[1] == 0x80 && (text[2] == 0x9C || text[2] == 0x98): opening = .quotation
        default: opening = .other
        }
        if endsSentence {
            let tail = text.suffix(4)
            ending = tail.contains(0x3F) || tail.contains(0x21) ? .question : .stop
        } else if last == 0x3A {
            ending = .colon
        } else if last == 0x2C || last == 0x3B {
            ending = .comma
        }
    }
}

/// Words that a text extractor joined because nothing but a tag stood between them.
enum GluedWords {
    /// The fewest bytes of two words in one.
    static let shortest = 7

    /// Whether a word has a capital with small letters around it after its fourth letter; names such as “McDonald” have
    /// theirs earlier.
    static func holdsTwo(_ text: UnsafeRawBufferPointer, _ word: Range<Int>) -> Bool {
        for offset in word.lowerBound + 4..<word.upperBound - 1 where text[offset] &- 0x41 < 26 {
            if text[offset - 1] &- 0x61 < 26, text[offset + 1] &- 0x61 < 26 { return true }
        }
        return false
    }
}
