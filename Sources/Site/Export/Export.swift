import Articles
public import Diagnostics
import Files
import Slices
import Stories

/// Writes `articles.jsonl`, `stories.jsonl` and `threads.jsonl` into a folder, each whole or not at all.
///
/// - Parameters:
///   - source: The folder of texts, a single file of texts, or `-` for records on standard input, as the user named it.
///   - lock: The file that remembers the addresses of earlier builds, so that the rows have those of the site; it is read
///     only. Without one nothing is remembered.
///   - output: The folder to write to; it is made where it is missing. Other files in it are left alone.
///   - folder: The folder of the editor's `edits.yml`, empty for the working folder; without one there are no edits.
///   - began: Called with the name of each phase as it begins.
/// - Returns: How much was written, and what is worth a warning.
/// - Throws: ``Diagnostics`` where the source cannot be read or a file cannot be written.
public func export(
    source: String, lock: String? = nil, output: String, edits folder: String? = nil,
    began: @escaping @Sendable (String) -> Void = { _ in }
) async throws -> ExportReport {
    var log = PhaseLog(began: began)
    let edits = try folder.map { folder throws(Diagnostics) in try Edits(readingFrom: folder) } ?? Edits()
    let lock = try Lock(at: lock, source: source)
    let harvest = try await read(source, &log)
    var notes = lock.notes
    let content = try await compose(harvest, edits, remembering: lock.book, &log, &notes)
    let addresses = try Addresses(of: content, remembering: lock.book)
    let rows = StoryRows(content: content, addresses: addresses)
    let originals = content.originals
    let articles = try await mapSlices(Array(content.articles.indices)) { slice in
        slice.map { index in
            ArticleRows.row(
                content.articles[index], content.analyses[index], identifier: addresses.articles[index],
                folder: harvest.folder,
                original: originals[index].map { addresses.articles[$0.original] })
        }
    }
    try write(articles, named: "articles.jsonl", to: output)
    try write(content.grouping.stories.indices.map(rows.row(ofStory:)), named: "stories.jsonl", to: output)
    try write(content.grouping.threads.indices.map(rows.row(ofThread:)), named: "threads.jsonl", to: output)
    return ExportReport(
        articles: content.articles.count, stories: content.grouping.stories.count,
        threads: content.grouping.threads.count, warnings: harvest.diagnostics + notes)
}

/// What an export did.
public struct ExportReport: Sendable {
    /// How many rows each file has.
    public var articles: Int
    /// How many stories the articles were grouped into.
    public var stories: Int
    /// How many threads the stories make.
    public var threads: Int
    /// What is worth a warning.
    public var warnings: [Diagnostic]
}

private func write(_ rows: [[UInt8]], named name: String, to folder: String) throws {
    let path = Files.path(of: name, below: folder)
    do throws(FileError) {
        try makeFolders(at: folder)
        try replaceFile(Array(rows.joined()), at: path)
    } catch {
        throw Diagnostics(.export(.writeFailed(reason: error.reason)), at: SourceLocation(file: path))
    }
}
