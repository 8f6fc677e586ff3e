/// Rules that name the speaker of a quotation, from the safest down.
enum SpeakerSieve {
    /// Verbs that say that the words were said, by the model's numbers.
    static let speech = 1.0...Float(CueVerb.urge.number)

    /// How safe it is that a mention is the speaker, 1 the safest; nothing where no rule says so.
    static func rank(of row: Int, in features: SpeakerFeatures) -> Int? {
        let place = SpeakerFeatures.Place(rawValue: Int(features[row, .place]))
        let isSpeaking =
            speech.contains(features[row, .verb]) && !features.is(.isPassive, row) && !features.is(.isUnreal, row)
            && ![1, 2, 3, 5].contains(features[row, .joint]) && !features.is(.isOwner, row)
        let isAlone = features[row, .outsideBefore] == 0 && features[row, .outsideAfter] == 0
        switch place {
        case .after:
            if features.is(.isSignature, row) { return 1 }
            // “…,” said Quill; “…,” Quill said.
            if features[row, .ending] > 0, speech.contains(features[row, .verbBefore]), features[row, .distance] <= 1 {
                return 1
            }
            if features[row, .ending] > 0, isSpeaking, features[row, .distance] == 0 { return 2 }
            if features[row, .joint] == 4 { return 3 }
        case .before:
            if features[row, .joint] == 4 { return 3 }
            if isSpeaking, features[row, .verbToQuotation] >= 0, features[row, .subjectsBetween] == 0,
                features[row, .verbsBetween] == 1
            {
                return 4
            }
        case .sentenceBefore:
            if isAlone, features[row, .lastSpeakerDistance] > 0, isSpeaking, features.is(.isFirst, row) { return 6 }
        case .passageBefore:
            if isAlone, features.is(.colonBefore, row), isSpeaking, features.is(.isFirst, row) { return 7 }
        default: break
        }
        if isAlone, features.is(.isLastSpeaker, row), features[row, .lastSpeakerDistance] == 0 { return 5 }
        return nil
    }

    /// Whether anything beside a quotation tells that a mention in its sentence says it: a verb, “according to”, a
    /// statement, a colon; or whether it has just said something.
    static func isTold(_ row: Int, _ features: SpeakerFeatures) -> Bool {
        let place = SpeakerFeatures.Place(rawValue: Int(features[row, .place]))
        guard place == .before || place == .after else { return true }
        // “…,” Quill barked.
        if place == .after, features[row, .distance] == 0, features.is(.ending, row) { return true }
        let verbs: [SpeakerFeatures.Feature] = [.verb, .nearVerb, .verbBefore]
        if verbs.contains(where: { (1...9).contains(features[row, $0]) }) { return true }
        let others: [SpeakerFeatures.Feature] = [.rule, .hasAccording, .ownsStatement, .afterStatement, .isLastSpeaker]
        return others.contains { features.is($0, row) } || features[row, .gapBefore] == 2 || features[row, .joint] == 2
    }
}
