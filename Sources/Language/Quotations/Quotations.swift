/// Finds quotations and who says them.
public enum Quotations {
    /// The quotations of an article, ascending, each with its speaker where the text makes that clear.
    ///
    /// - Complexity: O(bytes)
    public static func find(in passages: [Passage], names: Names) -> [Quotation] {
        guard let text = CueTextBuilder.read(passages) else { return [] }
        var attribution = Attribution(text: text, passages: passages, names: names)
        return attribution.quotations()
    }
}

/// Gives the quotations of one article their speakers.
struct Attribution {
    let text: CueText
    let passages: [Passage]
    let mentions: [SpeakerMention]
    let candidates: SpeakerCandidates
    let speakers: SpeakerNames
    private var last: (mention: Int, passage: Int)?

    init(text: CueText, passages: [Passage], names: Names) {
        self.text = text
        self.passages = passages
        mentions = SpeakerMentions.find(in: text)
        candidates = SpeakerCandidates(text: text, mentions: mentions, passages: passages)
        speakers = SpeakerNames(text: text, mentions: mentions, passages: passages, names: names)
    }

    mutating func quotations() -> [Quotation] {
        var found: [Quotation] = []
        var isSpeechBefore = false
        for index in text.stretches.indices {
            let stretch = text.stretches[index]
            let span = TextSpan(passage: stretch.passage, range: stretch.stretch.inner)
            if stretch.goesOn, isSpeechBefore {
                let speaker = found.last?.speaker.map { Speaker(name: $0.name, entity: $0.entity) }
                found.append(Quotation(span: span, speaker: speaker))
                continue
            }
            let choice = choose(index)
            isSpeechBefore = isSpeech(stretch, hasSpeaker: choice != nil)
            guard isSpeechBefore else { continue }
            found.append(Quotation(span: span, speaker: choice.flatMap { speakers.speaker(of: $0) }))
        }
        return found
    }

    func gather(_ index: Int) -> [SpeakerCandidate] {
        let passage = text.stretches[index].passage
        let before = last.map { (mention: $0.mention, distance: min(passage - $0.passage, 8)) }
        return candidates.candidates(of: index, last: before)
    }

    mutating func choose(_ index: Int) -> Int? {
        let stretch = text.stretches[index]
        var best: (rank: Int, distance: Float, mention: Int)?
        for candidate in gather(index) {
            guard let rank = SpeakerSieve.rank(of: candidate.features) else { continue }
            let distance = candidate.features[.distance]
            if let best, (best.rank, best.distance) <= (rank, distance) { continue }
            best = (rank, distance, candidate.mention)
        }
        if let best { last = (best.mention, stretch.passage) }
        return best?.mention
    }

    private func isSpeech(_ stretch: ArticleStretch, hasSpeaker: Bool) -> Bool {
        switch passages[stretch.passage].kind {
        case .title, .heading: return false
        default: break
        }
        guard stretch.words > 0 else { return false }
        if stretch.isTitleCase, stretch.words > 1, stretch.words < 9, stretch.ending != .question { return false }
        return hasSpeaker || stretch.words >= 8 || stretch.words >= 4 && stretch.ending != .nothing
    }
}
