import Language
import Testing

@Suite struct QuantityTests {
    @Test(
        "A quantity is a number with a noun that can be counted",
        arguments: [
            ("At least 12 people were killed.", ["12.0 least 12 people"]),
            ("Troops shot down 145 Westmark drones over the weekend.", ["145.0 exact 145 Westmark drones"]),
            ("The storm left twenty-one sailors missing.", ["21.0 exact twenty-one sailors"]),
            ("More than 1,200 homes burned.", ["1200.0 over 1,200 homes"]),
            ("Two hundred thousand people fled.", ["200000.0 exact Two hundred thousand people"]),
            (
                "About 30 people died and 40 passengers were hurt.",
                ["30.0 about 30 people", "40.0 exact 40 passengers"]
            ),
        ])
    func aQuantityIsANumberWithANoun(text: String, expected: [String]) {
        let found = quantities(in: text).map { "\($0.value) \($0.bound) \(slice(text, $0.range))" }
        #expect(found == expected)
    }

    @Test(
        "Years, dates, times, sums, shares and measures are no quantities",
        arguments: [
            "In 2024 people voted.", "It cost $12 notes.", "It began at 10:30 trains.", "They met on March 3.",
            "Some 40 percent agreed.", "She ran 12 miles in 3 hours.", "He is 12 years old.", "The G-20 leaders met.",
            "It took 12 people's homes.",
        ])
    func othersAreNoQuantities(text: String) {
        #expect(quantities(in: text).isEmpty)
    }

    @Test("What became of what is counted stands near it")
    func whatBecameOfWhatIsCounted() {
        func outcome(_ text: String) -> WordHash? { quantities(in: text).first?.outcome }
        let killed = outcome("12 people were killed.")
        #expect(killed != nil)
        #expect(outcome("The blast killed 14 people.") == killed)
        #expect(outcome("The blast left 14 dead.") == killed)
        #expect(outcome("The blast wounded 14 people.") != killed)
        #expect(outcome("14 people sat down.") == nil)
    }

    @Test(
        "Numbers that can both be true agree",
        arguments: [
            ("about 100 people", "104 people", true), ("more than 100 people", "120 people", true),
            ("up to 30 people", "28 people", true), ("30,000 people", "29,700 people", true),
            ("12 people", "14 people", false), ("at least 12 people", "14 people", false),
            ("about 100 people", "300 people", false), ("145 people", "84 people", false),
        ])
    func numbersThatCanBothBeTrueAgree(one: String, other: String, agree: Bool) throws {
        let first = try #require(quantities(in: "Here \(one) were killed.").first)
        let second = try #require(quantities(in: "Here \(other) were killed.").first)
        #expect(first.agrees(with: second) == agree)
        #expect(second.agrees(with: first) == agree)
    }

    private func quantities(in text: String) -> [Quantity] {
        let words = Words.words(in: text)
        return Array(text.utf8).withUnsafeBytes { QuantityFinder(words: words[...], bytes: $0).quantities() }
    }

    private func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
}
