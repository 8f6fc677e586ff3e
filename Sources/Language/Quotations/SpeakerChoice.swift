/// Which of its candidates is the speaker of a quotation; nobody where that is not sure enough.
struct SpeakerChoice {
    /// The mention that is the speaker; nothing where that is not clear.
    private(set) var mention: Int?
    /// Whether the text denies or imagines that the words were said.
    private(set) var isUnreal = false
    /// Whether a rule finds the words said by somebody, whoever that is.
    let hasRule: Bool

    /// Chooses by the model, which counts the mentions of one person together.
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
        var people: [(key: WordHash, probability: Float, candidate: Int)] = []
        for place in rows {
            let probability = probabilities[place]
            let key = antecedents.key(of: candidates.mentions[place])
            if let known = people.firstIndex(where: { $0.key == key }) {
                if probability > people[known].probability {
                    people[known].probability = probability
                    people[known].candidate = place
                }
            } else {
                people.append((key, probability, place))
            }
        }
        people.sort { ($0.probability, $1.candidate) > ($1.probability, $0.candidate) }
        guard let best = people.first else { return }
        let second = people.count > 1 ? people[1].probability : 0
        guard SpeakerModel.confidence(best: best.probability, second: second) >= SpeakerModel.fitted.threshold else {
            return
        }
        isUnreal = Self.isUnreal(best.candidate, candidates)
        mention = isUnreal ? nil : candidates.mentions[best.candidate]
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
