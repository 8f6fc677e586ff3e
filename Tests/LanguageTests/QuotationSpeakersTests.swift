import Testing

@testable import Language

@Suite struct QuotationSpeakersTests {
    @Test(
        "The speaker is named where the text says so plainly",
        arguments: [
            ("“We will not leave the valley,” said Mara Quill.", "Mara Quill"),
            ("“We will not leave the valley,” Mara Quill told reporters.", "Mara Quill"),
            ("“We will not leave the valley,” said miners' leader Mara Quill.", "Mara Quill"),
            ("“Will you leave the valley?” Mara Quill asked.", "Mara Quill"),
            ("Mara Quill said: “We will not leave the valley.”", "Mara Quill"),
            ("Mara Quill, the mayor of Ostrel, said that “we will not leave the valley.”", "Mara Quill"),
            ("According to Mara Quill, it was “the worst storm of all.”", "Mara Quill"),
            ("Mara Quill called the plan “a joke” on Friday.", "Mara Quill"),
        ])
    func plain(text: String, speaker: String) {
        #expect(quotations(text).map { $0.split(separator: " — ").last.map(String.init) } == [speaker])
    }

    @Test("A surname stands for the full name that the article gives")
    func fullName() {
        #expect(
            quotations("Mara Quill spoke in Ostrel.", "“We will not leave the valley,” Quill said.")
                == ["We will not leave the valley, — Mara Quill"])
    }

    @Test("The words behind the speaker go on in the same mouth")
    func continuation() {
        #expect(
            quotations("“We will not leave,” said Mara Quill. “The valley is our home.”")
                == ["We will not leave, — Mara Quill", "The valley is our home. — Mara Quill"])
    }

    @Test("Words that nobody says have no speaker")
    func unclear() {
        #expect(
            quotations("“We will not leave the valley until the spring has come.”") == [
                "We will not leave the valley until the spring has come."
            ])
    }
}
