import Language

/// A date in a line that tells when the page was made: “Published on Feb 9, 2025 at 10:45 | Updated Feb 12, 2025”.
struct DateStamp {
    /// What the line says of the date.
    enum Meaning {
        /// The page was published then.
        case publication
        /// The page was changed then.
        case change
        /// The date stands alone.
        case bare
    }

    let meaning: Meaning
    /// The date in digits; nothing where it was written in words.
    let numeric: NumericDate?
    /// The date in words, `YYYY-MM-DD`.
    let named: String?

    /// The days that the date can mean, ascending.
    func readings(_ order: NumericDate.Order?) -> [String] {
        named.map { [$0] } ?? numeric?.readings(numeric?.order ?? order) ?? []
    }

    /// The most words that such a line has: two dates with times, and a byline.
    static let mostWords = 24

    /// The stamps in a line; none where the line says anything else. Signs such as `|` and `•` part a line.
    static func stamps(in draft: Draft, _ index: Int) -> [DateStamp] {
        let line = draft.lines[index]
        guard 1...mostWords ~= line.wordCount, draft.words(of: index).contains(where: isLongNumber) else { return [] }
        return line.plain.withBytes(in: draft.bytes) { text in
            let words = Array(draft.words(of: index))
            let isByline = line.openings.contains(.byline)
            return StampLine(text: text, words: words, isByline: isByline).stamps()
        }
    }

    /// Whether a number can hold a year; asked first, because most short lines have none.
    private static func isLongNumber(_ word: Word) -> Bool { word.isNumber && word.range.count >= 4 }
}

/// The words of one line, read as a time stamp.
private struct StampLine {
    let text: UnsafeRawBufferPointer
    let words: [Word]
    /// Whether the line opens as a byline, so that names may stand in it.
    let isByline: Bool

    /// The most names behind the “By” of a byline.
    private static let mostNames = 8

    func stamps() -> [DateStamp] {
        let named = Words.namedDates(among: words, in: text).filter { $0.year != nil }
        let numeric = NumericDate.all(in: text)
        if named.isEmpty && numeric.isEmpty { return [] }
        return segments().flatMap { segment in
            stamps(in: segment, named: named, numeric: numeric)
        }
    }

    /// The words between the signs that part a line.
    private func segments() -> [ArraySlice<Word>] {
        var segments: [ArraySlice<Word>] = []
        var start = words.startIndex
        for index in words.indices.dropFirst() {
            if text[words[index - 1].range.upperBound..<words[index].range.lowerBound].holdsDivider {
                segments.append(words[start..<index])
                start = index
            }
        }
        segments.append(words[start...])
        return segments
    }

    private func stamps(
        in segment: ArraySlice<Word>, named: [NamedDate], numeric: [NumericDate]
    ) -> [DateStamp] {
        var found: [DateStamp] = []
        var meaning = DateStamp.Meaning.bare
        var names = isByline ? Self.mostNames : 0
        var end = 0
        for word in segment where word.range.lowerBound >= end {
            if let date = named.first(where: { $0.range.contains(word.range.lowerBound) }) {
                end = date.range.upperBound
                if let day = date.isoDay { found.append(DateStamp(meaning: meaning, numeric: nil, named: day)) }
            } else if let date = numeric.first(where: { $0.range.contains(word.range.lowerBound) }) {
                end = date.range.upperBound
                found.append(DateStamp(meaning: meaning, numeric: date, named: nil))
            } else if let label = StampWord(word.hash) {
                if label == .publication { meaning = .publication }
                if label == .change { meaning = .change }
            } else if word.isNumber || Words.weekday(word) != nil || isZone(word) {
                continue
            } else {
                // A byline begins with a word of its own and goes on with names.
                names -= 1
                if names < 0 || found.count > 0 || names < Self.mostNames - 1 && !word.isCapitalised { return [] }
            }
        }
        return found
    }

    /// Whether a word looks like the name of a time zone, or is a letter of “p.m.”.
    private func isZone(_ word: Word) -> Bool {
        let letters = text[word.range]
        return letters.count == 1 || letters.count <= 5 && letters.allSatisfy { $0 &- 0x41 < 26 }
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Whether a `|`, `•`, `·` or `●` stands in a text.
    fileprivate var holdsDivider: Bool {
        indices.contains { index in
            if self[index] == 0x7C { return true }
            if self[index] == 0xC2 { return index + 1 < endIndex && self[index + 1] == 0xB7 }
            guard self[index] == 0xE2, index + 2 < endIndex else { return false }
            return self[index + 1] == 0x80 && self[index + 2] == 0xA2
                || self[index + 1] == 0x97 && self[index + 2] == 0x8F
        }
    }
}
