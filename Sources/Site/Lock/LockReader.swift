import Articles
import Diagnostics

/// Reads the bytes of a lock, and collects what is wrong with them by line and column.
///
/// Every line must be one that ``LockWriter`` writes, in any order: a lock that was damaged or merged badly must never
/// move an address in silence.
struct LockReader {
    /// The file, as the user knows it.
    let file: String
    private var book = AddressBook()
    private var entries: [EditionLog.Entry] = []
    private var more: [EditionChange: Int] = [:]
    private var articleLines: [ArticleKey: Int] = [:]
    /// The lines that give identifiers, by the folder and the identifier, and by the names in a folder.
    private var givenLines: [[String]: Int] = [:]
    private var mistakes: [Diagnostic] = []

    /// The most mistakes that are told of one file.
    private static let mistakeLimit = 10

    init(file: String) {
        self.file = file
    }

    /// What a lock says.
    struct Content {
        /// The source whose addresses it remembers.
        let source: String
        let book: AddressBook
    }

    /// Why a fact is none.
    struct Fault: Error {
        let problem: LockProblem
        /// The offset in its line of the byte that shows it.
        let offset: Int
    }

    /// Reads a lock.
    ///
    /// - Throws: ``Diagnostics`` with the first mistakes in it.
    /// - Complexity: O(bytes)
    func read(_ bytes: [UInt8]) throws(Diagnostics) -> Content {
        var reader = self
        var source: String?
        if let offset = firstInvalidOffset(in: bytes) {
            let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let number = bytes[..<offset].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
            reader.add(Fault(problem: .notUTF8, offset: offset - start), bytes[start...], number)
        } else {
            bytes.withUnsafeBytes { bytes in
                var start = 0
                var number = 0
                while start < bytes.count, reader.mistakes.count < Self.mistakeLimit {
                    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
                    number += 1
                    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                    do throws(Fault) {
                        if number == 1 {
                            source = try reader.readHeader(line)
                        } else {
                            try reader.readFact(line, number)
                        }
                    } catch {
                        reader.add(error, Array(line)[...], number)
                        if number == 1 { break }
                    }
                    start = end + 1
                }
            }
            if bytes.isEmpty { reader.add(Fault(problem: .notLock, offset: 0), [], 1) }
        }
        guard reader.mistakes.isEmpty, let source else { throw Diagnostics(reader.mistakes) }
        reader.book.log = EditionLog(reader.entries, more: reader.more)
        return Content(source: source, book: reader.book)
    }

    private mutating func add(_ fault: Fault, _ line: ArraySlice<UInt8>, _ number: Int) {
        // Columns count characters of Unicode, as all do.
        let column = String(decoding: line.prefix(fault.offset), as: UTF8.self).unicodeScalars.count + 1
        mistakes.append(
            Diagnostic(.lock(fault.problem), at: SourceLocation(file: file, line: number, column: column)))
    }

    private mutating func readHeader(_ line: UnsafeRawBufferPointer) throws(Fault) -> String {
        guard let fact = try? LockFact(line), fact.kind == .header else { throw Fault(problem: .notLock, offset: 0) }
        let version = try fact.number(.header)
        guard version == LockWriter.version else { throw Fault(problem: .unknownVersion(version), offset: 0) }
        return try fact.text(.source)
    }
}

// MARK: - Facts

extension LockReader {
    private mutating func readFact(_ line: UnsafeRawBufferPointer, _ number: Int) throws(Fault) {
        // What a reader sees as an empty line says nothing.
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return }
        if Self.isConflictMark(line) { throw Fault(problem: .conflict, offset: 0) }
        let fact = try LockFact(line)
        switch fact.kind {
        case .article: try readArticle(fact, number)
        case .person: book.people[try fact.text(.person)] = try readName(fact, .person, "people", number)
        case .outlet: book.sources[try fact.text(.outlet)] = try readName(fact, .outlet, "sources", number)
        case .renamed: try readRename(fact, number)
        case .change: try readChange(fact)
        default: throw Fault(problem: .unknownFact, offset: 0)
        }
    }

    private mutating func readArticle(_ fact: LockFact, _ number: Int) throws(Fault) {
        try fact.require(
            [.article, .address, .text, .title, .story, .source], optional: [.record, .line, .thread, .former])
        let key = ArticleKey(
            file: try fact.text(.article), record: try fact.optionalText(.record),
            line: fact.has(.line) ? try fact.number(.line) : nil)
        if let earlier = articleLines.updateValue(number, forKey: key) {
            throw Fault(problem: .repeated(line: earlier), offset: 0)
        }
        let identifier = try fact.identifier(.address)
        try give(["articles", identifier], number)
        let former = try fact.texts(.former).map { text throws(Fault) in
            guard let address = GroupAddress(text) else { throw fact.fault(.former) }
            return address
        }
        book.articles.append(
            RememberedArticle(
                key: key, identifier: identifier,
                fingerprint: TextFingerprint(text: try fact.hash(.text), title: try fact.hash(.title)),
                story: try fact.identifier(.story), thread: fact.has(.thread) ? try fact.identifier(.thread) : nil,
                source: try fact.identifier(.source), former: former))
    }

    private mutating func readName(
        _ fact: LockFact, _ key: LockKey, _ folder: String, _ number: Int
    ) throws(Fault) -> String {
        try fact.require([key, .address])
        let identifier = try fact.identifier(.address)
        try give([folder, "", try fact.text(key)], number)
        try give([folder, identifier], number)
        return identifier
    }

    private mutating func readRename(_ fact: LockFact, _ number: Int) throws(Fault) {
        try fact.require([.renamed, .address])
        let identifier = try fact.identifier(.address)
        try give(["renamed", identifier], number)
        book.renames[identifier] = try fact.identifier(.renamed)
    }

    /// Notes that a line gives something away that can be given once only.
    private mutating func give(_ address: [String], _ number: Int) throws(Fault) {
        if let earlier = givenLines.updateValue(number, forKey: address) {
            throw Fault(problem: .repeated(line: earlier), offset: 0)
        }
    }

    /// The logs of two builds that were merged are told as one.
    private mutating func readChange(_ fact: LockFact) throws(Fault) {
        guard let change = EditionChange(rawValue: try fact.text(.change)) else { throw fact.fault(.change) }
        if fact.has(.more) {
            try fact.require([.change, .more])
            return more[change] = max(more[change] ?? 0, try fact.number(.more))
        }
        try fact.require([.change, .story], optional: [.into, .added, .removed, .mended])
        func count(_ key: LockKey) throws(Fault) -> Int { fact.has(key) ? try fact.number(key) : 0 }
        let into = try fact.texts(.into)
        guard into.allSatisfy({ Addresses.isIdentifier($0[...]) }) else { throw fact.fault(.into) }
        entries.append(
            EditionLog.Entry(
                change: change, story: try fact.identifier(.story), into: into, added: try count(.added),
                removed: try count(.removed), mended: try count(.mended)))
    }

    /// Whether git has put the line in front of, between or behind the two sides of a conflict.
    private static func isConflictMark(_ line: UnsafeRawBufferPointer) -> Bool {
        ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { line.starts(with: $0.utf8) }
    }
}
