import Language

/// Which lines rules claim by what the lines say themselves.
enum Claims {
    /// A rule that is asked about one line after the other.
    private struct LineRule {
        /// Its number in ``CleaningRule/all``.
        let number: Int
        let phrases: NoiseLexicon.Categories?
        let takes: @Sendable (ScrapeLine, Draft, Int) -> Bool
    }

    /// A rule that looks for its lines itself.
    private struct SearchingRule {
        /// Its number in ``CleaningRule/all``.
        let number: Int
        let find: @Sendable (Draft) -> [Int]
    }

    private static let lineRules = CleaningRule.all.enumerated().compactMap { number, rule in
        if case .line(let phrases, let takes) = rule.judge {
            LineRule(number: number, phrases: phrases, takes: takes)
        } else {
            nil
        }
    }

    private static let searchingRules = CleaningRule.all.enumerated().compactMap { number, rule in
        if case .lines(let find) = rule.judge { SearchingRule(number: number, find: find) } else { nil }
    }

    /// For each line of a draft the number of the first rule that claims it.
    static func of(_ draft: Draft) -> [Int?] {
        var claims = [Int?](repeating: nil, count: draft.lines.count)
        let rules = lineRules
        for index in draft.lines.indices where draft.fates[index] == .body {
            let line = draft.lines[index]
            claims[index] =
                rules.first { rule in
                    if let phrases = rule.phrases, phrases.isDisjoint(with: line.categories) { return false }
                    return rule.takes(line, draft, index)
                }?.number
        }
        for rule in searchingRules {
            for index in rule.find(draft) where rule.number < claims[index] ?? .max { claims[index] = rule.number }
        }
        return claims
    }
}
