import Diagnostics

/// What one record of a JSON Lines file says.
struct Record: Equatable {
    /// Its own identifier.
    var inputID: String?
    /// Its text: valid UTF-8.
    var text: [UInt8] = []
    /// What else it says of the text; none of it has a line there.
    var metadata = FrontMatter()
    /// Where its date begins in the line, counted from 0.
    var dateOffset: Int?
    /// What is wrong with it without making it unusable.
    var warnings: [RecordReader.Fault] = []
}

/// Reads a record: a JSON object with the names that crawlers give (docs/inputs.md lists them). Other names are
/// passed over; of a name that is given twice the last value counts.
struct RecordReader {
    /// What is wrong with a record, and the offset in its line where one byte shows it.
    struct Fault: Error, Equatable {
        let problem: RecordProblem
        let offset: Int?
    }

    private var cursor: JSONCursor
    /// Where the object begins.
    private var start = 0
    private var values: [Name: Value] = [:]
    private var warnings: [Fault] = []

    /// What a name can lead to.
    private enum Value {
        case text([UInt8], offset: Int)
        case texts([[UInt8]], offset: Int)
        /// A number as it is written.
        case number([UInt8], offset: Int)
        case other(JSONKind, offset: Int)
    }

    /// The names that mean something here.
    ///
    /// Trafilatura writes `source` for the address, `source-hostname` for the outlet and `excerpt` for the
    /// description (https://github.com/adbar/trafilatura, `build_json_output`); Fundus `plaintext`, `authors`,
    /// `publishing_date` and `lang` (https://github.com/flairNLP/fundus, `Article`).
    private enum Name: String {
        case id, text, plaintext
        case rawText = "raw_text"
        case title, author, authors, date
        case publishingDate = "publishing_date"
        case url, source, sitename, hostname
        case sourceHostname = "source-hostname"
        case description, excerpt, language, lang
    }

    /// Reads one line of valid UTF-8.
    ///
    /// - Throws: ``Fault`` where it is no object or has no text.
    /// - Complexity: O(*n*) in its bytes.
    static func read(_ line: UnsafeRawBufferPointer) throws(Fault) -> Record {
        var reader = RecordReader(cursor: JSONCursor(line))
        do throws(JSONFault) {
            guard let first = reader.cursor.peek(), first == 0x7B else { throw reader.cursor.fault(.unexpected) }
            reader.start = reader.cursor.position
            try reader.readObject()
            try reader.cursor.expectEnd()
        } catch {
            if let other = faultOfOther(line) { throw other }
            throw Fault(problem: .notJSON(error.kind), offset: error.offset)
        }
        return try reader.record()
    }

    private init(cursor: JSONCursor) {
        self.cursor = cursor
    }

    /// What is wrong with the line where it is JSON and no object.
    private static func faultOfOther(_ line: UnsafeRawBufferPointer) -> Fault? {
        var cursor = JSONCursor(line)
        guard let kind = cursor.peek().flatMap(JSONKind.init(opening:)), kind != .object else { return nil }
        let start = cursor.position
        do throws(JSONFault) {
            try cursor.skipValue()
            try cursor.expectEnd()
            return Fault(problem: .notObject(kind), offset: start)
        } catch {
            return nil
        }
    }
}

// MARK: - Reading

extension RecordReader {
    private mutating func readObject() throws(JSONFault) {
        try cursor.expect(0x7B)
        if try cursor.next() == 0x7D { return cursor.advance() }
        while true {
            guard try cursor.next() == 0x22 else { throw cursor.fault(.unexpected) }
            let name = try readName()
            try cursor.expect(0x3A)
            if let name { values[name] = try readValue() } else { try cursor.skipValue() }
            let byte = try cursor.next()
            guard byte == 0x2C || byte == 0x7D else { throw cursor.fault(.unexpected) }
            cursor.advance()
            if byte == 0x7D { return }
        }
    }

    private mutating func readName() throws(JSONFault) -> Name? {
        let start = cursor
        let range = try cursor.skipString()
        let written = cursor.bytes[range]
        if !written.contains(0x5C) {
            return written.count > 16 ? nil : Name(rawValue: String(decoding: written, as: UTF8.self))
        }
        // A name may be spelt with escapes too.
        var again = start
        return Name(rawValue: String(decoding: try again.string(), as: UTF8.self))
    }

    private mutating func readValue() throws(JSONFault) -> Value? {
        let byte = try cursor.next()
        let start = cursor.position
        switch JSONKind(opening: byte) {
        case .string: return .text(try cursor.string(), offset: start)
        case .number: return .number(Array(cursor.bytes[try cursor.skipScalar()]), offset: start)
        case .array: return try readTexts().map { .texts($0, offset: start) } ?? .other(.array, offset: start)
        case .null:
            try cursor.skipScalar()
            return nil
        case .some(let kind):
            try cursor.skipValue()
            return .other(kind, offset: start)
        case nil: throw cursor.fault(.unexpected)
        }
    }

    /// The strings of an array; nothing where anything else is in it.
    private mutating func readTexts() throws(JSONFault) -> [[UInt8]]? {
        var ahead = cursor
        try ahead.expect(0x5B)
        var texts: [[UInt8]] = []
        var byte = try ahead.next()
        while byte == 0x22 {
            texts.append(try ahead.string())
            byte = try ahead.next()
            if byte == 0x5D {
                ahead.advance()
                cursor = ahead
                return texts
            }
            if byte != 0x2C { break }
            ahead.advance()
            byte = try ahead.next()
        }
        try cursor.skipValue()
        return nil
    }
}

// MARK: - The values of a record

extension RecordReader {
    private mutating func record() throws(Fault) -> Record {
        var record = Record(text: try text())
        record.inputID = identifier()
        record.metadata.title = excerpt(.title)
        record.metadata.author = excerpt(.author) ?? excerpt(.authors)
        record.metadata.date = excerpt(.date) ?? excerpt(.publishingDate)
        record.dateOffset = offset(.date) ?? offset(.publishingDate)
        record.metadata.description = excerpt(.description) ?? excerpt(.excerpt)
        record.metadata.language = string(.language) ?? string(.lang)
        let source = string(.source)
        let isAddress = source.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
        record.metadata.url = string(.url) ?? (isAddress ? source : nil)
        record.metadata.site =
            string(.sitename) ?? string(.sourceHostname) ?? (isAddress ? nil : source) ?? string(.hostname)
        if cursor.replacedCount > 0 {
            warnings.append(Fault(problem: .charactersReplaced(cursor.replacedCount), offset: cursor.firstReplaced))
        }
        record.warnings = warnings
        return record
    }

    private func text() throws(Fault) -> [UInt8] {
        for name in [Name.text, .plaintext, .rawText] {
            switch values[name] {
            case .text(let bytes, _): return bytes
            case .texts(_, let offset): throw Fault(problem: .textNotString(.array), offset: offset)
            case .number(_, let offset): throw Fault(problem: .textNotString(.number), offset: offset)
            case .other(let kind, let offset): throw Fault(problem: .textNotString(kind), offset: offset)
            case nil: continue
            }
        }
        throw Fault(problem: .textMissing, offset: start)
    }

    private mutating func identifier() -> String? {
        if case .number(let digits, _) = values[.id] { return String(decoding: digits, as: UTF8.self) }
        return string(.id)
    }

    private func offset(_ name: Name) -> Int? {
        if case .text(_, let offset) = values[name] { offset } else { nil }
    }

    private mutating func excerpt(_ name: Name) -> Excerpt? {
        string(name).map { Excerpt(line: Excerpt.besideTheText, text: $0) }
    }

    /// A text without white space at its ends and with single spaces within, as front matter gives it.
    private mutating func string(_ name: Name) -> String? {
        switch values[name] {
        case .text(let bytes, _): return FrontMatter.spaced(String(decoding: bytes, as: UTF8.self))
        case .texts(let texts, _) where name == .author || name == .authors:
            return FrontMatter.spaced(texts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "; "))
        case .texts(_, let offset): warn(name, .array, offset)
        case .number(_, let offset): warn(name, .number, offset)
        case .other(let kind, let offset): warn(name, kind, offset)
        case nil: break
        }
        return nil
    }

    private mutating func warn(_ name: Name, _ kind: JSONKind, _ offset: Int) {
        warnings.append(Fault(problem: .valueUnusable(key: name.rawValue, kind: kind), offset: offset))
    }
}

extension JSONKind {
    /// What begins with this byte.
    init?(opening byte: UInt8) {
        switch byte {
        case 0x7B: self = .object
        case 0x5B: self = .array
        case 0x22: self = .string
        case 0x74, 0x66: self = .boolean
        case 0x6E: self = .null
        case 0x2D, 0x30...0x39: self = .number
        default: return nil
        }
    }
}
