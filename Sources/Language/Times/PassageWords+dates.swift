/// Expressions around a day of the week, a month, a year, or a date of digits alone.
extension PassageWords {
    private static let of = WordHash("of")
    private static let the = WordHash("the")
    private static let and = WordHash("and")
    private static let to = WordHash("to")
    private static let between = WordHash("between")
    private static let inMonth = WordHash("in")
    /// Words before a month that stands by itself; “May” and “March” are other words too.
    private static let beforeMonth = Set(
        ["in", "since", "of", "by", "until", "till", "during", "from", "between", "before", "after", "through", "for"]
            .map { WordHash($0) })
    /// Words before a year that stands by itself.
    private static let beforeYear = Set(
        [
            "in", "since", "of", "by", "during", "from", "until", "till", "before", "after", "through", "between",
            "around", "to", "into",
        ].map { WordHash($0) })
    /// Words before a year that stands before what is of that year (“the 2015 agreement”).
    private static let beforeYearOfNoun = Set(["the", "his", "her", "its", "their", "our", "a"].map { WordHash($0) })

    // MARK: Days of the week

    func weekdayPhrase(at index: Int) -> TimePhrase? {
        guard words[index].isCapitalised else { return nil }
        if isPlural(index) { return phrase(index...index, .vague) }
        if isNamed(index) { return nil }
        let weekday = number(at: index)
        if let date = datePhrase(after: index, weekday: weekday) { return date }
        var first = index
        var choice = TimeMeaning.Choice.plain
        if isJoined(index - 1) {
            switch kind(index - 1) {
            case .this: choice = .this
            case .last, .past: choice = .last
            case .next: choice = .next
            case .every: return phrase((index - 1)...index, .vague)
            case .that: return phrase((index - 1)...index, .vague)
            case .early: first = index - 1
            default: break
            }
            if choice != .plain { first = index - 1 }
        }
        let last = kind(index + 1) == .part && isJoined(index) && !isPlural(index + 1) ? index + 1 : index
        if last > index, kind(first - 1) == .article, isJoined(first - 1) { return nil }
        return phrase(first...last, .weekday(weekday, choice))
    }

    /// “Black Friday”, “The Sunday Post”: names, of which the day is not told.
    private func isNamed(_ index: Int) -> Bool {
        if isJoined(index - 1), DayNames.english.precede(words[index - 1].hash) { return true }
        guard isJoined(index), words[index + 1].isCapitalised, kind(index + 1) == .none, index > 0 else {
            return false
        }
        return isJoined(index - 1) && (word(index - 1, is: Self.the) || isOddCapital(index - 1))
            || isPossessive(index - 1)
    }

    /// A capital that is not that of a sentence's first word, nor of a word of time.
    private func isOddCapital(_ index: Int) -> Bool {
        words[index].isCapitalised && !words[index].isSentenceInitial && kind(index) == .none
            && !words[index].isStopWord
    }

    /// “Monday, Feb. 9”, “Monday 9 February”.
    private func datePhrase(after index: Int, weekday: Int) -> TimePhrase? {
        for month in index + 1...index + 4 where kind(month) == .monthName {
            guard let date = datePhrase(at: month), date.words.lowerBound > index, date.words.lowerBound <= index + 2,
                date.range.lowerBound - words[index].range.upperBound <= 6
            else { return nil }
            let meaning: TimeMeaning
            switch date.meaning {
            case .date(let month, let day, let through, _):
                meaning = .date(month: month, day: day, through: through, weekday: weekday)
            case .certain(let value):
                // A date whose day of the week is another is a slip: nobody knows of which of the two.
                let isRight = CalendarDay(String(value.prefix(10))).map { $0.weekday == weekday } ?? true
                meaning = isRight ? date.meaning : .vague
            default: return nil
            }
            return phrase(index...date.words.upperBound, meaning)
        }
        return nil
    }

    // MARK: Months

    func monthPhrase(at index: Int) -> TimePhrase? {
        guard words[index].isCapitalised, !isPlural(index) else { return nil }
        if let date = datePhrase(at: index) { return date }
        let month = number(at: index)
        if let (year, last) = year(after: index) {
            return phrase(withPart(index)...last, .certain(CalendarDay.text(year: year, month: month)))
        }
        guard isJoined(index - 1) else { return nil }
        switch kind(index - 1) {
        case .last, .past: return phrase(withPart(index - 1)...index, .monthName(month, .last))
        case .next, .coming: return phrase(withPart(index - 1)...index, .monthName(month, .next))
        case .this: return phrase(withPart(index - 1)...index, .monthName(month, .this))
        case .every: return phrase((index - 1)...index, .vague)
        case .early: return phrase((index - 1)...index, .monthName(month, .plain))
        default:
            guard Self.beforeMonth.contains(words[index - 1].hash), !isFollowedByName(index) else { return nil }
            return phrase(index...index, .monthName(month, .plain))
        }
    }

    /// “for April Example”: a name.
    private func isFollowedByName(_ index: Int) -> Bool {
        isJoined(index) && words[index + 1].isCapitalised && !words[index + 1].isStopWord
            && !word(index - 1, is: Self.inMonth)
    }

    /// “Theresa May”, no day behind it: somebody bears the name of the month.
    func isSurname(_ index: Int) -> Bool {
        guard words[index].isCapitalised, isJoined(index - 1), integer(index + 1) == nil else { return false }
        let before = words[index - 1]
        return before.isCapitalised && !before.isStopWord && kind(index - 1) == .none
    }

    /// The year behind a month: “February 2022”, “February, 2022”, “February of 2022”.
    private func year(after index: Int) -> (year: Int, last: Int)? {
        guard words.indices.contains(index + 1) else { return nil }
        let last = word(index + 1, is: Self.of) ? index + 2 : index + 1
        guard let year = integer(last, digits: 4...4), 1000...2199 ~= year,
            words[last].range.lowerBound - words[index].range.upperBound <= 4, !isEndOfSentence(after: index)
        else { return nil }
        return (year, last)
    }

    /// Whether a stop stands behind a month that is not shortened.
    private func isEndOfSentence(after month: Int) -> Bool {
        words[month].range.count > 4 && gap(after: month).contains(UInt8(ascii: "."))
    }

    // MARK: Days

    /// The date around a month's name: “February 9, 2025”, “the 9th of February”, “Feb. 9-12”.
    private func datePhrase(at month: Int) -> TimePhrase? {
        let near = max(0, month - 3)..<min(words.count, month + 4)
        let dates = Words.namedDates(among: Array(words[near]), in: bytes)
        guard let date = dates.first(where: { $0.range.contains(words[month].range.lowerBound) }),
            var first = near.first(where: { words[$0].range.lowerBound >= date.range.lowerBound }),
            var last = near.last(where: { words[$0].range.upperBound <= date.range.upperBound }),
            isOneDate(first...last, month: month)
        else { return nil }
        var through = date.day
        var year = date.year
        if year == nil, first == month, let (day, index) = lastDay(after: last, from: date.day) {
            (through, last) = (day, index)
            if let (value, index) = self.year(behindDay: last) { (year, last) = (value, index) }
        } else if first < month, let day = firstDay(before: first, to: date.day) {
            return finish((first - 2 + 1)...last, month: date.month, day: day, through: date.day, year: year)
        }
        if first < month, word(first - 1, is: Self.the), isJoined(first - 1) { first -= 1 }
        return finish(first...last, month: date.month, day: date.day, through: through, year: year)
    }

    private func finish(_ range: ClosedRange<Int>, month: Int, day: Int, through: Int, year: Int?) -> TimePhrase? {
        guard let year else {
            if DayNames.english.contains(month: month, day: day) { return phrase(range, .vague) }
            return phrase(range, .date(month: month, day: day, through: through, weekday: nil))
        }
        guard let first = CalendarDay(year: year, month: month, day: day) else { return nil }
        let value = through == day ? first.text : "\(first.text)/\(first.adding(through - day).text)"
        return phrase(range, .certain(value))
    }

    /// Whether the words found stand together as those of a date do: “in May 20 people” and “in March. 9 people” do not.
    private func isOneDate(_ range: ClosedRange<Int>, month: Int) -> Bool {
        if isEndOfSentence(after: month), range.upperBound > month { return false }
        for index in range.lowerBound..<range.upperBound {
            let gap = gap(after: index)
            if index == month, gap.contains(UInt8(ascii: ",")), range.lowerBound == month { return false }
            if index > month, gap.contains(UInt8(ascii: ".")) { return false }
            if gap.contains(UInt8(ascii: "(")) || gap.contains(UInt8(ascii: ")")) || gap.contains(UInt8(ascii: "\n")) {
                return false
            }
        }
        // “in May 20 people”: of a day one says “on”.
        return
            !(range.lowerBound == month && word(month - 1, is: Self.inMonth)
            && integer(range.upperBound, digits: 4...4) == nil)
    }

    /// “Feb. 9-12”.
    private func lastDay(after index: Int, from day: Int) -> (day: Int, index: Int)? {
        guard isSpan(index), let last = integer(index + 1, digits: 1...2), last > day, last <= 31 else { return nil }
        return (last, index + 1)
    }

    private func year(behindDay index: Int) -> (year: Int, index: Int)? {
        guard words.indices.contains(index + 1), let year = integer(index + 1, digits: 4...4), 1900...2100 ~= year,
            gap(after: index).elementsEqual(", ".utf8) || isJoined(index)
        else { return nil }
        return (year, index + 1)
    }

    /// “9-12 February”.
    private func firstDay(before index: Int, to day: Int) -> Int? {
        guard isSpan(index - 1), let first = integer(index - 1, digits: 1...2), 1..<day ~= first else { return nil }
        return first
    }

    // MARK: Years

    /// “in 2015”, “the 2015 agreement”, “the 1990s”, “2014-15”, `2025-02-09`, `09.02.2025`.
    func numberPhrase(at index: Int) -> TimePhrase? {
        if let date = numericDate(at: index) { return date }
        guard let year = integer(index, digits: 4...4), 1000...2099 ~= year else { return nil }
        let range = words[index].range
        if range.upperBound < bytes.count, Letters.isASCIILetter(bytes[range.upperBound]) {
            return decade(year, at: index)
        }
        guard isYear(index, year) else { return nil }
        if isSpan(index), let end = lastYear(after: index, from: year) {
            return phrase(index...index + 1, .certain("\(year)/\(end)"))
        }
        return phrase(withPart(index)...index, .certain(CalendarDay.text(year: year)))
    }

    private func decade(_ year: Int, at index: Int) -> TimePhrase? {
        let range = words[index].range
        guard year % 10 == 0, bytes[range.upperBound] == UInt8(ascii: "s"), word(index + 1, is: WordHash("s")) else {
            return nil
        }
        let part = withPart(index)
        let first = word(part - 1, is: Self.the) && isJoined(part - 1) ? part - 1 : part
        return phrase(first...index + 1, .certain("\(year)/\(year + 9)"))
    }

    /// “2014-18”, “2014–2018”.
    private func lastYear(after index: Int, from year: Int) -> Int? {
        if let last = integer(index + 1, digits: 4...4) { return year...year + 99 ~= last ? last : nil }
        guard let last = integer(index + 1, digits: 2...2), year % 100 < last else { return nil }
        return year / 100 * 100 + last
    }

    /// Whether a number of four digits is a year: as the word before it says.
    private func isYear(_ index: Int, _ year: Int) -> Bool {
        let start = words[index].range.lowerBound
        if start > 0, bytes[start - 1] == UInt8(ascii: "("), 1800...2099 ~= year {
            let end = words[index].range.upperBound
            return end < bytes.count && (bytes[end] == UInt8(ascii: ")") || isSpan(index))
        }
        guard index > 0, start > 0,
            bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == 0xA0 || kind(index - 1) == .early
        else { return false }
        if isCount(index, year) { return false }
        let before = words[index - 1]
        if isPossessive(index - 1) { return isAdjectival(index, year) }
        guard isJoined(index - 1) else { return false }
        if kind(index - 1) == .early { return 1500...2099 ~= year }
        if Self.beforeYearOfNoun.contains(before.hash) { return isAdjectival(index, year) }
        if word(index - 1, is: Self.and) { return isSecondYear(index) }
        if word(index - 1, is: Self.to) { return isSecondYear(index) || false }
        return Self.beforeYear.contains(before.hash) && 1000...2099 ~= year
    }

    /// “between 2014 and 2018”, “from 2014 to 2018”, “in 2014 and 2018”.
    private func isSecondYear(_ index: Int) -> Bool {
        guard let first = integer(index - 2, digits: 4...4), isJoined(index - 2) else { return false }
        return 1000...2099 ~= first && isYear(index - 2, first)
    }

    private func isAdjectival(_ index: Int, _ year: Int) -> Bool {
        1900...2049 ~= year && isJoined(index) && !words[index + 1].isNumber
    }

    /// “2000 people”, “1500 metres”: a number of things, as a rule a round one before a plural.
    private func isCount(_ index: Int, _ year: Int) -> Bool {
        guard isJoined(index) else { return false }
        if kind(index + 1) == .unit { return true }
        guard !words[index + 1].isCapitalised, year % 50 == 0, year != 2000 || !word(index - 1, is: Self.inMonth) else {
            return false
        }
        return isPlural(index + 1) || words[index + 1].hash == WordHash("people")
    }

    private func numericDate(at index: Int) -> TimePhrase? {
        let length = words[index].range.count
        let start: Int
        if 8...10 ~= length {
            start = index
        } else if length == 4, isSlashOrHyphen(after: index), integer(index + 1, digits: 2...2) != nil {
            start = index
        } else if length == 4, index >= 2, isSlashOrHyphen(after: index - 1), isSlashOrHyphen(after: index - 2) {
            start = index - 2
        } else {
            return nil
        }
        let first = words[start].range.lowerBound
        if first > 0, Letters.isDigit(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: "/") { return nil }
        let end = min(bytes.count, first + 24)
        guard let date = NumericDate.all(in: bytes[first..<end]).first, date.range.lowerBound == 0 else { return nil }
        let stop = first + date.range.upperBound
        guard let last = words[start...].prefix(8).lastIndex(where: { $0.range.upperBound <= stop }) else { return nil }
        let readings = date.readings(date.order)
        return phrase(start...last, readings.count == 1 ? .certain(readings[0]) : .vague)
    }

    private func isSlashOrHyphen(after index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let gap = gap(after: index)
        return gap.count == 1 && (gap.first == UInt8(ascii: "/") || gap.first == UInt8(ascii: "-"))
    }
}

/// Names of days: what comes before a day of the week in them, and days without a year that are names of events.
private struct DayNames {
    static let english = DayNames()

    private let before: Set<WordHash>
    private let days: Set<Int>

    private init() {
        var before: Set<WordHash> = []
        var days: Set<Int> = []
        for word in WordList.words("times/day-names.txt") {
            let parts = word.split(separator: "-").compactMap { Int($0) }
            if parts.count == 2 { days.insert(parts[0] * 100 + parts[1]) } else { before.insert(WordHash(word)) }
        }
        (self.before, self.days) = (before, days)
    }

    /// Whether a word makes a name of the day of the week behind it.
    func precede(_ word: WordHash) -> Bool { before.contains(word) }

    /// Whether a day without a year is the name of an event.
    func contains(month: Int, day: Int) -> Bool { days.contains(month * 100 + day) }
}
