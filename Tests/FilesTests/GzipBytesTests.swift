import Diagnostics
import Files
import Testing

/// Bytes that come a few at a time, from memory.
private final class Pieces: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let length: Int

    init(_ bytes: [UInt8], length: Int) {
        rest = bytes[...]
        self.length = length
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let piece = rest.prefix(min(length, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}

/// “Northland votes\n”, packed by gzip 1.12 with `-n`.
private let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xF3, 0xCB, 0x2F, 0x2A, 0xC9, 0xC8, 0x49, 0xCC, 0x4B,
    0x51, 0x28, 0xCB, 0x2F, 0x49, 0x2D, 0xE6, 0x02, 0x00, 0x47, 0xE3, 0x2A, 0x48, 0x10, 0x00, 0x00, 0x00,
]
private let text = "Northland votes\n"

@Suite struct GzipBytesTests {
    @Test(arguments: [1, 2, 7, 1000])
    func membersAreUnpackedOneAfterTheOther(length: Int) {
        for (bytes, expected) in [
            ([], ""), (packed, text), (packed + packed, text + text), (packed + [0, 0, 0], text),
            (packed + [0, 0] + packed, text + text),
        ] as [([UInt8], String)] {
            let (found, problem) = unpack(bytes, length: length)
            #expect(found == expected)
            #expect(problem == nil)
        }
    }

    @Test(arguments: [1, 7, 1000])
    func damageIsToldBehindWhatCouldBeUnpacked(length: Int) {
        var wrongSum = packed
        wrongSum[packed.count - 6] ^= 1
        var wrongBits = packed
        wrongBits[10] = 0xFF
        for (bytes, expected, problem) in [
            (Array("Northland".utf8), "", .notGzip), ([0x1F], "", .endsEarly),
            (Array(packed.prefix(10)), "", .endsEarly),
            (packed.dropLast(), text, .endsEarly), (packed + packed.prefix(5), text, .endsEarly),
            (wrongSum, text, .corrupt), (wrongBits, "", .corrupt), (packed + Array("garbage".utf8), text, .goesOn),
            (packed + packed + [0x1F, 0x20], text + text, .goesOn),
        ] as [([UInt8], String, GzipProblem)] {
            let (found, told) = unpack(bytes, length: length)
            #expect(found == expected)
            #expect(told == problem)
        }
    }

    @Test func whatIsPeekedIsReadAllTheSame() throws {
        let bytes = PeekedBytes(GzipBytes(Pieces(packed, length: 3), path: "a"))
        #expect(try bytes.peek(4) == Array("Nort".utf8))
        #expect(try bytes.peek(2) == Array("No".utf8))
        #expect(read(bytes).text == text)
        #expect(try bytes.peek(1) == [])
    }

    private func unpack(_ bytes: [UInt8], length: Int) -> (text: String, problem: GzipProblem?) {
        read(GzipBytes(Pieces(bytes, length: length), path: "a"))
    }

    private func read(_ source: any ByteSource) -> (text: String, problem: GzipProblem?) {
        var found: [UInt8] = []
        while true {
            do throws(FileError) {
                var failure: FileError?
                let piece = [UInt8](unsafeUninitializedCapacity: 5) { buffer, count in
                    do throws(FileError) {
                        count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
                    } catch {
                        failure = error
                    }
                }
                if let failure { throw failure }
                if piece.isEmpty { return (String(decoding: found, as: UTF8.self), nil) }
                found += piece
            } catch {
                guard case .damaged(_, let problem) = error else { return ("", nil) }
                return (String(decoding: found, as: UTF8.self), problem)
            }
        }
    }
}
