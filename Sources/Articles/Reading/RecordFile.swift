import Diagnostics
import Files

/// A file of records that is being read.
struct RecordFile {
    let file: SourceFile
    private var lines: LineBatches
    /// What is told at the file's beginning.
    let opening: [Diagnostic]
    /// Where the file is in UTF-16: what decodes it.
    private let utf16: UTF16Bytes?

    /// Whether more of it comes only when somebody writes it.
    var isLive: Bool { file.path == SourceFiles.standardInput }

    /// Opens a file; it is unpacked and converted as it is read, where that is needed.
    ///
    /// - Throws: ``FileError`` where it cannot be opened or has no beginning.
    init(_ file: SourceFile) throws(FileError) {
        let isLive = file.path == SourceFiles.standardInput
        let raw = isLive ? FileBytes.standardInput(named: file.path) : try FileBytes(at: file.path)
        try self.init(file, bytes: raw)
    }

    /// Reads what stands in a file.
    ///
    /// - Throws: ``FileError`` where it has no beginning.
    init(_ file: SourceFile, bytes raw: any ByteSource) throws(FileError) {
        self.file = file
        let isLive = file.path == SourceFiles.standardInput
        var bytes = PeekedBytes(raw)
        // Standard input has no name that tells; no JSON begins with these two bytes.
        let isPacked = isLive ? try bytes.peek(2) == [0x1F, 0x8B] : file.form == .packedRecords
        if isPacked {
            bytes = PeekedBytes(GzipBytes(bytes, path: file.path))
        }
        // JSON begins with two characters of ASCII, so that four bytes tell (RFC 4627, section 3).
        var markLength = 0
        if let decoder = UTF16Decoder(head: try bytes.peek(4), markLength: &markLength) {
            let decoded = UTF16Bytes(bytes, decoder: decoder)
            utf16 = decoded
            lines = LineBatches(decoded, limit: TextCheck.largestText)
            opening = [TextCheck.note(convertedBy: decoder, SourceLocation(file: file.path))]
        } else {
            utf16 = nil
            lines = LineBatches(bytes, limit: TextCheck.largestText)
            opening = []
        }
    }

    /// The next lines; nothing at the end.
    ///
    /// - Throws: ``FileError``; the lines before it were given.
    mutating func next() throws(FileError) -> LineBatch? {
        try lines.next()
    }

    /// The number of the line that is being read.
    var currentLine: Int { lines.currentLine }

    /// What is told at the file's end.
    var closing: [Diagnostic] {
        if lines.isEmpty { return [TextCheck.warning(.emptyFile, SourceLocation(file: file.path))] }
        guard let utf16, utf16.decoder.replacedCount > 0 else { return [] }
        return [TextCheck.warning(.brokenPlaces(utf16.decoder.replacedCount), SourceLocation(file: file.path))]
    }

    /// How a refusal is told.
    static func problem(of error: FileError) -> ReadingProblem {
        if case .damaged(_, let problem) = error { return .gzip(problem) }
        return .unreadable(reason: error.reason)
    }
}
