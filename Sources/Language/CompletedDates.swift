extension Words {
    /// The days, with year, that a line speaks of as over: “The treaty was signed on February 9, 2025.”
    ///
    /// Such a day is not after the day on which the line was written. A sentence with a quotation, a modal
    /// verb or a word such as “until” or “scheduled” tells nothing; nor does one without a verb in the past
    /// tense before the date, or behind a date that opens it, nor a date without “on” or a weekday.
    ///
    /// - Parameter bytes: The line as UTF-8.
    /// - Returns: The dates, ascending by range.
    /// - Complexity: O(bytes)
    public static func completedDates(in bytes: UnsafeRawBufferPointer) -> [NamedDate] {
        var found: [NamedDate] = []
        for sentence in Sentences.ranges(in: bytes) where holdsFourDigits(bytes[sentence]) {
            var words: [Word] = []
            append(in: bytes, sentence: sentence, to: &words)
            let dates = namedDates(among: words, in: bytes).filter { $0.year != nil }
            if dates.isEmpty || dates.count > TenseScan.mostDates || holdsQuotation(bytes[sentence]) { continue }
            let scan = TenseScan(words: words, bytes: bytes, dates: dates)
            if scan.isOpen { continue }
            found += dates.filter(scan.isCompleted)
        }
        return found
    }

    /// Whether four digits stand side by side, as those of a year do.
    private static func holdsFourDigits(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
        var digits = 0
        for byte in text {
            digits = Letters.isDigit(byte) ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
    }

    /// Whether a straight or an opening curly quotation mark stands in a text.
    private static func holdsQuotation(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
        text.indices.contains { index in
            text[index] == UInt8(ascii: "\"")
                || text[index] == 0xE2 && index + 2 < text.endIndex && text[index + 1] == 0x80
                    && (text[index + 2] == 0x9C || text[index + 2] == 0x98)
        }
    }
}

private struct TenseScan {
    /// How far from its date a verb may stand; further away it is the verb of another clause.
    static let reach = 12
    /// What holds more dates than this is a table and no sentence; and each date is sought among all words.
    static let mostDates = 8
    static let on = WordHash("on")
    static let to = WordHash("to")

    let words: [Word]
    let bytes: UnsafeRawBufferPointer
    let dates: [NamedDate]

    /// Whether what the sentence tells need not have happened yet.
    var isOpen: Bool {
        words.contains { Tense.words[$0.hash] == .open && !isInDate($0) }
    }

    /// Whether a verb in the past tense tells what happened on the date.
    func isCompleted(_ date: NamedDate) -> Bool {
        let start = words.firstIndex { $0.range.lowerBound >= date.range.lowerBound }
        guard var first = start else { return false }
        let last = words.lastIndex { $0.range.upperBound <= date.range.upperBound } ?? first
        let hasWeekday = first > 0 && Words.weekday(words[first - 1]) != nil
        if hasWeekday { first -= 1 }
        let hasOn = first > 0 && words[first - 1].hash == Self.on
        // “through March 2”, “for the week of March 2” and a date by itself tell nothing.
        guard hasOn || hasWeekday else { return false }
        if hasOn { first -= 1 }
        if first == 0 { return words[(last + 1)...].prefix(Self.reach).contains { tense($0) != nil } }
        return isCompleted(by: words[..<first].suffix(Self.reach))
    }

    /// Whether the words before a date tell what happened then: the last verb in the past tense decides, unless
    /// an infinitive (“agreed to meet”) stands behind it.
    private func isCompleted(by before: ArraySlice<Word>) -> Bool {
        guard let verb = before.lastIndex(where: { tense($0) != nil }),
            !before[(verb + 1)...].contains(where: { $0.hash == Self.to })
        else { return false }
        return tense(words[verb]) == .past || verb == before.endIndex - 1
    }

    /// The tense of a verb in the past tense; nothing for other words.
    private func tense(_ word: Word) -> Tense? {
        if let known = Tense.words[word.hash] { return known }
        let text = bytes[word.range]
        let isRegular =
            text.count >= 5 && text[text.endIndex - 1] == UInt8(ascii: "d")
            && text[text.endIndex - 2] == UInt8(ascii: "e") && !word.isCapitalised
        return isRegular ? .past : nil
    }

    private func isInDate(_ word: Word) -> Bool {
        dates.contains { $0.range.overlaps(word.range) }
    }
}
