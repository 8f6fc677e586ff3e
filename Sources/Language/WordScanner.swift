/// The scan of one sentence after the other. Each word is normalised, in a register or in a buffer, and hashed there;
/// what a word has beyond the buffer's 64 bytes is not part of its identity.
struct WordScanner {
    static let capacity = 64

    /// The text in which the sentence stands, and what is read of it: up to the sentence's end.
    private let text: UnsafeRawBufferPointer
    private var bytes: UnsafeRawBufferPointer
    private let buffer: UnsafeMutableRawBufferPointer
    private var index = 0
    private let listed: MarkTable
    private var length = 0
    private var isFirst = true

    init(
        text: UnsafeRawBufferPointer, buffer: UnsafeMutableRawBufferPointer,
        listed: MarkTable = WordClasses.english.marks
    ) {
        self.text = text
        bytes = text
        self.buffer = buffer
        self.listed = listed
    }

    /// Goes to the first word of a sentence.
    @inline(__always)
    mutating func begin(_ sentence: Range<Int>) {
        bytes = UnsafeRawBufferPointer(rebasing: text[..<sentence.upperBound])
        index = sentence.lowerBound
        isFirst = true
    }

    mutating func next() -> Word? {
        while index < bytes.count {
            let byte = bytes[index]
            if Letters.isDigit(byte) { return number() }
            if Letters.isASCIILetter(byte) {
                return plainWord() ?? word(isUpper: Letters.isASCIIUpper(byte))
            }
            if byte < 0x80 {
                index += 1
                continue
            }
            let character = Letters.character(in: bytes, at: index)
            if character.isLetter { return word(isUpper: character.isUpper) }
            index += character.length
        }
        return nil
    }

    /// Most words are of at most seven ASCII letters with a space or a mark behind: read at once, as one number.
    ///
    /// - Returns: Nothing where the word may go on behind its letters, has more than fifteen, or stands at the end of
    ///   the text.
    @inline(__always)
    private mutating func plainWord() -> Word? {
        guard index + 8 <= text.count else { return nil }
        let first = eightBytes(at: index)
        let count = Letters.asciiLetters(before: first)
        guard count < 8 else { return longPlainWord(first) }
        guard endsWord(at: index + count, UInt8(truncatingIfNeeded: first &>> UInt64(count * 8))) else { return nil }
        // In small letters, and 0 behind the last.
        var letters = (first | Self.smallLetters) & (1 &<< UInt64(count * 8) - 1)
        let length = Self.cutPlural(&letters, count)
        let start = index
        index += count
        return finish(
            WordHash(letters: letters, count: length), length, start..<index,
            Letters.isASCIIUpper(UInt8(truncatingIfNeeded: first)) ? .capitalised : [])
    }

    /// The same for words of eight to fifteen letters, one in six.
    private mutating func longPlainWord(_ first: UInt64) -> Word? {
        guard index + 16 <= text.count else { return nil }
        let second = eightBytes(at: index + 8)
        let more = Letters.asciiLetters(before: second)
        let count = 8 + more
        guard more < 8, endsWord(at: index + count, UInt8(truncatingIfNeeded: second &>> UInt64(more * 8))) else {
            return nil
        }
        var letters = UInt128(second | Self.smallLetters) << 64 | UInt128(first | Self.smallLetters)
        letters &= 1 &<< UInt128(count * 8) - 1
        let length = Self.cutPlural(&letters, count)
        let (low, high) = (UInt64(truncatingIfNeeded: letters), UInt64(truncatingIfNeeded: letters >> 64))
        let start = index
        index += count
        return finish(
            length > 8 ? WordHash(letters: low, then: high, count: length) : WordHash(letters: low, count: length),
            length, start..<index, Letters.isASCIIUpper(UInt8(truncatingIfNeeded: first)) ? .capitalised : [])
    }

    /// Eight times the bit that makes an ASCII letter small.
    private static let smallLetters: UInt64 = 0x2020_2020_2020_2020

    @inline(__always)
    private func eightBytes(at index: Int) -> UInt64 {
        UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Cuts the ending of a plural off letters of which the first is lowest, with 0 behind the last.
    ///
    /// - Returns: How many letters are left.
    @inline(__always)
    private static func cutPlural<Bits: FixedWidthInteger & UnsignedInteger>(
        _ letters: inout Bits, _ count: Int
    ) -> Int {
        let bits = Bits(truncatingIfNeeded: count &* 8)
        // Nothing here can trap, so that both are asked in one branch: a short word ends in s as often as not.
        guard count >= 4, letters &>> (bits &- 8) == Bits(truncatingIfNeeded: UInt8(ascii: "s")) else { return count }
        let ending = PluralEnding(UInt32(truncatingIfNeeded: letters &>> (bits &- 32)), length: count)
        let length = count &- ending.cut
        let left = Bits(truncatingIfNeeded: length &* 8)
        letters &= (1 &<< left) &- 1
        if ending.becomesY {
            letters ^= Bits(truncatingIfNeeded: UInt8(ascii: "i") ^ UInt8(ascii: "y")) &<< (left &- 8)
        }
        return length
    }

    /// Whether a byte behind ASCII letters is certainly no part of their word, which ends with the sentence or before.
    @inline(__always)
    private func endsWord(at index: Int, _ byte: UInt8) -> Bool {
        index <= bytes.count && byte < 0x80 && byte != UInt8(ascii: "'") && !Letters.isDigit(byte)
    }

    private mutating func word(isUpper: Bool) -> Word {
        let start = index
        putASCIILetters()
        var apostrophe = start
        while index < bytes.count {
            let byte = bytes[index]
            if Letters.isASCIILetter(byte) {
                put(byte | 0x20)
                index += 1
            } else if Letters.isDigit(byte) {
                put(byte)
                index += 1
            } else if byte < 0x80 && byte != UInt8(ascii: "'") {
                break
            } else if byte >= 0xC2, putLetterBeyondASCII() {
                continue
            } else if let mark = apostropheLength(), letterFollows(at: index + mark) {
                apostrophe = index
                put(UInt8(ascii: "'"))
                index += mark
            } else {
                break
            }
        }
        var end = index
        if length > 2, buffer[length - 1] == UInt8(ascii: "s"), buffer[length - 2] == UInt8(ascii: "'") {
            length -= 2
            end = apostrophe
        }
        cutPlural()
        return finish(start..<end, isUpper ? .capitalised : [])
    }

    /// Most words are ASCII letters and nothing else: eight at a time, in small letters.
    @inline(__always)
    private mutating func putASCIILetters() {
        let start = index
        let most = min(bytes.count - start, Self.capacity)
        var count = 0
        while count + 8 <= most {
            let text = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + count, as: UInt64.self))
            // What is put behind the last letter is overwritten, or no part of the word.
            let small = (text | 0x2020_2020_2020_2020).littleEndian
            buffer.storeBytes(of: small, toByteOffset: count, as: UInt64.self)
            let letters = Letters.asciiLetters(before: text)
            count += letters
            guard letters == 8 else {
                length = count
                index = start + count
                return
            }
        }
        while count < most {
            let byte = bytes[start + count]
            guard Letters.isASCIILetter(byte) else { break }
            buffer[count] = byte | 0x20
            count += 1
        }
        length = count
        index = start + count
    }

    private mutating func number() -> Word {
        let start = index
        length = 0
        while index < bytes.count {
            let byte = bytes[index]
            if Letters.isDigit(byte) {
                put(byte)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","),
                index + 1 < bytes.count, Letters.isDigit(bytes[index + 1])
            {
                if byte == UInt8(ascii: ".") { put(byte) }
            } else {
                break
            }
            index += 1
        }
        let end = index
        skipOrdinalEnding()
        return finish(start..<end, .number)
    }

    private mutating func finish(_ range: Range<Int>, _ written: Word.Marks) -> Word {
        finish(WordHash(padded: UnsafeRawBufferPointer(buffer), count: length), length, range, written)
    }

    @inline(__always)
    private mutating func finish(
        _ hash: WordHash, _ length: Int, _ range: Range<Int>, _ written: Word.Marks
    ) -> Word {
        var marks = written.union(listed[hash])
        marks.formUnion(isFirst ? .sentenceInitial : [])
        marks.formUnion(length < 2 ? .stopWord : [])
        isFirst = false
        return Word(hash: hash, range: range, marks: marks)
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        guard length < Self.capacity else { return }
        buffer[length] = byte
        length += 1
    }

    private mutating func putLetterBeyondASCII() -> Bool {
        let character = Letters.character(in: bytes, at: index)
        guard character.isLetter else { return false }
        if character.length == 2 {
            let (lead, second) = Letters.lower(lead: bytes[index], second: bytes[index + 1])
            put(lead)
            put(second)
        } else {
            for byte in bytes[index..<index + character.length] { put(byte) }
        }
        index += character.length
        return true
    }

    private func apostropheLength() -> Int? {
        if bytes[index] == UInt8(ascii: "'") { return 1 }
        guard bytes[index] == 0xE2, index + 2 < bytes.count else { return nil }
        return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99 ? 3 : nil
    }

    private func letterFollows(at index: Int) -> Bool {
        index < bytes.count && Letters.character(in: bytes, at: index).isLetter
    }

    /// “9th”: the ending is no word.
    private mutating func skipOrdinalEnding() {
        guard index + 1 < bytes.count, !letterFollows(at: index + 2) else { return }
        switch (bytes[index] | 0x20, bytes[index + 1] | 0x20) {
        case (UInt8(ascii: "t"), UInt8(ascii: "h")), (UInt8(ascii: "s"), UInt8(ascii: "t")),
            (UInt8(ascii: "n"), UInt8(ascii: "d")), (UInt8(ascii: "r"), UInt8(ascii: "d")):
            index += 2
        default: break
        }
    }

    private mutating func cutPlural() {
        guard length >= 4, buffer[length - 1] == UInt8(ascii: "s") else { return }
        let last = UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: length - 4, as: UInt32.self)
        let ending = PluralEnding(UInt32(littleEndian: last), length: length)
        length -= ending.cut
        if ending.becomesY { buffer[length - 1] = UInt8(ascii: "y") }
    }
}

/// The ending of a plural.
///
/// A light plural stem after Harman, “How effective is suffixing?” (1991): the S stemmer.
private struct PluralEnding {
    /// How many bytes are cut off.
    let cut: Int
    /// Whether the last byte that is left becomes a y.
    let becomesY: Bool

    /// Reads an ending.
    ///
    /// - Parameters:
    ///   - bytes: The last four bytes of the word, the first of them lowest; the last is an s.
    ///   - length: The bytes of the word, at least 4.
    init(_ bytes: UInt32, length: Int) {
        let fourth = UInt8(truncatingIfNeeded: bytes)
        let third = UInt8(truncatingIfNeeded: bytes >> 8)
        let before = UInt8(truncatingIfNeeded: bytes >> 16)
        let isLong = length > 4 && before == UInt8(ascii: "e")
        becomesY = isLong && third == UInt8(ascii: "i")
        if isLong, becomesY || Self.isSibilant(third, fourth) {
            cut = 2
        } else {
            cut = before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i") ? 0 : 1
        }
    }

    /// Whether the letters before “es” take it for their plural: x, ss, ch and sh.
    private static func isSibilant(_ last: UInt8, _ before: UInt8) -> Bool {
        last == UInt8(ascii: "x") || last == UInt8(ascii: "s") && before == last
            || last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
    }
}
