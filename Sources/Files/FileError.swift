#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

public import Diagnostics

/// Why a file or a folder could not be read, listed or written: facts, and the system's own words.
public enum FileError: Error, Sendable, Equatable {
    /// What was being done when the system refused.
    public enum Operation: String, Sendable {
        case open, read, list, write, rename, makeFolder, remove, run
    }

    /// There is nothing at the path.
    case missing(path: String)
    /// There is something else than a regular file at the path; it was not read.
    case notRegular(path: String, kind: FileKind)
    /// There is something else than a folder at the path, or at one of the folders that lead to it.
    case notFolder(path: String)
    /// The file has more bytes than the reader allows. Sizes are in bytes.
    case tooLarge(path: String, size: Int, limit: Int)
    /// What gzip should have packed is damaged.
    case damaged(path: String, problem: GzipProblem)
    /// Any other refusal, with the system's number for it (`errno`).
    case system(path: String, operation: Operation, code: Int32)

    /// The file or folder, as the caller named it.
    public var path: String {
        switch self {
        case .missing(let path), .notRegular(let path, _), .notFolder(let path), .tooLarge(let path, _, _),
            .damaged(let path, _),
            .system(let path, _, _):
            path
        }
    }

    /// The reason in words, without the path: the system's own, in the C locale, where it was the system.
    public var reason: String {
        switch self {
        case .missing: systemReason(ENOENT)
        case .notRegular(_, let kind): "it is \(kind.words), not a file"
        case .notFolder: systemReason(ENOTDIR)
        case .tooLarge(_, let size, let limit): "it has \(size) bytes, more than \(limit)"
        case .damaged: "it is damaged"
        case .system(_, _, let code): systemReason(code)
        }
    }

    /// Whether the file system, or the user's share of it, is full.
    public var isDiskFull: Bool {
        guard case .system(_, _, let code) = self else { return false }
        return code == ENOSPC || code == EDQUOT
    }

    /// Whether nobody reads any more what is written.
    public var isClosedPipe: Bool {
        guard case .system(_, .write, let code) = self else { return false }
        return code == EPIPE
    }

    /// Turns the number that a system call left behind into an error.
    static func from(_ code: Int32, _ operation: Operation, at path: String) -> FileError {
        switch code {
        case ENOENT: .missing(path: path)
        case ENOTDIR: .notFolder(path: path)
        default: .system(path: path, operation: operation, code: code)
        }
    }
}

/// The system's words for an error number.
private func systemReason(_ code: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
            return "error \(code)"
        }
        return String(cString: start)
    }
}
