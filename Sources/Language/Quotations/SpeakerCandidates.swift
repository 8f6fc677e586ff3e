/// Gathers the mentions near a quotation and what is known of each.
///
/// A class, because it holds much that others share.
final class SpeakerCandidates {
    typealias Feature = SpeakerFeatures.Feature

    let text: CueText
    let mentions: [SpeakerMention]
    let passages: [Passage]
    let names: Names
    let clauses: [SpeakerClause]
    /// What joins each mention to the words before it.
    let joints: [Int]
    /// The mentions of each sentence.
    let sentenceMentions: [Range<Int>]
    /// How many of them are names, as far as they are counted.
    let sentenceNames: [Int]
    /// How often each mention's key is mentioned.
    let counts: [Int]

    init(text: CueText, mentions: [SpeakerMention], passages: [Passage], names: Names) {
        self.text = text
        self.mentions = mentions
        self.passages = passages
        self.names = names
        let clauses = SpeakerClauseScan.clauses(of: mentions, in: text)
        self.clauses = clauses
        joints = zip(mentions, clauses).map { Self.joint(of: $0, $1, in: text) }
        var ranges: [Range<Int>] = []
        var next = 0
        for sentence in text.sentences {
            let first = next
            while next < mentions.count, mentions[next].phrase.lowerBound < sentence.upperBound { next += 1 }
            ranges.append(first..<next)
        }
        sentenceMentions = ranges
        sentenceNames = ranges.map { range in min(range.prefix(24).count { mentions[$0].kind == .name }, 20) }
        var numbers = WordNumbers(capacity: 64)
        var totals: [Int] = []
        let keys = mentions.map { mention in
            let number = numbers.number(of: mention.key)
            if number == totals.count { totals.append(0) }
            totals[number] += mention.kind == .name ? 1 : 0
            return number
        }
        var entities = [Int](repeating: 0, count: names.entities.count)
        for mention in names.mentions { entities[mention.entity] += 1 }
        counts = zip(mentions, keys).map { $0.entity >= 0 ? entities[$0.entity] : totals[$1] }
    }

    /// Adds the candidates of a quoted stretch.
    ///
    /// - Parameters:
    ///   - index: The stretch.
    ///   - last: The mention that is the speaker of the quotation before it, and how many passages lie between.
    ///   - found: Receives what is known of them, those of its own sentence first.
    /// - Returns: Their rows.
    func addCandidates(
        of index: Int, last: (mention: Int, distance: Int)?, to found: inout SpeakerFeatures
    ) -> Range<Int> {
        let stretch = text.stretches[index]
        let sentence = Int(text.items[stretch.item].sentence)
        let first = found.count
        let shared = sharedFeatures(of: index)
        func add(_ mention: Int, in sentence: Int, _ place: SpeakerFeatures.Place) {
            let row = found.count
            found.append(mention, shared)
            found[row, .place] = Float(place.rawValue)
            note(mention, index, in: sentence, row, &found)
            if governor.subject == .antecedent(mention) { note(governor, stretch.item, row, &found) }
            note(last, mention, row, &found)
            found[row, .rule] = Float(SpeakerSieve.rank(of: row, in: found) ?? 0)
            if !SpeakerSieve.isTold(row, found) { found.removeLast() }
        }
        let own = near(sentenceMentions[sentence], stretch.item)
        let governor = SpeakerGovernor(before: stretch.item, in: text.sentences[sentence], self, among: own)
        for mention in own where isPlausible(mention, governor) {
            guard !isBarred(mention, from: stretch.item, by: governor) else { continue }
            // “While the council praised its ‘fair plan,’ Quill said …”
            if mentions[mention].phrase.lowerBound > stretch.item, !stretch.isCapitalised,
                case .mention = governor.subject
            {
                continue
            }
            add(mention, in: sentence, mentions[mention].phrase.lowerBound > stretch.item ? .after : .before)
        }
        // “…,” said Quill: who was named before does not matter then.
        let isSaid = (first..<found.count).contains { (1...2).contains(found[$0, .rule]) }
        if isSaid || governor.subject != .unclear { return first..<found.count }
        if sentence > text.passageSentences[stretch.passage].lowerBound {
            for mention in near(sentenceMentions[sentence - 1], stretch.item) where isPlausible(mention) {
                add(mention, in: sentence - 1, .sentenceBefore)
            }
        } else if stretch.passage > 0, let before = text.passageSentences[stretch.passage - 1].last {
            let all = sentenceMentions[before]
            for mention in near(all, stretch.item) where isPlausible(mention) {
                guard mention == all.lowerBound || clauses[mention].cue != nil else { continue }
                add(mention, in: before, .passageBefore)
            }
        }
        if let last, !found.mentions[first...].contains(last.mention) {
            add(last.mention, in: Int(text.items[mentions[last.mention].phrase.lowerBound].sentence), .lastSpeaker)
        }
        return first..<found.count
    }

    /// Whether a mention may speak at all: a description that does not say whom somebody is, “it” and “who” only beside
    /// a verb of speech.
    private func isPlausible(_ index: Int, _ governor: SpeakerGovernor? = nil) -> Bool {
        let mention = mentions[index]
        if mention.isAttributive { return false }
        if let governor, governor.subject == .antecedent(index) { return true }
        switch mention.kind {
        case .who: return false
        case .description where !mention.hasRole, .it: return clauses[index].cue != nil || isBehindVerb(mention)
        default: return true
        }
    }

    private func isBehindVerb(_ mention: SpeakerMention) -> Bool {
        let start = mention.phrase.lowerBound
        return start > 0 && text.items[start - 1].isVerb && text.items[start].gap.isDisjoint(with: .parts)
    }

    /// At most so many mentions of a sentence, those nearest to the quotation: a list of names is no sentence.
    private func near(_ mentions: Range<Int>, _ item: Int) -> Range<Int> {
        let most = 12
        guard mentions.count > 2 * most else { return mentions }
        var (low, high) = (mentions.lowerBound, mentions.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if self.mentions[middle].phrase.lowerBound < item { low = middle + 1 } else { high = middle }
        }
        return max(mentions.lowerBound, low - most)..<min(mentions.upperBound, low + most)
    }

    /// Gives whom “who” stands for the verb behind it.
    private func note(_ governor: SpeakerGovernor, _ target: Int, _ row: Int, _ features: inout SpeakerFeatures) {
        let verb = text.items[governor.verb].word.verb
        features[row, .verb] = Float(verb?.number ?? 0)
        features[row, .verbDistance] = 0
        features[row, .verbToQuotation] = Float(target - governor.verb - 1)
        features[row, .isPassive] = 0
        features[row, .subjectsBetween] = 0
    }

    private func note(
        _ last: (mention: Int, distance: Int)?, _ mention: Int, _ row: Int, _ features: inout SpeakerFeatures
    ) {
        features[row, .lastSpeakerDistance] = Float(last?.distance ?? 9)
        guard let last else { return }
        let (one, other) = (mentions[mention], mentions[last.mention])
        features[row, .isLastSpeaker] = one.kind == other.kind && one.key == other.key ? 1 : 0
    }
}
