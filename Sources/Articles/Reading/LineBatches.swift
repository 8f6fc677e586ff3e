import Files

/// Neighbouring lines of a file of records, in one piece of memory.
struct LineBatch: Sendable {
    /// One line that is not empty.
    struct Line: Sendable {
        /// Its number in the file, counted from 1.
        let number: Int
        /// Its bytes, without the line end.
        let range: Range<Int>
        /// Whether it has more bytes than a line may have; they were not kept.
        var isTooLong = false
    }

    /// The bytes of the lines, and what stands between them.
    var bytes: [UInt8] = []
    /// The lines, in their order.
    var lines: [Line] = []
}

/// Splits bytes that come in pieces into lines, a batch at a time. LF, CRLF and CR end a line.
///
/// Memory holds one batch, whatever the file: a line that is too long is passed over as it comes.
struct LineBatches {
    /// How many bytes are read at a time.
    private let pieceLength: Int
    /// The most bytes that a line may have.
    private let limit: Int
    private let source: any ByteSource
    /// The beginning of a line whose end has not been read yet.
    private var rest: [UInt8] = []
    private var number = 1
    private var isPassingOver = false
    private var hasEndedInReturn = false
    private var isAtEnd = false
    private var hasLines = false

    init(_ source: any ByteSource, limit: Int, pieceLength: Int = 1 << 20) {
        self.source = source
        self.limit = limit
        self.pieceLength = max(1, pieceLength)
    }

    /// The number of the line that is being read.
    var currentLine: Int { number }

    /// Whether nothing has come but line ends, up to the end.
    var isEmpty: Bool { isAtEnd && !hasLines }

    /// The lines that end in the next piece, which can be none; nothing at the end.
    ///
    /// - Throws: ``FileError`` of the source; the lines before it were given.
    mutating func next() throws(FileError) -> LineBatch? {
        guard !isAtEnd else { return nil }
        var batch = LineBatch(bytes: rest)
        let scanned = rest.count
        rest = []
        isAtEnd = try readPiece(to: &batch.bytes) == 0
        split(&batch, from: scanned)
        return batch
    }

    private func readPiece(to bytes: inout [UInt8]) throws(FileError) -> Int {
        var failure: FileError?
        let piece = [UInt8](unsafeUninitializedCapacity: pieceLength) { buffer, count in
            do throws(FileError) {
                count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        bytes += piece
        return piece.count
    }

    /// Finds the lines of a batch, whose first bytes hold no line end, and keeps its last, unfinished line.
    private mutating func split(_ batch: inout LineBatch, from scanned: Int) {
        var start = 0
        var lines: [LineBatch.Line] = []
        batch.bytes.withUnsafeBytes { bytes in
            var position = scanned
            if hasEndedInReturn, position < bytes.count {
                // The line ended with the last piece; its LF comes with this one.
                if bytes[position] == 0x0A {
                    position += 1
                    start = position
                }
                hasEndedInReturn = false
            }
            while true {
                while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
                guard position < bytes.count else { break }
                end(start..<position, bytes, &lines)
                if bytes[position] == 0x0D {
                    hasEndedInReturn = position + 1 == bytes.count
                    if position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
                }
                position += 1
                start = position
            }
            if isAtEnd, start < bytes.count || isPassingOver { end(start..<bytes.count, bytes, &lines) }
        }
        batch.lines = lines
        if !lines.isEmpty { hasLines = true }
        if !isAtEnd { keep(from: start, of: &batch) }
    }

    private mutating func end(
        _ range: Range<Int>, _ bytes: UnsafeRawBufferPointer, _ lines: inout [LineBatch.Line]
    ) {
        // A byte-order mark may stand before the first line.
        let hasMark = number == 1 && bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
        let range = hasMark ? range.lowerBound + 3..<range.upperBound : range
        if isPassingOver || range.count > limit {
            lines.append(LineBatch.Line(number: number, range: 0..<0, isTooLong: true))
        } else if !range.isEmpty {
            lines.append(LineBatch.Line(number: number, range: range))
        }
        isPassingOver = false
        number += 1
    }

    private mutating func keep(from start: Int, of batch: inout LineBatch) {
        if isPassingOver || batch.bytes.count - start > limit {
            isPassingOver = true
        } else if batch.lines.isEmpty, start == 0 {
            // A long line grows in place.
            swap(&rest, &batch.bytes)
        } else {
            rest = Array(batch.bytes[start...])
        }
    }
}
