extension PlaceTracker {
    mutating func readLessThan(at index: Int, in range: Range<Int>) -> Int {
        let byte = bytes[index]
        if byte == UInt8(ascii: "/"), !state.isClosingTag {
            state.isClosingTag = true
        } else if byte == UInt8(ascii: "!"), !state.isClosingTag,
            bytes[index..<range.upperBound].starts(with: "!--".utf8)
        {
            state.mode = .comment
            return 3 + emptyCommentEnd(at: index + 3, in: range)
        } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || (state.isClosingTag && !byte.isLetter) {
            state.mode = .declaration
            return byte == UInt8(ascii: ">") ? 0 : 1
        } else if byte.isLetter {
            state.mode = .tagName
            state.element = [byte.lowercased]
        } else {
            state = State()
            return 0
        }
        return 1
    }

    /// `<!-->` and `<!--->` are whole comments.
    private mutating func emptyCommentEnd(at index: Int, in range: Range<Int>) -> Int {
        for end in [">", "->"] where bytes[index..<max(index, range.upperBound)].starts(with: end.utf8) {
            state = State()
            return end.utf8.count
        }
        return 0
    }

    mutating func readTag(at index: Int) -> Int {
        let byte = bytes[index]
        if state.mode == .unclear { return 1 }
        if byte == UInt8(ascii: ">") {
            endTag()
        } else if byte == UInt8(ascii: "<"), type == .markdown {
            // CommonMark reads an unfinished tag as text, so that another may begin here.
            state = State(mode: .lessThan)
        } else if state.mode == .valueStart {
            readValueStart(byte, at: index)
        } else if byte.isWhitespace || byte == UInt8(ascii: "/") {
            endName(at: index, isSlash: byte == UInt8(ascii: "/"))
        } else if state.mode == .nameEnd {
            state.mode = .unclear
        } else if state.mode == .tagName {
            state.element.append(byte.lowercased)
        } else if state.mode != .unquoted {
            readAttributeName(byte)
        }
        return 1
    }

    private mutating func readValueStart(_ byte: UInt8, at index: Int) {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            state.mode = .quoted(byte)
            if HTMLNames.holdsTarget(attribute: state.attribute)
                || HTMLNames.holdsTargetList(attribute: state.attribute)
            {
                boundaries.append(Boundary(offset: index + 1, endsList: nil))
            }
        } else if !byte.isWhitespace {
            state.mode = .unquoted
        }
    }

    private mutating func readAttributeName(_ byte: UInt8) {
        if byte == UInt8(ascii: "="), !state.attribute.isEmpty {
            state.mode = .valueStart
        } else {
            if state.mode == .attributeGap { state.attribute = [] }
            state.mode = .attributeName
            state.attribute.append(byte.lowercased)
        }
    }

    private mutating func endName(at index: Int, isSlash: Bool) {
        if state.mode == .unquoted, isSlash { return }
        if state.mode == .tagName, state.element.elementsEqual("meta".utf8) {
            state.isInstruction = tagHoldsInstruction(from: index)
        }
        if state.mode == .unquoted { state.attribute = [] }
        state.mode = .attributeGap
    }

    /// Whether the rest of a `meta` tag, in any order of its attributes, has `http-equiv`.
    private func tagHoldsInstruction(from index: Int) -> Bool {
        let name = Array("http-equiv".utf8)
        var matched = 0
        for byte in bytes[index...] {
            if byte == UInt8(ascii: ">") { return false }
            matched = byte.lowercased == name[matched] ? matched + 1 : (byte.lowercased == name[0] ? 1 : 0)
            if matched == name.count { return true }
        }
        return false
    }

    private mutating func endTag() {
        let element = state.element
        let opensText = !state.isClosingTag && HTMLNames.hasOwnText(element)
        state = opensText ? State(mode: .elementText, element: element) : State()
    }

    mutating func readQuoted(_ quote: UInt8, at index: Int) -> Int {
        guard bytes[index] == quote else { return 1 }
        if HTMLNames.holdsTarget(attribute: state.attribute) {
            boundaries.append(Boundary(offset: index, endsList: false))
        } else if HTMLNames.holdsTargetList(attribute: state.attribute) {
            boundaries.append(Boundary(offset: index, endsList: true))
        }
        state.mode = .attributeGap
        state.attribute = []
        return 1
    }

    mutating func readComment(at index: Int, in range: Range<Int>) -> Int {
        for end in ["-->", "--!>"] where bytes[index..<range.upperBound].starts(with: end.utf8) {
            state = State()
            return end.utf8.count
        }
        return 1
    }

    mutating func readDeclaration(at index: Int) -> Int {
        if bytes[index] == UInt8(ascii: ">") { state = State() }
        return 1
    }

    mutating func readElementText(at index: Int, in range: Range<Int>) -> Int {
        guard bytes[index] == UInt8(ascii: "<") else { return 1 }
        let closing = Array("</".utf8) + state.element
        let end = index + closing.count
        guard end <= range.upperBound, bytes[index..<end].lazy.map(\.lowercased).elementsEqual(closing) else {
            return 1
        }
        if end < bytes.count, bytes[end].isLetter { return 1 }
        state = State(mode: .tagName, element: state.element, isClosingTag: true)
        return closing.count
    }
}

extension UInt8 {
    /// Whether this is an ASCII letter.
    var isLetter: Bool {
        (0x61...0x7A).contains(self | 0x20)
    }

    /// An ASCII letter in lower case; any other byte as it is.
    var lowercased: UInt8 {
        (0x41...0x5A).contains(self) ? self | 0x20 : self
    }

    /// Whether this is white space in HTML.
    var isWhitespace: Bool {
        self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
    }
}
