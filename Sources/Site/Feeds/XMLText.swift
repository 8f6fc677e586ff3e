/// Appends texts to XML 1.0.
enum XMLText {
    /// Appends an element with a text.
    static func append(_ name: String, _ attributes: String = "", _ text: String, to output: inout [UInt8]) {
        output += "<\(name)\(attributes)>".utf8
        append(text.utf8, to: &output)
        output += "</\(name)>\n".utf8
    }

    /// An attribute with a blank before it.
    static func attribute(_ name: String, _ value: String) -> String {
        var text: [UInt8] = []
        append(value.utf8, to: &text)
        return " \(name)=\"\(String(decoding: text, as: UTF8.self))\""
    }

    /// Appends a text for the content of an element or for a quoted attribute. What XML 1.0 may not hold
    /// (https://www.w3.org/TR/xml/#charsets) becomes U+FFFD, as it does on pages; line ends and tabs become blanks,
    /// which is what readers make of them.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): output += "&amp;".utf8
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            case UInt8(ascii: "\""): output += "&quot;".utf8
            case 0x09, 0x0A, 0x0D: output.append(0x20)
            case ..<0x20: output += "\u{FFFD}".utf8
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF; U+FFFD is EF BF BD.
            case 0xBE, 0xBF:
                let isNoncharacter = output.suffix(2).elementsEqual([0xEF, 0xBF])
                output.append(isNoncharacter ? 0xBD : byte)
            default: output.append(byte)
            }
        }
    }
}
