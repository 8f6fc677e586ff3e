import Articles
internal import Diagnostics

/// Texts as they can be compared: what HTML cannot hold or does not tell apart is the same on both sides.
enum ComparableText {
    /// A text with single spaces in the place of HTML's white space and none at its ends, and with U+FFFD in the
    /// place of control characters and noncharacters, which pages must not hold
    /// (https://html.spec.whatwg.org/multipage/parsing.html#parse-errors).
    ///
    /// - Complexity: O(*n*)
    static func bytes(of text: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var needsSpace = false
        for byte in text {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D:
                needsSpace = !result.isEmpty
                continue
            default: break
            }
            if needsSpace { result.append(0x20) }
            needsSpace = false
            if byte < 0x20 || byte == 0x7F {
                result += replacement
            } else {
                result.append(byte)
                replaceForbiddenEnd(of: &result)
            }
        }
        return result
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Replaces a character of several bytes that ends a text, where HTML forbids it.
    private static func replaceForbiddenEnd(of text: inout [UInt8]) {
        guard let last = text.last, last &- 0x80 < 0x40 else { return }
        func byte(_ back: Int) -> UInt8 { text.count >= back ? text[text.count - back] : 0 }
        var length = 0
        if byte(2) == 0xC2, last < 0xA0 { length = 2 }
        if byte(3) == 0xEF, byte(2) == 0xBF, last >= 0xBE { length = 3 }
        if byte(3) == 0xEF, byte(2) == 0xB7, 0x90...0xAF ~= last { length = 3 }
        if byte(4) >= 0xF0, byte(3) & 0x0F == 0x0F, byte(2) == 0xBF, last >= 0xBE { length = 4 }
        if length > 0 { text.replaceSubrange((text.count - length)..., with: replacement) }
    }
}

/// The lines of one text of the input, to find citations in.
struct InputText {
    private let text: SourceText
    /// Where each line begins, and behind the last one where the text ends.
    private let starts: [Int]
    /// The line that was looked at last.
    private var last: ComparedLine?

    /// Finds the lines of a text.
    ///
    /// - Complexity: O(*n*)
    init(_ text: SourceText) {
        self.text = text
        var starts = [0]
        for (index, byte) in text.bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
        if starts.last != text.bytes.count { starts.append(text.bytes.count) }
        self.starts = starts
    }

    /// How many lines there are.
    var lineCount: Int { starts.count - 1 }

    /// Looks for a text in a line.
    ///
    /// - Parameters:
    ///   - sought: The text, as ``ComparableText`` has it, not empty.
    ///   - number: The line; ``Excerpt/besideTheText`` for what came beside the text.
    /// - Returns: What is wrong; nothing where the text stands in the line.
    mutating func problem(with sought: ArraySlice<UInt8>, inLine number: Int) -> CitationProblem? {
        let line = InputLine(file: text.file, record: text.record, number: number)
        guard 0...lineCount ~= number else { return .lineMissing(line, lineCount: lineCount) }
        var compared = last?.number == number ? last.take() ?? begin(number) : begin(number)
        defer { last = compared }
        if compared.holds(sought) { return nil }
        if !compared.isComplete {
            compared.add(otherForms(of: number))
            if compared.holds(sought) { return nil }
        }
        return difference(of: sought, from: compared.forms.map(\.bytes), in: line)
    }

    /// The bytes of a line without its end.
    private func range(of number: Int) -> Range<Int> {
        var end = starts[number]
        let start = starts[number - 1]
        if end > start, text.bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, text.bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// A line as it stands: most texts are found there.
    private func begin(_ number: Int) -> ComparedLine {
        let bytes = number == Excerpt.besideTheText ? [] : Array(text.bytes[range(of: number)])
        return ComparedLine(number, bytes)
    }

    /// What else a line says: without Markdown marks, with single spaces, and the values that it gives, since
    /// one of front matter may be quoted, escaped, or go on in other lines.
    private func otherForms(of number: Int) -> [[UInt8]] {
        let values = text.values.filter { $0.line == number }.map { ComparableText.bytes(of: $0.text.utf8) }
        if number == Excerpt.besideTheText { return values }
        let bytes = text.bytes[range(of: number)]
        let withoutMarks = bytes.withUnsafeBytes { Articles.withoutMarks($0) }
        return [ComparableText.bytes(of: withoutMarks), ComparableText.bytes(of: bytes)] + values
    }
}

// MARK: - Telling a difference

extension InputText {
    /// Says from where on a text is not in a line, by the longest beginning that is.
    private func difference(
        of sought: ArraySlice<UInt8>, from candidates: [[UInt8]], in line: InputLine
    ) -> CitationProblem {
        let known = candidates.map { Self.knownLength(of: sought, in: $0) }.max() ?? 0
        let text = Array(sought)
        // The word that the difference is in, whole.
        let start = text[..<known].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
        let end = text[known...].firstIndex(of: 0x20) ?? text.count
        let shown = Self.cut(text, around: start..<end, by: 40)
        return .textDiffers(line, text: shown, from: Self.cut(text, around: start..<min(end, start + 40), by: 0))
    }

    /// How many bytes of a text's beginning stand together in another.
    private static func knownLength(of sought: ArraySlice<UInt8>, in text: [UInt8]) -> Int {
        var (known, unknown) = (0, sought.count)
        while unknown - known > 1 {
            let middle = (known + unknown) / 2
            if text[...].offset(of: sought.prefix(middle)) != nil { known = middle } else { unknown = middle }
        }
        return known
    }

    /// A piece of a text with some bytes before and behind it, cut between characters; what was cut is `…`.
    static func cut(_ text: [UInt8], around range: Range<Int>, by margin: Int) -> String {
        var start = max(0, range.lowerBound - margin)
        var end = min(text.count, min(range.upperBound, range.lowerBound + 40) + margin)
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        let piece = String(decoding: text[start..<end], as: UTF8.self)
        return margin == 0 ? piece : (start > 0 ? "…" : "") + piece + (end < text.count ? "…" : "")
    }
}
