/// Finds the quantities of a sentence. Years, dates, times of day, sums of money, shares and measures are none.
public struct QuantityFinder {
    /// The most words of a noun with its modifiers.
    private static let longestNoun = 3
    /// How far from the number words may tell the outcome.
    private static let reach = 6

    private let words: ArraySlice<Word>
    private let bytes: UnsafeRawBufferPointer
    private let lists = QuantityWords.english

    /// Reads a sentence.
    ///
    /// - Parameters:
    ///   - words: Its words.
    ///   - bytes: The text.
    public init(words: ArraySlice<Word>, bytes: UnsafeRawBufferPointer) {
        self.words = words
        self.bytes = bytes
    }

    /// The quantities, in order.
    ///
    /// - Complexity: O(words)
    public func quantities() -> [Quantity] {
        var found: [Quantity] = []
        var index = words.startIndex
        while index < words.endIndex {
            guard let number = number(at: index) else {
                index += 1
                continue
            }
            if let quantity = quantity(number, at: index) { found.append(quantity) }
            index = number.end
        }
        return found
    }

    private struct Number {
        let value: Double
        /// The index behind its last word.
        let end: Int
    }

    private func quantity(_ number: Number, at start: Int) -> Quantity? {
        guard number.value > 1, standsFree(start), let noun = noun(behind: number.end) else { return nil }
        let range = words[start].range.lowerBound..<words[noun].range.upperBound
        let outcome = outcome(number: start..<number.end, noun: noun)
        return Quantity(
            value: number.value, bound: bound(before: start), noun: outcome?.value.noun ?? words[noun].hash,
            modifiers: words[number.end..<noun].map(\.hash).sorted(), outcome: outcome?.value.kind, range: range,
            nounRange: words[noun].range, outcomeRange: outcome?.range)
    }

    private func number(at index: Int) -> Number? {
        let first = words[index]
        guard first.isNumber || lists.number(first) != nil, !isYear(first) else { return nil }
        var number = NumberSum()
        var end = index
        while end < words.endIndex, end == index || isJoined(end) || isGap(before: end, UInt8(ascii: "-")) {
            let word = words[end]
            if word.isNumber {
                guard end == index, let digits = digits(word) else { break }
                number.begin(digits)
            } else {
                guard let next = lists.number(word), number.add(next) else { break }
            }
            end += 1
        }
        return end > index ? Number(value: number.value, end: end) : nil
    }

    /// A number of four digits without a comma may be a year.
    private func isYear(_ word: Word) -> Bool {
        word.isNumber && word.range.count == 4 && (1900...2100).contains(digits(word) ?? 0)
    }

    private func digits(_ word: Word) -> Double? {
        var value = 0.0
        for byte in bytes[word.range] {
            if byte == UInt8(ascii: ",") { continue }
            guard Letters.isDigit(byte) else { return nil }
            value = value * 10 + Double(byte & 15)
        }
        return value < 1e12 ? value : nil
    }

    /// Whether nothing stands before a number that makes it part of something else: “$12”, “G-20”, “9/11”, “10:30”.
    private func standsFree(_ index: Int) -> Bool {
        let start = words[index].range.lowerBound
        guard start > 0 else { return true }
        let before = bytes[start - 1]
        return before == UInt8(ascii: " ") || before == UInt8(ascii: "\n") || before == UInt8(ascii: "(")
    }

    /// The index of the noun behind a number.
    private func noun(behind start: Int) -> Int? {
        var index = start
        var noun: Int?
        while index < words.endIndex, isJoined(index), index - start <= Self.longestNoun {
            let word = words[index]
            let classes = ClauseWords.english[word]
            if word.isStopWord || word.isNumber || lists.number(word) != nil { break }
            if !classes.isDisjoint(with: [.preposition, .conjunction, .finite]) { break }
            if ClauseWords.english.isFinite(word, in: bytes) || ClauseWords.english.isAdverb(word, in: bytes) { break }
            // “12 sailors missing”, “14 people dead”
            if noun != nil, lists.outcomes.longest(at: index, in: words) != nil { break }
            noun = index
            index += 1
        }
        guard let noun, noun - start < Self.longestNoun, lists.isCounted(words[noun], in: bytes) else { return nil }
        // “12 people's homes” counts homes, whatever stands behind.
        let end = words[noun].range.upperBound
        if end < bytes.count, bytes[end] == UInt8(ascii: "'") || bytes[end] == 0xE2 && !isDash(end) { return nil }
        return noun
    }

    private func isDash(_ index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x93...0x94).contains(bytes[index + 2])
    }

    private func bound(before start: Int) -> Quantity.Bound {
        for length in stride(from: 3, through: 1, by: -1) where start - length >= words.startIndex {
            guard let phrase = lists.qualifiers.longest(at: start - length, in: words[..<start]),
                phrase.count == length
            else { continue }
            return phrase.value
        }
        return .exact
    }

    /// The nearest words for an outcome: the noun itself, or a few words before the number or behind the noun.
    private func outcome(number: Range<Int>, noun: Int) -> (value: QuantityWords.Outcome, range: Range<Int>)? {
        if let own = lists.outcomes.longest(at: noun, in: words), own.value.noun != nil {
            return (own.value, words[noun].range)
        }
        var best: (value: QuantityWords.Outcome, range: Range<Int>, distance: Int)?
        func look(at index: Int, distance: Int) {
            guard distance < best?.distance ?? .max, let phrase = lists.outcomes.longest(at: index, in: words) else {
                return
            }
            let range = words[index].range.lowerBound..<words[index + phrase.count - 1].range.upperBound
            best = (phrase.value, range, distance)
        }
        var index = number.lowerBound - 1
        while index >= words.startIndex, number.lowerBound - index <= Self.reach, !endsClause(before: index + 1),
            !joins(index)
        {
            look(at: index, distance: number.lowerBound - index)
            index -= 1
        }
        index = noun + 1
        while index < words.endIndex, index - noun <= Self.reach, !endsClause(before: index), !words[index].isNumber,
            !joins(index)
        {
            look(at: index, distance: index - noun)
            index += 1
        }
        return best.map { ($0.value, $0.range) }
    }

    /// Whether a word joins clauses (“killed 25 fighters and wounded 55”), and is none that opens what became of them
    /// (“14 people who were killed”).
    private func joins(_ index: Int) -> Bool {
        let classes = ClauseWords.english[words[index]]
        return classes.contains(.conjunction) && !classes.contains(.relative)
    }

    /// Whether a mark that parts clauses stands before a word.
    private func endsClause(before index: Int) -> Bool {
        gap(before: index).contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") }
    }

    private func gap(before index: Int) -> UnsafeRawBufferPointer {
        guard index > words.startIndex else { return UnsafeRawBufferPointer(rebasing: bytes[0..<0]) }
        return UnsafeRawBufferPointer(
            rebasing: bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound])
    }

    private func isJoined(_ index: Int) -> Bool { isGap(before: index, UInt8(ascii: " ")) }

    /// Whether nothing but one byte stands before a word.
    private func isGap(before index: Int, _ byte: UInt8) -> Bool {
        let gap = gap(before: index)
        return gap.count == 1 && gap[0] == byte
    }
}

/// The sum that the words of a number make: “two hundred thousand”, “twenty-one”, “12 thousand”.
private struct NumberSum {
    private var thousands = 0.0
    private var rest = 0.0

    var value: Double { thousands + rest }

    mutating func begin(_ digits: Double) {
        rest = digits
    }

    /// Adds a word of the number.
    ///
    /// - Returns: Whether it goes on the number.
    mutating func add(_ word: Double) -> Bool {
        switch word {
        case 1000...:
            guard rest > 0 else { return false }
            thousands += rest * word
            rest = 0
        case 100...:
            guard rest > 0, rest < 100 else { return false }
            rest *= word
        case 20...:
            guard rest.truncatingRemainder(dividingBy: 100) == 0 else { return false }
            rest += word
        default:
            let last = rest.truncatingRemainder(dividingBy: 100)
            guard last == 0 || last >= 20 && word < 10 && last.truncatingRemainder(dividingBy: 10) == 0 else {
                return false
            }
            rest += word
        }
        return true
    }
}
