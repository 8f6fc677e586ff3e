/// Finds quotations and who says them.
public enum Quotations {
    /// The quotations of an article, ascending, each with its speaker where the text makes that clear.
    ///
    /// - Complexity: O(bytes)
    public static func find(in passages: [Passage], names: Names) -> [Quotation] {
        find(in: JoinedPassages(passages), names: names)
    }

    /// The quotations of an article, ascending; see ``find(in:names:)-([Passage],_)``.
    ///
    /// - Complexity: O(bytes)
    public static func find(in joined: JoinedPassages, names: Names) -> [Quotation] {
        guard let text = CueTextBuilder.read(joined, names: names) else { return [] }
        var attribution = Attribution(text: text, passages: joined.passages, names: names)
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
        mentions = SpeakerMentions.find(in: text, names: names)
        candidates = SpeakerCandidates(text: text, mentions: mentions, passages: passages, names: names)
        speakers = SpeakerNames(
            text: text, mentions: mentions, passages: passages, names: names,
            antecedents: SpeakerAntecedents(candidates, passages: passages))
    }

    mutating func quotations() -> [Quotation] {
        var found: [Quotation] = []
        var isSpeechBefore = false
        var next = 0
        var gathered = SpeakerFeatures()
        gathered.reserveCapacity(Self.most)
        var rows: [Range<Int>] = []
        while next < text.stretches.count {
            if text.stretches[next].goesOn, isSpeechBefore, !hasOwnSpeaker(next) {
                let speaker = found.last?.speaker.map { Speaker(name: $0.name, entity: $0.entity) }
                found.append(Quotation(span: span(of: next), speaker: speaker))
                next += 1
                continue
            }
            gatherSome(from: next, &gathered, &rows)
            let probabilities = SpeakerModel.fitted.probabilities(gathered)
            for rows in rows {
                let choice = SpeakerChoice(among: gathered, rows, probabilities, speakers.antecedents)
                isSpeechBefore = isSpeech(text.stretches[next], choice, isTerm: text.isTerm(next))
                if isSpeechBefore {
                    let said = choice.mention.flatMap { speaker(of: $0) }
                    found.append(Quotation(span: span(of: next), speaker: said))
                }
                next += 1
            }
        }
        return found
    }

    /// Whether the words behind a stretch say who said it: then it may be that the one before only lacks its mark.
    private func hasOwnSpeaker(_ index: Int) -> Bool {
        guard text.stretches[index].stretch.isClosed else { return false }
        var found = SpeakerFeatures()
        return gather(index, into: &found).contains { (1...2).contains(found[$0, .rule]) }
    }

    /// Gathers the candidates of a stretch and of those behind it, so that the model is asked for many at once: up to one
    /// that may go on from the one before, for which that must be decided.
    private mutating func gatherSome(from first: Int, _ found: inout SpeakerFeatures, _ rows: inout [Range<Int>]) {
        found.removeAll()
        rows.removeAll(keepingCapacity: true)
        var index = first
        repeat {
            let added = gather(index, into: &found)
            noteRule(found, added, text.stretches[index].passage)
            rows.append(added)
            index += 1
        } while index < text.stretches.count && !text.stretches[index].goesOn && found.count < Self.most
    }

    /// So many candidates at a time are enough.
    private static let most = 64

    func span(of stretch: Int) -> TextSpan {
        TextSpan(passage: text.stretches[stretch].passage, range: text.stretches[stretch].stretch.inner)
    }

    private func speaker(of mention: Int) -> Speaker? {
        var speaker = speakers.speaker(of: mention)
        let clause = candidates.clauses[mention]
        if clause.cue != nil { speaker?.cue = text.span(of: clause.item..<clause.item + 1) }
        return speaker
    }

    /// Gathers the candidates of a stretch.
    ///
    /// - Returns: Their rows.
    func gather(_ index: Int, into found: inout SpeakerFeatures) -> Range<Int> {
        let passage = text.stretches[index].passage
        let before = last.map { (mention: $0.mention, distance: min(passage - $0.passage, 8)) }
        let rows = candidates.addCandidates(of: index, last: before, to: &found)
        let isLastInSentence = index > 0 && sentence(of: index) == sentence(of: index - 1)
        let rivals = speakers.antecedents.rivals
        for row in rows {
            found[row, .rivals] = Float(min(rivals[found.mentions[row]], 5))
            found[row, .isLastInSentence] = isLastInSentence ? 1 : 0
        }
        return rows
    }

    private func sentence(of stretch: Int) -> Int32 { text.items[text.stretches[stretch].item].sentence }

    /// Remembers whom the safest rule names, for the quotations that follow.
    mutating func noteRule(_ candidates: SpeakerFeatures, _ rows: Range<Int>, _ passage: Int) {
        var best: (rank: Float, distance: Float, mention: Int)?
        for row in rows where candidates.is(.rule, row) {
            let (rank, distance) = (candidates[row, .rule], candidates[row, .distance])
            if let best, (best.rank, best.distance) <= (rank, distance) { continue }
            best = (rank, distance, candidates.mentions[row])
        }
        if let best { last = (best.mention, passage) }
    }

    private func isSpeech(_ stretch: ArticleStretch, _ choice: SpeakerChoice, isTerm: Bool) -> Bool {
        switch passages[stretch.passage].kind {
        case .title, .heading: return false
        default: break
        }
        guard stretch.words > 0, !choice.isUnreal, !isTerm else { return false }
        if choice.mention != nil { return true }
        if stretch.isTitleCase, stretch.words > 1, stretch.words < 9, stretch.ending != .question { return false }
        return choice.hasRule || stretch.words >= 8 || stretch.words >= 4 && stretch.ending != .nothing
    }
}
