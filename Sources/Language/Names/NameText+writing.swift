/// How words are written.
extension NameText {
    /// Whether bytes are two capitals or more, or digits among them, and nothing else.
    func isUpper(_ range: Range<Int>) -> Bool {
        range.count > 1 && bytes[range].allSatisfy { Letters.isASCIIUpper($0) || Letters.isDigit($0) }
    }

    /// Whether no letter among bytes is small, as in the place in front of a report: “OSTRAVA”.
    func isInCapitals(_ range: Range<Int>) -> Bool { !bytes[range].contains(where: Letters.isASCIILower) }

    /// Whether two words lost the space between them (“QuillShares”), or letters and digits are mixed, before the word
    /// too (“5Quill”), or an underscore stands beside it (“x_Quill”, “Mara_x”); “McQuill” and “MacQuill” are words.
    func isGlued(_ range: Range<Int>) -> Bool {
        if range.lowerBound > 0 {
            let before = bytes[range.lowerBound - 1]
            if Letters.isDigit(before) || before == UInt8(ascii: "_") { return true }
        }
        if range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "_") { return true }
        return bytes[range.dropFirst()].contains(where: Letters.isDigit) || Self.joint(of: range, in: bytes) != nil
    }

    /// Whether a word begins with one that is mostly written with a capital, and goes on with another capital: a
    /// name that lost the space behind it, and not “PaperPost”.
    static func isNameGlued(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        guard let end = joint(of: range, in: bytes) else { return false }
        let head = UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<end])
        guard let hash = Words.hash(of: head) else { return false }
        let listed = NameLexicon.english[NameLexicon.key(hash, length: head.count)]
        // “MaryAnne” is one name.
        if listed.has(.firstName), range.upperBound - end < 5 { return false }
        if listed.has([.firstName, .surname]) { return true }
        let known = BackgroundTable.english[hash]
        return known.documents > 0 && known.capitalisedShare >= 0.6
    }

    /// Where in a word a capital stands behind three small letters or more: in “QuillShares”, but not in “MacQuill”.
    private static func joint(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int? {
        var (small, index) = (0, range.lowerBound + 1)
        while index < range.upperBound {
            if Letters.isASCIILower(bytes[index]) {
                small += 1
            } else if small > 2, Letters.isASCIIUpper(bytes[index]) {
                return surnameBeginnings.contains { bytes[range].starts(with: $0.utf8) } ? nil : index
            } else {
                small = 0
            }
            index += 1
        }
        return nil
    }

    private static let surnameBeginnings = ["Mac", "Fitz", "Vander", "Vanden"]

    /// Whether a full stop ends a line right here.
    func isStopped(_ end: Int) -> Bool {
        end + 1 < bytes.count && bytes[end] == UInt8(ascii: ".") && bytes[end + 1] == UInt8(ascii: "\n")
    }

    /// Whether a word is a participle in small letters, as far as its ending tells.
    func isParticiple(_ index: Int) -> Bool {
        let word = bytes[words[index].range]
        return !words[index].isCapitalised
            && (word.suffix(2).elementsEqual("ed".utf8) || word.suffix(3).elementsEqual("ing".utf8))
    }

    /// Whether a word ends as surnames of many languages do, and few other words.
    func hasSurnameEnding(_ range: Range<Int>) -> Bool {
        guard range.count >= 5 else { return false }
        var last: UInt64 = 0
        for byte in bytes[range.suffix(8)] { last = last << 8 | UInt64(byte) }
        return Self.surnameEndings.contains { ending in
            last & ending.mask == ending.letters && range.count > ending.count + 1
        }
    }

    /// The endings, of eight letters at most: the last one lowest.
    private static let surnameEndings: [(letters: UInt64, mask: UInt64, count: Int)] =
        WordList.words("names/surname-endings.txt").map { ending in
            let letters = ending.utf8.suffix(8)
            let mask = ~0 as UInt64 >> UInt64(64 - letters.count * 8)
            return (letters.reduce(0) { $0 << 8 | UInt64($1) }, mask, letters.count)
        }
}
