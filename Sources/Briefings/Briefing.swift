public import Articles
public import Language

/// What a story page says: spans of its articles, each with its line.
public struct Briefing: Sendable, Equatable {
    /// The headline: one of the story's own articles' titles.
    public var headline: Citation
    /// The sentences that say most of the story, in reading order.
    public var keyPoints: [KeyPoint]
    /// Who asserts, denies, accuses or says nothing, in the sources' own verbs.
    public var positions: [Position]
    /// Where the sources differ.
    public var differences: [Difference]
    /// Who is quoted, each quotation once.
    public var statements: [Statement]
    /// The people that the story names, by the fullest form of their names, most mentioned first.
    public var people: [NamedPerson]

    /// What reports of the story add: of each, in their order, a sentence with much that no other one says; none of a
    /// report that adds little.
    public var additions: [Citation]

    /// Makes a briefing; what is not given is empty.
    public init(
        headline: Citation, keyPoints: [KeyPoint] = [], positions: [Position] = [], differences: [Difference] = [],
        statements: [Statement] = [], people: [NamedPerson] = [],
        additions: [Citation] = []
    ) {
        self.headline = headline
        self.keyPoints = keyPoints
        self.positions = positions
        self.differences = differences
        self.statements = statements
        self.people = people
        self.additions = additions
    }
}

/// A sentence that says much of a story, and the sentences of other articles that say the same.
public struct KeyPoint: Sendable, Hashable {
    /// The sentence.
    public var citation: Citation
    /// Sentences of other articles that say the same, one an article.
    public var others: [Citation]

    /// Makes a key point.
    public init(_ citation: Citation, others: [Citation] = []) {
        self.citation = citation
        self.others = others
    }
}

/// Where somebody stands, as a source tells it.
public struct Position: Sendable, Hashable {
    /// What somebody does with a claim.
    public typealias Stance = StanceClause.Stance

    /// What they do.
    public var stance: Stance
    /// Who does it: the fullest form of the name in the story, verbatim.
    public var who: String
    /// The source's own words for what they do, verbatim (“firmly denied”).
    public var verb: String
    /// The sentence that says so.
    public var sentence: Citation

    /// Makes a position.
    public init(stance: Stance, who: String, verb: String, sentence: Citation) {
        self.stance = stance
        self.who = who
        self.verb = verb
        self.sentence = sentence
    }
}

/// A quantity, a day or a doer that the sources tell differently. Which of them is right is not said.
public struct Difference: Sendable, Hashable {
    /// What they differ about, in words of the sources (“145 drones”).
    public var about: String
    /// The sentences or clauses that tell it, one a side.
    public var sides: [Citation]

    /// Makes a difference.
    public init(about: String, sides: [Citation]) {
        self.about = about
        self.sides = sides
    }
}

/// A quotation of a story, and every article that has it.
public struct Statement: Sendable, Hashable {
    /// The words between the marks, in the article that has most of them.
    public var words: Citation
    /// Who says it, by the fullest form of the name in the story; nothing where no article makes that clear.
    public var speaker: String?
    /// The same words in other articles, one an article.
    public var others: [Citation]

    /// Makes a statement.
    public init(words: Citation, speaker: String?, others: [Citation] = []) {
        self.words = words
        self.speaker = speaker
        self.others = others
    }
}

/// A person whom a story names.
public struct NamedPerson: Sendable, Hashable {
    /// The fullest form of the name in the story, verbatim.
    public var name: String
    /// How often the story's reports name them.
    public var mentions: Int
    /// The first mention of the name in that form.
    public var first: Citation

    /// Makes a person.
    public init(name: String, mentions: Int, first: Citation) {
        self.name = name
        self.mentions = mentions
        self.first = first
    }
}
