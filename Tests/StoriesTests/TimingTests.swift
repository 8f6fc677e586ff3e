import Language
import SeededRandom
import Testing

@testable import Stories

@Suite struct TimingTests {
    @Test(
        "The dates that a text names are days of a year",
        arguments: [
            ("It began on January 1.", [1]), ("From 31 January to 1 February.", [31, 32]),
            ("On Feb. 29 and March 1, 2025.", [60, 61]), ("On December 31.", [366]),
            ("On March 9. On February 9. On 9 March 2024.", [40, 69]),
            ("In May they came.", []), ("On June 31.", [183]), ("On June 32.", []), ("", []),
        ])
    func datesAreNamed(text: String, days: [Int16]) {
        #expect(timing(text).days == days)
    }

    @Test("Of very many dates the first are kept, and the day of publication beside them")
    func firstDatesAreKept() {
        let text = (1...28).map { "On January \($0) it rained." }.joined(separator: " ")
        #expect(timing(text).days == Array(1...16))
        let dated = timing(text, published: "2025-12-31").days
        #expect(dated.count == 16 && dated.last == 366)
    }

    @Test(
        "The latest year that a text names is its own, and the year of publication outweighs it",
        arguments: [
            ("Since 1995 nothing of the kind was seen.", nil, 1995), ("From 2011 on, and in 2003.", nil, 2011),
            ("He was born in 1901. A toll of 2500.", nil, nil), ("It cost 1,995 crowns, or 2.011.", nil, nil),
            ("Until 2031 it stays.", "2024-05-01", 2024), ("In 1995.", "2024-05-01", 2024),
            ("In 1995.", "no day", 1995),
            ("In 1995.", "2024-05", 1995), ("", nil, nil),
        ] as [(String, String?, Int?)])
    func yearsAreNamed(text: String, published: String?, year: Int?) {
        #expect(timing(text, published: published).year == year)
    }

    @Test(
        "The nearest dates are compared, around the turn of the year too",
        arguments: [
            ("On May 3.", "On May 3.", 0), ("On May 3.", "On May 10.", 7), ("On April 30.", "On May 1.", 1),
            ("On December 31.", "On January 1.", 1), ("On December 30 and June 1.", "On January 2.", 3),
            ("On January 1 and July 1.", "On June 29 and December 20.", 2),
            ("On March 1, May 9 and July 1.", "On February 1, May 1 and June 20.", 8),
            ("On January 1.", "On July 2.", 183), ("On May 3.", "One day in May.", nil), ("", "", nil),
        ] as [(String, String, Int?)])
    func nearestDatesAreCompared(left: String, right: String, days: Int?) {
        #expect(Timing.daysApart(timing(left), timing(right)) == days)
        #expect(Timing.daysApart(timing(right), timing(left)) == days)
    }

    @Test("The nearest dates are those of all pairs of dates")
    func nearestOfAllPairs() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let (left, right) = (dates(&generator), dates(&generator))
            let apart = left.days.flatMap { one in
                right.days.map { other in min(abs(Int(one) - Int(other)), 366 - abs(Int(one) - Int(other))) }
            }
            #expect(Timing.daysApart(left, right) == apart.min())
        }
    }

    @Test(
        "A number of four digits may be a year",
        arguments: [
            ("1980", 1980), ("2039", 2039), ("1979", nil), ("2040", nil), ("0000", nil), ("20.5", nil), ("2,024", nil),
            ("20245", nil), ("Year", nil),
        ] as [(String, Int?)])
    func fourDigitsMayBeAYear(text: String, year: Int?) {
        var copy = text
        let named = copy.withUTF8 { utf8 in
            Words.words(in: text).first.flatMap { Words.year($0, in: UnsafeRawBufferPointer(utf8)) }
        }
        #expect(named == year)
    }

    private func timing(_ text: String, published: String? = nil) -> Timing {
        var (copy, timing) = (text, Timing())
        copy.withUTF8 { timing.read(Words.words(in: text), in: UnsafeRawBufferPointer($0)) }
        timing.add(published: published)
        return timing
    }

    private func dates(_ generator: inout SeededGenerator) -> Timing {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        return timing(
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                "On \(months[Int.random(in: 0...11, using: &generator)]) \(Int.random(in: 1...28, using: &generator))."
            }.joined(separator: " "))
    }
}
