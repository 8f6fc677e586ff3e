/// How many units, as a text tells it in front of a unit.
struct TimeAmount {
    /// The first word that tells it, with “at least” and the like.
    var first: Int
    /// The number in digits; nothing where it is not told (“several”) or a span (“two to three”).
    var number: String?
    /// A half of one unit.
    var isHalf = false
    /// Whether it is told as about so many or as a bound.
    var isBounded = false
}

extension PassageWords {
    private static let and = WordHash("and")
    private static let or = WordHash("or")
    private static let to = WordHash("to")
    private static let of = WordHash("of")
    private static let than = WordHash("than")
    private static let at = WordHash("at")
    private static let up = WordHash("up")
    private static let no = WordHash("no")
    private static let between = WordHash("between")
    private static let least = [WordHash("least"), WordHash("most")]
    private static let comparisons = [WordHash("more"), WordHash("less"), WordHash("fewer"), WordHash("longer")]
    private static let zero = WordHash("0")

    /// How many units are told right before a unit; nothing where no number stands there.
    func amount(before unit: Int) -> TimeAmount? {
        guard isJoined(unit - 1), let plain = plainAmount(through: unit - 1) else { return nil }
        return bounded(spanned(plain))
    }

    private func plainAmount(through last: Int) -> TimeAmount? {
        switch kind(last) {
        case .half: return half(through: last) ?? TimeAmount(first: beforeArticle(last), isHalf: true)
        // “a few”, “a couple of”.
        case .some: return TimeAmount(first: beforeArticle(last))
        case .article where kind(last - 1) == .half && isJoined(last - 1):
            return TimeAmount(first: last - 1, isHalf: true)
        case .none where word(last, is: Self.of) && kind(last - 1) == .some && isJoined(last - 1):
            return TimeAmount(first: beforeArticle(last - 1))
        default: return wholeNumber(through: last)
        }
    }

    private func beforeArticle(_ index: Int) -> Int {
        kind(index - 1) == .article && isJoined(index - 1) ? index - 1 : index
    }

    /// “two and a half”.
    private func half(through last: Int) -> TimeAmount? {
        guard kind(last - 1) == .article, word(last - 2, is: Self.and),
            let whole = wholeNumber(through: last - 3), let number = whole.number
        else { return nil }
        return TimeAmount(first: whole.first, number: number + ".5")
    }

    private func wholeNumber(through last: Int) -> TimeAmount? {
        if words.indices.contains(last), words[last].isNumber { return digits(last) }
        switch kind(last) {
        case .number:
            let value = number(at: last)
            // “twenty-one”.
            if value < 10, kind(last - 1) == .number, number(at: last - 1) >= 20, isJoined(last - 1) {
                return TimeAmount(first: last - 1, number: String(number(at: last - 1) + value))
            }
            return TimeAmount(first: last, number: String(value))
        case .scale:
            let scale = number(at: last)
            guard isJoined(last - 1) else { return nil }
            if isPlural(last) { return TimeAmount(first: last) }
            if kind(last - 1) == .number {
                return TimeAmount(first: last - 1, number: String(number(at: last - 1) * scale))
            }
            return kind(last - 1) == .article ? TimeAmount(first: last - 1, number: String(scale)) : nil
        default: return nil
        }
    }

    private func digits(_ index: Int) -> TimeAmount? {
        let text = bytes[words[index].range].filter { $0 != UInt8(ascii: ",") }
        let stops = text.count { $0 == UInt8(ascii: ".") }
        guard text.count <= 6, stops <= 1, text != [UInt8(ascii: "0")], !isOrdinal(index) else { return nil }
        let before = words[index].range.lowerBound
        // “$20 a day” and “No. 5-2” count no units.
        if before > 0, [UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "/")].contains(bytes[before - 1]) {
            return nil
        }
        return TimeAmount(first: index, number: String(decoding: text, as: UTF8.self))
    }

    /// “9th”.
    func isOrdinal(_ index: Int) -> Bool {
        guard words.indices.contains(index), words[index].isNumber else { return false }
        let end = words[index].range.upperBound
        return end < bytes.count && Letters.isASCIILetter(bytes[end])
    }

    /// “two to three”, “5-10”, “between five and ten”: the span of them, of which no number is told.
    private func spanned(_ amount: TimeAmount) -> TimeAmount {
        let first = amount.first
        guard amount.number != nil else { return amount }
        if isSpan(first - 1), let other = wholeNumber(through: first - 1) { return TimeAmount(first: other.first) }
        guard isJoined(first - 1), isJoined(first - 2), let other = wholeNumber(through: first - 2) else {
            return amount
        }
        if word(first - 1, is: Self.to) || word(first - 1, is: Self.or) { return TimeAmount(first: other.first) }
        if word(first - 1, is: Self.and), word(other.first - 1, is: Self.between) {
            return TimeAmount(first: other.first - 1)
        }
        return amount
    }

    /// Takes in what stands before a number: “about”, “at least”, “more than”, “up to”.
    func bounded(_ amount: TimeAmount) -> TimeAmount {
        let first = amount.first
        guard isJoined(first - 1) else { return amount }
        var start: Int?
        if kind(first - 1) == .about {
            start = first - 1
        } else if Self.least.contains(words[first - 1].hash), word(first - 2, is: Self.at), isJoined(first - 2) {
            start = first - 2
        } else if word(first - 1, is: Self.to), word(first - 2, is: Self.up), isJoined(first - 2) {
            start = first - 2
        } else if word(first - 1, is: Self.than), isJoined(first - 2), first >= 2,
            Self.comparisons.contains(words[first - 2].hash)
        {
            start = word(first - 3, is: Self.no) && isJoined(first - 3) ? first - 3 : first - 2
        }
        guard let start else { return amount }
        var result = amount
        result.first = start
        result.isBounded = true
        return result
    }
}
