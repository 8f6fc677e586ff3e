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
        Array(Scan(utf8))
    }

    /// The same ranges one after the other, for those who need not read the line to its end.
    ///
    /// - Complexity: O(bytes) for all
    package struct Scan: Sequence, IteratorProtocol {
        private var scanner: SentenceScanner

        /// Scans a line of UTF-8 bytes, from an offset on.
        package init(_ utf8: UnsafeRawBufferPointer, from start: Int = 0) {
            scanner = SentenceScanner(bytes: utf8, from: start)
        }

        /// The next sentence.
        package mutating func next() -> Range<Int>? { scanner.next() }
    }
}

/// One pass over a line: stops at every mark that may end a sentence, and asks whether it does.
private struct SentenceScanner {
    let bytes: UnsafeRawBufferPointer
    /// Where the sentence at hand begins.
    var start = 0
    /// Where reading goes on.
    var index = 0
    /// The round bracket that was opened inside the sentence at hand.
    var openBracket: Int?

    init(bytes: UnsafeRawBufferPointer, from first: Int) {
        self.bytes = bytes
        start = afterSpace(first)
        index = start
    }

    mutating func next() -> Range<Int>? {
        while start < bytes.count {
            index = afterPlain(index)
            guard index < bytes.count else { return close(at: index) }
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
            if let sentence = close(at: end) { return sentence }
        }
        return nil
    }

    /// The first byte from an offset on that may end a sentence, open or close a bracket, or begin a mark beyond
    /// ASCII: it is one in eighty, and eight bytes are looked at together.
    private func afterPlain(_ from: Int) -> Int {
        var index = from
        while index + 8 <= bytes.count {
            let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let marks = Self.marks(among: eight)
            guard marks != 0 else {
                index += 8
                continue
            }
            index += marks.trailingZeroBitCount >> 3
            if Self.isMark(bytes[index]) { return index }
            index += 1
        }
        while index < bytes.count, !Self.isMark(bytes[index]) { index += 1 }
        return index
    }

    /// Bit 7 of each of eight bytes that may be a mark: also of those below 0x10 and beyond ASCII.
    @inline(__always)
    private static func marks(among bytes: UInt64) -> UInt64 {
        let every: UInt64 = 0x0101_0101_0101_0101
        let ascii = bytes & (every * 0x7F)
        // Bit 7 of each sum is clear where all bits of the byte below it are: that of no other byte carries over.
        let stop = (ascii ^ every * UInt64(UInt8(ascii: "."))) &+ every * 0x7F
        let exclamation = (ascii ^ every * UInt64(UInt8(ascii: "!"))) &+ every * 0x7F
        let question = (ascii ^ every * UInt64(UInt8(ascii: "?"))) &+ every * 0x7F
        // “(” and “)” differ in bit 0 alone.
        let brackets = (ascii ^ every * UInt64(UInt8(ascii: "("))) & (every * 0x7E) &+ every * 0x7F
        let breaks = ascii &+ every * 0x70
        return (~(stop & exclamation & question & brackets & breaks) | bytes) & (every * 0x80)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"): true
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0xE2: true
        default: false
        }
    }

    /// Ends the sentence at hand and begins the next at the first byte that is not white space.
    ///
    /// - Returns: The sentence, nothing where it is empty.
    private mutating func close(at end: Int) -> Range<Int>? {
        let last = beforeSpace(end)
        let sentence = last > start ? start..<last : nil
        start = afterSpace(end)
        index = start
        openBracket = nil
        return sentence
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
