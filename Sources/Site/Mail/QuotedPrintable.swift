/// The encoding in which a text stays readable in a message: quoted-printable
/// (https://www.rfc-editor.org/rfc/rfc2045#section-6.7).
enum QuotedPrintable {
    /// The most characters of a line, without its end.
    private static let longestLine = 76

    /// Encodes a text, whose lines end in LF; those of the result end in CRLF, the last one too.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func encode(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count + text.count / 16)
        var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
            append(line, to: &output)
            output += lineEnd
        }
        return output
    }

    private static func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var width = 0
        for index in line.indices {
            let isLast = index == line.endIndex - 1
            let length = isPlain(line[index], at: index, in: line, width: width) ? 1 : 3
            // Room is left for the `=` that says that the line goes on.
            if width + length > (isLast ? longestLine : longestLine - 1) {
                output.append(UInt8(ascii: "="))
                output += lineEnd
                width = 0
            }
            if length == 1 {
                output.append(line[index])
            } else {
                output += [UInt8(ascii: "="), hexadecimal(line[index] >> 4), hexadecimal(line[index] & 0xF)]
            }
            width += length
        }
    }

    /// Whether a byte stands for itself. Mailboxes of old take a line that begins with “From ” for a new message,
    /// and the way of a message a lone dot for its end.
    private static func isPlain(_ byte: UInt8, at index: Int, in line: ArraySlice<UInt8>, width: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: " "), UInt8(ascii: "\t"): index != line.endIndex - 1
        case UInt8(ascii: "F"), UInt8(ascii: "."): width > 0 && width < longestLine - 1
        default: byte > 0x20 && byte < 0x7F
        }
    }

    private static func hexadecimal(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + value - 10
    }

    private static let lineEnd = Array("\r\n".utf8)
}
