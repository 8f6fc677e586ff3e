/// Openings of sentences that lean on the sentence before them.
public enum DanglingOpeners {
    private static let hashes = WordList.stems("dangling-openers.txt")

    /// Whether a sentence that opens with this word cannot stand alone (“He”, “However”).
    public static func contains(_ word: WordHash) -> Bool {
        hashes.contains(word)
    }
}
