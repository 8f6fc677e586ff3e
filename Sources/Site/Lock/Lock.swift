import Diagnostics
import Files

/// `digest.lock`: what is remembered of the addresses of one source, as it stands on disk. `digest build` reads and
/// writes it, all else reads it only.
struct Lock: Sendable {
    /// The name of the file, beside the configuration.
    static let fileName = "digest.lock"

    /// What is remembered; empty before the first build, nothing where the addresses of this source are not remembered.
    let book: AddressBook?
    /// What is worth telling.
    let notes: [Diagnostic]
    /// Whether there was no file.
    let isMissing: Bool
    /// The file; nothing where none is used.
    private let path: String?
    /// The source, as the file names it.
    private let source: String

    /// Reads a lock.
    ///
    /// - Parameters:
    ///   - path: The file, which may be missing; without one nothing is remembered.
    ///   - source: The source that is built, as the user named it.
    /// - Throws: ``Diagnostics`` where it cannot be read, or is damaged.
    init(at path: String?, source: String) throws(Diagnostics) {
        self.source = path.map { Self.name(ofSource: source, besides: $0) } ?? source
        guard let path else {
            (book, notes, isMissing, self.path) = (nil, [], false, nil)
            return
        }
        guard source != "-" else {
            let note = Diagnostic(.lock(.standardInput), severity: .note, at: SourceLocation(file: path))
            (book, notes, isMissing, self.path) = (nil, [note], false, nil)
            return
        }
        guard let bytes = try Self.bytes(at: path) else {
            (book, notes, isMissing, self.path) = (AddressBook(), [], true, path)
            return
        }
        let content = try LockReader(file: path).read(bytes)
        guard content.source == self.source else {
            let problem = LockProblem.otherSource(remembered: content.source, built: self.source)
            let note = Diagnostic(.lock(problem), severity: .note, at: SourceLocation(file: path, line: 1))
            (book, notes, isMissing, self.path) = (nil, [note], false, nil)
            return
        }
        (book, notes, isMissing, self.path) = (content.book, [], false, path)
    }

    /// Writes what the next build shall remember, where it differs from what stands there.
    ///
    /// - Throws: ``Diagnostics`` where the system refuses it; the file is then as it was.
    func write(_ book: AddressBook?) throws(Diagnostics) {
        guard let path, let book else { return }
        let bytes = LockWriter.bytes(of: book, source: source)
        if fileHasBytes(bytes, at: path) { return }
        do throws(FileError) {
            try replaceFile(bytes, at: path)
        } catch {
            throw Diagnostics(.lock(.writeFailed(reason: error.reason)), at: SourceLocation(file: path))
        }
    }

    /// What to tell of a lock that is made anew though the output shows an earlier build.
    ///
    /// - Parameters:
    ///   - earlier: The addresses of the last build.
    ///   - addresses: Those of this one.
    /// - Returns: A note that tells which of the former are gone; none where nothing was lost.
    func notes(afterLossOf earlier: [String], now addresses: [String]) -> [Diagnostic] {
        guard isMissing, let path, !earlier.isEmpty else { return [] }
        let there = Set(addresses)
        let folders = Set(GroupAddress.Kind.allCases.map(\.rawValue) + ["articles", "people"])
        let lost = earlier.filter { address in
            // The pages of a list come and go.
            address.hasSuffix(".html") && !address.utf8.contains(UInt8(ascii: "_"))
                && folder(of: address).map(folders.contains) ?? false && !there.contains(address)
        }
        let problem = LockProblem.rebuilt(lost: lost.count, examples: Array(lost.prefix(10)))
        return [Diagnostic(.lock(problem), severity: .note, at: SourceLocation(file: path))]
    }

    private static func bytes(at path: String) throws(Diagnostics) -> [UInt8]? {
        do throws(FileError) {
            return try readFile(at: path)
        } catch .missing {
            return nil
        } catch {
            throw Diagnostics(.lock(.unreadable(reason: error.reason)), at: SourceLocation(file: path))
        }
    }

    /// What a lock calls a source: its path from the lock's folder where it is in there, so that both can move together;
    /// else as the user named it.
    static func name(ofSource source: String, besides path: String) -> String {
        let source = parts(of: source)
        let folder = parts(of: parentFolder(of: path) ?? ".")
        let absolute = (source.first == "/" || folder.first == "/") && source.first != folder.first
        let (one, other) = absolute ? (fromRoot(source), fromRoot(folder)) : (source, folder)
        let isBelow = one.starts(with: other) && one.dropFirst(other.count).first != ".."
        let named = isBelow ? Array(one.dropFirst(other.count)) : source
        if named.isEmpty { return "." }
        return named.first == "/" ? "/" + named.dropFirst().joined(separator: "/") : named.joined(separator: "/")
    }

    private static func fromRoot(_ parts: [String]) -> [String] {
        parts.first == "/" ? parts : Self.parts(of: (workingFolder() ?? "") + "/" + parts.joined(separator: "/"))
    }

    /// The names of a path, without those that lead nowhere; `/` is the first of one from the root.
    private static func parts(of path: String) -> [String] {
        var parts: [String] = path.utf8.first == UInt8(ascii: "/") ? ["/"] : []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                if last != "/" { parts.removeLast() }
            } else {
                parts.append(String(part))
            }
        }
        return parts
    }
}
