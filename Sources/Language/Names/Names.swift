/// Whom and what an article names, and where.
public struct Names: Sendable, Equatable {
    /// Each person, organisation and place once, in the order of their first mentions.
    public var entities: [NamedEntity]
    /// Every mention by name, ascending by span; none overlaps another.
    public var mentions: [NameMention]

    /// Makes the names of an article.
    public init(entities: [NamedEntity] = [], mentions: [NameMention] = []) {
        self.entities = entities
        self.mentions = mentions
    }
}

/// A person, an organisation or a place that an article names.
public struct NamedEntity: Sendable, Hashable {
    /// What a name stands for.
    public enum Kind: Sendable, BitwiseCopyable {
        case person
        case organisation
        case place
    }

    /// What the name stands for.
    public var kind: Kind
    /// The fullest form of the name in the article, verbatim and without a title in front (“Mara Quill”).
    public var name: String

    /// A person's gender; nothing where neither a title, nor an office, nor the first name tells it.
    public var gender: Gender?
    /// What the article says that a person is, in the order of the text: words before the name or in apposition to it
    /// (“Kremlin spokesman”, “professor of history”).
    public var roles: [TextSpan]

    /// Makes an entity.
    public init(kind: Kind, name: String, gender: Gender? = nil, roles: [TextSpan] = []) {
        self.kind = kind
        self.name = name
        self.gender = gender
        self.roles = roles
    }
}

/// Whether a text may call a person “he” or “she”.
public enum Gender: Sendable {
    case female
    case male
}

/// One place where an article names somebody or something.
public struct NameMention: Sendable, Hashable {
    /// Where the name stands, without a title in front and without a possessive ending.
    public var span: TextSpan
    /// Whom it names, as an index into ``Names/entities``.
    public var entity: Int

    /// Makes a mention.
    public init(span: TextSpan, entity: Int) {
        self.span = span
        self.entity = entity
    }
}
