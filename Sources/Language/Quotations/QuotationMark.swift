/// One quotation mark: which it is, and what its neighbours make of it.
struct QuotationMark {
    /// Which marks may be its partner.
    enum Style: Sendable {
        /// Straight, curly and low double marks, which texts mix.
        case double
        case single
        case guillemet
    }

    /// What the mark is for by its shape.
    enum Shape {
        case opens
        case closes
        /// Straight double marks and guillemets, which point out of a quotation in some languages and into it in others.
        case either
        /// A straight or closing single mark, which most often is an apostrophe.
        case apostrophe
    }

    /// What the characters beside a mark make of it.
    enum Sides {
        case opening
        case closing
        /// White space on both sides, or a dash.
        case unclear
        /// Letters or digits on both sides.
        case inside
    }

    let style: Style
    let shape: Shape
    /// Its bytes.
    let length: Int

    /// A straight single mark.
    static let straightSingle = QuotationMark(style: .single, shape: .apostrophe, length: 1)

    private init(style: Style, shape: Shape, length: Int) {
        self.style = style
        self.shape = shape
        self.length = length
    }

    /// Reads the mark at an offset; nothing where there is none.
    ///
    /// Two straight single marks side by side are one double mark, as some wires write it.
    init?(in bytes: UnsafeRawBufferPointer, at index: Int) {
        let isTwice = index + 1 < bytes.count && bytes[index + 1] == bytes[index]
        switch bytes[index] {
        case UInt8(ascii: "'") where isTwice, UInt8(ascii: "`") where isTwice:
            (style, shape, length) = (.double, .either, 2)
        case UInt8(ascii: "\""): (style, shape, length) = (.double, .either, 1)
        case UInt8(ascii: "'"): (style, shape, length) = (.single, .apostrophe, 1)
        case 0xC2:
            guard index + 1 < bytes.count, bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB else { return nil }
            (style, shape, length) = (.guillemet, .either, 2)
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
            switch bytes[index + 2] {
            case 0x98: (style, shape) = (.single, .opens)
            case 0x99: (style, shape) = (.single, .apostrophe)
            case 0x9C, 0x9E, 0x9F: (style, shape) = (.double, .opens)
            case 0x9D: (style, shape) = (.double, .closes)
            default: return nil
            }
            length = 3
        default: return nil
        }
    }

    /// What the neighbours make of the mark.
    func sides(in bytes: UnsafeRawBufferPointer, at index: Int) -> Sides {
        let before = Neighbour(in: bytes, before: index)
        let after = Neighbour(in: bytes, at: index + length)
        if style == .guillemet { return guillemetSides(in: bytes, at: index, before, after) }
        if before == .letter, after == .letter { return .inside }
        if style == .single { return singleSides(in: bytes, at: index, before, after) }
        switch (before.mayPrecede, after.mayFollow) {
        case (true, false): return after == .space ? .unclear : .opening
        case (false, true): return .closing
        case (true, true): return before == .space && after != .space && after != .dash ? .opening : .unclear
        case (false, false): return after == .letter ? .opening : .unclear
        }
    }

    /// French writes « so », with spaces, German and Danish »so«: the shape and the spaces decide together.
    private func guillemetSides(
        in bytes: UnsafeRawBufferPointer, at index: Int, _ before: Neighbour, _ after: Neighbour
    ) -> Sides {
        if before == .space, after != .space { return .opening }
        if after != .letter, before != .space { return .closing }
        return bytes[index + 1] == 0xAB ? .opening : .closing
    }

    /// An apostrophe stands inside or at the end of a word (“don't”, “workers'”), or before digits or a word that
    /// has lost its beginning (“'90s”, “'em”).
    private func singleSides(
        in bytes: UnsafeRawBufferPointer, at index: Int, _ before: Neighbour, _ after: Neighbour
    ) -> Sides {
        if before.mayPrecede, after == .letter || after == .bracket || after == .mark {
            return isElision(in: bytes, at: index + length) ? .inside : .opening
        }
        guard !before.mayPrecede || before == .mark, after != .letter else { return .inside }
        return isPluralOwner(in: bytes, at: index) ? .inside : .closing
    }

    /// Whether digits follow, or a word that usually has lost its beginning.
    private func isElision(in bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        guard start < bytes.count else { return true }
        if Letters.isDigit(bytes[start]) { return true }
        var end = start
        while end < bytes.count, end < start + 8, Letters.isASCIILetter(bytes[end]) { end += 1 }
        let word = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        return CueWords.english.elisions[WordHash(bytes: word)] != nil
    }

    /// “the workers' rights”: behind an s, before a word in small letters, and with a mark that closes further on.
    private func isPluralOwner(in bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        let next = index + length
        guard index > 0, bytes[index - 1] | 0x20 == UInt8(ascii: "s"), next + 1 < bytes.count,
            bytes[next] == UInt8(ascii: " "), Letters.isASCIILower(bytes[next + 1])
        else { return false }
        // No further than a long sentence, so that a text of such marks alone costs no more.
        var place = next + 1
        while place < min(bytes.count, next + 200) {
            guard let mark = QuotationMark(in: bytes, at: place), mark.style == .single else {
                place += 1
                continue
            }
            if mark.shape == .opens { return false }
            if Neighbour(in: bytes, at: place + mark.length) != .letter { return true }
            place += mark.length
        }
        return false
    }
}

/// What stands beside a quotation mark.
private enum Neighbour {
    case space
    case letter
    case dash
    case bracket
    case closingBracket
    case mark
    case point

    /// Whether an opening mark may stand behind it.
    var mayPrecede: Bool { self == .space || self == .dash || self == .bracket || self == .mark }
    /// Whether a closing mark may stand before it.
    var mayFollow: Bool { self != .letter && self != .bracket }

    init(in bytes: UnsafeRawBufferPointer, at index: Int) {
        guard index < bytes.count else {
            self = .space
            return
        }
        self = Self.kind(in: bytes, at: index)
    }

    init(in bytes: UnsafeRawBufferPointer, before index: Int) {
        var start = index - 1
        // To the first byte of the character.
        while start > 0, start > index - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        self = start < 0 ? .space : Self.kind(in: bytes, at: start)
    }

    private static func kind(in bytes: UnsafeRawBufferPointer, at index: Int) -> Neighbour {
        switch bytes[index] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .bracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closingBracket
        case UInt8(ascii: "-"), UInt8(ascii: "/"): return .dash
        default: break
        }
        if Letters.isDigit(bytes[index]) || Letters.character(in: bytes, at: index).isLetter { return .letter }
        if Letters.spaceLength(in: bytes, at: index) > 0 { return .space }
        if QuotationMark(in: bytes, at: index) != nil { return .mark }
        if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
            (0x90...0x95).contains(bytes[index + 2])
        {
            return .dash
        }
        return .point
    }
}
