import Testing

@testable import Language

@Suite struct QuotationSpeakersTests {
    @Test(
        "The speaker is named where the text says so plainly",
        arguments: [
            ("“We will not leave the valley,” said Mara Quill.", "Mara Quill"),
            ("“We will not leave the valley,” Mara Quill told reporters.", "Mara Quill"),
            ("“We will not leave the valley,” said union leader Mara Quill.", "Mara Quill"),
            ("“Will you leave the valley?” Mara Quill asked.", "Mara Quill"),
            ("Mara Quill said: “We will not leave the valley.”", "Mara Quill"),
            ("Mara Quill, the mayor of Ostrel, said that “we will not leave the valley.”", "Mara Quill"),
            ("According to Mara Quill, it was “the worst storm of all.”", "Mara Quill"),
            ("Mara Quill called the plan “a joke” on Friday.", "Mara Quill"),
            ("Mara Quill told Peter Roe that the plan was “a joke.”", "Mara Quill"),
            ("“We will not leave the valley.” — Mara Quill", "Mara Quill"),
            ("Mara Quill criticized Peter Roe, saying the plan was “a bad joke.”", "Mara Quill"),
        ])
    func plain(text: String, speaker: String) {
        #expect(speakers(text) == [speaker])
    }

    @Test("The subject of the quoted words is not their speaker")
    func subject() {
        #expect(speakers("Mara Quill suggested that Peter Roe “does care” about the valley.") == ["Mara Quill"])
    }

    @Test("Who is told something does not say it")
    func hearer() {
        #expect(speakers("“We will not leave the valley,” Mara Quill told Peter Roe on Friday.") == ["Mara Quill"])
    }

    @Test("A surname stands for the full name that the article gives")
    func fullName() {
        #expect(
            speakers("Mara Quill spoke in Ostrel.", "“We will not leave the valley,” Quill said.") == ["Mara Quill"])
    }

    @Test("A pronoun stands for the person of that gender who was named last")
    func pronoun() {
        #expect(
            speakers("Mary Quill met Peter Roe in Ostrel. “We will not leave the valley,” she said.") == ["Mary Quill"])
    }

    @Test("The words behind the speaker go on in the same mouth")
    func continuation() {
        #expect(
            speakers("“We will not leave,” said Mara Quill. “The valley is our home.”") == ["Mara Quill", "Mara Quill"])
    }

    @Test("A colon at the end of a paragraph opens the quotation of the next")
    func colon() {
        #expect(
            speakers("Mara Quill said in a statement:", "“We will not leave the valley this winter.”") == ["Mara Quill"]
        )
    }

    @Test("Who speaks for somebody is not that person")
    func spokesman() {
        #expect(
            speakers("“We will not leave the valley,” said a spokesman for Mara Quill.")
                == ["a spokesman for Mara Quill"])
    }

    @Test(
        "What is denied or imagined is no quotation",
        arguments: [
            "Mara Quill never said “we will not leave the valley.”",
            "Mara Quill did not say “we will not leave the valley.”",
            "If it fails, Mara Quill could say, “It was not my problem.”",
        ])
    func unreal(text: String) {
        #expect(quotations(text) == [])
    }

    @Test(
        "Scare quotes, titles and nicknames are no quotations",
        arguments: [
            "The “reform” went nowhere.",
            "The film “The Long Winter” opens on Friday.",
            "Peter “Red” Roe plays on Friday.",
        ])
    func otherMarks(text: String) {
        #expect(quotations(text) == [])
    }

    @Test("Words that nobody says have no speaker")
    func unclear() {
        let words = "We will not leave the valley until the spring has come."
        #expect(quotations("“\(words)”") == [words])
    }

    private func speakers(_ paragraphs: String...) -> [String?] {
        let passages = [Passage(kind: .title, text: "Title")] + paragraphs.map { Passage(kind: .paragraph, text: $0) }
        return Quotations.find(in: passages, names: Names.find(in: passages)).map { $0.speaker?.name }
    }
}
