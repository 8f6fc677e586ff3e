import Files
import Testing

@testable import Articles

/// Bytes that come a few at a time.
private final class Pieces: ByteSource {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}

@Suite struct LineBatchesTests {
    @Test(
        arguments: [
            ("", []), ("a", ["1a"]), ("a\n", ["1a"]), ("a\nb", ["1a", "2b"]), ("a\r\nb\r\n", ["1a", "2b"]),
            ("a\rb\r", ["1a", "2b"]), ("\n\na\n\n", ["3a"]), ("\r\r\na", ["3a"]), ("a\n\rb", ["1a", "3b"]),
            ("abcdef\ngh\r\nijkl", ["1abcdef", "2gh", "3ijkl"]), ("abcdefg\nh", ["1!", "2h"]),
            ("ab\nabcdefghijkl", ["1ab", "2!"]),
            ("abcdefghijkl\r\n\nx\r", ["1!", "3x"]),
        ], [1, 2, 3, 5, 1000])
    func linesAreTheSameForEveryPieceLength(_ text: (String, [String]), pieceLength: Int) throws {
        var lines = LineBatches(Pieces(text.0), limit: 6, pieceLength: pieceLength)
        var found: [String] = []
        while let batch = try lines.next() {
            found += batch.lines.map { line in
                "\(line.number)" + (line.isTooLong ? "!" : String(decoding: batch.bytes[line.range], as: UTF8.self))
            }
        }
        #expect(found == text.1)
    }
}
