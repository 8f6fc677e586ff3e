extension SpeakerCandidates {
    /// What joins a mention to the words before it.
    static func joint(of mention: SpeakerMention, in text: CueText) -> Int {
        let start = mention.phrase.lowerBound
        let items = text.sentences[Int(text.items[start].sentence)]
        guard start > items.lowerBound else { return 0 }
        let before = text.items[start - 1]
        if before.has(.to), start - 2 >= items.lowerBound, text.items[start - 2].has(.according) { return 4 }
        if !text.items[start].gap.isDisjoint(with: .parts) { return 10 }
        if before.isStretch { return 13 }
        if before.has(.to) { return 1 }
        if before.has(.by) { return 2 }
        if before.has(.of) { return 3 }
        if before.has(.that) { return 8 }
        if before.has(.relative) || before.has(.who) { return 11 }
        if before.has(.conjunction) { return 7 }
        if before.has(.preposition) { return 5 }
        if before.has(.subordinator) { return 9 }
        if before.isVerb { return 6 }
        if before.has(.auxiliary) { return 12 }
        return 14
    }

    /// What joins a mention whose clause is known: 15 in “with Quill saying”, which makes it a subject.
    static func joint(of mention: SpeakerMention, _ clause: SpeakerClause, in text: CueText) -> Int {
        let joint = joint(of: mention, in: text)
        guard joint == 5, clause.cue != nil, clause.item == mention.phrase.upperBound,
            text.items[clause.item].endsInIng,
            text.items[mention.phrase.lowerBound - 1].hash == with
        else { return joint }
        return 15
    }

    private static let with = WordHash("with")

    /// Whether what joins a mention makes it no subject: “to”, “by”, “of”, another preposition.
    static func isDependent(_ joint: Int) -> Bool {
        switch joint {
        case 1, 2, 3, 4, 5: true
        default: false
        }
    }
}
