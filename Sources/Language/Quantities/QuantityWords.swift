/// The word lists for quantities.
struct QuantityWords: Sendable {
    enum Noun: String {
        case plural
        case measure
    }

    struct Outcome: Sendable, BitwiseCopyable {
        let kind: WordHash
        /// What a noun counts that is the outcome itself (“deaths”: people).
        let noun: WordHash?
    }

    /// The lists for English.
    static let english = QuantityWords()

    private let numbers: WordTable<Double>
    let qualifiers: PhraseList<Quantity.Bound>
    let outcomes: PhraseList<Outcome>
    private let nouns: [WordHash: Noun]

    private init() {
        var numbers = WordNumbers(capacity: 40)
        var values: [Double] = []
        WordList.forEachLine(of: "quantities/numbers.txt") { fields in
            guard fields.count == 2, let word = fields.first.flatMap(Words.hash(of:)), let value = fields.last,
                numbers.number(of: word) == values.count
            else { return }
            values.append(Double(String(decoding: value, as: UTF8.self)) ?? 0)
        }
        self.numbers = WordTable(numbers, values, absent: 0)
        qualifiers = PhraseList("quantities/qualifiers.txt") { $0.count == 2 ? Quantity.Bound(rawValue: $0[1]) : nil }
        outcomes = PhraseList("quantities/outcomes.txt") { fields in
            guard fields.count > 1 else { return nil }
            return Outcome(kind: WordHash(fields[1]), noun: fields.count > 2 ? WordHash(fields[2]) : nil)
        }
        nouns = WordList.classes("quantities/nouns.txt", Noun.self)
    }

    /// The value of a number word; nothing for others.
    func number(_ word: Word) -> Double? {
        let value = numbers[word.hash]
        return value > 0 ? value : nil
    }

    /// Whether a word can be counted: a plural, and no measure.
    func isCounted(_ word: Word, in bytes: UnsafeRawBufferPointer) -> Bool {
        switch nouns[word.hash] {
        case .plural?: return true
        case .measure?: return false
        case nil:
            let text = bytes[word.range]
            return text.count > 3 && text.last == UInt8(ascii: "s") && text.dropLast().last != UInt8(ascii: "s")
        }
    }
}
