import Diagnostics
import Testing

@Suite struct VisibleTextTests {
    @Test(
        "A text is cut where the line of the terminal ends, and wide letters count twice",
        arguments: [
            ("harbour", 7, "harbour"), ("harbour", 6, "harbo…"), ("北京北京", 8, "北京北京"), ("北京北京", 7, "北京北…"),
            ("北京北京", 6, "北京…"), ("cafe\u{301} au lait", 5, "cafe\u{301}…"), ("", 0, ""), ("ab", 1, "…"),
        ])
    func shortening(text: String, limit: Int, shown: String) {
        #expect(shortened(text, toCells: limit) == shown)
    }
}
