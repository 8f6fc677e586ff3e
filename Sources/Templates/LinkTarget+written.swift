extension LinkTarget {
    /// Whether a target as it was written into HTML or Markdown, with its references, survives; an empty
    /// one does not.
    static func isHarmless(written: ArraySlice<UInt8>, isList: Bool) -> Bool {
        let target = written.contains(UInt8(ascii: "&")) ? decoded(written) : Array(written)
        guard target.contains(where: { !$0.isWhitespace }) else { return false }
        return target.withUnsafeBufferPointer { isList ? areHarmless($0) : isHarmless($0) }
    }

    /// Decodes the references that this module writes. Any other stays as it is, and its `&` makes a
    /// target suspicious: a browser knows 2231 names, `&colon;` among them.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "&"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ";")),
                let text = character(named: bytes[(index + 1)..<end])
            {
                result.append(contentsOf: text.utf8)
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func character(named name: ArraySlice<UInt8>) -> String? {
        guard name.count <= 8 else { return nil }
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case let reference where reference.hasPrefix("#"):
            let digits = reference.dropFirst()
            let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
            let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        default: return nil
        }
    }
}
