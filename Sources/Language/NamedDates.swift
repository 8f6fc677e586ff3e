/// A date that a text names: a month and a day, and the year where it is given.
public struct NamedDate: Sendable, Hashable {
    /// The month, 1 to 12.
    public let month: Int
    /// The day, 1 to 31.
    public let day: Int
    /// The year, where the text gives it.
    public let year: Int?
    /// The UTF-8 offsets of the date in its text.
    public let range: Range<Int>
}

extension Words {
    /// The day of the week that a word names, 1 (Monday) to 7, nil for other words.
    public static func weekday(_ word: Word) -> Int? {
        guard word.isListed, word.isCapitalised else { return nil }
        let day = WordClasses.english[word.hash].weekday
        return day > 0 ? Int(day) : nil
    }

    /// The month that a word names, 1 to 12, nil for other words and for those in small letters.
    public static func month(_ word: Word) -> Int? {
        guard word.isListed, word.isCapitalised else { return nil }
        let month = WordClasses.english[word.hash].month
        return month > 0 ? Int(month) : nil
    }

    /// The year that a number of four digits may name, 1980 to 2039; nil for other words.
    ///
    /// - Complexity: O(1)
    public static func year(_ word: Word, in bytes: UnsafeRawBufferPointer) -> Int? {
        guard word.isNumber, word.range.count == 4 else { return nil }
        var year = 0
        for byte in bytes[word.range] {
            guard Letters.isDigit(byte) else { return nil }
            year = year * 10 + Int(byte & 15)
        }
        return (1980...2039).contains(year) ? year : nil
    }

    /// The dates that the words of a text name, in order: “February 9, 2025”, “Feb. 9”, “9 February”,
    /// “the 9th of February”.
    ///
    /// - Parameters:
    ///   - words: The words of the text, in order.
    ///   - bytes: The text as UTF-8.
    /// - Returns: The dates, ascending by range.
    /// - Complexity: O(words)
    public static func namedDates(among words: [Word], in bytes: UnsafeRawBufferPointer) -> [NamedDate] {
        var found: [NamedDate] = []
        let scan = DateScan(words: words, bytes: bytes)
        for index in words.indices {
            guard let month = month(words[index]) else { continue }
            if let date = scan.date(month: month, at: index) { found.append(date) }
        }
        return found
    }
}

private struct DateScan {
    let words: [Word]
    let bytes: UnsafeRawBufferPointer

    func date(month: Int, at index: Int) -> NamedDate? {
        if let day = number(at: index + 1, near: index), (1...31).contains(day) {
            return finish(month: month, day: day, words: index...index + 1)
        }
        if let day = number(at: index - 1, near: index), (1...31).contains(day) {
            return finish(month: month, day: day, words: index - 1...index)
        }
        // “9 of February”: the one small word between day and month.
        if let day = number(at: index - 2, near: index), (1...31).contains(day), words[index - 1].range.count == 2 {
            return finish(month: month, day: day, words: index - 2...index)
        }
        return nil
    }

    private func finish(month: Int, day: Int, words range: ClosedRange<Int>) -> NamedDate {
        var last = range.upperBound
        var year: Int?
        if let value = number(at: last + 1, near: last) ?? gluedYear(at: last + 1), (1900...2100).contains(value) {
            year = value
            last += 1
        }
        return NamedDate(
            month: month, day: day, year: year,
            range: words[range.lowerBound].range.lowerBound..<words[last].range.upperBound)
    }

    /// The year that a page's markup lets run into the time behind it: “Apr 28, 20232:23 PM”.
    private func gluedYear(at index: Int) -> Int? {
        guard words.indices.contains(index), words[index].isNumber else { return nil }
        let range = words[index].range
        guard 5...6 ~= range.count, range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: ":"),
            range.lowerBound - words[index - 1].range.upperBound <= 2, bytes[range].allSatisfy(Letters.isDigit)
        else { return nil }
        return bytes[range].prefix(4).reduce(0) { $0 * 10 + Int($1 & 15) }
    }

    /// The whole number at an index, if it stands within six bytes of its neighbour.
    private func number(at index: Int, near neighbour: Int) -> Int? {
        guard words.indices.contains(index), words[index].isNumber, words[index].range.count <= 4 else { return nil }
        let left = words[min(index, neighbour)].range.upperBound
        let right = words[max(index, neighbour)].range.lowerBound
        guard right >= left, right - left <= 6 else { return nil }
        // “on the 5, June 7”: a comma parts a day from the month after it.
        if index < neighbour, bytes[left..<right].contains(UInt8(ascii: ",")) { return nil }
        var value = 0
        for byte in bytes[words[index].range] {
            guard Letters.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte & 15)
        }
        return value
    }
}
