/// Rules that name the speaker of a quotation, from the safest down.
enum SpeakerSieve {
    /// Verbs that say that the words were said, by the model's numbers.
    private static let speech = 1.0...Float(CueVerb.urge.number)

    /// How safe it is that a mention is the speaker, 1 the safest; nothing where no rule says so.
    static func rank(of features: SpeakerFeatures) -> Int? {
        let place = SpeakerFeatures.Place(rawValue: Int(features[.place]))
        let isSpeaking =
            speech.contains(features[.verb]) && !features.is(.isPassive) && !features.is(.isUnreal)
            && ![1, 2, 3, 5].contains(features[.joint]) && !features.is(.isOwner)
        let isAlone = features[.outsideBefore] == 0 && features[.outsideAfter] == 0
        switch place {
        case .after:
            // “…,” said Quill; “…,” Quill said.
            if features[.ending] > 0, speech.contains(features[.verbBefore]), features[.distance] <= 1 { return 1 }
            if features[.ending] > 0, isSpeaking, features[.distance] == 0 { return 2 }
            if features[.joint] == 4 { return 3 }
        case .before:
            if features[.joint] == 4 { return 3 }
            if isSpeaking, features[.verbToQuotation] >= 0, features[.subjectsBetween] == 0,
                features[.verbsBetween] == 1
            {
                return 4
            }
        case .sentenceBefore:
            if isAlone, features[.lastSpeakerDistance] > 0, isSpeaking, features.is(.isFirst) { return 6 }
        case .passageBefore:
            if isAlone, features.is(.colonBefore), isSpeaking, features.is(.isFirst) { return 7 }
        default: break
        }
        if isAlone, features.is(.isLastSpeaker), features[.lastSpeakerDistance] == 0 { return 5 }
        return nil
    }
}
