/// Somebody's speech between quotation marks: whole sentences, or a few words built into the reporter's own.
///
/// Scare quotes, titles of works, hypothetical speech and quotations inside quotations are none.
public struct Quotation: Sendable, Hashable {
    /// The words between the marks, in one passage; a quotation that runs over several passages is one
    /// quotation in each.
    public var span: TextSpan
    /// Who says it; nothing where the text does not make that clear.
    public var speaker: Speaker?

    /// Makes a quotation.
    public init(span: TextSpan, speaker: Speaker? = nil) {
        self.span = span
        self.speaker = speaker
    }
}

/// Who says a quotation.
public struct Speaker: Sendable, Hashable {
    /// The fullest form of the speaker's name in the article, verbatim.
    public var name: String
    /// Whom it names, as an index into ``Names/entities``; nothing where the name is none of those.
    public var entity: Int?
    /// The words that stand for the speaker beside the quotation (“he”, “the minister”, “Quill”); nothing where a
    /// quotation goes on from one before it.
    public var mention: TextSpan?
    /// The verb, or the words in its place, that say that the speaker said it; nothing where there are none.
    public var cue: TextSpan?

    /// Makes a speaker.
    public init(name: String, entity: Int? = nil, mention: TextSpan? = nil, cue: TextSpan? = nil) {
        self.name = name
        self.entity = entity
        self.mention = mention
        self.cue = cue
    }
}
