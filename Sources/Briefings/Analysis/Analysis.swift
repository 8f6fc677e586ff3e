public import Articles
public import Language
import Slices

/// What an article says, as far as its words alone tell: whom it names, whom it quotes, and the times it tells.
public struct Analysis: Sendable, Equatable {
    /// Whom and what it names.
    public var names: Names
    /// Whom it quotes.
    public var quotations: [Quotation]
    /// The times that it tells.
    public var times: [TimeExpression]
    /// How many runs of characters that are no white space its blocks have.
    public var wordCount: Int

    /// Makes an analysis.
    public init(
        names: Names = Names(), quotations: [Quotation] = [], times: [TimeExpression] = [], wordCount: Int = 0
    ) {
        self.names = names
        self.quotations = quotations
        self.times = times
        self.wordCount = wordCount
    }

    /// Analyses one article. Spans name its ``Articles/Article/passages``.
    public init(of article: Article) {
        let joined = JoinedPassages(article.passages)
        names = Names.find(in: joined)
        quotations = Quotations.find(in: joined, names: names)
        times = Times.find(in: joined, published: (article.date?.earliest, article.date?.latest))
        wordCount = article.blocks.reduce(0) { $0 + Self.wordCount(of: $1.text) }
    }

    /// How many runs of characters that are no white space a text has.
    public static func wordCount(of text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            var isInside = false
            for byte in bytes {
                let isSpace = byte == 0x20 || byte == 0x09
                if !isSpace && !isInside { count += 1 }
                isInside = !isSpace
            }
            return count
        }
    }
}

/// Analyses articles on all cores.
///
/// - Returns: One analysis an article, in their order.
public func analyse(_ articles: [Article]) async throws -> [Analysis] {
    try await mapSlices(articles) { slice in slice.map { Analysis(of: $0) } }
}
