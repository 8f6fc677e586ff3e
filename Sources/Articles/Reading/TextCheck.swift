import Diagnostics

/// Tells a text from what is none, before it is cleaned.
enum TextCheck {
    /// The most bytes one article can have. The longest articles have some 200 kB; a file beyond
    /// this is a crawl in one piece, a log or a binary.
    static let largestText = 20_000_000

    /// A warning about one file, which is left out.
    static func warning(_ problem: ReadingProblem, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.reading(problem), severity: .warning, at: location)
    }

    /// A warning about one record.
    static func warning(_ problem: RecordProblem, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.record(problem), severity: .warning, at: location)
    }

    /// The scrape in a file's bytes, and warnings about its metadata.
    ///
    /// - Throws: ``Diagnostic`` where the bytes are no text in UTF-8 or the front matter cannot be read.
    static func scrape(
        of file: [UInt8], file path: String, location: SourceLocation
    ) throws -> (Scrape, [Diagnostic]) {
        let bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
        if bytes.isEmpty { throw warning(.emptyFile, location) }
        if let offset = bytes.firstIndex(of: 0) {
            throw warning(.binary(offset: offset + file.count - bytes.count), place(offset, in: bytes, location))
        }
        if let offset = bytes.withUnsafeBytes(firstInvalidOffset) {
            throw warning(.notUTF8(offset: offset + file.count - bytes.count), place(offset, in: bytes, location))
        }
        let block = FrontMatterBlock(in: bytes)
        let metadata = try FrontMatter.parse(bytes, in: block, file: location.file)
        var warnings: [Diagnostic] = []
        if let date = metadata.date, DateFinder.day(in: date.text) == nil {
            warnings.append(warning(.invalidDate(date.text), SourceLocation(file: location.file, line: date.line)))
        }
        let scrape = Scrape(
            file: path, bytes: bytes, textStart: block?.end ?? 0, firstLine: block?.endLine ?? 1, metadata: metadata)
        return (scrape, warnings)
    }

    /// The offset of the first byte that is not part of UTF-8, or nothing.
    static func firstInvalidOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// The line and the column of a byte; columns are counted in bytes, as text before it may be broken.
    private static func place(_ offset: Int, in bytes: [UInt8], _ location: SourceLocation) -> SourceLocation {
        let before = bytes[..<offset]
        let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return SourceLocation(file: location.file, line: line, column: offset - lineStart + 1)
    }
}
