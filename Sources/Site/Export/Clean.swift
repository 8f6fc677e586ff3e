import Articles
public import Diagnostics
import Files
import Slices

/// What a cleaning did.
public struct CleaningReport: Sendable {
    /// How many articles were written.
    public var articles = 0
    /// How many texts were read.
    public var texts = 0
    /// Whether anything deserves a warning.
    public var hasWarnings = false
}

/// Writes the articles of a source as rows of `articles.jsonl`, as they are cleaned: in the order of the source, in
/// memory that does not grow with it.
///
/// The `id` of a row is the one that ``export(source:output:began:)`` gives, but for the later of two records of one
/// file that give themselves the same identifier: what other records say is not known here.
///
/// - Parameters:
///   - source: The folder of texts, a single file of texts, or `-` for records on standard input.
///   - output: The file to write, which appears when all is there; nothing for standard output.
///   - tell: Called with what is worth a warning, as it is met.
/// - Returns: How much was written. A reader of standard output that goes away is no error: the rest is not read.
/// - Throws: ``Diagnostics`` where the source cannot be read, holds no text, or the output cannot be written.
public func clean(
    source: String, output: String?, tell: ([Diagnostic]) -> Void
) async throws -> CleaningReport {
    var stream = try await ArticleStream(source: source, checkingIdentifiers: false, countingLines: false)
    let folder = stream.folder
    let place = SourceLocation(file: output ?? "-")
    var report = CleaningReport()
    do {
        let sink =
            try output.map { path throws(FileError) in try ByteSink(replacing: path) }
            ?? .standardOutput(named: place.file)
        while let batch = try await stream.next() {
            tell(batch.diagnostics)
            report.hasWarnings = report.hasWarnings || batch.diagnostics.contains { $0.severity != .note }
            report.articles += batch.articles.count
            report.texts += batch.textCount
            let rows = try await mapSlices(batch.articles) { slice in
                [slice.flatMap { ArticleRows.row($0, identifier: Addresses.identifier(of: $0), folder: folder) }]
            }
            for row in rows { try sink.write(row) }
        }
        if report.articles > 0 { try sink.finish() }
    } catch let error as FileError where error.isClosedPipe {
        return report
    } catch let error as FileError {
        throw Diagnostics(.export(.writeFailed(reason: error.reason)), at: place)
    }
    guard report.articles > 0 else {
        throw Diagnostics(.reading(.noArticleLeft(texts: report.texts)), at: SourceLocation(file: source))
    }
    return report
}
