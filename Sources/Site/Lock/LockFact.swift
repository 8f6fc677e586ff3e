import Articles
import Diagnostics

/// One line of a lock: a JSON object of texts, lists of texts and numbers under known keys.
struct LockFact {
    private enum Value {
        case text(String)
        case texts([String])
        case number(Int)
    }

    private var fields: [(key: LockKey, value: Value, offset: Int)] = []

    /// What the line is about: its first key.
    var kind: LockKey? { fields.first?.key }

    /// Reads a line of valid UTF-8.
    init(_ line: UnsafeRawBufferPointer) throws(LockReader.Fault) {
        var cursor = JSONCursor(line)
        fields.reserveCapacity(10)
        do throws(JSONFault) {
            try cursor.expect(0x7B)
            while true {
                fields.append(try Self.field(&cursor))
                if try cursor.next() == 0x7D { break }
                try cursor.expect(0x2C)
            }
            try cursor.expect(0x7D)
            try cursor.expectEnd()
        } catch {
            throw LockReader.Fault(problem: .notJSON(error.kind), offset: error.offset)
        }
    }

    private static func field(
        _ cursor: inout JSONCursor
    ) throws(JSONFault) -> (key: LockKey, value: Value, offset: Int) {
        guard try cursor.next() == 0x22 else { throw cursor.fault(.unexpected) }
        let offset = cursor.position
        guard let key = LockKey.named[try cursor.string()] else { throw cursor.fault(.unexpected, at: offset) }
        try cursor.expect(0x3A)
        let byte = try cursor.next()
        switch byte {
        case 0x22: return (key, .text(text(try cursor.string())), offset)
        case 0x5B: return (key, .texts(try texts(&cursor)), offset)
        default:
            let start = cursor.position
            let range = try cursor.skipScalar()
            guard let number = Int(text(Array(cursor.bytes[range]))), number >= 0 else {
                throw cursor.fault(.unexpected, at: start)
            }
            return (key, .number(number), offset)
        }
    }

    private static func texts(_ cursor: inout JSONCursor) throws(JSONFault) -> [String] {
        var texts: [String] = []
        try cursor.expect(0x5B)
        while true {
            guard try cursor.next() == 0x22 else { throw cursor.fault(.unexpected) }
            texts.append(text(try cursor.string()))
            if try cursor.next() == 0x5D { break }
            try cursor.expect(0x2C)
        }
        cursor.advance()
        return texts
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

// MARK: - Values

extension LockFact {
    /// Whether there is a value of a key.
    func has(_ key: LockKey) -> Bool { fields.contains { $0.key == key } }

    /// What is wrong where the value of a key is not what it must be.
    func fault(_ key: LockKey) -> LockReader.Fault {
        LockReader.Fault(
            problem: .wrongValue(key: key.rawValue), offset: fields.first { $0.key == key }?.offset ?? 0)
    }

    /// Makes sure that the line has all keys that it needs, none twice, and no other.
    func require(_ keys: [LockKey], optional: [LockKey] = []) throws(LockReader.Fault) {
        for (index, field) in fields.enumerated() {
            let isKnown = keys.contains(field.key) || optional.contains(field.key)
            if !isKnown { throw LockReader.Fault(problem: .unknownFact, offset: field.offset) }
            if fields[..<index].contains(where: { $0.key == field.key }) {
                throw LockReader.Fault(problem: .wrongValue(key: field.key.rawValue), offset: field.offset)
            }
        }
        for key in keys where !has(key) { throw fault(key) }
    }

    /// A text that must be there.
    func text(_ key: LockKey) throws(LockReader.Fault) -> String {
        guard let text = try optionalText(key) else { throw fault(key) }
        return text
    }

    /// A text that may be missing.
    func optionalText(_ key: LockKey) throws(LockReader.Fault) -> String? {
        switch fields.first(where: { $0.key == key })?.value {
        case nil: return nil
        case .text(let text): return text
        default: throw fault(key)
        }
    }

    /// The last part of an address.
    func identifier(_ key: LockKey) throws(LockReader.Fault) -> String {
        let text = try text(key)
        guard Addresses.isIdentifier(text[...]) else { throw fault(key) }
        return text
    }

    /// A list of texts; empty where it is missing.
    func texts(_ key: LockKey) throws(LockReader.Fault) -> [String] {
        switch fields.first(where: { $0.key == key })?.value {
        case nil: return []
        case .texts(let texts): return texts
        default: throw fault(key)
        }
    }

    /// A number that must be there.
    func number(_ key: LockKey) throws(LockReader.Fault) -> Int {
        guard case .number(let number)? = fields.first(where: { $0.key == key })?.value else { throw fault(key) }
        return number
    }

    /// A hash that must be there, with all of its digits.
    func hash<Number: FixedWidthInteger & UnsignedInteger>(_ key: LockKey) throws(LockReader.Fault) -> Number {
        let text = try text(key)
        guard text.utf8.count == Number.bitWidth / 4, text.utf8.allSatisfy({ $0 != 0x2B }),
            let number = Number(text, radix: 16)
        else { throw fault(key) }
        return number
    }
}
