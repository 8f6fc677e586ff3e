import Language

/// Chooses among names those that tell most, none twice.
enum NameRanking {
    /// The names of greatest worth, greatest first; a name that shares a word with one chosen already is
    /// left out.
    ///
    /// - Complexity: O(n log n)
    static func best(_ names: [(name: NamePhrase, worth: Float)], most: Int) -> [NamePhrase] {
        let ranked = names.enumerated().sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
        var chosen: [NamePhrase] = []
        var words: Set<WordHash> = []
        for (_, entry) in ranked where chosen.count < most && entry.worth > 0 {
            guard words.isDisjoint(with: entry.name.words) else { continue }
            chosen.append(entry.name)
            words.formUnion(entry.name.words)
        }
        return chosen
    }
}
