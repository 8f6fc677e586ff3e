#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where bytes go piece by piece: standard output, or a file that appears whole or not at all.
public final class ByteSink {
    private let descriptor: Int32
    /// What errors call it.
    public let path: String
    /// Where the bytes are until all of them are there; nothing for standard output.
    private var temporary: String?

    /// Begins a file that takes the path's place when it is finished, as ``replaceFile(_:at:)`` does it.
    ///
    /// - Throws: ``FileError`` with the operation `open`.
    public init(replacing path: String) throws(FileError) {
        let temporary = temporaryPath(for: path)
        descriptor = try openTemporaryFile(temporary)
        self.path = path
        self.temporary = temporary
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Standard output, called so in errors.
    ///
    /// From here on a reader that goes away is an error of writing (``FileError/isClosedPipe``), and no signal that
    /// ends the program.
    public static func standardOutput(named name: String) -> ByteSink {
        signal(SIGPIPE, SIG_IGN)
        return ByteSink(descriptor: STDOUT_FILENO, path: name)
    }

    deinit {
        guard let temporary else { return }
        close(descriptor)
        unlink(temporary)
    }

    /// Writes bytes behind the others.
    ///
    /// - Throws: ``FileError`` with the operation `write`.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        let code = writeFully(descriptor, bytes)
        if code != 0 { throw .from(code, .write, at: path) }
    }

    /// Puts the file at its path. Without it, the file is gone with the sink, and what was at the path is as before.
    ///
    /// - Throws: ``FileError`` with the operation `write` or `rename`.
    public func finish() throws(FileError) {
        guard let temporary else { return }
        self.temporary = nil
        // Some file systems tell only here that the disk is full. An interrupted close has closed all the same.
        let code = close(descriptor) != 0 && errno != EINTR ? errno : 0
        if code == 0, rename(temporary, path) == 0 { return }
        let failure = FileError.from(code == 0 ? errno : code, code == 0 ? .rename : .write, at: path)
        unlink(temporary)
        throw failure
    }
}
