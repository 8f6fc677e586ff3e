/// Bytes whose beginning can be looked at before they are read.
public final class PeekedBytes: ByteSource {
    private let source: any ByteSource
    private var head: [UInt8] = []

    /// Wraps a source of which nothing has been read yet.
    public init(_ source: any ByteSource) {
        self.source = source
    }

    /// The first bytes that have not been read: as many as asked for, or all that there are.
    ///
    /// - Throws: ``FileError`` of the source.
    public func peek(_ count: Int) throws(FileError) -> [UInt8] {
        while head.count < count {
            var failure: FileError?
            let piece = [UInt8](unsafeUninitializedCapacity: count - head.count) { buffer, count in
                do throws(FileError) {
                    count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            if piece.isEmpty { break }
            head += piece
        }
        return Array(head.prefix(count))
    }

    /// Gives what was looked at, then what follows.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard !head.isEmpty else { return try source.read(into: buffer) }
        let piece = head.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        head.removeFirst(piece.count)
        return piece.count
    }
}
