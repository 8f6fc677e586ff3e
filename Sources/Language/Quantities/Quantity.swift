/// How many of something a sentence tells, and what became of them: “at least 12 people were killed”.
public struct Quantity: Sendable, Hashable {
    /// How exact a number is.
    public enum Bound: String, Sendable, BitwiseCopyable {
        case exact
        /// “about 100”
        case about
        /// “at least 100”
        case least
        /// “up to 100”
        case most
        /// “more than 100”
        case over
        /// “nearly 100”
        case under
    }

    /// The number.
    public let value: Double
    /// How exact it is.
    public let bound: Bound
    /// What is counted: the last word of its noun.
    public let noun: WordHash
    /// The words between the number and the noun, ascending.
    public let modifiers: [WordHash]
    /// What became of them, as the word lists name it; nothing where the sentence does not tell.
    public let outcome: WordHash?
    /// The offsets of the number and the noun.
    public let range: Range<Int>
    /// The offsets of the noun.
    public let nounRange: Range<Int>
    /// The offsets of the words for the outcome.
    public let outcomeRange: Range<Int>?
}

extension Quantity {
    /// Whether two numbers can both be true of one count: rounded ones can, and such as leave room above or below.
    public func agrees(with other: Quantity) -> Bool {
        if value == other.value { return true }
        return allows(other.value) || other.allows(value) || roundsTo(other) || other.roundsTo(self)
    }

    /// “at least 12” allows 14 in logic, but a reader of both wants to see them.
    private func allows(_ number: Double) -> Bool {
        switch bound {
        case .exact, .least: false
        case .about: (value * 0.85...value * 1.15).contains(number)
        case .most, .under: (value * 0.75...value).contains(number)
        case .over: (value...value * 1.5).contains(number)
        }
    }

    /// Whether this number is the other one, written with fewer digits: 30,000 for 29,700.
    private func roundsTo(_ other: Quantity) -> Bool {
        guard value >= 10, value < 1e15 else { return false }
        var unit = 1.0
        while value.truncatingRemainder(dividingBy: unit * 10) == 0 { unit *= 10 }
        return unit > 1 && abs(value - other.value) <= unit / 2
    }
}
