/// A quoted stretch with its candidates, for those who fit and measure the model.
package struct CandidateRow: Sendable {
    /// One mention that may be the speaker.
    package struct Candidate: Sendable {
        /// What kind of mention it is.
        package var kind: String
        /// The name that it stands for.
        package var name: String
        /// The words that stand for it.
        package var words: String
        /// What is known of it.
        package var features: [Float]
    }

    /// The quoted words.
    package var span: TextSpan
    /// The speaker: `-` where the stretch is no quotation, nothing where the speaker is not clear.
    package var speaker: String
    /// The candidates.
    package var candidates: [Candidate]
}

extension Quotations {
    /// The names of the model's features, in their order.
    package static var featureNames: [String] { SpeakerFeatures.Feature.allCases.map { "\($0)" } }

    /// The quoted stretches of an article with their candidates.
    package static func candidateRows(in passages: [Passage], names: Names) -> [CandidateRow] {
        guard let text = CueTextBuilder.read(JoinedPassages(passages), names: names) else { return [] }
        var attribution = Attribution(text: text, passages: passages, names: names)
        return attribution.candidateRows()
    }
}

extension Attribution {
    fileprivate mutating func candidateRows() -> [CandidateRow] {
        let quotations = Dictionary(self.quotations().map { ($0.span, $0) }) { first, _ in first }
        self = Attribution(text: text, passages: passages, names: speakers.names)
        return text.stretches.indices.map { index in
            let span = self.span(of: index)
            let features = candidateFeatures(of: index)
            let found = features.mentions.enumerated().map { row, mention in
                CandidateRow.Candidate(
                    kind: "\(mentions[mention].kind)", name: speakers.writtenName(of: mention),
                    words: speakers.words(of: mention),
                    features: Array(features.values[row * SpeakerFeatures.width..<(row + 1) * SpeakerFeatures.width]))
            }
            let quotation = quotations[span]
            return CandidateRow(
                span: span, speaker: quotation == nil ? "-" : quotation?.speaker?.name ?? "", candidates: found)
        }
    }

    /// The candidates of a stretch; the next stretch is told the sieve's choice among them.
    private mutating func candidateFeatures(of index: Int) -> SpeakerFeatures {
        let stretch = text.stretches[index]
        var found = SpeakerFeatures()
        if text.isTerm(index) { return found }
        let rows = gather(index, into: &found)
        if !stretch.goesOn { noteRule(found, rows, stretch.passage) }
        return found
    }
}
