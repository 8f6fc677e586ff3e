/// The verb whose subject a mention is.
struct SpeakerClause: Sendable {
    /// What kind of verb.
    enum Kind: Equatable, Sendable {
        /// None was found.
        case none
        case cue(CueVerb)
        /// A form of “be” alone.
        case being
        /// A verb that no list names.
        case other

        /// A number for the model.
        var number: Int {
            switch self {
            case .none: 0
            case .cue(let verb): verb.number
            case .other: 10
            case .being: 11
            }
        }
    }

    var kind = Kind.none
    /// The verb's item.
    var item = -1
    var isPassive = false
    /// Denied, or only imagined: “never said”, “could say”.
    var isUnreal = false

    /// The cue verb; nothing where the clause has none.
    var cue: CueVerb? {
        if case .cue(let verb) = kind { verb } else { nil }
    }
}

/// Walks from a mention to its verb: over appositions, brackets, what belongs to the noun, adverbs and auxiliaries.
struct SpeakerClauseScan {
    /// Further than this no verb is looked for, so that a text without any costs no more.
    private static let reach = 48

    private let items: UnsafeBufferPointer<CueItem>
    private var clause = SpeakerClause()
    private var isAside = false
    private var isInBracket = false
    private var isBehindPreposition = false
    private var isBehindBe = false
    private var isBehindAuxiliary = false
    private var relatives = 0

    /// The clauses of mentions, in their order.
    static func clauses(of mentions: [SpeakerMention], in text: CueText) -> [SpeakerClause] {
        text.items.withUnsafeBufferPointer { items in
            mentions.map { mention in
                let sentence = text.sentences[Int(items[mention.phrase.lowerBound].sentence)]
                return clause(behind: mention.phrase.upperBound, to: sentence.upperBound, in: items)
            }
        }
    }

    private static func clause(
        behind start: Int, to end: Int, in items: UnsafeBufferPointer<CueItem>
    ) -> SpeakerClause {
        var scan = SpeakerClauseScan(items: items)
        for index in start..<max(start, min(end, start + reach)) {
            if scan.ends(at: index) { break }
        }
        return scan.clause
    }

    private init(items: UnsafeBufferPointer<CueItem>) {
        self.items = items
    }

    /// Reads an item.
    ///
    /// - Returns: Whether the walk ends with it.
    private mutating func ends(at index: Int) -> Bool {
        let item = items[index]
        if item.gap.contains(.opens) { isInBracket = true }
        if item.gap.contains(.closes) { isInBracket = false }
        if isInBracket { return false }
        if !item.gap.isDisjoint(with: [.semicolon, .colon, .question]) { return true }
        if !item.gap.isDisjoint(with: [.comma, .dash]) {
            if isAside {
                isAside = false
            } else if !item.isVerb || item.endsInIng {
                isAside = true
            }
            isBehindPreposition = false
            relatives = 0
        }
        if isAside { return false }
        if item.isStretch { return !isBehindPreposition }
        return endsInClause(at: index)
    }

    private mutating func endsInClause(at index: Int) -> Bool {
        let item = items[index]
        if item.has(.relative) || item.has(.who) {
            relatives += 1
            return false
        }
        if item.has([.negation, .hypothetical]) { clause.isUnreal = true }
        if item.has(.auxiliary) {
            isBehindBe = item.has(.be)
            isBehindAuxiliary = true
            return false
        }
        if item.has([.negation]) || item.isAdverb { return false }
        if item.isVerb, !isNoun(at: index) {
            if relatives > 0 {
                relatives -= 1
                isBehindAuxiliary = false
                isBehindBe = false
                return false
            }
            clause.kind = item.word.verb.map { .cue($0) } ?? .other
            clause.item = index
            clause.isPassive = isBehindBe && !item.endsInIng
            return true
        }
        return endsAtOther(at: index)
    }

    private mutating func endsAtOther(at index: Int) -> Bool {
        let item = items[index]
        if isBehindAuxiliary, relatives == 0 {
            clause.kind = isBehindBe ? .being : .other
            clause.item = index - 1
            return true
        }
        if item.has([.that, .subordinator, .pronoun]) { return true }
        if item.has(.anyPreposition) {
            isBehindPreposition = true
            return false
        }
        if item.has(.conjunction) {
            isBehindPreposition = true
            return false
        }
        if item.isCapitalised || item.isNumber || isBehindPreposition || relatives > 0 { return false }
        if item.has([.determiner, .owner, .role, .title]) { return false }
        clause.kind = .other
        clause.item = index
        return true
    }

    /// A word that may be a verb is a noun behind a determiner, a possessive or a preposition.
    private func isNoun(at index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = items[index - 1]
        return items[index].gap.contains(.possessive)
            || !before.isStretch && before.has([.determiner, .owner, .preposition, .of, .by]) && !items[index].endsInIng
    }
}
