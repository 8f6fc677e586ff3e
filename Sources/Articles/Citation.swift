/// A span of one line of one article.
public struct Citation: Sendable, Hashable {
    /// The article's index in the input.
    public var article: Int
    /// The line in the article's input file, counted from 1; 0 as in ``Excerpt``.
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
