/// One mention as the speaker of one quotation.
struct SpeakerCandidate: Sendable {
    var mention: Int
    var features: SpeakerFeatures
}

/// Gathers the mentions near a quotation and what is known of each.
struct SpeakerCandidates {
    typealias Feature = SpeakerFeatures.Feature

    let text: CueText
    let mentions: [SpeakerMention]
    let passages: [Passage]
    let clauses: [SpeakerClause]
    /// What joins each mention to the words before it.
    let joints: [Int]
    /// The mentions of each sentence.
    let sentenceMentions: [Range<Int>]
    /// How often each mention's key is mentioned.
    let counts: [Int]

    init(text: CueText, mentions: [SpeakerMention], passages: [Passage]) {
        self.text = text
        self.mentions = mentions
        self.passages = passages
        clauses = mentions.map { SpeakerClauseScan.clause(of: $0, in: text) }
        joints = mentions.map { Self.joint(of: $0, in: text) }
        var ranges: [Range<Int>] = []
        var next = 0
        for sentence in text.sentences {
            let first = next
            while next < mentions.count, mentions[next].phrase.lowerBound < sentence.upperBound { next += 1 }
            ranges.append(first..<next)
        }
        sentenceMentions = ranges
        var numbers = WordNumbers(capacity: 64)
        var totals: [Int] = []
        let keys = mentions.map { mention in
            let number = numbers.number(of: mention.key)
            if number == totals.count { totals.append(0) }
            totals[number] += mention.kind == .name ? 1 : 0
            return number
        }
        counts = keys.map { totals[$0] }
    }

    /// The candidates of a quoted stretch.
    ///
    /// - Parameters:
    ///   - index: The stretch.
    ///   - last: The mention that is the speaker of the quotation before it, and how many passages lie between.
    /// - Returns: Them, those of its own sentence first.
    func candidates(of index: Int, last: (mention: Int, distance: Int)?) -> [SpeakerCandidate] {
        let stretch = text.stretches[index]
        let sentence = Int(text.items[stretch.item].sentence)
        var found: [SpeakerCandidate] = []
        let shared = sharedFeatures(of: index)
        func add(_ sentence: Int, _ place: SpeakerFeatures.Place) {
            for mention in near(sentenceMentions[sentence], stretch.item) {
                var features = shared
                features[.place] = Float(place.rawValue)
                note(mention, index, in: sentence, &features)
                note(last, mention, &features)
                found.append(SpeakerCandidate(mention: mention, features: features))
            }
        }
        let own = text.passageSentences[stretch.passage]
        add(sentence, .before)
        for position in found.indices where mentions[found[position].mention].phrase.lowerBound > stretch.item {
            found[position].features[.place] = Float(SpeakerFeatures.Place.after.rawValue)
        }
        if sentence > own.lowerBound { add(sentence - 1, .sentenceBefore) }
        if sentence > own.lowerBound + 1 { add(sentence - 2, .earlierSentence) }
        if sentence == own.lowerBound, stretch.passage > 0, let before = text.passageSentences[stretch.passage - 1].last
        {
            add(before, .passageBefore)
        }
        if let last, !found.contains(where: { $0.mention == last.mention }) {
            var features = shared
            features[.place] = Float(SpeakerFeatures.Place.sentenceAfter.rawValue)
            note(last.mention, index, in: Int(text.items[mentions[last.mention].phrase.lowerBound].sentence), &features)
            note(last, last.mention, &features)
            found.append(SpeakerCandidate(mention: last.mention, features: features))
        }
        return found
    }

    /// At most so many mentions of a sentence, those nearest to the quotation: a list of names is no sentence.
    private func near(_ mentions: Range<Int>, _ item: Int) -> Range<Int> {
        let most = 12
        guard mentions.count > 2 * most else { return mentions }
        let middle = mentions.first { self.mentions[$0].phrase.lowerBound > item } ?? mentions.upperBound
        return max(mentions.lowerBound, middle - most)..<min(mentions.upperBound, middle + most)
    }

    private func note(_ last: (mention: Int, distance: Int)?, _ mention: Int, _ features: inout SpeakerFeatures) {
        features[.lastSpeakerDistance] = Float(last?.distance ?? 9)
        guard let last else { return }
        let (one, other) = (mentions[mention], mentions[last.mention])
        features[.isLastSpeaker] = one.kind == other.kind && one.key == other.key ? 1 : 0
    }
}
