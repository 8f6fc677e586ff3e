/// Takes Markdown marks off one line: leading marks, images, links, emphasis, escapes.
///
/// Not a Markdown parser: scrapers write marks line by line, and what only looks like a mark must
/// stay. Every step walks the line once, so the cost is O(*n*) however brackets are nested.
struct MarkdownStripper {
    /// A picture that stood in the text.
    struct Image: Sendable, Equatable {
        /// Its description, as bytes of the file.
        var description: Range<Int>
        /// Its address, as bytes of the file.
        var address: Range<Int>
    }

    /// What is left of a line.
    enum Stripped {
        /// A span of the file.
        case span(Range<Int>)
        /// A copy, where marks stood inside.
        case copy([UInt8])
    }

    let file: UnsafeRawBufferPointer
    var marks = LineMarks()
    var images: [Image] = []

    /// Strips the line at a range of the file.
    mutating func strip(_ raw: Range<Int>) -> Stripped {
        let body = skipLeadingMarks(trimmed(raw))
        guard holdsInlineMark(body) else { return .span(body) }
        var text = cutLinksAndImages(body)
        if text.contains(where: { $0 == 0x2A || $0 == 0x5F || $0 == 0x5C }) {
            text = EmphasisStripper.strip(text)
        }
        while let last = text.last, Self.isSpace(last) { text.removeLast() }
        return .copy(Array(text.drop(while: Self.isSpace)))
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte &- 0x09 < 5
    }

    /// A range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, case let length = spaceLength(start..<end), length > 0 { start += length }
        while start < end {
            let length = (1...min(3, end - start)).first { spaceLength(end - $0..<end) == $0 }
            guard let length else { break }
            end -= length
        }
        return start..<end
    }

    /// How many bytes the white space at the start of a range has: ASCII, no-break, wide and zero-width spaces.
    private func spaceLength(_ range: Range<Int>) -> Int {
        let start = range.lowerBound
        if Self.isSpace(file[start]) { return 1 }
        if range.count >= 2, file[start] == 0xC2, file[start + 1] == 0xA0 { return 2 }
        guard range.count >= 3 else { return 0 }
        switch (file[start], file[start + 1], file[start + 2]) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80),
            (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }

    private mutating func skipLeadingMarks(_ range: Range<Int>) -> Range<Int> {
        var rest = range
        while let first = rest.first.map({ file[$0] }) {
            if first == 0x23, let length = headingMarkLength(rest) {
                marks.headingLevel = length
                rest = trimmed(rest.lowerBound + length..<rest.upperBound)
            } else if first == 0x3E {
                marks.isQuote = true
                rest = trimmed(rest.lowerBound + 1..<rest.upperBound)
            } else if !marks.isListItem, let length = listMarkLength(rest) {
                marks.isListItem = true
                rest = trimmed(rest.lowerBound + length..<rest.upperBound)
            } else {
                break
            }
        }
        return rest
    }

    private func headingMarkLength(_ range: Range<Int>) -> Int? {
        let length = range.prefix { file[$0] == 0x23 }.count
        return length <= 6 && length < range.count && Self.isSpace(file[range.lowerBound + length]) ? length : nil
    }

    /// A bullet (`-`, `*`, `+`, `•`) or one or two digits with `.` or `)`, and a space behind it.
    private func listMarkLength(_ range: Range<Int>) -> Int? {
        let start = range.lowerBound
        var end = start
        switch file[start] {
        case 0x2D, 0x2A, 0x2B: end += 1
        case 0xE2 where range.count > 3 && file[start + 1] == 0x80 && file[start + 2] == 0xA2: end += 3
        case 0x30...0x39:
            while end < range.upperBound, end - start < 3, file[end] &- 0x30 < 10 { end += 1 }
            guard end - start < 3, end < range.upperBound, file[end] == 0x2E || file[end] == 0x29 else { return nil }
            end += 1
        default: return nil
        }
        return end < range.upperBound && Self.isSpace(file[end]) ? end - start : nil
    }

    /// Whether `*`, `_`, a backslash or `](` stands in a range; eight bytes are looked at together.
    private func holdsInlineMark(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            let eight = file.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // \\ ] ^ and _ are 0x5C to 0x5F; * is 0x2A.
            let mayHold =
                Self.holdsZero(eight & 0xFCFC_FCFC_FCFC_FCFC ^ 0x5C5C_5C5C_5C5C_5C5C)
                || Self.holdsZero(eight ^ 0x2A2A_2A2A_2A2A_2A2A)
            if mayHold, holdsInlineMark(index..<index + 8, before: range.upperBound) { return true }
            index += 8
        }
        return holdsInlineMark(index..<range.upperBound, before: range.upperBound)
    }

    /// Whether one of eight bytes is zero (Warren, “Hacker's Delight”, 2nd edition, section 6-1).
    @inline(__always)
    private static func holdsZero(_ eight: UInt64) -> Bool {
        (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080 != 0
    }

    private func holdsInlineMark(_ range: Range<Int>, before end: Int) -> Bool {
        for index in range {
            switch file[index] {
            case 0x2A, 0x5F, 0x5C: return true
            case 0x5D where index + 1 < end && file[index + 1] == 0x28: return true
            default: continue
            }
        }
        return false
    }

    /// Copies a range without its images and with its links' texts in the links' places.
    private mutating func cutLinksAndImages(_ range: Range<Int>) -> [UInt8] {
        let closings = BracketPairs(file, range)
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        // Ends of the links that the walk is inside of: where `](address)` must be jumped over.
        var open: [(close: Int, after: Int, textStart: Int)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let link = open.last, index == link.close {
                open.removeLast()
                if open.isEmpty { marks.linkedBytes += text.count - link.textStart }
                index = link.after
                continue
            }
            // Behind a backslash the exclamation mark is text: `\![link](address)`.
            let isImage =
                file[index] == 0x21 && index + 1 < range.upperBound && file[index + 1] == 0x5B
                && !(index > range.lowerBound && file[index - 1] == 0x5C)
            let bracket = isImage ? index + 1 : index
            if file[index] == 0x5D, let target = closings.target(ofBracketAt: index) {
                marks.linkCount += 1
                marks.linkedBytes += text.count
                index = target.after
                continue
            }
            guard file[bracket] == 0x5B, let target = closings.target(ofBracketAt: bracket) else {
                text.append(file[index])
                index += 1
                continue
            }
            if isImage {
                marks.imageCount += 1
                images.append(Image(description: bracket + 1..<target.close, address: target.address))
                index = target.after
            } else {
                marks.linkCount += 1
                open.append((target.close, target.after, text.count))
                index += 1
            }
        }
        return text
    }
}
