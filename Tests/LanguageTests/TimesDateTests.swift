import Language
import Testing

@Suite struct TimesDateTests {
    @Test(
        "A date is read in the usual forms",
        arguments: [
            ("It was signed on February 9, 2025.", "February 9, 2025 = 2025-02-09"),
            ("It was signed on Feb. 9, 2025.", "Feb. 9, 2025 = 2025-02-09"),
            ("It was signed on 9 February 2025.", "9 February 2025 = 2025-02-09"),
            ("It was signed on the 9th of February 2025.", "the 9th of February 2025 = 2025-02-09"),
            ("It was signed on 9th February, 2025.", "9th February, 2025 = 2025-02-09"),
            ("It was signed on 2025-02-09.", "2025-02-09 = 2025-02-09"),
            ("It was signed on 13.02.2025.", "13.02.2025 = 2025-02-13"),
            ("It was signed on 2/13/2025.", "2/13/2025 = 2025-02-13"),
            ("It was signed on Sunday, February 9, 2025.", "Sunday, February 9, 2025 = 2025-02-09"),
            ("The summit of February 9-12, 2025, failed.", "February 9-12, 2025 = 2025-02-09/2025-02-12"),
            ("The summit of 9–12 February 2025 failed.", "9–12 February 2025 = 2025-02-09/2025-02-12"),
            ("It began in February 2022.", "February 2022 = 2022-02"),
            ("It began in Feb. 2022.", "Feb. 2022 = 2022-02"),
            ("It began in February of 2022.", "February of 2022 = 2022-02"),
            ("It began in late February 2022.", "late February 2022 = 2022-02"),
            ("It began in mid-February 2022.", "mid-February 2022 = 2022-02"),
            ("It began in 2015.", "2015 = 2015"),
            ("The 2015 agreement holds.", "2015 = 2015"),
            ("In his 2024 book he tells it.", "2024 = 2024"),
            ("The war (1939-1945) had ended.", "1939-1945 = 1939/1945"),
            ("The season of 2014-15 was long.", "2014-15 = 2014/2015"),
            ("It began in early 2015.", "early 2015 = 2015"),
            ("Prices rose in the 1990s.", "the 1990s = 1990/1999"),
            ("Prices rose in the early 1990s.", "the early 1990s = 1990/1999"),
            ("A bridge of the 19th century stands.", "the 19th century = 1801/1900"),
        ])
    func dates(text: String, expected: String) {
        #expect(times(text, from: nil) == [expected])
    }

    @Test(
        "A date that two countries read in two ways, or whose weekday is another, has no value",
        arguments: [
            ("It was signed on 9/2/2025.", "9/2/2025"), ("It was signed on 02.03.2025.", "02.03.2025"),
            ("It was signed on Monday, February 9, 2025.", "Monday, February 9, 2025"),
        ])
    func doubtfulDates(text: String, expected: String) {
        #expect(times(text) == [expected])
    }

    @Test(
        "A number that is no year is left alone",
        arguments: [
            "It cost $2015.", "About 2000 people came.", "He ran the 1500 metres.", "Flight 2015 was late.",
            "A pile of 2000 votes was lost.", "Call 555-2015.", "It weighs 1,950 tonnes.", "The code 20250209 failed.",
            "Section 2.1.2025.4 holds.",
        ])
    func numbers(text: String) {
        #expect(times(text).isEmpty)
    }

    @Test(
        "A word that is also a month is one only where a date stands",
        arguments: [
            "Roe May Meet Quill", "May it rain.", "They march on.", "April Example said so.", "Mars is red.",
            "Theresa May said so. Critics had lost confidence in May.", "in May 20 people",
        ])
    func months(text: String) {
        #expect(!times(text).contains { $0.contains("=") })
    }

    @Test(
        "A day without a year needs a tense and a day of writing that leave one year",
        arguments: [
            ("On February 9, Roe said it was over.", "February 9 = 2025-02-09"),
            ("Roe was elected on Nov. 5.", "Nov. 5 = 2024-11-05"),
            ("The vote will be held on April 2.", "April 2 = 2025-04-02"),
            ("The summit on Monday, March 10, was short.", "Monday, March 10 = 2025-03-10"),
            ("Roe prepares for his January 20 inauguration.", "January 20"),
            ("Roe prepares for her April 20 inauguration.", "April 20 = 2025-04-20"),
            ("The Feb. 14 attack killed two.", "Feb. 14"), ("The talks are on February 9.", "February 9"),
            ("The two towers fell on September 11.", "September 11"),
            ("Roe was born on April 20.", "April 20"),
        ])
    func daysWithoutYear(text: String, expected: String) {
        #expect(times(text) == [expected])
    }

    @Test("A day without a year has no value where nobody knows when the text was written")
    func unknownYear() {
        #expect(times("On February 9, Roe said it was over.", from: nil) == ["February 9"])
        #expect(
            times("On February 9, Roe said it was over.", from: "2025-02-10", through: "2026-02-10") == ["February 9"])
    }
}
