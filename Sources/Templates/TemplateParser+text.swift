internal import Diagnostics

extension TemplateParser {
    /// Adds literal text, with the beginnings of lines in partials and of the targets of links.
    mutating func appendLiteral(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var start = range.lowerBound
        for boundary in tracker.read(range) {
            appendLines(start..<boundary.offset)
            start = boundary.offset
            if let isList = boundary.endsList {
                endTarget(isList: isList)
            } else {
                pendingTarget = template.nodes.count
            }
        }
        appendLines(start..<range.upperBound)
    }

    private mutating func appendLines(_ range: Range<Int>) {
        guard isPartial else { return appendPiece(range) }
        var start = range.lowerBound
        while start < range.upperBound {
            let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
            let end = newline.map { $0 + 1 } ?? range.upperBound
            let isEmpty = bytes[start] == UInt8(ascii: "\n") || bytes[start..<end].elementsEqual("\r\n".utf8)
            if !isEmpty { appendLineStart(at: start) }
            appendPiece(start..<end)
            start = end
        }
    }

    /// Marks the beginning of a line in a partial, if this byte is one.
    mutating func appendLineStart(at offset: Int) {
        guard isPartial, offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n") else { return }
        template.nodes.append(.lineStart)
    }

    private mutating func appendPiece(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if pendingTarget != template.nodes.count, case .literal(let last)? = template.nodes.last,
            last.upperBound == range.lowerBound
        {
            template.nodes[template.nodes.count - 1] = .literal(last.lowerBound..<range.upperBound)
        } else {
            template.nodes.append(.literal(range))
        }
    }

    // MARK: - Targets of links

    /// Called at every tag that can write something: from here on, the target is put together from values.
    mutating func beginPendingTarget() {
        guard let node = pendingTarget else { return }
        template.nodes.insert(.targetStart, at: node)
        pendingTarget = nil
        isInTarget = true
    }

    /// Ends a target, which is checked if values stand in it.
    mutating func endTarget(isList: Bool) {
        if isInTarget { template.nodes.append(.targetEnd(isList: isList)) }
        pendingTarget = nil
        isInTarget = false
    }

    // MARK: - Places

    /// The part of the markup before a tag, and whether the text there would swallow a value.
    func place(before offset: Int) -> Place {
        let place = tracker.place
        if case .forbidden = place { return place }
        return endsInEscape(bytes[..<offset]) ? .forbidden(.escape) : place
    }

    /// Whether text ends with an unfinished reference such as `&#` or `&am`, or in Markdown with a backslash.
    private func endsInEscape(_ text: ArraySlice<UInt8>) -> Bool {
        if template.type == .markdown {
            let backslashes = text.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
            if !backslashes.isMultiple(of: 2) { return true }
        }
        let reference = text.reversed().prefix {
            $0.isLetter || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "#")
        }
        return text.dropLast(reference.count).last == UInt8(ascii: "&")
    }
}
