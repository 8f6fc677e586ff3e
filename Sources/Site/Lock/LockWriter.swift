/// Writes what a lock remembers: a JSON object a line, the header first, the others in the order of their bytes, so that
/// version control shows and merges each fact by itself.
enum LockWriter {
    /// The version of the format.
    static let version = 1

    /// The bytes of a lock.
    ///
    /// - Complexity: O(*n* log *n*) in the lines.
    static func bytes(of book: AddressBook, source: String) -> [UInt8] {
        var lines = book.articles.map(line)
        lines += book.people.map { line(.person, $0.key, $0.value) }
        lines += book.sources.map { line(.outlet, $0.key, $0.value) }
        lines += book.renames.map { line(.renamed, $0.value, $0.key) }
        lines += book.log.entries.map(line)
        lines += book.log.more.map { change, count in
            JSONLine.object { line in
                line.field(.change, change.rawValue)
                line.field(LockKey.more.rawValue, count)
            }
        }
        lines.sort { $0.lexicographicallyPrecedes($1) }
        let header = JSONLine.object { line in
            line.field(LockKey.header.rawValue, version)
            line.field(.source, source)
        }
        return header + lines.joined()
    }

    private static func line(of article: RememberedArticle) -> [UInt8] {
        JSONLine.object { line in
            line.field(.article, article.key.file)
            if let record = article.key.record { line.field(.record, record) }
            if let number = article.key.line { line.field(LockKey.line.rawValue, number) }
            line.field(.address, article.identifier)
            line.field(.text, hexadecimal(article.fingerprint.text))
            line.field(.title, hexadecimal(article.fingerprint.title))
            line.field(.story, article.story)
            if let thread = article.thread { line.field(.thread, thread) }
            line.field(.source, article.source)
            if !article.former.isEmpty {
                line.key(LockKey.former.rawValue)
                line.array(article.former) { $0.value($1.text) }
            }
        }
    }

    private static func line(_ key: LockKey, _ name: String, _ identifier: String) -> [UInt8] {
        JSONLine.object { line in
            line.field(key, name)
            line.field(.address, identifier)
        }
    }

    private static func line(of entry: EditionLog.Entry) -> [UInt8] {
        JSONLine.object { line in
            line.field(.change, entry.change.rawValue)
            line.field(.story, entry.story)
            if !entry.into.isEmpty {
                line.key(LockKey.into.rawValue)
                line.array(entry.into) { $0.value($1) }
            }
            for (key, count) in [(LockKey.added, entry.added), (.removed, entry.removed), (.mended, entry.mended)]
            where count > 0 {
                line.field(key.rawValue, count)
            }
        }
    }
}

/// The keys of a lock's lines.
enum LockKey: String, CaseIterable {
    case header = "digest_lock"
    case article, record, line, address, text, title, story, thread, source, former
    case person, outlet, renamed
    case change, into, added, removed, mended, more

    /// The keys by their bytes.
    static let named: [[UInt8]: LockKey] = Dictionary(
        uniqueKeysWithValues: allCases.map { (Array($0.rawValue.utf8), $0) })
}

extension JSONLine {
    fileprivate mutating func field(_ key: LockKey, _ text: String) {
        field(key.rawValue, text)
    }
}
