/// Which of its candidates is the speaker of a quotation; nobody where that is not sure enough.
struct SpeakerChoice {
    /// The mention that is the speaker; nothing where that is not clear.
    private(set) var mention: Int?
    /// Whether the text denies or imagines that the words were said.
    private(set) var isUnreal = false
    /// Whether a rule finds the words said by somebody, whoever that is.
    let hasRule: Bool

    /// Chooses by the model: of the mentions of one person the likeliest counts.
    ///
    /// - Parameters:
    ///   - candidates: The candidates of several quotations.
    ///   - rows: Those of this one.
    ///   - probabilities: How likely each of all candidates is the speaker.
    ///   - antecedents: Whom they stand for.
    init(
        among candidates: SpeakerFeatures, _ rows: Range<Int>, _ probabilities: [Float],
        _ antecedents: SpeakerAntecedents
    ) {
        hasRule = rows.contains { (1...4).contains(candidates[$0, .rule]) }
        guard var best = rows.first else { return }
        for row in rows where probabilities[row] > probabilities[best] { best = row }
        let person = antecedents.key(of: candidates.mentions[best])
        // How likely the likeliest of the other people is.
        var second: Float = 0
        for row in rows where probabilities[row] > second {
            if antecedents.key(of: candidates.mentions[row]) != person { second = probabilities[row] }
        }
        guard SpeakerModel.confidence(best: probabilities[best], second: second) >= SpeakerModel.fitted.threshold else {
            return
        }
        isUnreal = Self.isUnreal(best, candidates)
        mention = isUnreal ? nil : candidates.mentions[best]
    }

    /// Whether the verb that says that the words were said is denied or only imagined: “never said”, “could say”.
    private static func isUnreal(_ row: Int, _ features: SpeakerFeatures) -> Bool {
        guard features.is(.isUnreal, row), SpeakerSieve.speech.contains(features[row, .verb]) else { return false }
        switch SpeakerFeatures.Place(rawValue: Int(features[row, .place])) {
        case .before: return features[row, .verbsBetween] == 1
        case .after: return features[row, .distance] < 2
        default: return false
        }
    }
}
