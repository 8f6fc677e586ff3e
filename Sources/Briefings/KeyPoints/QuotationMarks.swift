/// Follows the quotation marks of a paragraph: a sentence inside a quotation that runs on is somebody's
/// words, and its speaker stands elsewhere.
struct QuotationMarks {
    private var depth = 0
    private var isStraightOpen = false
    private var passage = -1

    /// Whether a quotation has begun and not ended.
    var isOpen: Bool { depth > 0 || isStraightOpen }

    /// Reads one sentence.
    ///
    /// - Returns: Whether the sentence begins inside a quotation.
    mutating func read(_ text: UnsafeRawBufferPointer, passage: Int) -> Bool {
        if passage != self.passage { self = QuotationMarks() }
        self.passage = passage
        let began = isOpen
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "\""): isStraightOpen.toggle()
            case 0xC2 where index + 1 < text.count:
                count(opens: text[index + 1] == 0xAB, closes: text[index + 1] == 0xBB)
            case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
                count(opens: text[index + 2] == 0x9C, closes: text[index + 2] == 0x9D)
            default: break
            }
        }
        return began
    }

    private mutating func count(opens: Bool, closes: Bool) {
        if opens { depth += 1 }
        if closes { depth = max(0, depth - 1) }
    }

    /// Whether a sentence opens with a quotation mark.
    static func open(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let first = text.first else { return false }
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return true
        case 0xC2: return text.count > 1 && text[1] == 0xAB
        case 0xE2: return text.count > 2 && text[1] == 0x80 && (text[2] == 0x9C || text[2] == 0x98)
        default: return false
        }
    }
}
