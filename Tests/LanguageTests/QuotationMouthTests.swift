import Testing

@testable import Language

/// Who must not be named as the speaker: a wrong mouth is the worst error there is.
@Suite struct QuotationMouthTests {
    @Test(
        "Whom somebody speaks of does not speak, whoever it is that speaks",
        arguments: [
            ("The county auditor said that Nora Thale was “a danger to the harbour.”", "The county auditor"),
            ("The auditor said Tuesday that Nora Thale was “careless with the money.”", "The auditor"),
            ("An investigator told the council that Nora Thale was “careless.”", "An investigator"),
            ("Critics say Nora Thale is “a danger to the harbour.”", "Critics"),
        ])
    func spokenOf(text: String, speaker: String) {
        #expect(speakers(text) == [speaker])
    }

    @Test("A pronoun that may mean somebody without a name means nobody else")
    func pronounOfTheNameless() {
        let text = "The county auditor said Peter Roe came late. “The harbour is lost to all of us,” he said."
        #expect(speakers(text) == [nil])
    }

    @Test("A pronoun means nobody of a sentence before where its own sentence names somebody")
    func pronounBehindAName() {
        let text =
            "Peter Roe said the vote was late. The council praised Dan Thale because he called it “a joke for all of us.”"
        #expect(speakers(text) != ["Peter Roe"])
    }

    @Test("“Who” and “which” stand for the words right before them, or for nobody")
    func relative() {
        #expect(speakers("Nora Thale met Peter Roe, who said “I will stay in the valley.”") == ["Peter Roe"])
        #expect(speakers("Nora Thale met a baker from Ostrel, who said “I will stay here.”") != ["Nora Thale"])
        #expect(speakers("Nora Thale opened a bridge, which said “welcome to the valley of the mills.”") == [nil])
    }

    @Test("Who stands between “with” and “saying” says it")
    func withSaying() {
        #expect(
            speakers("Nora Thale opened the meeting, with Peter Roe saying: “We will not leave the valley.”")
                == ["Peter Roe"])
        #expect(speakers("The meeting ended with Peter Roe saying “we will not leave.”") == ["Peter Roe"])
    }

    @Test("What a comma puts beside a name ends before the next verb")
    func apposition() {
        #expect(speakers("After talks with Peter Roe, the mayor said “we will not leave.”") != ["Peter Roe"])
        #expect(speakers("Nora Thale, the mayor of Ostrel, said “we will not leave.”") == ["Nora Thale"])
        #expect(
            speakers("Near the Star of David, Mayor Nora Thale (D-Mo.) said “we will not leave.”") == ["Nora Thale"])
    }

    @Test(
        "A bracket that closes before anything was opened belongs to nobody",
        arguments: [") said “we will not leave the valley.”", ") “We will not leave the valley,” said Nora Thale."])
    func strayBracket(text: String) {
        #expect(speakers(text).count == 1)
        #expect(speakers("Nora Thale spoke.", text).count == 1)
    }

    @Test("A name that says what kind of thing the next word is does not speak")
    func attributive() {
        #expect(speakers("Nora Thale laughed.", "A Thale caricature said “I am the king of the valley.”") == [nil])
        #expect(speakers("Nora Thale spoke.", "The Thale campaign said “we will not stop.”") == ["The Thale campaign"])
    }

    @Test("Who calls somebody and tells them something says it")
    func calledAndTold() {
        #expect(
            speakers("Peter Roe waited.", "Nora Thale called him and told him “the valley is lost.”") == ["Nora Thale"])
    }

    @Test(
        "Whom somebody tells or asks does not say it",
        arguments: [
            "“The valley is lost,” told reporters.", "“The valley is lost.” 😀 told reporters",
            "Peter Roe was asked by a host whether he was “lost in the valley.”",
        ])
    func hearer(text: String) {
        #expect(speakers(text) == [nil])
    }

    @Test("A common word that opens a sentence is nobody", arguments: ["Shortly", "Early", "Ultimately", "Elsewhere"])
    func opener(word: String) {
        #expect(speakers("\(word), said the council, “the valley is lost to all of us.”") != [word])
    }

    @Test("Who is spoken about, and who only opens a clause before another speaks, does not say it")
    func topic() {
        #expect(
            speakers("Peter Roe left.", "Comments about Peter Roe being “a rotten man” were read out.") != ["Peter Roe"]
        )
        #expect(speakers("Nora Thale photographed a man holding a sign that said “we will not leave.”") == [nil])
        #expect(
            speakers("While the council has touted its “fair plan for all,” Peter Roe said, “it is a joke.”").first
                != "Peter Roe")
        #expect(speakers("“We will not leave,” Example House press secretary Nora Thale said.") == ["Nora Thale"])
    }

    @Test("The label of a party is nobody", arguments: ["(D-Mo.)", "(R-N.H.)", "(D-Mo)"])
    func party(label: String) {
        #expect(speakers("Sen. Nora Thale \(label) said “the valley is lost to us.”") == ["Nora Thale"])
        #expect(speakers("“The valley is lost to us,” said Sen. Nora Thale \(label).") == ["Nora Thale"])
    }

    @Test("Words that lost the space between them name nobody")
    func glued() {
        #expect(speakers("President SmithDonald said “the valley is lost to us.”") == [nil])
        #expect(speakers("PaperPost said “the valley is lost to us.”") == ["PaperPost"])
    }

    @Test(
        "What something is called is no speech",
        arguments: [
            "Nora Thale, known as “the pearl of the valley,” voted on Monday.",
            "Nora Thale entered the so-called “safe house of the valley” on Monday.",
            "Nora Thale, dubbed “the iron lady of the valley,” voted on Monday.",
            "Nora Thale led a club called “Mothers of the valley” on Monday.",
            "Nora Thale told “Good Morning Ostrel” on Monday that she was tired.",
            "In the film “The Long Winter,” Nora Thale describes the valley.",
        ])
    func term(text: String) {
        #expect(speakers(text) == [])
    }

    @Test("What somebody calls something is speech")
    func called() {
        #expect(speakers("The council heard what Peter Roe called “a joke for all.”") == ["Peter Roe"])
    }

    @Test("Nobody near it says a quotation where no word tells that anybody does")
    func untold() {
        #expect(speakers("Nora Thale walked past the wall with “the valley is lost to all of us” on it.") == [nil])
    }

    @Test("A paragraph that is not closed goes on in the next, unless that one has a speaker of its own")
    func runningOn() {
        let opening = "Nora Thale said the vote was “a shame for all. We have worked on it for a long time, all of us."
        #expect(speakers(opening, "“I will not forget it.”") == ["Nora Thale", "Nora Thale"])
        #expect(speakers(opening, "“I will not forget it,” said Peter Roe.") == ["Nora Thale", "Peter Roe"])
    }

    private func speakers(_ paragraphs: String...) -> [String?] {
        let passages = [Passage(kind: .title, text: "Title")] + paragraphs.map { Passage(kind: .paragraph, text: $0) }
        return Quotations.find(in: passages, names: Names.find(in: passages)).map { $0.speaker?.name }
    }
}
