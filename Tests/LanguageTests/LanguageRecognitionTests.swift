import Language
import Testing

/// The language of a text of one line.
private func language(_ text: String) -> String {
    var recognition = LanguageRecognition()
    let words = Words.words(in: text)
    Array(text.utf8).withUnsafeBytes { recognition.read(words[...], in: $0) }
    return recognition.tag
}

@Suite struct LanguageRecognitionTests {
    @Test(arguments: languageSamples)
    func aSentenceOrTwoTellTheLanguage(tag: String, text: String) {
        #expect(language(text) == tag)
    }

    @Test(arguments: [
        "", "Bridge closed", "The bridge was closed on Monday.", "12 13 14 15", "橋",
        "Tarn Quill Ostrel Venna Kestrin Adarra Voss Orrin Tam Ilse Mara Roe Doe Northland Southland Tarnford Jane",
        "lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor incididunt labore dolore magna aliqua",
        "The bridge over the river was closed. Мост через реку закрыт с понедельника, и автобусы едут по старой дороге.",
    ])
    func whatIsShortOrUnclearHasNoLanguage(text: String) {
        #expect(language(text) == "und")
    }

    @Test func wordsOfAnotherLanguageInsideATextDoNotMatter() {
        let text =
            "The mayor read the motto of the town, “die Brücke über den Fluss”, to the crowd that had come to the opening of the bridge."
        #expect(language(text) == "en")
    }

    @Test func enoughIsReadAfterAFewHundredWords() {
        var recognition = LanguageRecognition()
        let text = String(repeating: "the bridge over the river ", count: 100)
        #expect(!recognition.isFull)
        let words = Words.words(in: text)
        Array(text.utf8).withUnsafeBytes { recognition.read(words[...], in: $0) }
        #expect(recognition.isFull)
    }
}
