public import Diagnostics

/// What a reading brought in.
public struct Harvest: Sendable {
    /// The articles, in the order of the source.
    public var articles: [Article] = []
    /// What was wrong with single texts; most were left out, the others went on.
    public var diagnostics: [Diagnostic] = []
    /// How many texts were read.
    public var textCount = 0
    /// How many texts, and files and folders that could hold some, were left out.
    public var leftOut = 0
    /// How many bytes they had together.
    public var byteCount = 0
    /// The folder that the articles' files are relative to; empty for standard input.
    public var folder = ""
}

/// Reads and cleans all texts of a source, on all cores.
///
/// - Parameter source: A folder, a single file, or `-` for standard input, as for ``ArticleStream``.
/// - Returns: The articles in the order of the source, and what was wrong with the others.
/// - Throws: ``Diagnostics`` where the source is missing, cannot be listed, or holds no text.
/// - Complexity: O(*n*) in the bytes of all files.
public func readArticles(in source: String) async throws -> Harvest {
    var stream = try await ArticleStream(source: source)
    var harvest = Harvest()
    harvest.folder = stream.folder
    while let batch = try await stream.next() {
        harvest.diagnostics += batch.diagnostics
        harvest.articles += batch.articles
        harvest.textCount += batch.textCount
        harvest.leftOut += batch.leftOut
        harvest.byteCount += batch.byteCount
    }
    return harvest
}
