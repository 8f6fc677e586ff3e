import Language
import Testing

private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences.ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Suite struct SentencesTests {
    @Test(arguments: [
        ["It rained.", "The river rose."],
        ["Gov. Mara Quill met Mr. Tarn on Jan. 20 at 5 p.m. in Ostrava.", "He left."],
        ["He works in the U.S.", "The office is new."],
        ["The U.S. President spoke.", "No one asked."],
        ["J. K. Fernhill wrote it.", "It cost 3.5 million."],
        ["“Is it?” he said.", "She nodded."],
        ["He said: “It is done.”", "She left."],
        ["“Stop!”", "The crowd ran."],
        ["Tarn (the mayor’s clerk - ed.) cannot say, i.e. he is afraid.", "We wait."],
        ["What?!", "Nobody knew..."],
        ["He waited… and waited.", "Then he left."],
        ["Acme Inc.", "The firm grew."],
        ["Bill No. 5 passed.", "\"No.\"", "That was all."],
        ["(He left early.)", "The rest stayed."],
        ["1. The first rule.", "2. The second."],
        ["It ended.”", "The crowd left."],
        ["It grew.[12]", "The town shrank."],
        ["See www.example.com for more.", "Now."],
        ["Élan won.", "Évora lost."],
    ])
    func splits(expected: [String]) {
        #expect(sentences(expected.joined(separator: " ")) == expected)
    }

    @Test("A mark ends a sentence wherever it stands among the eight bytes that are read together", arguments: 1...17)
    func aMarkIsFoundAtEveryOffset(length: Int) {
        let word = String(repeating: "x", count: length)
        for mark in [".", "!", "?", "…"] {
            #expect(sentences("\(word)\(mark) The end") == ["\(word)\(mark)", "The end"])
        }
        for lineBreak in ["\n", "\r"] { #expect(sentences("\(word)\(lineBreak)The end") == [word, "The end"]) }
        let bracket = "\(word) (he said. He left.) it, \(word)"
        #expect(sentences(bracket) == [bracket])
    }

    @Test func lostSpaceAfterStop() {
        #expect(sentences("It was done.”The crowd left.") == ["It was done.”", "The crowd left."])
        #expect(sentences("It was late.The crowd left.") == ["It was late.", "The crowd left."])
        #expect(sentences("Visit Example.Com today.") == ["Visit Example.Com today."])
    }

    @Test func coversEveryByteThatIsNotSpace() {
        let text = "  One. Two?\u{A0} (Three. Four. Five… “Six.” …\n\t7. 8) \u{3000}"
        let bytes = Array(text.utf8)
        let ranges = Sentences.ranges(in: text)
        let covered = ranges.flatMap { bytes[$0] }.filter { $0 > 0x20 }
        let kept = String(decoding: covered, as: UTF8.self).filter { !$0.isWhitespace }
        #expect(kept == text.filter { !$0.isWhitespace })
        for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
    }

    @Test(arguments: ["", " ", ".", "...", "…", "\n\n", "?!\"", "(", "a"])
    func degenerate(text: String) {
        let ranges = Sentences.ranges(in: text)
        #expect(ranges.count <= 1)
        for range in ranges { #expect(!range.isEmpty && range.upperBound <= text.utf8.count) }
    }

    @Test func brokenUTF8IsKept() {
        let bytes: [UInt8] = [0x41, 0x2E, 0x20, 0xC3, 0x2E, 0x20, 0xE2, 0x80]
        bytes.withUnsafeBytes { #expect(Sentences.ranges(in: $0).last?.upperBound == 8) }
    }
}
