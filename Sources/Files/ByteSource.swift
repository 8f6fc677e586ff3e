#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Bytes that come in pieces, so that what they come from may be larger than memory.
public protocol ByteSource: AnyObject {
    /// Puts the next bytes into a buffer that is not empty.
    ///
    /// - Returns: How many bytes were put there; 0 at the end, and only there.
    /// - Throws: ``FileError`` with the operation `open` or `read`, or that the bytes are damaged.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}

/// The bytes of a regular file, or of what stands at standard input.
public final class FileBytes: ByteSource {
    private let descriptor: Int32
    private let path: String
    private let isOwned: Bool
    /// Whether the bytes come as another program makes them: a pipe, a terminal, a socket.
    private let isLive: Bool

    /// Opens a regular file; a pipe, a device or a folder is refused, and never waited for.
    ///
    /// - Throws: ``FileError/missing(path:)``, ``FileError/notRegular(path:kind:)``, or what the system says.
    public init(at path: String) throws(FileError) {
        descriptor = try openRegularFile(path, followingLinks: true).descriptor
        self.path = path
        isOwned = true
        isLive = false
    }

    private init(standardInput name: String) {
        descriptor = STDIN_FILENO
        path = name
        isOwned = false
        isLive = true
    }

    /// What stands at standard input, called so in errors; reading waits for it.
    public static func standardInput(named name: String) -> FileBytes {
        FileBytes(standardInput: name)
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    /// Fills the buffer from a file; from standard input, takes what is there and waits only for the first byte, so
    /// that what another program writes slowly is worked on as it comes.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard isLive else {
            let (count, code) = readFully(descriptor, into: buffer)
            // What came before the failure is given first; the next read fails again.
            if code != 0, count == 0 { throw .from(code, .read, at: path) }
            return count
        }
        var count = 0
        while count < buffer.count, count == 0 || hasMore() {
            let (received, code) = readOnce(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            if code != 0 { throw .from(code, .read, at: path) }
            if received == 0 { break }
            count += received
        }
        return count
    }

    /// Whether a read would not wait.
    private func hasMore() -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) == 1 && request.revents & Int16(POLLIN) != 0
    }
}
