/// What a story page says: spans of its articles, each with its line.
public struct Briefing: Sendable, Equatable {
    /// The headline: one of the story's own articles' titles.
    public var headline: Citation
    /// The sentences that say most of the story, in reading order.
    public var keyPoints: [Citation]

    /// Makes a briefing.
    public init(headline: Citation, keyPoints: [Citation]) {
        self.headline = headline
        self.keyPoints = keyPoints
    }
}

/// A span of one line of one article.
public struct Citation: Sendable, Hashable {
    /// The article's index in the input.
    public var article: Int
    /// The line in the article's input file, counted from 1.
    public var line: Int
    /// The text, verbatim.
    public var text: String

    /// Cites a line.
    public init(article: Int, line: Int, text: String) {
        self.article = article
        self.line = line
        self.text = text
    }
}
