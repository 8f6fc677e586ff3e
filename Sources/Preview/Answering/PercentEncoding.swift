/// Decodes the percent escapes of one part of a path, once.
///
/// - Returns: `nil` where an escape is broken, where the bytes are not UTF-8, and where they hold what no
///   file of a site is called: a slash, a backslash or a control character, escaped or not.
func decodedName(_ part: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var iterator = part.makeIterator()
    while var byte = iterator.next() {
        if byte == UInt8(ascii: "%") {
            guard let high = iterator.next().flatMap(hexValue), let low = iterator.next().flatMap(hexValue) else {
                return nil
            }
            byte = high << 4 | low
        }
        if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") { return nil }
        bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
}

/// Decodes the percent escapes of a value in a query, once.
///
/// - Returns: `nil` where an escape is broken, and where the bytes are not UTF-8.
func decodedValue(_ value: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var iterator = value.utf8.makeIterator()
    while let byte = iterator.next() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = iterator.next().flatMap(hexValue), let low = iterator.next().flatMap(hexValue) else {
            return nil
        }
        bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
}

/// Writes a name as one part of a path: all but letters, digits and `-._~` is escaped.
/// https://www.rfc-editor.org/rfc/rfc3986#section-2.3
func escapedName(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            bytes.append(byte)
        default:
            bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
