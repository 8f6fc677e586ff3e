/// The words of one passage, and what each means in expressions of time.
struct PassageWords {
    let words: [Word]
    let bytes: UnsafeRawBufferPointer

    /// What a word means; nothing outside of the passage.
    func kind(_ index: Int) -> TimeWord.Kind { meaning(index).kind }

    /// The number that a word stands for; 0 outside of the passage.
    func number(at index: Int) -> Int { Int(meaning(index).value) }

    /// What the list says of a word. Asked anew each time: few words are asked for, and noting it of all takes longer.
    func meaning(_ index: Int) -> TimeWord {
        words.indices.contains(index) ? TimeWords.english[words[index].hash] : TimeWord()
    }

    /// Whether a word is that one.
    func word(_ index: Int, is hash: WordHash) -> Bool { words.indices.contains(index) && words[index].hash == hash }

    /// The offsets between a word and the next; none where there is no next.
    func gap(after index: Int) -> Slice<UnsafeRawBufferPointer> {
        guard index >= 0, index + 1 < words.count else { return bytes[bytes.count...] }
        let start = words[index].range.upperBound
        return bytes[start..<max(start, words[index + 1].range.lowerBound)]
    }

    /// Whether nothing but a space or a hyphen stands between a word and the next, and both are in the passage.
    func isJoined(_ index: Int) -> Bool {
        guard index >= 0, index + 1 < words.count else { return false }
        let gap = gap(after: index)
        switch gap.count {
        case 1: return gap.first == UInt8(ascii: " ") || gap.first == UInt8(ascii: "-")
        // The no-break space (U+00A0) and hyphen (U+2011), and the letters of “9th”, which are no word.
        case 2: return gap.elementsEqual([0xC2, 0xA0]) || gap.elementsEqual([UInt8(ascii: " "), UInt8(ascii: " ")])
        case 3:
            return gap.elementsEqual([0xE2, 0x80, 0x91])
                || gap[gap.startIndex + 2] == UInt8(ascii: " ") && Letters.isASCIILetter(gap[gap.startIndex])
                    && words[index].isNumber
        default: return false
        }
    }

    /// Whether a hyphen or a dash, with or without spaces, stands between a word and the next.
    func isSpan(_ index: Int) -> Bool {
        guard index >= 0, index + 1 < words.count else { return false }
        let between = gap(after: index)
        guard between.count <= 5 else { return false }
        let gap = between.filter { $0 != UInt8(ascii: " ") }
        return gap == [UInt8(ascii: "-")] || gap == [0xE2, 0x80, 0x93] || gap == [0xE2, 0x80, 0x94]
    }

    /// Whether a word ends in “s”, as plurals do.
    func isPlural(_ index: Int) -> Bool {
        words[index].range.last.map { bytes[$0] | 0x20 == UInt8(ascii: "s") } ?? false
    }

    /// Whether a word has a possessive ending behind it.
    func isPossessive(_ index: Int) -> Bool {
        let end = words[index].range.upperBound
        guard end < bytes.count else { return false }
        if bytes[end] == UInt8(ascii: "'") { return true }
        return bytes[end] == 0xE2 && end + 2 < bytes.count && bytes[end + 1] == 0x80 && bytes[end + 2] == 0x99
    }

    /// A whole number in digits of at most so many; nothing for other words.
    func integer(_ index: Int, digits: ClosedRange<Int> = 1...4) -> Int? {
        guard words.indices.contains(index), words[index].isNumber, digits ~= words[index].range.count else {
            return nil
        }
        var value = 0
        for byte in bytes[words[index].range] {
            guard Letters.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte & 15)
        }
        return value
    }
}

/// Words that make an expression, and what it means.
struct TimePhrase {
    /// The first and the last word.
    var words: ClosedRange<Int>
    /// Its offsets in the passage.
    var range: Range<Int>
    /// What it means.
    var meaning: TimeMeaning
}

extension PassageWords {
    /// An expression made of these words.
    func phrase(_ range: ClosedRange<Int>, _ meaning: TimeMeaning) -> TimePhrase {
        TimePhrase(
            words: range, range: words[range.lowerBound].range.lowerBound..<words[range.upperBound].range.upperBound,
            meaning: meaning)
    }
}
