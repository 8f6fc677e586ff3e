import Language
import Testing

@Suite struct TimesLengthTests {
    @Test(
        "A length of time is read in words and in digits",
        arguments: [
            ("It would take at least six months.", "at least six months = P6M"),
            ("The call lasted about half an hour.", "about half an hour = PT30M"),
            ("He ruled for 20 years.", "20 years = P20Y"), ("The three-year war ended.", "three-year = P3Y"),
            ("He flew there for one evening.", "one evening = P1TEV"),
            ("They stayed for two nights.", "two nights = P2TNI"), ("He waited for a year.", "a year = P1Y"),
            ("It took more than a decade.", "more than a decade = P10Y"),
            ("It lasted two and a half years.", "two and a half years = P2.5Y"),
            ("It lasted twenty-one days.", "twenty-one days = P21D"), ("It lasted 1,000 days.", "1,000 days = P1000D"),
            ("It lasted up to 48 hours.", "up to 48 hours = PT48H"),
            ("A 90-minute film was shown.", "90-minute = PT90M"),
            ("It lasted a hundred days.", "a hundred days = P100D"),
            ("It fell over the past two years.", "the past two years = P2Y"),
            ("It will rise in the next 24 hours.", "the next 24 hours = PT24H"),
            ("It lasted half a century.", "half a century = P50Y"), ("It lasted two weeks.", "two weeks = P2W"),
            ("It lasted a fortnight, or two fortnights.", "two fortnights = P4W"),
            ("The talks were to last 17 minutes.", "17 minutes = PT17M"),
            ("It lasted no more than 10 seconds.", "no more than 10 seconds = PT10S"),
        ])
    func lengths(text: String, expected: String) {
        #expect(times(text) == [expected])
    }

    @Test(
        "A length that is not told has no value",
        arguments: [
            ("It lasted several weeks.", "several weeks"), ("It lasted two to three weeks.", "two to three weeks"),
            ("It lasts 5-10 years.", "5-10 years"),
            ("It took between five and ten years.", "between five and ten years"),
            ("It went on for years.", "years"), ("One day it will end.", "One day"),
        ])
    func vagueLengths(text: String, expected: String) {
        #expect(times(text) == [expected])
    }

    @Test(
        "Ages, rates and other counts are no lengths",
        arguments: [
            "A 20-year-old man was hurt.", "It costs $20 a day.", "She is 40 years old.", "He runs 60 miles an hour.",
        ])
    func noLengths(text: String) {
        #expect(times(text).isEmpty)
    }
}
