import Diagnostics
import Files

/// One file of a source.
struct SourceFile: Sendable {
    /// How texts stand in a file.
    enum Form: Sendable {
        /// The file is one text.
        case text
        /// Each line is a JSON object with one text.
        case records
        /// The same, packed by gzip.
        case packedRecords
    }

    /// The file relative to the source folder, as articles name it.
    let name: String
    /// The file as the user would name it, for opening it and for diagnostics.
    let path: String
    /// How texts stand in it.
    let form: Form

    /// The place of a line in it.
    func line(_ number: Int, column: Int? = nil) -> SourceLocation {
        SourceLocation(file: path, line: number, column: column)
    }
}

extension SourceFile.Form {
    /// The form that a file's name tells; upper and lower case are the same.
    init?(ofName name: String) {
        let end = name.utf8.suffix(10).map { $0 | 0x20 }
        func endsWith(_ suffix: StaticString) -> Bool {
            suffix.withUTF8Buffer { end.suffix($0.count).elementsEqual($0) }
        }
        if endsWith(".txt") || endsWith(".md") {
            self = .text
        } else if endsWith(".jsonl") || endsWith(".ndjson") {
            self = .records
        } else if endsWith(".jsonl.gz") || endsWith(".ndjson.gz") {
            self = .packedRecords
        } else {
            return nil
        }
    }
}

/// The files that a source comes down to.
struct SourceFiles: Sendable {
    /// The name of standard input, where records stand.
    static let standardInput = "-"

    /// The folder that the files' names are relative to.
    let folder: String
    /// The files, in the byte order of their names.
    let files: [SourceFile]
    /// What could hold a text and cannot be read.
    let unreadable: [UnreadableEntry]

    /// Whether the texts can be read again: there are several, and none comes from standard input.
    var canBeReadTwice: Bool {
        files.first?.path != Self.standardInput && (files.count > 1 || files.first.map { $0.form != .text } ?? false)
    }

    /// Lists a folder, a single file, or standard input (`-`).
    ///
    /// - Throws: ``Diagnostics`` where there is nothing, where the folder cannot be listed or holds no text, or
    ///   where the file's name is not that of a text.
    init(of source: String) throws {
        if source == Self.standardInput {
            (folder, unreadable) = ("", [])
            files = [SourceFile(name: source, path: source, form: .records)]
        } else if fileKind(at: source, followingLinks: true) == .regular {
            guard let form = SourceFile.Form(ofName: source) else {
                throw Diagnostics(.reading(.sourceNotText), at: SourceLocation(file: source))
            }
            folder = parentFolder(of: source) ?? (source.hasPrefix("/") ? "/" : "")
            let name = source.utf8.lastIndex(of: UInt8(ascii: "/")).map { source[source.utf8.index(after: $0)...] }
            files = [SourceFile(name: String(name ?? source[...]), path: source, form: form)]
            unreadable = []
        } else {
            let listing = try Self.list(source)
            folder = source
            files = listing.files.compactMap { name in
                SourceFile.Form(ofName: name).map { form in
                    SourceFile(name: name, path: Files.path(of: name, below: source), form: form)
                }
            }
            unreadable = listing.unreadable.filter(Self.couldHoldText)
            guard !files.isEmpty || !unreadable.isEmpty else {
                throw Diagnostics(.reading(.sourceHasNoTexts), at: SourceLocation(file: source))
            }
        }
    }

    private static func list(_ folder: String) throws -> FolderListing {
        let location = SourceLocation(file: folder)
        do {
            return try listFiles(below: folder)
        } catch .missing {
            throw Diagnostics(.reading(.sourceMissing), at: location)
        } catch .notFolder {
            throw Diagnostics(.reading(.sourceNotText), at: location)
        } catch {
            throw Diagnostics(.reading(.sourceUnreadable(reason: error.reason)), at: location)
        }
    }

    /// Whether a text may be missing where an entry could not be read. A pipe or a broken link by another name than
    /// those of texts would not have been read anyway.
    private static func couldHoldText(_ entry: UnreadableEntry) -> Bool {
        switch entry.reason {
        case .special, .brokenLink: SourceFile.Form(ofName: entry.path) != nil
        default: true
        }
    }
}
