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

    let file: UnsafeRawBufferPointer
    var marks = LineMarks()
    var images: [Image] = []

    /// Strips the line at a range of the file.
    mutating func strip(_ raw: Range<Int>) -> PlainText {
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

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isSpace(file[start]) { start += 1 }
        while end > start, Self.isSpace(file[end - 1]) { end -= 1 }
        // A no-break space at either end is white space too.
        while end - start >= 2, file[start] == 0xC2, file[start + 1] == 0xA0 { start += 2 }
        while end - start >= 2, file[end - 2] == 0xC2, file[end - 1] == 0xA0 { end -= 2 }
        return start..<end
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

    private func holdsInlineMark(_ range: Range<Int>) -> Bool {
        for index in range {
            switch file[index] {
            case 0x2A, 0x5F, 0x5C: return true
            case 0x5D where index + 1 < range.upperBound && file[index + 1] == 0x28: return true
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
            let isImage = file[index] == 0x21 && index + 1 < range.upperBound && file[index + 1] == 0x5B
            let bracket = isImage ? index + 1 : index
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
                open.append((target.close, target.after, text.count))
                index += 1
            }
        }
        return text
    }
}
