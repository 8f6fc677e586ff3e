/// What an article says to fill its space: its opinion of the matter, suspense, farewells.
public enum Filler {
    private static let phrases = PhraseList("clauses/filler.txt") { _ in true }

    /// Whether the words of a sentence have a phrase of filler in them (“one thing is clear”).
    ///
    /// - Complexity: O(words)
    public static func stands(in words: ArraySlice<Word>) -> Bool {
        let phrases = phrases
        return words.indices.contains { phrases.longest(at: $0, in: words) != nil }
    }
}
