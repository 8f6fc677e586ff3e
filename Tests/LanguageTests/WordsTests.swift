import Language
import Testing

private func texts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Words.words(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

private func hash(_ word: String) -> WordHash? { Words.words(in: word).first?.hash }

@Suite struct WordsTests {
    @Test func splitsWordsAndNumbers() {
        #expect(
            texts("Mara Quill’s 1,250 tax-free euros (3.5%)") == [
                "Mara", "Quill", "1,250", "tax", "free", "euros", "3.5",
            ])
        #expect(texts("don't stop O’Dell at G20, 9th") == ["don't", "stop", "O’Dell", "at", "G20", "9"])
        #expect(texts("Élan naïve Łódź Привет мир 東京") == ["Élan", "naïve", "Łódź", "Привет", "мир", "東京"])
    }

    @Test(arguments: [
        ("Cities", "city"), ("CAFÉ", "café"), ("Quill’s", "quill"), ("Quill's", "Quill"), ("boxes", "box"),
        ("Churches", "church"), ("crisis", "crisis"), ("status", "status"), ("don’t", "don't"), ("ŽIŽEK", "žižek"),
        ("1,250", "1250"), ("pass", "pass"), ("internationalisations", "Internationalisation"),
    ])
    func identity(left: String, right: String) {
        #expect(hash(left) == hash(right))
    }

    @Test func identityOfLongWords() {
        let long = String(repeating: "ab", count: 500)
        #expect(Words.words(in: long).map(\.range) == [0..<1000])
        #expect(hash(long) != hash(String(repeating: "ba", count: 500)))
        for length in 1...70 {
            let word = String(repeating: "x", count: length)
            #expect(hash(word) == WordHash(String(word.prefix(64))))
        }
    }

    @Test("A word is the same at the end of a text, where eight bytes cannot be read at once, and before it")
    func aWordAtTheEndOfATextIsTheSame() {
        let words = [
            "a", "Pass", "cities", "buses", "boxes", "virus", "ab", "Quills", "crosses", "churches", "elections",
            "machines", "companies", "Batteries", "analysis", "princesses", "thunderclaps", "commissionerships",
            "Responsibilities", "accountabilities", "misunderstandings",
        ]
        for word in words {
            for mark in [" ", ", ", ".", "”", "-"] {
                let before = Words.words(in: word + mark + "xxxxxxxxxxxxxxxxxx").first
                #expect(before?.hash == hash(word), "\(word)\(mark)")
                #expect(before?.range == 0..<word.utf8.count)
            }
            #expect(Words.words(in: word + "9 xxxxxxxxxx").first?.range == 0..<word.utf8.count + 1)
            #expect(Words.words(in: word + "é xxxxxxxxxx").first?.range == 0..<word.utf8.count + 2)
            #expect(Words.words(in: word + "'s xxxxxxxxxx").first?.hash == hash(word))
        }
    }

    @Test func marks() {
        let words = Words.words(in: "The mayor met Quill. Tarn paid 20.")
        #expect(words.map(\.isSentenceInitial) == [true, false, false, false, true, false, false])
        #expect(words.map(\.isCapitalised) == [true, false, false, true, true, false, false])
        #expect(words.map(\.isNumber) == [false, false, false, false, false, false, true])
        #expect(words.map(\.isStopWord) == [true, false, false, false, false, false, false])
    }

    @Test func brokenUTF8() {
        let bytes: [UInt8] = [0xC3, 0x41, 0x62, 0xFF, 0xE2, 0x80, 0x63, 0xC3]
        bytes.withUnsafeBytes { bytes in
            var words: [Word] = []
            Words.append(in: bytes, sentence: 0..<bytes.count, to: &words)
            #expect(words.map(\.range) == [1..<3, 6..<7])
        }
    }

    @Test func background() {
        let table = BackgroundTable.english
        let the = table[WordHash("the")]
        #expect(table.documents > 30_000 && the.documents / table.documents > 0.99)
        #expect(table[WordHash("monday")].capitalisedShare > 0.9)
        #expect(table[WordHash("qzxqzx")].documents == 0)
        #expect(table.surprise(of: WordHash("qzxqzx")) > 10 && table.surprise(of: WordHash("the")) < 0.01)
    }

    @Test func dates() {
        let text = "On Feb. 9, 2025, or the 3rd of May, or 12 June 2024; March on; Sunday, may 5, June 40."
        let bytes = Array(text.utf8)
        let words = Words.words(in: text)
        let dates = bytes.withUnsafeBytes { Words.namedDates(among: words, in: $0) }
        #expect(dates.map { [$0.year ?? 0, $0.month, $0.day] } == [[2025, 2, 9], [0, 5, 3], [2024, 6, 12]])
        #expect(String(decoding: bytes[dates[0].range], as: UTF8.self) == "Feb. 9, 2025")
        #expect(words.compactMap(Words.weekday) == [7])
    }

    @Test func offices() {
        let text = "Mayor-elect Mara Quill met former deputy mayor Tarn and acting Chief Ilse Voss, then president Orr."
        let bytes = Array(text.utf8)
        let words = Words.words(in: text)
        let offices = bytes.withUnsafeBytes { Words.qualifiedOffices(among: words, in: $0) }
        #expect(
            offices.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
                "Mayor-elect Mara Quill", "former deputy mayor Tarn", "acting Chief Ilse Voss",
            ])
        #expect(offices.map(\.isElect) == [true, false, false])
        #expect(offices.map(\.isFormer) == [false, true, false])
        #expect(offices.map(\.person) == [hash("Quill"), hash("Tarn"), hash("Voss")])
    }

    @Test func capitalisedRuns() {
        let text = "Mara J. Quill of Old Ostrava said: Tarn, Voss. The North Gate fell."
        let bytes = Array(text.utf8)
        let words = Words.words(in: text)
        let runs = bytes.withUnsafeBytes { Words.capitalisedRuns(among: words, in: $0) }
        let found = runs.map { run in
            String(
                decoding: bytes[words[run.lowerBound].range.lowerBound..<words[run.upperBound - 1].range.upperBound],
                as: UTF8.self)
        }
        #expect(found == ["Mara", "Quill", "Old Ostrava", "Tarn", "Voss", "North Gate"])
    }
}
