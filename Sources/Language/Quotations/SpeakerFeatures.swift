/// What is known of the mentions that may be the speakers of a quotation; numbers, for the model.
struct SpeakerFeatures: Sendable {
    /// The names of the features, in their order.
    package enum Feature: Int, CaseIterable, Sendable {
        /// The mention's kind.
        case kind
        /// What it names: nothing known, a person, an organisation, a place.
        case entityKind
        /// Where it stands: see ``Place``.
        case place
        /// The class of the verb that it is the subject of, and how many items stand between; whether in the passive, and
        /// whether denied or only imagined.
        case verb
        case verbDistance
        case isPassive
        case isUnreal
        /// The class of a verb directly before it.
        case verbBefore
        /// What joins it to the words before it: see `joint`.
        case joint
        case isOwner
        case ownsStatement
        /// Items, mentions and verbs of speech between it and the quotation.
        case distance
        case mentionsBetween
        /// The verb of speech nearest to the quotation on the mention's side of it: its class, and items to the quotation.
        case nearVerb
        case nearVerbDistance
        /// Mentions between it and that verb that may be its subject, and verbs of speech between it and the quotation.
        case subjectsBetween
        case verbsBetween
        /// From its own verb to the quotation.
        case verbToQuotation
        /// Whether it is the sentence's first mention.
        case isFirst
        case itemsBefore
        /// What stands right before the quotation: a kind of word, a kind of mark.
        case wordBefore
        case gapBefore
        case wordAfter
        case gapAfter
        /// The quotation.
        case ending
        case words
        case isCapitalised
        case isTitleCase
        case beginsPassage
        case endsPassage
        case outsideBefore
        case outsideAfter
        case mentionCount
        case isLastSpeaker
        case lastSpeakerDistance
        case isApposed
        case hasRole
        case capitals
        case namesInSentence
        case colonBefore
        case passageKind
        /// Whether the sentence also says “according to”.
        case hasAccording
        /// Of a pronoun how many people may be meant.
        case rivals
        /// Whether a description begins with “a”, “one”, “another”.
        case isIndefinite
        /// Whether it stands alone behind a dash behind the quotation, as a signature.
        case isSignature
        /// The number of the rule of ``SpeakerSieve`` that names it; 0 where none does.
        case rule
        /// What stands before the verb of speech before it, or before the mention itself: see `gapBefore`.
        case gapBeforeTag
        /// Whether the verb of speech nearest to the quotation ends in “-ing”, and whether “that” stands between them.
        case isNearVerbIng
        case hasThat
        /// Whether the quotation before stands in the same sentence.
        case isLastInSentence
        case afterStatement
    }

    /// Where a mention stands.
    enum Place: Int, Sendable {
        case before
        case after
        case sentenceBefore
        case passageBefore
        /// Nowhere near: the speaker of the quotation before.
        case lastSpeaker
    }

    /// How many numbers are known of a mention.
    static var width: Int { Feature.afterStatement.rawValue + 1 }

    /// The mentions, and their numbers one after the other.
    private(set) var mentions: [Int] = []
    private(set) var values: [Float] = []

    /// How many mentions there are.
    var count: Int { mentions.count }

    /// Makes room for so many mentions.
    mutating func reserveCapacity(_ count: Int) {
        mentions.reserveCapacity(count)
        values.reserveCapacity(count * Self.width)
    }

    /// Adds a mention, with the numbers that all of them share.
    mutating func append(_ mention: Int, _ shared: SpeakerFeatures) {
        mentions.append(mention)
        values.append(contentsOf: shared.values)
    }

    /// Forgets the last mention.
    mutating func removeLast() {
        mentions.removeLast()
        values.removeLast(Self.width)
    }

    /// Forgets the mentions.
    mutating func removeAll() {
        mentions.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }

    subscript(row: Int, feature: Feature) -> Float {
        get { values[row * Self.width + feature.rawValue] }
        set { values[row * Self.width + feature.rawValue] = newValue }
    }

    /// Whether something is so that is counted.
    func `is`(_ feature: Feature, _ row: Int) -> Bool { self[row, feature] > 0 }

    /// The numbers of one mention that says nothing yet.
    static func blank() -> SpeakerFeatures {
        var features = SpeakerFeatures()
        features.values = [Float](repeating: 0, count: width)
        return features
    }
}
