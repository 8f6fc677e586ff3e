/// What is known of a mention and a quotation that it may be the speaker of; numbers, for the model.
struct SpeakerFeatures: Sendable {
    /// The names of the features, in their order.
    package enum Feature: Int, CaseIterable, Sendable {
        /// The mention's kind.
        case kind
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
        /// Whether the quotation itself names the mention.
        case isInQuotation
        case mentionCount
        case isLastSpeaker
        case lastSpeakerDistance
        case isNested
        case hasRole
        case capitals
        case namesInSentence
        case colonBefore
        case passageKind
        case afterStatement
        case mentionsAfter
    }

    /// Where a mention stands.
    enum Place: Int, Sendable {
        case before
        case after
        case sentenceBefore
        case earlierSentence
        case passageBefore
        case sentenceAfter
    }

    var values = [Float](repeating: 0, count: Feature.allCases.count)

    subscript(feature: Feature) -> Float {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    func `is`(_ feature: Feature) -> Bool { self[feature] > 0 }
}
