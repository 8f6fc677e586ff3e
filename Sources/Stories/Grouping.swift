public import Articles

/// The articles of one build, put together by story and thread. Articles are named by their index
/// in the input.
public struct Grouping: Sendable, Equatable {
    /// All stories; every article is in exactly one. Ordered by their first article's index.
    public var stories: [Story]
    /// The threads of two stories or more. Ordered by their first story's index.
    public var threads: [StoryThread]

    /// Makes a grouping.
    public init(stories: [Story], threads: [StoryThread]) {
        self.stories = stories
        self.threads = threads
    }
}

/// The articles that report one news event.
public struct Story: Sendable, Equatable {
    /// The articles, ascending.
    public let articles: [Int]
    /// Those of the articles that repeat the text of another, ascending by ``Copy/article``.
    public let copies: [Copy]
    /// The articles that repeat no other, ascending: what is counted, and what speaks for the story.
    public let reports: [Int]
    /// The thread that the story belongs to, as an index into ``Grouping/threads``.
    public var thread: Int?
    /// Why the articles are together: the links between its reports, strongest first, then its copies;
    /// empty for a story of one article.
    public var reasons: [Reason]
    /// The story that came nearest to being one with this, and was kept apart.
    public var nearest: NearestStory?

    /// Makes a story; its articles ascend, and so do those that are copies.
    public init(
        articles: [Int], copies: [Copy] = [], thread: Int?, reasons: [Reason], nearest: NearestStory?
    ) {
        self.articles = articles
        self.copies = copies
        var rest = copies[...]
        reports = articles.filter { article in
            guard rest.first?.article == article else { return true }
            rest.removeFirst()
            return false
        }
        self.thread = thread
        self.reasons = reasons
        self.nearest = nearest
    }
}

/// An article that repeats the text of another.
public struct Copy: Sendable, Hashable {
    /// The article.
    public var article: Int
    /// The article that it repeats, which is no copy itself.
    public var original: Int
    /// Whether headline and text are the same word for word; otherwise a few words differ.
    public var isExact: Bool

    /// Notes a copy.
    public init(article: Int, original: Int, isExact: Bool) {
        self.article = article
        self.original = original
        self.isExact = isExact
    }
}

/// Stories of one running topic.
public struct StoryThread: Sendable, Equatable {
    /// The stories, as ascending indices into ``Grouping/stories``.
    public var stories: [Int]
    /// Words that name the topic as its articles write them, heaviest first (“Puerto Rico”, “Supreme Court”).
    public var names: [String]

    /// Makes a thread.
    public init(stories: [Int], names: [String]) {
        self.stories = stories
        self.names = names
    }
}

/// Why two articles tell the same story.
public struct Reason: Sendable, Equatable {
    /// The two articles, the smaller index first.
    public var articles: [Int]
    /// How likely the two report one event, from 0 to 1; 1 where the editor put them together.
    public var score: Double
    /// What speaks for it, strongest first, a phrase each.
    public var evidence: [Evidence]

    /// Makes a reason.
    public init(articles: [Int], score: Double, evidence: [Evidence]) {
        self.articles = articles
        self.score = score
        self.evidence = evidence
    }

    /// Whether the one article repeats the text of the other.
    public var isCopy: Bool { evidence.contains { if case .copy = $0 { true } else { false } } }

    /// Whether the editor put the two together.
    public var isEditors: Bool { evidence.contains(.editor) }
}

/// One thing that speaks for two articles telling the same story.
public enum Evidence: Sendable, Equatable {
    /// The sentence of each article that says most nearly the same.
    case sentences(Citation, Citation)
    /// Names that both articles hold and few others.
    case names([String])
    /// Numbers that both articles name, as the first writes them, with the words behind them where those are
    /// the same (“145”, “$160 million”).
    case numbers([String])
    /// Rare words that both articles hold.
    case words([String])
    /// Days of the week or dates that both articles name.
    case dates([String])
    /// Offices held by the same person in both (“president-elect Roe”).
    case offices([String])
    /// One article repeats the text of the other.
    case copy(isExact: Bool)
    /// The editor put the two together.
    case editor
}

/// The story that came nearest to being one with another.
public struct NearestStory: Sendable, Equatable {
    /// The mean likelihood from which on two stories are one, from 0 to 1.
    public static let needed = EventModel.probability(ofLogOdds: Double(EventModel.threshold))

    /// Its index in ``Grouping/stories``.
    public var story: Int
    /// How likely the two report one event, from 0 to 1: the mean over all pairs of their reports.
    public var score: Double
    /// The report of each that came nearest, and what speaks for the two telling one event.
    public var closest: Reason?
    /// The pairs of their reports, and what they say.
    public var pairs = PairCount()
    /// Whether that was so before the editor changed the articles of either.
    public var isBeforeEdits = false

    /// Names the nearest story.
    public init(story: Int, score: Double, closest: Reason? = nil) {
        self.story = story
        self.score = score
        self.closest = closest
    }
}

/// The pairs of reports of two stories, one of each.
public struct PairCount: Sendable, Equatable {
    /// All of them.
    public var all = 0
    /// Those that have enough in common to be compared; the others count as unlike as can be.
    public var compared = 0
    /// Those that are likelier to report one event than not, as far as ``NearestStory/needed`` asks.
    public var above = 0

    /// No pairs.
    public init() {}
}
