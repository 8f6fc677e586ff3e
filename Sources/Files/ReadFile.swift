#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Reads a regular file.
///
/// Never waits: a pipe, a device or a folder is refused.
///
/// - Parameters:
///   - path: The file.
///   - limit: The most bytes that are accepted; a larger file is refused before any of it is read.
///   - followingLinks: Whether a symbolic link at the path's end is followed or refused.
/// - Returns: The bytes of the file.
/// - Throws: ``FileError/missing(path:)``, ``FileError/notRegular(path:kind:)``,
///   ``FileError/tooLarge(path:size:limit:)``, or what the system says.
/// - Complexity: O(size), with one allocation of the file's size.
public func readFile(at path: String, limit: Int? = nil, followingLinks: Bool = true) throws(FileError) -> [UInt8] {
    let (descriptor, size) = try openRegularFile(path, followingLinks: followingLinks)
    defer { close(descriptor) }
    if let limit, size > limit { throw .tooLarge(path: path, size: size, limit: limit) }

    // One byte more than the size, so that the end of the file shows without a second buffer.
    var bytes = try readPiece(descriptor, capacity: size + 1, path: path)
    guard bytes.count > size else { return bytes }
    // The file has grown since, or the system does not tell its size (as below /proc): go on to its end.
    while true {
        if let limit, bytes.count > limit { throw .tooLarge(path: path, size: bytes.count, limit: limit) }
        let piece = try readPiece(descriptor, capacity: 1 << 16, path: path)
        if piece.isEmpty { return bytes }
        bytes += piece
    }
}

private func readPiece(_ descriptor: Int32, capacity: Int, path: String) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        (count, code) = readFully(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
    }
    if code != 0 { throw .from(code, .read, at: path) }
    return bytes
}

/// Compares a file with bytes.
///
/// - Parameters:
///   - bytes: The bytes to compare with.
///   - path: The file.
///   - followingLinks: Whether a symbolic link at the path's end is followed, or counts as different.
/// - Returns: Whether there is a regular file with exactly these bytes; `false` where it cannot be read.
/// - Complexity: O(1) where the sizes differ, else O(size) with a buffer of at most 64 KiB.
public func fileHasBytes(_ bytes: [UInt8], at path: String, followingLinks: Bool = true) -> Bool {
    guard let (descriptor, size) = try? openRegularFile(path, followingLinks: followingLinks) else { return false }
    defer { close(descriptor) }
    guard size == bytes.count else { return false }
    return bytes.withUnsafeBytes { expected in
        withUnsafeTemporaryAllocation(byteCount: min(size + 1, 1 << 16), alignment: 16) { buffer in
            var offset = 0
            while true {
                let (count, code) = readFully(descriptor, into: buffer)
                guard code == 0, count <= size - offset else { return false }
                guard count > 0, let one = buffer.baseAddress, let other = expected.baseAddress else {
                    return offset == size
                }
                guard memcmp(one, other + offset, count) == 0 else { return false }
                offset += count
            }
        }
    }
}
