/// Splits one line of English text into sentences.
public enum Sentences {
    /// The sentences of a line, as ranges of UTF-8 offsets.
    ///
    /// Ranges ascend, do not overlap, have no white space at either end, and together cover every byte
    /// that is not white space. A line break ends a sentence.
    ///
    /// - Complexity: O(bytes)
    public static func ranges(in text: String) -> [Range<Int>] {
        var copy = text
        return copy.withUTF8 { ranges(in: UnsafeRawBufferPointer($0)) }
    }

    /// The sentences of a line of UTF-8 bytes, as ranges of offsets; see ``ranges(in:)-(String)``.
    ///
    /// - Complexity: O(bytes)
    public static func ranges(in utf8: UnsafeRawBufferPointer) -> [Range<Int>] {
        var scanner = SentenceScanner(bytes: utf8)
        return scanner.ranges()
    }
}

/// One pass over a line: stops at every mark that may end a sentence, and asks whether it does.
private struct SentenceScanner {
    let bytes: UnsafeRawBufferPointer
    /// Where the sentence at hand begins.
    var start = 0
    /// The round bracket that was opened inside the sentence at hand.
    var openBracket: Int?

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    mutating func ranges() -> [Range<Int>] {
        var found: [Range<Int>] = []
        start = afterSpace(0)
        var index = start
        while index < bytes.count {
            // Letters, most of any text, and every byte of a letter beyond ASCII but those that begin with E2.
            if bytes[index] > UInt8(ascii: "?"), bytes[index] != 0xE2 {
                index += 1
                continue
            }
            var end = index
            switch bytes[index] {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2:
                let stop = SentenceStop(bytes: bytes, at: index)
                guard let stop else { break }
                end = isBoundary(stop) ? stop.end : index
                if end == index {
                    index = stop.end
                    continue
                }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): end = index + 1
            case UInt8(ascii: "("): openBracket = index == start ? nil : index
            case UInt8(ascii: ")"): openBracket = nil
            default: break
            }
            guard end > index else {
                index += 1
                continue
            }
            close(at: end, into: &found)
            index = start
        }
        close(at: bytes.count, into: &found)
        return found
    }

    /// Ends the sentence at hand and begins the next at the first byte that is not white space.
    private mutating func close(at end: Int, into found: inout [Range<Int>]) {
        let last = beforeSpace(end)
        if last > start { found.append(start..<last) }
        start = afterSpace(end)
        openBracket = nil
    }

    /// The end of what is not white space before an offset.
    private func beforeSpace(_ end: Int) -> Int {
        var last = end
        while last > start {
            // White space is one byte long, two (no-break space) or three (the spaces of punctuation).
            let length = (1...3).first { length in
                last - length >= start && Letters.spaceLength(in: bytes, at: last - length) == length
            }
            guard let length else { break }
            last -= length
        }
        return last
    }

    private func afterSpace(_ from: Int) -> Int {
        var index = from
        while index < bytes.count {
            let space = Letters.spaceLength(in: bytes, at: index)
            guard space > 0 else { break }
            index += space
        }
        return index
    }

    private mutating func isBoundary(_ stop: SentenceStop) -> Bool {
        if openBracket != nil {
            if stop.closesRoundBracket {
                openBracket = nil
                return false
            }
            if bracketCloses(after: stop.end) { return false }
            openBracket = nil
        }
        let next = afterSpace(stop.end)
        guard next < bytes.count else { return true }
        guard next > stop.end else { return isGluedBoundary(stop) }
        guard let word = SentenceOpening(bytes: bytes, at: next) else { return false }
        if !stop.isSingleFullStop || stop.hasClosers { return true }
        if isNumbering(before: stop.start) { return false }
        switch Abbreviations.english.kind(of: stop.precedingToken(in: bytes, notBefore: start)) {
        case .beforeName?: return false
        case .beforeNumber?: return !word.isNumber
        case .anywhere?: return word.isCommonOpening
        case nil: return true
        }
    }

    /// Whether the open bracket closes soon: a stop inside “(… ed.)” ends nothing. The look ahead is
    /// bounded, so that a bracket that is never closed costs little.
    private func bracketCloses(after index: Int) -> Bool {
        for byte in bytes[index..<min(bytes.count, index + 300)] {
            if byte == UInt8(ascii: ")") { return true }
            if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\n") { return false }
        }
        return false
    }

    /// Where the space was lost: `done.”The` and `done.The` end a sentence, `example.Com` does not.
    private func isGluedBoundary(_ stop: SentenceStop) -> Bool {
        guard let word = SentenceOpening(bytes: bytes, at: stop.end), word.isCapitalised else { return false }
        if stop.hasClosers { return true }
        let preceding = stop.precedingToken(in: bytes, notBefore: start).dropLast()
        return word.isCommonOpening && preceding.count > 2 && preceding.allSatisfy(Letters.isASCIILower)
    }

    /// Whether the sentence so far is the number of a list entry (“1.”).
    private func isNumbering(before stop: Int) -> Bool {
        stop > start && stop - start < 4 && bytes[start..<stop].allSatisfy(Letters.isDigit)
    }
}
