#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Writes a file in place: makes it, or empties it first. A symbolic link is followed.
///
/// The file gets the mode 0644 less the process's mask. What was written stays where the write breaks off;
/// ``replaceFile(_:at:)`` does not have that weakness.
///
/// - Throws: ``FileError`` with the operation `open` or `write`.
public func writeFile(_ bytes: [UInt8], at path: String) throws(FileError) {
    let descriptor = try openDescriptor(path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
    try write(bytes, to: descriptor, path: path)
}

/// Makes a file that is not there.
///
/// - Returns: Whether it was made: `false` where anything stands at the path, a link too, which is left as it is.
/// - Throws: ``FileError`` with the operation `open` or `write`; a file that could not be written whole stays.
public func createFile(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool {
    let descriptor: Int32
    do throws(FileError) {
        descriptor = try openDescriptor(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
    } catch .system(_, _, EEXIST) {
        return false
    } catch {
        throw error
    }
    try write(bytes, to: descriptor, path: path)
    return true
}

/// Puts a file at a path in one step: a reader sees the old bytes or the new ones, never a part.
///
/// The bytes go to ``temporaryPath(for:)`` and that file is renamed. A symbolic link at the path is replaced,
/// not followed; the new file gets the mode 0644 less the process's mask. The disk is not waited for (no
/// `fsync`): after a power failure, an output is made again from its input.
///
/// - Throws: ``FileError`` with the operation `open`, `write` or `rename`; the temporary file is then gone,
///   and what was at the path is as before.
public func replaceFile(_ bytes: [UInt8], at path: String) throws(FileError) {
    let temporary = temporaryPath(for: path)
    try writeNewFile(bytes, at: temporary)
    do throws(FileError) {
        try moveFile(at: temporary, to: path)
    } catch {
        unlink(temporary)
        throw error
    }
}

/// Makes a file that was not there; what a stopped run has left in its place is removed, and never written
/// through.
///
/// The file gets the mode 0644 less the process's mask.
///
/// - Throws: ``FileError`` with the operation `open` or `write`; there is then no file.
public func writeNewFile(_ bytes: [UInt8], at path: String) throws(FileError) {
    let descriptor = try openTemporaryFile(path)
    do throws(FileError) {
        try write(bytes, to: descriptor, path: path)
    } catch {
        unlink(path)
        throw error
    }
}

/// Renames a file within a file system, in one step; a file or a symbolic link at the new path is replaced.
///
/// - Throws: ``FileError`` with the operation `rename` and the new path; both are then as before.
public func moveFile(at path: String, to newPath: String) throws(FileError) {
    try refuseZeroByte(in: newPath, .rename)
    guard rename(path, newPath) == 0 else { throw .from(errno, .rename, at: newPath) }
}

/// Makes a file for writing that is not there, or takes the place of one that a stopped run has left.
func openTemporaryFile(_ temporary: String) throws(FileError) -> Int32 {
    do throws(FileError) {
        return try openDescriptor(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
    } catch .system(_, _, EEXIST) {
        // It may be a link by now, which must not be written through.
        try removeFile(at: temporary)
        return try openDescriptor(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
    } catch {
        throw error
    }
}

/// Where ``replaceFile(_:at:)`` writes before it renames: `.NAME.digest-new` in the same folder.
public func temporaryPath(for path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    return "\(path[..<name]).\(path[name...]).digest-new"
}

/// Writes all bytes and closes the descriptor in any case.
private func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
    var code = writeFully(descriptor, bytes)
    // Some file systems tell only here that the disk is full. An interrupted close has closed all the same.
    if close(descriptor) != 0, code == 0, errno != EINTR { code = errno }
    if code != 0 { throw .from(code, .write, at: path) }
}

/// Writes all bytes, through interruptions and short writes.
///
/// - Returns: The system's error number, 0 where all went well.
func writeFully(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
    bytes.withUnsafeBytes { buffer in
        var offset = 0
        while offset < buffer.count, let start = buffer.baseAddress {
            let written = write(descriptor, start + offset, buffer.count - offset)
            if written >= 0 {
                offset += written
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}
