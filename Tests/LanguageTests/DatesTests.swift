import Language
import Testing

private func completed(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { utf8 in
        Words.completedDates(in: utf8).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}

private func named(_ text: String) -> [NamedDate] {
    Array(text.utf8).withUnsafeBytes { Words.namedDates(among: Words.words(in: text), in: $0) }
}

@Suite struct CompletedDatesTests {
    @Test(arguments: [
        "The treaty was signed on February 9, 2025.", "On 9 February 2025, lorries crossed the bridge.",
        "The ferry sank on Sunday, Feb. 9, 2025, off the coast.",
        "The mayor, who had resigned Sunday, Feb. 9, 2025, left.",
        "Quill said on February 9, 2025 that the bridge was safe.", "On February 9, 2025, Quill announced a vote.",
        "It rained. The river rose on February 9, 2025. It will fall.",
    ])
    func aDayThatASentenceSpeaksOfAsOverIsFound(text: String) {
        #expect(completed(text).count == 1)
    }

    @Test(arguments: [
        "The bridge will open on February 9, 2025.", "Quill announced a vote on February 9, 2025.",
        "They agreed to meet on February 9, 2025.", "The permit expires on February 9, 2025.",
        "The opening was scheduled on February 9, 2025.", "The two sides extended the deal through February 9, 2025.",
        "They sought a hearing in the week of February 9, 2025.", "“It was signed on February 9, 2025,” she said.",
        "The treaty was signed on February 9.", "February 9, 2025", "On February 9, 2025",
        "on February 9, 2025, and on", "",
        "Quill told reporters the town votes on February 9, 2025.",
    ])
    func aDayThatMayLieAheadIsNot(text: String) {
        #expect(completed(text).isEmpty)
    }

    @Test func aTableOfDatesIsNoSentence() {
        let days = (1...9).map { "on May \($0), 2025" }
        #expect(!completed("Quill signed \(days.prefix(8).joined(separator: ", "))").isEmpty)
        #expect(completed("Quill signed \(days.joined(separator: ", "))").isEmpty)
    }
}

@Suite struct NamedDatesTests {
    @Test(arguments: [("Apr 28, 20232:23 PM", 2023), ("April 28, 202312:23 PM", 2023)])
    func aTimeMayRunIntoTheYear(text: String, year: Int) {
        #expect(named(text).map(\.year) == [year])
    }

    @Test(arguments: ["April 28, 20232 euros", "April 28, 2023456:12", "April 28 passengers, 20232:23"])
    func otherLongNumbersAreNoYears(text: String) {
        #expect(named(text).map(\.year) == [nil])
    }
}
