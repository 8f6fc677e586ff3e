public import Articles

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
