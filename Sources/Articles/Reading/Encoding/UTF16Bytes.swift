import Files

/// The bytes of a source in UTF-16, as UTF-8.
final class UTF16Bytes: ByteSource {
    private let source: any ByteSource
    private(set) var decoder: UTF16Decoder
    private var decoded: [UInt8] = []
    private var given = 0
    private var isAtEnd = false

    init(_ source: any ByteSource, decoder: UTF16Decoder) {
        self.source = source
        self.decoder = decoder
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while given == decoded.count, !isAtEnd { try decodePiece() }
        let piece = decoded[given...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        given += piece.count
        return piece.count
    }

    private func decodePiece() throws(FileError) {
        decoded.removeAll(keepingCapacity: true)
        given = 0
        var failure: FileError?
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            do throws(FileError) {
                let count = try source.read(into: buffer)
                decoder.decode(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: &decoded)
                isAtEnd = count == 0
            } catch {
                failure = error
            }
        }
        if isAtEnd { decoder.finish(to: &decoded) }
        if let failure { throw failure }
    }
}
