#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What stands at names below a folder.
enum FolderFile: Equatable {
    /// A regular file: its bytes, and when it was written.
    case file(bytes: [UInt8], modified: HTTPDate)
    /// A folder.
    case folder
    /// Nothing that is shown.
    case none

    /// Opens one folder after the other, each in the one before and none through a symbolic link, so that nothing that is
    /// put in the way meanwhile leads elsewhere. The folder itself may be a link.
    ///
    /// - Parameters:
    ///   - names: The names on the way to the file; none has a slash or a zero byte, or is `..`.
    ///   - folder: The folder.
    init(_ names: [String], below folder: String) {
        self = .none
        var descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        for name in names.dropLast() {
            guard descriptor >= 0 else { return }
            let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            close(descriptor)
            descriptor = next
        }
        guard descriptor >= 0, let last = names.last else { return }
        // A pipe would else wait for its other end.
        let file = openat(descriptor, last, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: self = .folder
        case S_IFREG:
            #if canImport(Darwin)
                let seconds = status.st_mtimespec.tv_sec
            #else
                let seconds = status.st_mtim.tv_sec
            #endif
            guard let bytes = Self.bytes(of: file, size: Int(status.st_size)) else { return }
            self = .file(bytes: bytes, modified: HTTPDate(seconds: Int(seconds)))
        default: return
        }
    }

    /// Reads as many bytes as there were when the file was opened, or fewer where it has shrunk since.
    private static func bytes(of file: Int32, size: Int) -> [UInt8]? {
        var isRead = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let piece = read(file, buffer.baseAddress?.advanced(by: count), size - count)
                if piece < 0, errno == EINTR { continue }
                isRead = isRead && piece >= 0
                if piece <= 0 { return }
                count += piece
            }
        }
        return isRead ? bytes : nil
    }
}
