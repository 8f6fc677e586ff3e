/// Writes one JSON object as a line of UTF-8, keys in the order in which they are given (RFC 8259).
///
/// Foundation's encoder keeps no order of keys but the alphabet's, and the export's is part of its promise.
struct JSONLine {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Makes the line of one object, with a line feed at its end.
    static func object(_ body: (inout JSONLine) -> Void) -> [UInt8] {
        var line = JSONLine()
        line.object(body)
        return line.bytes + [0x0A]
    }

    mutating func key(_ name: String) {
        separate()
        string(name)
        bytes.append(0x3A)
        needsComma = false
    }

    mutating func field(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    mutating func field(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    /// A share from 0 to 1, with two digits behind the point.
    mutating func field(_ name: String, share: Double) {
        key(name)
        let hundredths = Int((min(1, max(0, share)) * 100).rounded())
        bytes += "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)".utf8
        needsComma = true
    }

    mutating func object(_ body: (inout JSONLine) -> Void) {
        enclosed(0x7B, 0x7D, body)
    }

    mutating func array<Element>(_ elements: some Sequence<Element>, _ body: (inout JSONLine, Element) -> Void) {
        enclosed(0x5B, 0x5D) { line in
            for element in elements { body(&line, element) }
        }
    }

    mutating func value(_ text: String?) {
        separate()
        if let text { string(text) } else { bytes += "null".utf8 }
        needsComma = true
    }

    mutating func value(_ number: Int) {
        separate()
        bytes += "\(number)".utf8
        needsComma = true
    }

    private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONLine) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = false
    }

    private mutating func string(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { text in
            // What needs no escape is copied run by run.
            var start = 0
            for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
                bytes += text[start..<index]
                escape(text[index])
                start = index + 1
            }
            bytes += text[start...]
        }
        bytes.append(0x22)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x0D: bytes += [0x5C, 0x72]
        case 0x09: bytes += [0x5C, 0x74]
        default: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
        }
    }
}
