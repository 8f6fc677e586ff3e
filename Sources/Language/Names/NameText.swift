/// An article's words, all passages in one text with a line break behind each.
struct NameText {
    /// What stands between two words that are neighbours.
    enum Gap {
        case space
        case hyphen
        /// “U.S”
        case stop
        /// “J. Quill”
        case stopAndSpace
        case comma
        /// “Quill's plan”, “the Quills' plan”
        case possessive
        /// “Quill (45)”
        case openingBracket
        /// “Quill – a baker”
        case dash
        /// “[President Mara] Quill”
        case closingBracket
        /// “Mara & Quill”
        case ampersand
        /// “Mara “Bo” Quill”
        case openingQuote
        case closingQuote
        case other
    }

    static let the = WordHash("the")
    static let (of, `for`) = (WordHash("of"), WordHash("for"))

    let bytes: UnsafeRawBufferPointer
    let words: UnsafeBufferPointer<Word>
    /// Where each passage begins.
    let starts: UnsafeBufferPointer<Int>

    /// The key of a word.
    func key(_ index: Int) -> WordHash { NameLexicon.key(words[index]) }

    /// What the lists know of a word; nothing of one that does not exist.
    func classes(_ index: Int) -> NameWord {
        words.indices.contains(index) ? NameLexicon.english[key(index)] : []
    }

    /// What stands between a word and the one before it.
    func gap(before index: Int) -> Gap {
        guard index > 0, index < words.count else { return .other }
        let start = words[index - 1].range.upperBound
        let count = words[index].range.lowerBound - start
        if count == 1 { return bytes[start] == UInt8(ascii: " ") ? .space : Self.gap(of: UInt64(bytes[start])) }
        guard (2...5).contains(count) else { return .other }
        var gap: UInt64 = 0
        for place in 0..<count { gap = gap << 8 | UInt64(bytes[start + place]) }
        return Self.gap(of: gap)
    }

    /// The gap of bytes, the last lowest.
    private static func gap(of bytes: UInt64) -> Gap {
        switch bytes {
        // “ ”, the no-break space, and the space without width, alone or beside a space.
        case 0x20, 0xC2A0, 0xE2_808B, 0x20_E280_8B, 0xE280_8B20: .space
        case 0x2D: .hyphen
        // “, ”
        case 0x2C20: .comma
        // “'s ”, “’s ”, “' ”, “’ ”
        case 0x27_7320, 0xE2_8099_7320, 0x2720, 0xE280_9920: .possessive
        // “. ” and “.”
        case 0x2E20: .stopAndSpace
        case 0x2E: .stop
        // “ (”
        case 0x2028: .openingBracket
        // “ - ”, “ – ”, “ — ”, “—”
        case 0x20_2D20, 0x20_E280_9320, 0x20_E280_9420, 0xE2_8094: .dash
        // “] ”
        case 0x5D20: .closingBracket
        // “ & ”
        case 0x2026_20: .ampersand
        // “ "”, “. "”, “ “”, “. “”
        case 0x2022, 0x2E_2022, 0x20_E280_9C, 0x2E20_E280_9C: .openingQuote
        // “" ”, “” ”
        case 0x2220, 0xE280_9D20: .closingQuote
        default: .other
        }
    }

    /// The span of a range of bytes inside one passage.
    func span(_ range: Range<Int>) -> TextSpan {
        var (low, high) = (0, starts.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= range.lowerBound { low = middle } else { high = middle }
        }
        let start = starts.isEmpty ? 0 : starts[low]
        return TextSpan(passage: low, range: range.lowerBound - start..<range.upperBound - start)
    }

    /// The text of a range of bytes.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
