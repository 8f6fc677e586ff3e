extension PlaceTracker {
    mutating func readContent(at index: Int, in range: Range<Int>) -> Int {
        let byte = bytes[index]
        if byte == UInt8(ascii: "<") {
            state = State(mode: .lessThan)
            return 1
        }
        guard type == .markdown else { return 1 }
        if byte == UInt8(ascii: "\\"), index + 1 < range.upperBound, isEscapable(bytes[index + 1]) { return 2 }
        if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") { return readCodeStart(byte, at: index) }
        if index > 0, bytes[index - 1] == UInt8(ascii: "]"),
            byte == UInt8(ascii: "(") || (byte == UInt8(ascii: ":") && beginsDefinition(index))
        {
            state.mode = .destination(Destination())
        }
        return 1
    }

    /// Whether the line of a `]:` begins with a bracket, as `[name]: destination` does.
    private func beginsDefinition(_ index: Int) -> Bool {
        let lineStart = bytes[..<index].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return bytes[lineStart..<index].first { !$0.isWhitespace && $0 != UInt8(ascii: ">") } == UInt8(ascii: "[")
    }

    /// The mark that this tokenizer follows, and the backslash itself. A backslash before `<` means nothing in an HTML block,
    /// so that `<` always counts.
    private func isEscapable(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\\")
    }

    // MARK: - Code

    /// Backticks or tildes: code when the same run ends it. Code that holds a `<` is followed as HTML
    /// all the same, because the place might be an HTML block, where backticks mean nothing.
    private mutating func readCodeStart(_ mark: UInt8, at index: Int) -> Int {
        let length = runLength(of: mark, at: index)
        if length >= 3, beginsLine(index) {
            let end = fenceEnd(mark, length: length, from: index + length)
            if !bytes[index..<end].contains(UInt8(ascii: "<")) { state.mode = .fence(end: end) }
        } else if mark == UInt8(ascii: "`"), let end = codeSpanEnd(length: length, from: index + length) {
            if !bytes[index..<end].contains(UInt8(ascii: "<")) { state.mode = .codeSpan(end: end) }
        }
        return length
    }

    mutating func readCode(to end: Int, at index: Int) -> Int {
        if index + 1 >= end { state = State() }
        return 1
    }

    private func runLength(of mark: UInt8, at index: Int) -> Int {
        bytes[index...].prefix { $0 == mark }.count
    }

    /// Whether only blanks and quotation marks stand before a byte on its line.
    private func beginsLine(_ index: Int) -> Bool {
        let line = bytes[..<index].reversed().prefix { $0 != UInt8(ascii: "\n") }
        return line.allSatisfy { $0.isWhitespace || $0 == UInt8(ascii: ">") }
    }

    /// Where the closing backticks of a span end; `nil` when the paragraph ends before.
    private func codeSpanEnd(length: Int, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "`") {
                let run = runLength(of: UInt8(ascii: "`"), at: index)
                if run == length { return index + run }
                index += run
            } else if bytes[index] == UInt8(ascii: "\n"), isBlankLine(at: index + 1) {
                return nil
            } else {
                index += 1
            }
        }
        return nil
    }

    private func isBlankLine(at index: Int) -> Bool {
        let rest = bytes[index...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        return rest.first == nil || rest.first == UInt8(ascii: "\n")
    }

    /// Where the closing fence ends, or the file.
    private func fenceEnd(_ mark: UInt8, length: Int, from start: Int) -> Int {
        var index = start
        while let newline = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) {
            index = newline + 1
            let fence = bytes[index...].firstIndex { $0 != 0x20 && $0 != UInt8(ascii: ">") } ?? bytes.count
            let run = runLength(of: mark, at: fence)
            if run >= length, isBlankLine(at: fence + run) { return fence + run }
        }
        return bytes.count
    }

    // MARK: - Destinations

    mutating func readDestination(_ current: Destination, at index: Int) -> Int {
        var destination = current
        let byte = bytes[index]
        if !destination.hasBegun {
            if byte.isWhitespace { return 1 }
            destination.hasBegun = true
            destination.isInAngles = byte == UInt8(ascii: "<")
            boundaries.append(Boundary(offset: destination.isInAngles ? index + 1 : index, endsList: nil))
            state.mode = .destination(destination)
            return destination.isInAngles ? 1 : 0
        }
        if destination.isInAngles {
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\n") { endDestination(at: index) }
        } else if byte == UInt8(ascii: "(") {
            destination.openParentheses += 1
            state.mode = .destination(destination)
        } else if byte.isWhitespace || (byte == UInt8(ascii: ")") && destination.openParentheses == 0) {
            endDestination(at: index)
        } else if byte == UInt8(ascii: ")") {
            destination.openParentheses -= 1
            state.mode = .destination(destination)
        }
        return 1
    }

    private mutating func endDestination(at index: Int) {
        boundaries.append(Boundary(offset: index, endsList: false))
        state = bytes[index] == UInt8(ascii: ")") ? State() : State(mode: .title(quote: nil))
    }

    /// What stands between a destination and the end of its link.
    mutating func readTitle(_ quote: UInt8?, at index: Int) -> Int {
        let byte = bytes[index]
        if let quote {
            if byte == quote { state.mode = .title(quote: nil) }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            state.mode = .title(quote: byte)
        } else if byte == UInt8(ascii: "(") {
            state.mode = .title(quote: UInt8(ascii: ")"))
        } else if !byte.isWhitespace {
            state = State()
            return 0
        }
        return 1
    }
}
