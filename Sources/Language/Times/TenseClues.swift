/// What a word says of the verb that a time stands with.
enum TenseClue: String, BitwiseCopyable {
    case none
    /// A verb in the past tense.
    case past
    /// A verb of saying or deciding in the past tense, whose matter may lie ahead.
    case saying
    /// Need not have happened.
    case open
    case future
    case arranged
    case intends
    case present
    /// “has”: with a participle behind it, what is told is over.
    case has
    /// A participle of an irregular verb.
    case participle
    case perfect
    case ahead
    case barrier
    case determiner
    case place
    case since
    case limit
    case to
    /// A word of somebody who speaks of themselves.
    case speaker
}

/// The words that tell where a time lies, by stem: `times/tense-clues.txt`, then `tense-words.txt`.
struct TenseClues: Sendable {
    /// The lists for English.
    static let english = TenseClues()

    private let words: WordTable<TenseClue>

    private init() {
        var numbers = WordNumbers(capacity: 300)
        var known: [TenseClue] = []
        func note(_ list: String, _ meaning: (String) -> TenseClue?) {
            WordList.forEachLine(of: list) { fields in
                guard fields.count == 2, let hash = fields.first.flatMap(Words.hash(of:)),
                    let meaning = fields.last.flatMap({ meaning(String(decoding: $0, as: UTF8.self)) }),
                    numbers.number(of: hash) == known.count
                else { return }
                known.append(meaning)
            }
        }
        note("times/tense-clues.txt") { TenseClue(rawValue: $0) }
        note("tense-words.txt") { field in
            switch Tense(rawValue: field) {
            case .past: .past
            case .ahead: .saying
            case .open: .open
            case nil: nil
            }
        }
        words = WordTable(numbers, known, absent: .none)
    }

    /// What the lists say of a word.
    subscript(word: WordHash) -> TenseClue { words[word] }
}
