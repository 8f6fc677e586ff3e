internal import CZlib
internal import Diagnostics

/// The bytes that gzip has packed, member after member (RFC 1952), unpacked as they are read: however much they
/// are, memory holds one piece.
public final class GzipBytes: ByteSource {
    private let source: any ByteSource
    private let path: String
    /// The stream must not move: zlib keeps its address.
    private let stream: UnsafeMutablePointer<z_stream>
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private var memberCount = 0
    private var isInMember = false
    /// What is thrown once the bytes before it were given.
    private var failure: FileError?

    /// Unpacks what a source gives.
    ///
    /// - Parameters:
    ///   - source: The packed bytes.
    ///   - path: What errors call it.
    public init(_ source: any ByteSource, path: String) {
        self.source = source
        self.path = path
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, the most there are, and 16 for gzip's header in the place of zlib's.
        if digest_inflate_begin(stream, 15 + 16) != Z_OK {
            failure = .damaged(path: path, problem: .corrupt)
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    /// Puts the next unpacked bytes into a buffer.
    ///
    /// - Throws: ``FileError/damaged(path:problem:)``, after the bytes that could be unpacked, and what the source
    ///   throws.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        if let failure { throw failure }
        let capacity = min(buffer.count, Int(Int32.max))
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(capacity)
        do throws(FileError) {
            while stream.pointee.avail_out > 0, try hasInput() { try inflateSome() }
        } catch {
            failure = error
        }
        let count = capacity - Int(stream.pointee.avail_out)
        if count == 0, let failure { throw failure }
        return count
    }

    /// Whether there is something to unpack; takes the next bytes from the source where there is not.
    private func hasInput() throws(FileError) -> Bool {
        while true {
            if !isInMember { skipPadding() }
            if stream.pointee.avail_in > 0 { return true }
            let count = try source.read(into: input)
            if count == 0 {
                if isInMember { throw .damaged(path: path, problem: .endsEarly) }
                return false
            }
            stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_in = UInt32(count)
        }
    }

    /// Passes over zeros between members, with which tapes are filled; gzip itself does so.
    private func skipPadding() {
        guard memberCount > 0 else { return }
        while stream.pointee.avail_in > 0, let next = stream.pointee.next_in, next.pointee == 0 {
            stream.pointee.next_in = next + 1
            stream.pointee.avail_in -= 1
        }
    }

    private func inflateSome() throws(FileError) {
        if !isInMember {
            inflateReset(stream)
            isInMember = true
        }
        switch inflate(stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END:
            isInMember = false
            memberCount += 1
        default:
            // The first two bytes tell gzip's members from anything else.
            let isOther = stream.pointee.total_out == 0 && stream.pointee.total_in <= 2
            let problem: GzipProblem = !isOther ? .corrupt : memberCount == 0 ? .notGzip : .goesOn
            throw .damaged(path: path, problem: problem)
        }
    }
}
