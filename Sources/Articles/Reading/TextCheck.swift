import Diagnostics

/// Tells a text from what is none, before it is cleaned.
enum TextCheck {
    /// The most bytes one article can have. The longest articles have some 200 kB; a file or a line beyond
    /// this is a crawl in one piece, a log or a binary.
    static let largestText = 16_000_000

    /// A warning about one file.
    static func warning(_ problem: ReadingProblem, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.reading(problem), severity: .warning, at: location)
    }

    /// A warning about one record.
    static func warning(_ problem: RecordProblem, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.record(problem), severity: .warning, at: location)
    }

    /// The scrape in a file's bytes, and what is to be told of them.
    ///
    /// - Throws: ``Diagnostic`` where the bytes are no text or the front matter cannot be read.
    static func scrape(
        of file: [UInt8], file path: String, location: SourceLocation
    ) throws -> (Scrape, [Diagnostic]) {
        var (bytes, told) = try text(in: file, location)
        endLinesWithLF(&bytes)
        let block = FrontMatterBlock(in: bytes)
        let metadata = try FrontMatter.parse(bytes, in: block, file: location.file)
        if let date = metadata.date, DateFinder.day(in: date.text) == nil {
            let place = SourceLocation(file: location.file, line: date.line, column: metadata.dateColumn)
            told.append(warning(.invalidDate(date.text), place))
        }
        let scrape = Scrape(
            file: path, bytes: bytes, textStart: block?.end ?? 0, firstLine: block?.endLine ?? 1, metadata: metadata)
        return (scrape, told)
    }

    /// Makes every line end in LF or CRLF: a CR alone, as old Macs wrote it, becomes LF, so that no line moves.
    static func endLinesWithLF(_ bytes: inout [UInt8]) {
        guard var index = bytes.firstIndex(of: 0x0D) else { return }
        while index < bytes.count {
            let isAlone = bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
            if isAlone { bytes[index] = 0x0A }
            index += 1
        }
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
}

// MARK: - Encodings

extension TextCheck {
    /// A file's text as UTF-8 without a byte-order mark.
    private static func text(in file: [UInt8], _ location: SourceLocation) throws -> ([UInt8], [Diagnostic]) {
        var markLength = 0
        if let decoder = UTF16Decoder(head: file.prefix(256), markLength: &markLength) {
            return try convert(file.dropFirst(markLength), decoder, location)
        }
        let hasMark = file.starts(with: [0xEF, 0xBB, 0xBF])
        let bytes = hasMark ? Array(file.dropFirst(3)) : file
        if bytes.isEmpty { throw warning(.emptyFile, location) }
        if let offset = bytes.firstIndex(of: 0) {
            throw warning(.binary(offset: offset + file.count - bytes.count), place(offset, in: bytes, location))
        }
        guard let offset = bytes.withUnsafeBytes(firstInvalidOffset) else { return (bytes, []) }
        let first = place(offset, in: bytes, location)
        guard let read = bytes.withUnsafeBytes({ TextEncoding.read($0, hasMark: hasMark) }) else {
            throw warning(.notUTF8(offset: offset + file.count - bytes.count), first)
        }
        return (read.text, [told(of: read, first)])
    }

    /// What is told of bytes that were not all UTF-8, the first of them at a place.
    static func told(of read: TextEncoding, _ first: SourceLocation) -> Diagnostic {
        if let name = read.name { return warning(.converted(from: name, isCertain: false), first) }
        return warning(.brokenPlaces(read.replacedCount), first)
    }

    /// That a file was converted beyond doubt, which deserves no warning.
    static func note(convertedBy decoder: UTF16Decoder, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.reading(.converted(from: decoder.name, isCertain: true)), severity: .note, at: location)
    }

    private static func convert(
        _ bytes: ArraySlice<UInt8>, _ decoder: UTF16Decoder, _ location: SourceLocation
    ) throws -> ([UInt8], [Diagnostic]) {
        var decoder = decoder
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        bytes.withUnsafeBytes { decoder.decode($0, to: &text) }
        decoder.finish(to: &text)
        if text.isEmpty { throw warning(.emptyFile, location) }
        if let offset = text.firstIndex(of: 0) {
            throw warning(.binary(offset: offset), place(offset, in: text, location))
        }
        var told = [note(convertedBy: decoder, location)]
        if let first = decoder.firstReplacement {
            told.append(warning(.brokenPlaces(decoder.replacedCount), place(first, in: text, location)))
        }
        return (text, told)
    }

    /// The line and the column of a byte.
    private static func place(_ offset: Int, in bytes: [UInt8], _ location: SourceLocation) -> SourceLocation {
        var line = 1
        var lineStart = 0
        for index in 0..<offset where bytes[index] == 0x0A || bytes[index] == 0x0D && bytes[index + 1] != 0x0A {
            line += 1
            lineStart = index + 1
        }
        return SourceLocation(
            file: location.file, line: line, column: column(of: offset - lineStart, in: bytes[lineStart...]))
    }

    /// The column of a byte of a line, in characters; what is not UTF-8 before it counts as it is shown, by U+FFFD.
    static func column(of offset: Int, in line: some Collection<UInt8>) -> Int {
        String(decoding: line.prefix(offset), as: UTF8.self).unicodeScalars.count + 1
    }
}
