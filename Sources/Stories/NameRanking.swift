import Language

/// A name that may be chosen.
struct RankedName {
    /// The identities of its words.
    var words: [WordHash]
    /// The name, verbatim.
    var text: String
    /// What it tells; nothing at 0 or less.
    var worth: Float

    /// The names of greatest worth, greatest first; a name that shares a word with one chosen already is
    /// left out.
    ///
    /// - Complexity: O(n log n)
    static func best(_ names: [RankedName], most: Int) -> [RankedName] {
        let ranked = names.enumerated().sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
        var chosen: [RankedName] = []
        for (_, name) in ranked where chosen.count < most && name.worth > 0 {
            let isNew = chosen.allSatisfy { other in !other.words.contains(where: name.words.contains) }
            if isNew { chosen.append(name) }
        }
        return chosen
    }
}
