/// The words with which a title says what kind of text follows, or asks, before it names an event.
public enum TitleLabels {
    private static let labels = PhraseList("clauses/title-labels.txt") { _ in true }
    private static let questions = WordList.stems("clauses/question-words.txt")

    /// Whether a title opens with a label and a mark that sets it off (“Opinion: …”, “WATCH: …”), or with a
    /// phrase that needs none (“What we know about …”).
    public static func open(_ words: [Word], in bytes: [UInt8]) -> Bool {
        guard !words.isEmpty, let label = labels.longest(at: 0, in: words[...]) else { return false }
        if label.count > 2 || label.count == words.count { return true }
        let gap = bytes[words[label.count - 1].range.upperBound..<words[label.count].range.lowerBound]
        return gap.contains(UInt8(ascii: ":")) || gap.contains(UInt8(ascii: "|")) || gap.contains(UInt8(ascii: "]"))
    }

    /// Whether a title that begins with this word asks or explains (“How”, “Why”).
    public static func asks(_ first: Word) -> Bool { questions.contains(first.hash) }
}
