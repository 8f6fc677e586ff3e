/// What a word tells of the time of its sentence.
enum Tense: String {
    /// A verb in the past tense that does not end in “ed”.
    case past
    /// A verb in the past tense whose matter may lie ahead: “announced a vote on March 2, 2026”.
    case ahead
    /// What is named need not have happened by then: “will”, “until”, “scheduled”.
    case open

    static let words = WordList.classes("tense-words.txt", Tense.self)
}
