public import Articles

/// A person whom stories name in full: the stories, and what the person is quoted with in them.
public struct Person: Sendable, Hashable {
    /// The name, verbatim: of its forms the one that most stories have, of equals the fullest, then the first.
    public var name: String
    /// The other forms of the name that stories have, in their order.
    public var otherNames: [String] = []
    /// The stories that name the person, ascending indices.
    public var stories: [Int]
    /// What the person is quoted with, the oldest first; those without a date last.
    public var statements: [PersonStatement]

    /// Makes a person.
    public init(name: String, stories: [Int], statements: [PersonStatement]) {
        self.name = name
        self.stories = stories
        self.statements = statements
    }
}

/// A quotation of a person, and where it stands.
public struct PersonStatement: Sendable, Hashable {
    /// The story.
    public var story: Int
    /// Its place in ``Briefing/statements``.
    public var statement: Int
    /// When the article was published whose words are shown; nothing where that is not known.
    public var date: DateBounds?

    /// Names a statement.
    public init(story: Int, statement: Int, date: DateBounds?) {
        self.story = story
        self.statement = statement
        self.date = date
    }
}
