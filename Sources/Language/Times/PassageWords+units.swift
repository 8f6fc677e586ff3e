/// Expressions around a unit of time, a part of a day, a weekend or a season.
extension PassageWords {
    private static let the = WordHash("the")
    private static let of = WordHash("of")
    private static let from = WordHash("from")
    private static let overWeekend = WordHash("over")
    /// Words before “a year” that make it a length; “$20 a year” is a rate.
    private static let beforeLength = Set(
        ["for", "in", "within", "after", "than", "of", "until", "least"].map { WordHash($0) })
    private static let beforeVague = Set(["for", "in", "over", "after", "within"].map { WordHash($0) })

    /// The expression around a unit of time; nothing where the unit stands in none.
    func unitPhrase(at index: Int) -> TimePhrase? {
        // “20-year-old”.
        if kind(index + 1) == .old, isJoined(index) { return nil }
        if let amount = amount(before: index) { return lengthPhrase(at: index, amount) }
        guard isJoined(index - 1) else { return nil }
        if kind(index - 1) == .article { return articlePhrase(at: index) }
        return pointedPhrase(at: index) ?? vaguePlural(at: index)
    }

    // MARK: Lengths

    private func lengthPhrase(at index: Int, _ amount: TimeAmount) -> TimePhrase? {
        // “first two weeks”, “the past two years”, “the next few days”: of the writer's own row of days.
        var first = amount.first
        // “to last 17 minutes”: without “the”, “last” is a verb.
        if isJoined(first - 1), [.last, .past, .next, .coming].contains(kind(first - 1)) {
            let pointer = withThe(first - 1)
            if pointer < first - 1 || kind(first - 1) == .past { first = pointer }
        }
        if let end = shifted(after: index) {
            return phrase(amount.first...end, ago(amount, at: index, through: end) ?? .vague)
        }
        // “one day” is any day.
        if kind(amount.first) == .number, words[amount.first].range.count == 3, number(at: amount.first) == 1,
            isDayOrPart(index), !isLength(before: amount.first)
        {
            return phrase(first...index, .vague)
        }
        return phrase(first...index, length(amount, at: index).map { .certain($0) } ?? .vague)
    }

    private func isDayOrPart(_ index: Int) -> Bool {
        kind(index) == .part || kind(index) == .unit && unit(index) == .day
    }

    /// A length as ISO 8601 writes it, that of parts of days as TimeML does (`P1TEV`); nothing where no number is told.
    private func length(_ amount: TimeAmount, at index: Int) -> String? {
        switch kind(index) {
        case .unit:
            guard let unit = unit(index) else { return nil }
            if amount.isHalf { return unit.half }
            let (prefix, factor, letter) = unit.iso
            guard let number = amount.number else { return nil }
            if factor == 1 { return prefix + number + letter }
            return Int(number).map { "\(prefix)\($0 * factor)\(letter)" }
        case .part:
            let part = number(at: index)
            guard dayParts.indices.contains(part), let number = amount.number, !number.contains(".") else { return nil }
            return "P\(number)T\(dayParts[part])"
        default: return nil
        }
    }

    private func unit(_ index: Int) -> TimeUnit? {
        let value = number(at: index)
        return TimeUnit.allCases.indices.contains(value) ? TimeUnit.allCases[value] : nil
    }

    /// “ago”, “later”, “earlier”, “from now” behind a length: the last word.
    private func shifted(after index: Int) -> Int? {
        guard isJoined(index) else { return nil }
        switch kind(index + 1) {
        case .ago, .shift: return index + 1
        default:
            return word(index + 1, is: Self.from) && kind(index + 2) == .vague && isJoined(index + 1) ? index + 2 : nil
        }
    }

    /// Days ago are counted exactly; weeks, months and years are rounded by those who write them.
    private func ago(_ amount: TimeAmount, at index: Int, through end: Int) -> TimeMeaning? {
        guard kind(end) == .ago, kind(index) == .unit, unit(index) == .day, !amount.isBounded,
            let days = amount.number.flatMap({ Int($0) }), 1...60 ~= days
        else { return nil }
        return .day(-days)
    }

    /// “for a year”, “a week ago”: a length only where a word beside it says so.
    private func articlePhrase(at index: Int) -> TimePhrase? {
        guard kind(index) == .unit else { return nil }
        let amount = bounded(TimeAmount(first: index - 1, number: "1"))
        guard amount.isBounded || isLength(before: index - 1) || shifted(after: index) != nil else { return nil }
        return lengthPhrase(at: index, amount)
    }

    private func isLength(before index: Int) -> Bool {
        isJoined(index - 1) && (Self.beforeLength.contains(words[index - 1].hash) || kind(index - 1) == .about)
    }

    // MARK: One of a row

    /// “last year”, “this week”, “recent months”, “the coming weeks”, “every day”, “the third year”.
    private func pointedPhrase(at index: Int) -> TimePhrase? {
        let pointer = index - 1
        switch kind(pointer) {
        case .this, .last, .next:
            let hasThe = word(pointer - 1, is: Self.the) && isJoined(pointer - 1)
            if hasThe { return thePhrase(at: index) }
            return phrase(withPart(pointer)...index, isPlural(index) ? .vague : relative(at: index))
        case .past:
            return phrase(withThe(pointer)...index, isPlural(index) ? .vague : one(at: index))
        case .coming, .recent, .that: return phrase(withThe(pointer)...index, .vague)
        case .every, .ordinal: return phrase(pointer...index, .vague)
        case .none where isOrdinal(pointer): return ordinalPhrase(at: index)
        default: return weekendPhrase(at: index)
        }
    }

    /// “the 12th year”, “the 21st century”.
    private func ordinalPhrase(at index: Int) -> TimePhrase {
        guard unit(index) == .century, let number = integer(index - 1, digits: 1...2), number > 0 else {
            return phrase(index - 1...index, .vague)
        }
        let (first, last) = (CalendarDay.text(year: number * 100 - 99), CalendarDay.text(year: number * 100))
        return phrase(withThe(index - 1)...index, .certain("\(first)/\(last)"))
    }

    /// “the next day”, “the last week of the campaign”: of another row of days than the writer's own.
    private func thePhrase(at index: Int) -> TimePhrase? {
        if word(index + 1, is: Self.of) { return nil }
        return phrase((index - 2)...index, .vague)
    }

    private func one(at index: Int) -> TimeMeaning {
        length(TimeAmount(first: index, number: "1"), at: index).map { .certain($0) } ?? .vague
    }

    /// What “this”, “last” or “next” means before a unit.
    private func relative(at index: Int) -> TimeMeaning {
        let pointer = kind(index - 1)
        let step = pointer == .this ? 0 : pointer == .last ? -1 : 1
        switch kind(index) {
        // “last night”, “this morning”; “next morning” is one after another.
        case .part:
            let isNight =
                dayParts.indices.contains(number(at: index)) && dayParts[number(at: index)] == "NI"
            return pointer == .this ? .day(0) : pointer == .last && isNight ? .day(-1) : .vague
        case .weekend: return .weekend(pointer == .this ? .this : pointer == .last ? .last : .next)
        case .unit:
            switch unit(index) {
            case .week: return .week(step)
            case .month: return .month(step)
            case .year: return .year(step)
            default: return .vague
            }
        default: return .vague
        }
    }

    /// “over the weekend”, “the weekend”.
    private func weekendPhrase(at index: Int) -> TimePhrase? {
        guard kind(index) == .weekend, word(index - 1, is: Self.the) else { return nil }
        if words.indices.contains(index + 1), isJoined(index), !words[index + 1].isStopWord,
            !words[index + 1].isCapitalised,
            isPlural(index + 1)
        {
            return nil
        }
        let isOver = word(index - 2, is: Self.overWeekend) && isJoined(index - 2)
        return phrase((isOver ? index - 2 : index - 1)...index, .weekend(.plain))
    }

    /// “for years”, “weeks ago”.
    private func vaguePlural(at index: Int) -> TimePhrase? {
        guard kind(index) == .unit, isPlural(index) else { return nil }
        if let end = shifted(after: index) { return phrase(index...end, .vague) }
        return Self.beforeVague.contains(words[index - 1].hash) ? phrase(index...index, .vague) : nil
    }

    private func withThe(_ index: Int) -> Int {
        word(index - 1, is: Self.the) && isJoined(index - 1) ? index - 1 : index
    }

    /// Takes in “earlier”, “late” and the like.
    func withPart(_ index: Int) -> Int {
        isJoined(index - 1) && [.early, .shift].contains(kind(index - 1)) ? index - 1 : index
    }
}
