import Language
import Testing

@Suite struct TimesHostileTests {
    @Test(
        "No text is too odd",
        arguments: [
            "", " ", "May", "May.", "Monday", "9", "2025", "2025-", "2025-02", "1990s", "a", "an hour", "the", "half",
            "of May 9",
            "and a half years", "ago", "more than", "at least", "Feb. 31, 2025", "31 November", "0000-00-00",
            "99 years 99",
            "\u{201C}\u{201C}\u{201C} on Monday", "今日は月曜日 2025年", "Пн 9 мая 2025", "\0\0 Monday \0",
            "on on on Monday on",
            "to to to to Monday", "Monday Monday, Monday; 9 9 9 May May May 9 9 9 2025 2025",
        ])
    func oddTexts(text: String) {
        for time in times(text) { #expect(!time.isEmpty) }
    }

    @Test("Spans ascend, do not overlap, and lie in their passage")
    func spansAreInOrder() {
        let words = [
            "Monday", "9", "May", "2025", "the", "last", "two", "years", "ago", "to", "-", ",", "“", "was", "1990s",
            "week",
        ]
        var state: UInt64 = 7
        var text = ""
        for _ in 0..<4000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += words[Int(state >> 33) % words.count] + (state >> 20 & 7 == 0 ? ". " : " ")
        }
        let passages = [Passage(kind: .paragraph, text: text)]
        var end = 0
        for time in Times.find(in: passages, published: (wednesday, wednesday)) {
            #expect(time.span.range.lowerBound >= end && !time.span.range.isEmpty)
            end = time.span.range.upperBound
        }
        #expect(end > 0 && end <= text.utf8.count)
    }

    @Test(
        "A long text of one piece is read to its end",
        arguments: [
            "Monday ", "on Monday, ", "“was Monday ", "\"", "2025 ", "9 May ", "year ", "May ", "ABC ", "\u{201C}",
            "to 9 ",
        ])
    func longTexts(piece: String) {
        let text = String(repeating: piece, count: 4000)
        let found = Times.find(in: [Passage(kind: .paragraph, text: text)], published: (wednesday, wednesday))
        #expect(found.count <= 4000)
        #expect(found.allSatisfy { $0.span.range.upperBound <= text.utf8.count })
    }
}
