/// Writes plain text so that no character of it means anything to HTML or to Markdown.
///
/// Backslash escapes would be shown in raw HTML. Numeric character references are inert everywhere but
/// in code: CommonMark decodes them after it has looked for structure
/// (https://spec.commonmark.org/0.30/#entity-and-numeric-character-references), and so do browsers.
enum Escaping {
    /// The parts of Markdown that need different references.
    enum MarkdownPart: Sendable {
        case text
        /// The title of a link.
        case title
        /// The destination of a link.
        case destination
        /// A link in text or in an attribute.
        case link
    }

    /// Appends text to HTML, for the text of elements and for quoted values of attributes.
    ///
    /// - Complexity: O(*n*) for *n* bytes; runs of plain bytes are copied whole.
    static func appendHTML(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        appendRuns(bytes, 0..<bytes.count, EscapingTable.html, to: &output)
    }

    /// Appends text to Markdown, for its text, its raw HTML, and the destinations of its links.
    ///
    /// What matters only at the beginning of a line (digits of an ordered list, bullets, lines under a
    /// heading, spaces of indented code) is a reference only at the beginning of the text: the lines of a
    /// template begin outside of values, and a line break within a value is a reference itself. Behind a
    /// quotation mark, as in `href="{{link}}"`, no line begins.
    ///
    /// - Complexity: O(*n*) for *n* bytes; runs of plain bytes are copied whole.
    static func appendMarkdown(
        _ bytes: UnsafeBufferPointer<UInt8>, in part: MarkdownPart, to output: inout [UInt8]
    ) {
        guard let first = bytes.first, let last = bytes.last else { return }
        let table =
            switch part {
            case .text: EscapingTable.markdown
            case .title: EscapingTable.title
            case .destination: EscapingTable.destination
            case .link: EscapingTable.link
            }
        var range = 0..<bytes.count
        if EscapingTable.mattersAtStart(first), output.last != UInt8(ascii: "\"") {
            appendReference(first, to: &output)
            range = 1..<bytes.count
        }
        let endsInSpace = last == UInt8(ascii: " ") && !range.isEmpty
        if endsInSpace { range = range.dropLast() }
        appendRuns(bytes, range, table, to: &output)
        if endsInSpace { appendReference(last, to: &output) }
    }

    /// Appends text to plain text, where only line breaks mean something: they and all other control characters
    /// become spaces, so that no value makes a line of its own.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let length = controlLength(bytes, at: index)
            output.append(length > 0 ? UInt8(ascii: " ") : bytes[index])
            index += max(1, length)
        }
    }

    /// How many bytes a control character or a break of a line takes here; 0 for any other character.
    private static func controlLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0..<0x20, 0x7F: 1
        // U+0080 to U+009F.
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: 2
        // U+2028 and U+2029.
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    private static func appendRuns(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: [EscapingTable.Action],
        to output: inout [UInt8]
    ) {
        table.withUnsafeBufferPointer { table in
            var start = range.lowerBound
            var index = start
            while index < range.upperBound {
                let action = table[Int(bytes[index])]
                if action == .copy {
                    index += 1
                    continue
                }
                let length = action == .examine ? forbiddenLength(bytes, at: index) : 1
                if length > 0 {
                    output.append(contentsOf: bytes[start..<index])
                    append(action, bytes, at: index, to: &output)
                    start = index + length
                }
                index += max(1, length)
            }
            output.append(contentsOf: bytes[start..<range.upperBound])
        }
    }

    private static func append(
        _ action: EscapingTable.Action, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]
    ) {
        switch action {
        case .copy: break
        case .name: appendName(bytes[index], to: &output)
        case .reference: appendReference(bytes[index], to: &output)
        case .double:
            appendReference(bytes[index], to: &output)
            appendReference(bytes[index], to: &output)
        case .replace: output.append(contentsOf: replacement)
        case .examine:
            let isByteOrderMark = bytes[index] == 0xEF && bytes[index + 1] == 0xBB
            output.append(contentsOf: isByteOrderMark ? byteOrderMark : replacement)
        }
    }

    private static let replacement = Array("\u{FFFD}".utf8)
    private static let byteOrderMark = Array("&#65279;".utf8)

    private static func appendName(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
        default: appendReference(byte, to: &output)
        }
    }

    private static func appendReference(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "&"))
        output.append(UInt8(ascii: "#"))
        if byte >= 100 { output.append(0x30 + byte / 100) }
        if byte >= 10 { output.append(0x30 + byte / 10 % 10) }
        output.append(0x30 + byte % 10)
        output.append(UInt8(ascii: ";"))
    }

    /// How many bytes from here on HTML does not want: a control character above U+0080, a noncharacter
    /// (https://infra.spec.whatwg.org/#noncharacter), or a byte order mark at the very beginning, which
    /// readers would drop; 0 for any other character.
    private static func forbiddenLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 {
            index + offset < bytes.count ? bytes[index + offset] : 0
        }
        switch bytes[index] {
        case 0xC2: return byte(1) < 0xA0 ? 2 : 0
        case 0xEF:
            let isNoncharacter =
                switch (byte(1), byte(2)) {
                case (0xBF, 0xBE...0xBF), (0xB7, 0x90...0xAF): true
                case (0xBB, 0xBF): index == 0
                default: false
                }
            return isNoncharacter ? 3 : 0
        default: return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
        }
    }
}
