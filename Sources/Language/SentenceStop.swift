/// A mark that may end a sentence: a run of `.`, `!`, `?` and `…`, with the quotation marks and
/// brackets that close after it.
struct SentenceStop {
    /// Where the run begins, and where it ends with its closing marks.
    let start: Int
    let end: Int
    /// Whether the run is one full stop.
    let isSingleFullStop: Bool
    /// Whether closing marks follow the run.
    let hasClosers: Bool
    /// Whether one of them is a round bracket.
    let closesRoundBracket: Bool

    /// Reads the stop at an offset, nil where there is none.
    init?(bytes: UnsafeRawBufferPointer, at start: Int) {
        var index = start
        while index < bytes.count {
            let length = Self.stopLength(in: bytes, at: index)
            guard length > 0 else { break }
            index += length
        }
        guard index > start else { return nil }
        isSingleFullStop = index == start + 1 && bytes[start] == UInt8(ascii: ".")
        let run = index
        var closesRound = false
        while index < bytes.count {
            let length = Self.closerLength(in: bytes, at: index)
            guard length > 0 else { break }
            closesRound = closesRound || bytes[index] == UInt8(ascii: ")")
            index += length
        }
        self.start = start
        end = index
        hasClosers = index > run
        closesRoundBracket = closesRound
    }

    private static func stopLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 1
        case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6 ? 3 : 0  // …
        default: 0
        }
    }

    /// The length of a closing mark: `"`, `'`, `)`, `]`, `”`, `’`, `»`, or a footnote such as `[12]`.
    private static func closerLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xBB ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
            return bytes[index + 2] == 0x9D || bytes[index + 2] == 0x99 ? 3 : 0
        case UInt8(ascii: "["):
            var end = index + 1
            while end < bytes.count, Letters.isDigit(bytes[end]) { end += 1 }
            return end > index + 1 && end < bytes.count && bytes[end] == UInt8(ascii: "]") ? end + 1 - index : 0
        default: return 0
        }
    }

    /// The letters and stops before the full stop, and the stop: `U.S.`, `Gov.`; at most 16 bytes.
    func precedingToken(in bytes: UnsafeRawBufferPointer, notBefore limit: Int) -> UnsafeRawBufferPointer {
        var first = start
        while first > max(limit, start - 16) {
            let byte = bytes[first - 1]
            guard Letters.isASCIILetter(byte) || byte == UInt8(ascii: ".") else { break }
            first -= 1
        }
        return UnsafeRawBufferPointer(rebasing: bytes[first...start])
    }
}

/// What stands after a stop and its white space: the first word of a sentence, if it is one.
struct SentenceOpening {
    /// Whether the word begins with a digit.
    let isNumber: Bool
    /// Whether the word begins with a capital letter.
    let isCapitalised: Bool
    private let bytes: UnsafeRawBufferPointer
    private let index: Int

    /// Reads the opening at an offset; nil where what stands there continues a sentence: a small
    /// letter, or a mark that never begins one.
    init?(bytes: UnsafeRawBufferPointer, at start: Int) {
        var index = start
        while index < bytes.count {
            let length = Self.openerLength(in: bytes, at: index)
            guard length > 0 else { break }
            index += length
        }
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"): return nil
        default: break
        }
        let character = Letters.character(in: bytes, at: index)
        if Self.isLowerLatin(character, bytes[index]) { return nil }
        isNumber = Letters.isDigit(byte)
        isCapitalised = character.isUpper
        self.bytes = bytes
        self.index = index
    }

    /// Whether the word is a stop word, which commonly begins a sentence (“The”, “But”).
    var isCommonOpening: Bool { isCapitalised && Self.isStopWord(in: bytes, at: index) }

    /// A letter of Latin script that is not a capital; other scripts have no case we know.
    private static func isLowerLatin(_ character: Letters.Character, _ lead: UInt8) -> Bool {
        character.isLetter && !character.isUpper && lead <= 0xC5
    }

    /// The length of an opening mark: quotation marks, brackets, and a dash with the space after it.
    private static func openerLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"): 1
        case 0xC2: index + 1 < bytes.count && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xA0) ? 2 : 0
        case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 ? 3 : 0
        case UInt8(ascii: " "): 1
        default: 0
        }
    }

    private static func isStopWord(in bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        var end = start
        while end < bytes.count, Letters.isASCIILetter(bytes[end]) { end += 1 }
        guard let hash = Words.hash(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end])) else { return false }
        return WordClasses.english[hash].isStopWord
    }
}
