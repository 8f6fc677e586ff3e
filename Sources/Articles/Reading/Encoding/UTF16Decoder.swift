/// Turns UTF-16 that comes in pieces into UTF-8. Halves of pairs, and a last odd byte, become U+FFFD.
struct UTF16Decoder {
    let isBigEndian: Bool
    /// How many were replaced.
    private(set) var replacedCount = 0
    /// The offset of the first replacement in the output.
    private(set) var firstReplacement: Int?
    private var outputCount = 0
    private var oddByte: UInt8?
    private var high: UInt32?

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    /// The encoding's name, as IANA registers it.
    var name: String { isBigEndian ? "UTF-16BE" : "UTF-16LE" }

    /// Decodes a piece; what it ends within is kept for the next.
    mutating func decode(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        for byte in bytes {
            guard let first = oddByte else {
                oddByte = byte
                continue
            }
            oddByte = nil
            take(isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first), &output)
        }
    }

    /// Tells that nothing follows.
    mutating func finish(to output: inout [UInt8]) {
        if high != nil || oddByte != nil { replace(&output) }
        (high, oddByte) = (nil, nil)
    }

    private mutating func take(_ unit: UInt32, _ output: inout [UInt8]) {
        if let first = high {
            high = nil
            if unit & 0xFC00 == 0xDC00 {
                append(0x10000 + (first & 0x3FF) << 10 + unit & 0x3FF, &output)
                return
            }
            replace(&output)
        }
        switch unit & 0xFC00 {
        case 0xD800: high = unit
        case 0xDC00: replace(&output)
        default: append(unit, &output)
        }
    }

    private mutating func replace(_ output: inout [UInt8]) {
        replacedCount += 1
        if firstReplacement == nil { firstReplacement = outputCount }
        append(0xFFFD, &output)
    }

    private mutating func append(_ value: UInt32, _ output: inout [UInt8]) {
        let before = output.count
        func byte(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: bits) }
        if value < 0x80 {
            output.append(byte(value))
        } else if value < 0x800 {
            output.append(byte(0xC0 | value >> 6))
            output.append(byte(0x80 | value & 0x3F))
        } else {
            if value < 0x10000 {
                output.append(byte(0xE0 | value >> 12))
            } else {
                output.append(byte(0xF0 | value >> 18))
                output.append(byte(0x80 | value >> 12 & 0x3F))
            }
            output.append(byte(0x80 | value >> 6 & 0x3F))
            output.append(byte(0x80 | value & 0x3F))
        }
        outputCount += output.count - before
    }
}

extension UTF16Decoder {
    /// Recognises UTF-16 by its byte-order mark, or without one where the first characters leave no doubt: in a text
    /// that begins with ASCII mostly, most of every second byte is zero.
    ///
    /// - Parameters:
    ///   - head: The first bytes; some hundred tell more than four.
    ///   - markLength: How many of them are the mark.
    init?(head: some Collection<UInt8>, markLength: inout Int) {
        let bytes = Array(head.prefix(256))
        markLength = 2
        if bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
            self.init(isBigEndian: false)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(isBigEndian: true)
        } else {
            markLength = 0
            guard bytes.count >= 4 else { return nil }
            let units = bytes.count / 2
            let zeros = (0...1).map { side in (0..<units).count { bytes[2 * $0 + side] == 0 } }
            // Other characters may come early too; zeros on the wrong side, as of U+2000, are rare.
            if zeros[0] * 20 <= units, zeros[1] * 4 >= units * 3 {
                self.init(isBigEndian: false)
            } else if zeros[1] * 20 <= units, zeros[0] * 4 >= units * 3 {
                self.init(isBigEndian: true)
            } else {
                return nil
            }
        }
    }
}
