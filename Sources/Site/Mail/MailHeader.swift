/// One field of a message's head, in lines as short as mail wants them (https://www.rfc-editor.org/rfc/rfc5322).
enum MailHeader {
    /// How long a line should be at most, without its end.
    private static let usualLine = 78

    /// A field of free text, such as a subject.
    static func text(_ name: String, _ value: String) -> String {
        let line = "\(name): \(value)"
        return isPlain(value) && line.utf8.count <= usualLine ? line : "\(name): \(encodedWords(value))"
    }

    /// An author who is known by name and has no address: a group of nobody
    /// (https://www.rfc-editor.org/rfc/rfc6854), which who sends the message puts an address in the place of.
    static func nameWithoutAddress(_ field: String, _ name: String) -> String {
        let quoted = name.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        let line = "\(field): \"\(quoted)\":;"
        return isPlain(name) && line.utf8.count <= usualLine ? line : "\(field): \(encodedWords(name)) :;"
    }

    /// The beginning of a day, `YYYY-MM-DD`, in a zone that nothing is known of (`-0000`); nothing where it is no day.
    static func date(_ day: String) -> String? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return nil }
        return "Date: \(parts[2]) \(months[parts[1] - 1]) \(day.prefix(4)) 00:00:00 -0000"
    }

    /// The names of the format, the same in every language.
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
            && text.utf8.first != 0x20 && text.utf8.last != 0x20
    }

    /// A text in encoded words (https://www.rfc-editor.org/rfc/rfc2047), a line each; no character is divided.
    private static func encodedWords(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            // 42 bytes become 56 characters, 68 with what stands around them: room for the field's name.
            if words[words.count - 1].count + bytes.count > 42 { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?UTF-8?B?\(base64($0))?=" }.joined(separator: "\r\n ")
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = (0..<3).reduce(UInt32(0)) { bits, place in
                bits << 8 | (place < group.count ? UInt32(group[start + place]) : 0)
            }
            for place in 0..<4 {
                let digit = Int(bits >> UInt32(18 - 6 * place)) & 0x3F
                output.append(place <= group.count ? digits[digit] : UInt8(ascii: "="))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
