/// Splits text into words and numbers.
///
/// A word is a run of letters of any script, with digits after the first letter (“G20”) and
/// apostrophes between letters; hyphens part words. A number is a run of digits with commas and stops
/// between them; commas are not part of its identity. The identity of a word is lower case in ASCII,
/// Latin-1 and Latin Extended-A, has a straight apostrophe, no possessive ending and a light plural stem.
public enum Words {
    /// The words of a line, sentence by sentence.
    ///
    /// - Complexity: O(bytes)
    public static func words(in text: String) -> [Word] {
        var copy = text
        return copy.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var words: [Word] = []
            for sentence in Sentences.ranges(in: bytes) { append(in: bytes, sentence: sentence, to: &words) }
            return words
        }
    }

    /// Appends the words of one sentence; the first is marked as such.
    ///
    /// - Parameters:
    ///   - bytes: The line as UTF-8.
    ///   - sentence: The sentence's offsets in it.
    ///   - words: Receives the words, in order.
    /// - Complexity: O(bytes of the sentence)
    public static func append(in bytes: UnsafeRawBufferPointer, sentence: Range<Int>, to words: inout [Word]) {
        withUnsafeTemporaryAllocation(byteCount: WordScanner.capacity + 8, alignment: 8) { buffer in
            var scanner = WordScanner(
                bytes: UnsafeRawBufferPointer(rebasing: bytes[..<sentence.upperBound]), buffer: buffer,
                index: sentence.lowerBound)
            while let word = scanner.next() { words.append(word) }
        }
    }

    /// The identity of a text that is one word; nil where it is none or several.
    package static func hash(of word: UnsafeRawBufferPointer) -> WordHash? {
        withUnsafeTemporaryAllocation(byteCount: WordScanner.capacity + 8, alignment: 8) { buffer in
            var scanner = WordScanner(bytes: word, buffer: buffer, index: 0, classes: nil)
            let first = scanner.next()
            return scanner.next() == nil ? first?.hash : nil
        }
    }
}

/// The scan of one sentence. Each word is normalised into a buffer and hashed there; what a word has
/// beyond the buffer's 64 bytes is not part of its identity.
private struct WordScanner {
    static let capacity = 64

    let bytes: UnsafeRawBufferPointer
    let buffer: UnsafeMutableRawBufferPointer
    var index: Int
    /// The word lists; nil while they are being loaded.
    let classes: WordClasses?
    var length = 0
    var isFirst = true

    init(
        bytes: UnsafeRawBufferPointer, buffer: UnsafeMutableRawBufferPointer, index: Int,
        classes: WordClasses? = WordClasses.english
    ) {
        self.bytes = bytes
        self.buffer = buffer
        self.index = index
        self.classes = classes
    }

    mutating func next() -> Word? {
        while index < bytes.count {
            let byte = bytes[index]
            if Letters.isDigit(byte) { return number() }
            if Letters.isASCIILetter(byte) { return word(isUpper: Letters.isASCIIUpper(byte)) }
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

    /// Most words are ASCII letters and nothing else: a loop of its own that keeps to registers.
    @inline(__always)
    private mutating func putASCIILetters() {
        let start = index
        let most = min(bytes.count - start, Self.capacity)
        var count = 0
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
        let hash = WordHash(padded: UnsafeRawBufferPointer(buffer), count: length)
        var marks = written
        if isFirst { marks.insert(.sentenceInitial) }
        if let classes { marks.formUnion(classes.marks(of: hash)) }
        if length < 2 { marks.insert(.stopWord) }
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

    /// A light plural stem after Harman, “How effective is suffixing?” (1991): the S stemmer.
    private mutating func cutPlural() {
        guard length >= 4, buffer[length - 1] == UInt8(ascii: "s") else { return }
        let before = buffer[length - 2]
        if length > 4, before == UInt8(ascii: "e") {
            let third = buffer[length - 3]
            let fourth = buffer[length - 4]
            if third == UInt8(ascii: "i") {
                length -= 2
                buffer[length - 1] = UInt8(ascii: "y")
                return
            }
            let isSibilant =
                third == UInt8(ascii: "x") || third == UInt8(ascii: "s") && fourth == third
                || third == UInt8(ascii: "h") && (fourth == UInt8(ascii: "c") || fourth == UInt8(ascii: "s"))
            if isSibilant {
                length -= 2
                return
            }
        }
        if before != UInt8(ascii: "s"), before != UInt8(ascii: "u"), before != UInt8(ascii: "i") { length -= 1 }
    }
}
