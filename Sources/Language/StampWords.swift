/// The words of the lines that tell when a page was made: “Published on Feb 9, 2025 at 10:45 | Updated Feb 12, 2025”.
public enum StampWord: String, Sendable {
    /// The date behind it is the day of publication.
    case publication
    /// The date behind it is the day of a change.
    case change
    /// The word stands in such lines and says nothing of the date.
    case filler

    private static let words = WordList.classes("stamp-words.txt", StampWord.self)

    /// What a word says in such a line; nothing where it has no place in one.
    ///
    /// - Complexity: O(1)
    public init?(_ word: WordHash) {
        guard let known = Self.words[word] else { return nil }
        self = known
    }
}
