import Language

/// A number in an article that can tell an event: a toll, a sum, an age. Years, days of the month, times of
/// day, ranks and parts of names (“G-20”) are none.
struct NumberMention {
    /// The number's value as digits, without commas.
    let identity: WordHash
    /// The UTF-8 offsets from the sign of a currency to the last digit or the sign of a share.
    let range: Range<Int>
    /// Whether the number is a single digit.
    let isDigit: Bool
    /// The words right behind it, at most two, that may be its unit (“million crowns”), among those of the article.
    let following: Range<Int>

    fileprivate static let years = 1900...2100

    /// A text of more numbers is a table.
    private static let most = 64

    /// The numbers that an article names, in order, without those of the dates that it names.
    ///
    /// - Complexity: O(words)
    static func all(in reading: ArticleReading, dates: [NamedDate]) -> [NumberMention] {
        var found: [NumberMention] = []
        var dates = dates[...]
        reading.bytes.withUnsafeBytes { bytes in
            for (place, word) in reading.words.enumerated() where word.isNumber && found.count < most {
                while let date = dates.first, date.range.upperBound <= word.range.lowerBound { dates.removeFirst() }
                if let date = dates.first, date.range.overlaps(word.range) { continue }
                let scan = NumberScan(words: reading.words, bytes: bytes, index: place)
                if let mention = scan.mention() { found.append(mention) }
            }
        }
        return found
    }

    /// How many words behind both numbers are the same.
    func sharedUnits(in reading: ArticleReading, with other: NumberMention, in otherReading: ArticleReading) -> Int {
        zip(following, other.following).prefix { reading.words[$0].hash == otherReading.words[$1].hash }.count
    }
}

private struct NumberScan {
    private static let signs = ["$", "£", "¥", "€"].map { Array($0.utf8) }
    private static let glue = Array("-/:'#.".utf8)

    let words: [Word]
    let bytes: UnsafeRawBufferPointer
    let index: Int

    func mention() -> NumberMention? {
        guard standsFree else { return nil }
        let digits = words[index].range
        let (sign, share) = (signLength(before: digits.lowerBound), shareLength(after: digits.upperBound))
        if sign == 0, share == 0, isYear || isCode { return nil }
        return NumberMention(
            identity: words[index].hash, range: digits.lowerBound - sign..<digits.upperBound + share,
            isDigit: digits.count == 1, following: share > 0 ? index + 1..<index + 1 : following)
    }

    /// Whether nothing stands at the number that makes it part of something else: “9/11”, “10:30”, “G-20”,
    /// “’08”, “9th”, “1990s”, “2-1”. A unit may follow without a space (“100km”).
    private var standsFree: Bool {
        let digits = words[index].range
        if digits.lowerBound > 0 {
            let before = bytes[digits.lowerBound - 1]
            // The last byte of ’ and of dashes.
            if Self.glue.contains(before) || before == 0x99 || before == 0x93 || Self.isLetter(before) {
                return false
            }
        }
        guard digits.upperBound < bytes.count else { return true }
        let after = bytes[digits.upperBound]
        if after == UInt8(ascii: "/") || after == UInt8(ascii: ":") { return false }
        if after == UInt8(ascii: "-"), digits.upperBound + 1 < bytes.count {
            return !Self.isDigit(bytes[digits.upperBound + 1])
        }
        guard Self.isLetter(after) else { return true }
        // A unit is a word of its own; the ending of a rank and the s of “1990s” are not.
        guard index + 1 < words.count, words[index + 1].range.lowerBound == digits.upperBound else { return false }
        return words[index + 1].range.count > 1
    }

    private var isYear: Bool {
        let digits = words[index].range
        guard digits.count == 4, bytes[digits].allSatisfy(Self.isDigit) else { return false }
        return NumberMention.years ~= bytes[digits].reduce(0) { $0 * 10 + Int($1 & 15) }
    }

    /// Whether the number begins with a zero that counts nothing: “0845”, the last part of “1, 000”.
    private var isCode: Bool {
        let digits = bytes[words[index].range]
        return digits.count > 1 && digits.first == UInt8(ascii: "0") && digits.dropFirst().first != UInt8(ascii: ".")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

    private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

    /// The bytes of “$”, “£”, “¥” or “€” right before the number.
    private func signLength(before start: Int) -> Int {
        Self.signs.first { $0.count <= start && bytes[start - $0.count..<start].elementsEqual($0) }?.count ?? 0
    }

    private func shareLength(after end: Int) -> Int {
        end < bytes.count && bytes[end] == UInt8(ascii: "%") ? 1 : 0
    }

    private var following: Range<Int> {
        var next = index + 1
        while next < words.count, next < index + 3 {
            let gap = bytes[words[next - 1].range.upperBound..<words[next].range.lowerBound]
            let isJoined = gap.count < 2 && gap.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
            guard isJoined, !words[next].isNumber, !words[next].isStopWord, !words[next].isSentenceInitial else {
                break
            }
            next += 1
        }
        return index + 1..<next
    }
}
