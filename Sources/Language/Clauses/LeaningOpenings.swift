/// Phrases with which a sentence leans on the one before it, longer than ``DanglingOpeners`` or only so at its beginning.
public enum LeaningOpenings {
    private static let phrases = PhraseList("clauses/leaning-openings.txt") { $0.count < 2 }

    /// Whether a sentence opens with such a phrase (“That means …”, “Worse, …”, “On the other hand …”).
    public static func open(_ words: ArraySlice<Word>) -> Bool {
        words.isEmpty ? false : phrases.longest(at: words.startIndex, in: words)?.value ?? false
    }
}
