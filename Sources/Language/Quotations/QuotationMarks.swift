/// A stretch of a passage between quotation marks.
struct QuotedStretch: Sendable, Equatable {
    /// From the opening mark to behind the closing one.
    var whole: Range<Int>
    /// What stands between them, without white space at either end.
    var inner: Range<Int>
    /// The style of the marks.
    var style: QuotationMark.Style
    /// Whether a mark closes it; one that none closes runs to the end of its passage.
    var isClosed = true
    /// Whether a stretch inside it has marks of the same style and ends with a comma, as if a mark before it were lost.
    var holdsSpeech = false
}

/// Pairs the quotation marks of a passage with a stack: marks of one style may stand inside each other.
///
/// Straight, curly and low marks open and close each other, because texts mix them. A mark that has no partner is
/// left alone.
struct QuotationMarks {
    /// Pairs the marks of a passage, and forgets those of the one before.
    ///
    /// - Returns: Whether one of them opens a stretch, closed or not.
    /// - Complexity: O(bytes)
    mutating func pair(_ bytes: UnsafeRawBufferPointer) -> Bool {
        self.bytes = bytes
        stretches.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        (openDoubles, openSingles, openGuillemets) = (0, 0, 0)
        var index = 0
        while true {
            index = Self.afterPlain(in: bytes, from: index)
            guard index < bytes.count else { break }
            // In UTF-8 every mark begins with one of five bytes.
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), 0xC2, 0xE2:
                guard let mark = mark(at: index) else { fallthrough }
                read(mark, at: index)
                index += mark.length
            default: index += 1
            }
        }
        return !stretches.isEmpty
    }

    /// The first offset from one on at which a mark may begin: most text has none, and is passed eight bytes at a time.
    @inline(__always)
    private static func afterPlain(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index + 8 <= bytes.count {
            let text = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // The two straight marks are alike but for two bits; the others that are so alike are rare.
            let straight = text & (ones &* 0xFA) ^ (ones &* 0x22)
            let grave = text ^ (ones &* UInt64(UInt8(ascii: "`")))
            // The lowest byte that is 0 is found exactly (Warren, “Hacker's Delight”, 6-1).
            let found = (straight &- ones) & ~straight | (grave &- ones) & ~grave | text
            let places = found & (ones &* 0x80)
            if places != 0 { return index + places.trailingZeroBitCount / 8 }
            index += 8
        }
        return index
    }

    private var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    private var stretches: [QuotedStretch] = []
    /// The open ones, the innermost last, as indices into `stretches`.
    private var open: [Int] = []
    /// How many of the open ones have each style.
    private var openDoubles = 0
    private var openSingles = 0
    private var openGuillemets = 0

    /// The mark at an offset; of three straight single ones behind a single one that is open the first closes that.
    private func mark(at index: Int) -> QuotationMark? {
        let mark = QuotationMark(in: bytes, at: index)
        guard openSingles > 0, bytes[index] == UInt8(ascii: "'"), mark?.length == 2, index + 2 < bytes.count,
            bytes[index + 2] == UInt8(ascii: "'")
        else { return mark }
        return .straightSingle
    }

    private mutating func read(_ mark: QuotationMark, at index: Int) {
        let sides = mark.sides(in: bytes, at: index)
        let isOpen = openCount(mark.style) > 0
        switch mark.shape {
        case .opens:
            // Some write the opening mark at both ends, and in German it is the closing one.
            if isOpen, sides == .closing { close(mark, at: index) } else if sides != .closing { open(mark, at: index) }
        case .closes:
            if isOpen { close(mark, at: index) } else if sides == .opening { open(mark, at: index) }
        case .either:
            switch sides {
            case .opening: open(mark, at: index)
            case .closing: close(mark, at: index)
            case .unclear: if isOpen { close(mark, at: index) } else { open(mark, at: index) }
            case .inside: break
            }
        case .apostrophe:
            if sides == .opening, !isOpen { open(mark, at: index) } else if sides == .closing { close(mark, at: index) }
        }
    }

    private mutating func open(_ mark: QuotationMark, at index: Int) {
        let inner = index + mark.length
        open.append(stretches.count)
        count(mark.style, 1)
        stretches.append(
            QuotedStretch(whole: index..<bytes.count, inner: inner..<bytes.count, style: mark.style, isClosed: false))
    }

    /// Closes the innermost stretch of the style; those inside it are left without an end.
    private mutating func close(_ mark: QuotationMark, at index: Int) {
        guard openCount(mark.style) > 0 else { return }
        // A single mark inside double ones does not reach outside of them.
        if mark.style == .single, let last = open.last, stretches[last].style != .single { return }
        while let last = open.popLast() {
            count(stretches[last].style, -1)
            guard stretches[last].style == mark.style else { continue }
            let stretch = stretches[last]
            stretches[last].whole = stretch.whole.lowerBound..<index + mark.length
            stretches[last].inner = stretch.inner.lowerBound..<index
            stretches[last].isClosed = true
            if let outer = open.last, stretches[outer].style == mark.style, index > stretch.inner.lowerBound,
                bytes[index - 1] == UInt8(ascii: ",")
            {
                stretches[outer].holdsSpeech = true
            }
            return
        }
    }

    private func openCount(_ style: QuotationMark.Style) -> Int {
        switch style {
        case .double: openDoubles
        case .single: openSingles
        case .guillemet: openGuillemets
        }
    }

    private mutating func count(_ style: QuotationMark.Style, _ change: Int) {
        switch style {
        case .double: openDoubles += change
        case .single: openSingles += change
        case .guillemet: openGuillemets += change
        }
    }

    /// Appends the stretches of the passage that are in no other, ascending.
    ///
    /// - Parameters:
    ///   - runningOn: Whether the last may be one that nothing closes and that may go on in the next passage.
    ///   - found: Receives the stretches; the passage must still be there.
    func appendOutermost(runningOn: Bool, to found: inout [QuotedStretch]) {
        var end = 0
        for stretch in stretches where stretch.whole.lowerBound >= end {
            guard stretch.isClosed || runningOn && mayRunOn(stretch) else { continue }
            end = stretch.whole.upperBound
            let stretch = trimmed(stretch)
            if !stretch.inner.isEmpty { found.append(stretch) }
        }
    }

    /// Whether a stretch that is not closed may go on in the next passage: it begins its own, or stands behind a colon or a
    /// comma, and holds nothing that looks like another speech.
    private func mayRunOn(_ stretch: QuotedStretch) -> Bool {
        guard !stretch.holdsSpeech, stretch.style != .single else { return false }
        if isLong(stretch) { return true }
        let before = Letters.beforeSpace(in: bytes, from: stretch.whole.lowerBound, notBefore: 0)
        return before == 0 || bytes[before - 1] == UInt8(ascii: ":") || bytes[before - 1] == UInt8(ascii: ",")
    }

    /// Whether an open stretch ends with a full stop and has one before: “Quill called it ‘a shame. We will not leave.”
    private func isLong(_ stretch: QuotedStretch) -> Bool {
        let text = bytes[stretch.inner]
        guard let last = text.last(where: { $0 != UInt8(ascii: " ") }), last == UInt8(ascii: ".") else { return false }
        return text.count > 60
    }

    private func trimmed(_ stretch: QuotedStretch) -> QuotedStretch {
        var stretch = stretch
        let start = min(Letters.afterSpace(in: bytes, from: stretch.inner.lowerBound), stretch.inner.upperBound)
        stretch.inner = start..<Letters.beforeSpace(in: bytes, from: stretch.inner.upperBound, notBefore: start)
        return stretch
    }
}

extension Letters {
    /// The first offset from one on that is not white space.
    static func afterSpace(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let length = spaceLength(in: bytes, at: index)
            guard length > 0 else { break }
            index += length
        }
        return index
    }

    /// The end of what is not white space before an offset.
    static func beforeSpace(in bytes: UnsafeRawBufferPointer, from end: Int, notBefore start: Int) -> Int {
        var last = end
        while last > start {
            let length = (1...3).first { last - $0 >= start && spaceLength(in: bytes, at: last - $0) == $0 }
            guard let length else { break }
            last -= length
        }
        return last
    }
}
