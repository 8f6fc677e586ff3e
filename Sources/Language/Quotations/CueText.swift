/// A word, a number or a whole quoted stretch of an article, as its neighbours see it.
struct CueItem: Sendable {
    /// The word's stem; 0 for a stretch.
    var hash = WordHash(value: 0)
    private let start: UInt32
    private let end: UInt32
    var word = CueWord()
    /// What stands between the item before it and this one.
    var gap: CueGap = []
    var isCapitalised = false
    /// Whether the splitter of sentences sees one begin here.
    var isInitial = false
    var isStopWord = false
    var isNumber = false
    /// Names a day of the week or a month.
    var isDay = false
    /// An adverb in “-ly”, which no list names.
    var endsInLy = false
    /// Opens a sentence, and is a common word, which has its capital from there.
    var isCommonOpener = false
    /// Two words that lost the space between them: “QuillShares”.
    var isGlued = false
    /// A verb's form in “-ing”.
    var endsInIng = false
    /// A word in “-s”, as plurals end.
    var endsInS = false
    /// A verb's past form in “-ed”.
    var endsInEd = false
    /// Which mention of the article's ``Names`` it is in; -1 where in none.
    var name: Int32 = -1
    /// Which stretch of the article it is; -1 for a word.
    var stretch: Int32 = -1
    /// Which sentence of the article it stands in.
    var sentence: Int32 = 0

    init(range: Range<Int>) {
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
    }

    /// Where it stands in its passage; a stretch with its marks.
    var range: Range<Int> { Int(start)..<Int(end) }
    var isStretch: Bool { stretch >= 0 }
    var isVerb: Bool { word.verb != nil && !isNameLike }
    var isAdverb: Bool { word.classes.contains(.adverb) || endsInLy }
    /// Whether it is written as names are.
    var isNameLike: Bool { isCapitalised && !isStopWord && !isInitial && !isDay }

    /// Whether it may be a noun that names nobody: a word in small letters that is no verb of the lists.
    var isPlainNoun: Bool {
        !isStretch && !isCapitalised && !isStopWord && !isNumber && !isVerb && !isAdverb && !endsInEd && !endsInIng
            && !has(CueClass.endsPhrase.union([.negation, .role]))
    }

    func has(_ classes: CueClass) -> Bool { !word.classes.isDisjoint(with: classes) }
}

/// What stands between two items beside white space.
struct CueGap: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt16

    static let comma = CueGap(rawValue: 1)
    static let colon = CueGap(rawValue: 2)
    static let semicolon = CueGap(rawValue: 4)
    static let dash = CueGap(rawValue: 8)
    static let opens = CueGap(rawValue: 16)
    static let closes = CueGap(rawValue: 32)
    static let stop = CueGap(rawValue: 64)
    /// The ending of a possessive, before all else.
    static let possessive = CueGap(rawValue: 128)
    /// A hyphen without white space.
    static let hyphen = CueGap(rawValue: 256)
    static let question = CueGap(rawValue: 512)

    /// What parts phrases.
    static let parts: CueGap = [.comma, .colon, .semicolon, .dash, .opens, .closes, .question]

    /// Reads the marks of a stretch of text: most are one space.
    @inline(__always)
    init(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        let isSpace = range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: " ")
        self = isSpace ? [] : Self.marks(in: bytes, range)
    }

    private static func marks(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> CueGap {
        var gap: CueGap = []
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: ","): gap.insert(.comma)
            case UInt8(ascii: ":"): gap.insert(.colon)
            case UInt8(ascii: ";"): gap.insert(.semicolon)
            case UInt8(ascii: "("), UInt8(ascii: "["): gap.insert(.opens)
            case UInt8(ascii: ")"), UInt8(ascii: "]"): gap.insert(.closes)
            case UInt8(ascii: "."): gap.insert(.stop)
            case UInt8(ascii: "?"), UInt8(ascii: "!"): gap.insert(.question)
            case UInt8(ascii: "-"): gap.insert(range.count == 1 ? .hyphen : .dash)
            case UInt8(ascii: "'"): if index == range.lowerBound { gap.insert(.possessive) }
            case 0xE2:
                if index + 2 < range.upperBound, bytes[index + 1] == 0x80 {
                    switch bytes[index + 2] {
                    case 0x90...0x95: gap.insert(.dash)
                    case 0x99: if index == range.lowerBound { gap.insert(.possessive) }
                    case 0xA6: gap.insert(.question)
                    default: break
                    }
                    index += 2
                }
            default: break
            }
            index += 1
        }
        return gap
    }

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}

/// A quoted stretch of an article.
struct ArticleStretch: Sendable {
    var passage: Int
    var stretch: QuotedStretch
    /// Its item.
    var item = 0
    /// Whether it goes on from the end of the passage before, which no mark closes.
    var goesOn = false
    /// How it ends: “,” in it or behind it, a full stop, another stop, or nothing.
    var ending: Ending = .nothing
    /// How many words it has.
    var words = 0
    /// Whether its first letter is a capital.
    var isCapitalised = false
    /// Whether each of its longer words has a capital.
    var isTitleCase = false

    enum Ending: Int, Sendable {
        case nothing
        case comma
        case stop
        case question
        case dash
    }
}

/// The words around the quotations of an article, sentence by sentence; a quoted stretch counts as one item.
struct CueText: Sendable {
    var items: [CueItem] = []
    /// The items of each passage; none where the passage was not read.
    var passages: [Range<Int>] = []
    /// The items of each sentence, and the sentences of each passage.
    var sentences: [Range<Int>] = []
    var passageSentences: [Range<Int>] = []
    var stretches: [ArticleStretch] = []

    /// Makes room for so many items, and for the passages that they stand in.
    mutating func reserveCapacity(_ items: Int, passages: Int) {
        self.items.reserveCapacity(items)
        self.passages.reserveCapacity(passages)
        passageSentences.reserveCapacity(passages)
        // Sentences of news have about twenty words.
        sentences.reserveCapacity(items / 16 + passages)
    }
}
