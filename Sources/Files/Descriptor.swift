#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Opens a path; the caller closes what it gets.
///
/// - Throws: ``FileError`` with the operation `open`. A path with a zero byte is refused as invalid, since
///   the system would read it only up to there.
func openDescriptor(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(FileError) -> Int32 {
    try refuseZeroByte(in: path, .open)
    while true {
        let descriptor = open(path, flags | O_CLOEXEC | O_NOCTTY, mode)
        if descriptor >= 0 { return descriptor }
        let code = errno
        if code != EINTR { throw .from(code, .open, at: path) }
    }
}

/// Opens a regular file for reading, without ever waiting for a pipe's other end, and says how many
/// bytes it has.
///
/// - Throws: ``FileError/notRegular(path:kind:)`` for anything but a regular file, and what the system says.
func openRegularFile(_ path: String, followingLinks: Bool) throws(FileError) -> (descriptor: Int32, size: Int) {
    let descriptor: Int32
    do throws(FileError) {
        descriptor = try openDescriptor(path, O_RDONLY | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    } catch .system(_, _, ELOOP) where !followingLinks && fileKind(at: path) == .symbolicLink {
        throw .notRegular(path: path, kind: .symbolicLink)
    } catch .system(_, _, ENXIO) {
        // A socket, or a device without a driver: it has a name, but it cannot be opened at all.
        throw .notRegular(path: path, kind: .special)
    } catch {
        throw error
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
        let code = errno
        close(descriptor)
        throw .from(code, .open, at: path)
    }
    let kind = FileKind(mode: status.st_mode)
    guard kind == .regular else {
        close(descriptor)
        throw .notRegular(path: path, kind: kind)
    }
    return (descriptor, Int(status.st_size))
}

/// Reads until the buffer is full or the file ends, through interruptions.
///
/// - Returns: How many bytes were read, and the system's error number, 0 where all went well.
func readFully(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> (count: Int, code: Int32) {
    var count = 0
    while count < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        let (received, code) = readOnce(descriptor, into: rest)
        if code != 0 { return (count, code) }
        if received == 0 { break }
        count += received
    }
    return (count, 0)
}

/// Reads what is there, through interruptions.
///
/// - Returns: How many bytes were read, 0 at the end, and the system's error number, 0 where all went well.
func readOnce(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> (count: Int, code: Int32) {
    while true {
        let received = read(descriptor, buffer.baseAddress, buffer.count)
        if received >= 0 { return (received, 0) }
        let code = errno
        if code != EINTR { return (0, code) }
    }
}

/// Throws where a path holds a zero byte.
func refuseZeroByte(in path: String, _ operation: FileError.Operation) throws(FileError) {
    if path.utf8.contains(0) { throw .system(path: path, operation: operation, code: EINVAL) }
}
