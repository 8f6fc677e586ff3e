import Slices

/// One text of a source as it stands in the input, before anything is taken out of it.
public struct SourceText: Sendable {
    /// The input file, relative to the source folder, as an ``Article`` names it.
    public let file: String
    /// The line of the record in the file, counted from 1, where the file holds many texts.
    public internal(set) var record: Int?
    /// The whole file with its front matter, or a record's text: valid UTF-8 whose lines end in LF or CRLF.
    public let bytes: [UInt8]
    /// What came along: the values of the front matter, each with its line, or the other keys of the record. Where no
    /// line is known it is ``Excerpt/besideTheText``.
    public let values: [Excerpt]

    init(_ scrape: Scrape) {
        file = scrape.file
        bytes = scrape.bytes
        let metadata = scrape.metadata
        let withoutLine = [metadata.url, metadata.site, metadata.language].compactMap(\.self)
        values =
            [metadata.title, metadata.author, metadata.description, metadata.date].compactMap(\.self)
            + withoutLine.map { Excerpt(line: Excerpt.besideTheText, text: $0) }
    }
}

/// Reads all texts of a source as they are; what cannot be used is left out without a word.
///
/// - Parameter source: A folder, a single file, or `-` for standard input, as for ``ArticleStream``.
/// - Returns: The texts in the order of the source.
/// - Throws: ``Diagnostics`` where the source is missing, cannot be listed, or holds no text.
/// - Complexity: O(*n*) in the bytes of all files, which are held in memory.
public func readSourceTexts(in source: String) async throws -> [SourceText] {
    var batches = SourceBatches(try SourceFiles(of: source).files)
    var texts: [SourceText] = []
    while let units = batches.next() {
        texts += try await mapSlices(units) { slice in slice.compactMap { Outcome(of: $0, .keep).text } }
    }
    return texts
}

/// Takes Markdown marks off a line of the input, as for a ``Block``.
///
/// - Parameter line: The line's bytes, without its end.
/// - Returns: The bytes that are left.
/// - Complexity: O(*n*)
public func withoutMarks(_ line: UnsafeRawBufferPointer) -> [UInt8] {
    var stripper = MarkdownStripper(file: line)
    switch stripper.strip(0..<line.count) {
    case .span(let range): return Array(line[range])
    case .copy(let bytes): return bytes
    }
}
