import Language
import Testing

@Suite struct NamesTests {
    @Test("Listed names and words of institutions tell organisations")
    func organisationsAreFound() {
        let lines: [(String, String)] = [
            ("It was the White House that answered.", "White House"),
            ("He went to the University of Quill in spring.", "University of Quill"),
            ("She leads the Department of Quill and Human Affairs.", "Department of Quill and Human Affairs"),
            ("They sued the Vanquist Holdings Group yesterday.", "Vanquist Holdings Group"),
            ("They told The Quill Line by phone.", "The Quill Line"),
            ("The Russian defense ministry confirmed it.", "Russian defense ministry"),
        ]
        for (line, name) in lines { #expect(FoundNames(line).organisations == [name], "\(line)") }
    }

    @Test("A short form and an acronym name the organisation that was named in full")
    func shortFormsOfOrganisations() {
        let found = FoundNames(
            "The Quillfeather Baking Authority (QBA) met. The QBA voted.",
            "It was the Vanquist Post. The Post denied it.")
        #expect(found.organisations == ["Quillfeather Baking Authority", "Vanquist Post"])
        #expect(found.mentions(of: "Quillfeather Baking Authority").count == 3)
    }

    @Test("A listed organisation is one, whoever's it is")
    func whoseAnOrganisationIsIsNoPartOfIt() {
        #expect(FoundNames("It passed the U.S. Senate.").organisations == ["Senate"])
        #expect(FoundNames("It left the Quillfeather White House.").organisations == ["White House"])
    }

    @Test("Listed names, words of places and what the text says tell places")
    func placesAreFound() {
        let lines: [(String, String)] = [
            ("He came from Ukraine in spring.", "Ukraine"), ("The town of Quillstead burned.", "Quillstead"),
            ("They took Quillstead, a village in the hills.", "Quillstead"),
            ("The boat sank in the Quill River.", "Quill River"), ("It snowed on Mount Quill.", "Mount Quill"),
            ("They live in New Quillstead now.", "New Quillstead"),
        ]
        for (line, name) in lines { #expect(FoundNames(line).places == [name], "\(line)") }
    }

    @Test("The names of one country are one place, by the longest")
    func aliasesAreOnePlace() {
        let found = FoundNames("The U.S. and Britain agreed.", "The United States and the UK signed.", "America voted.")
        #expect(found.places == ["United States", "Britain"])
        #expect(found.mentions(of: "United States") == ["U.S.", "United States", "America"])
    }

    @Test("A people is no place, and “us” is no country")
    func peoplesAndPronounsAreNoPlaces() {
        #expect(FoundNames("Ukrainian and Russian voters told Us Weekly readers nothing.").places.isEmpty)
    }

    @Test("A person's first name or surname is no city")
    func peopleWithNamesOfPlacesAreNoPlaces() {
        let found = FoundNames(
            "The hall is small, Paris Quill and Robert Houston said.", "Houston left. He lives in Houston.")
        #expect(found.people == ["Paris Quill", "Robert Houston"])
        #expect(found.mentions(of: "Robert Houston") == ["Robert Houston", "Houston"])
        #expect(found.places == ["Houston"])
    }

    @Test("A place in front of a report in capitals is named as the text names it")
    func capitalsAreSecondChoice() {
        #expect(FoundNames("CHICAGO — It rained.", "In Chicago nobody minded.").places == ["Chicago"])
    }

    @Test("Mentions are spans of their passages, ascend and do not overlap")
    func mentionsAreSpans() {
        let found = FoundNames(
            title: "Quill Leaves", "Linda Quill’s plan, the University of Quill said.", "“Ünlü,” Linda Quill said.")
        let spans = found.names.mentions.map(\.span)
        #expect(spans == spans.sorted())
        for (one, next) in zip(spans, spans.dropFirst()) where one.passage == next.passage {
            #expect(one.range.upperBound <= next.range.lowerBound)
        }
        #expect(
            spans.map { $0.text(in: found.passages) } == ["Quill", "Linda Quill", "University of Quill", "Linda Quill"])
    }

    @Test("Entities stand in the order of their first mentions, each once")
    func entitiesAreInOrder() {
        let found = FoundNames("Linda Quill flew to Ukraine.", "Ukraine thanked Linda Quill and the White House.")
        #expect(found.names.entities.map(\.name) == ["Linda Quill", "Ukraine", "White House"])
    }

    @Test(
        "Garbage, other scripts and lines without end are read in time", .timeLimit(.minutes(1)),
        arguments: [
            "Quill ", "A.", "President ", "Quill-", "U.S. ", "The ", "Bank of ", "van der ", "\u{FFFD}\u{0}Ф漢 ", "(Q) ",
            "Quill, a ", "Linda Quill said ",
        ])
    func hostileTextsAreRead(piece: String) {
        let line = String(repeating: piece, count: 30_000 / piece.utf8.count)
        let found = FoundNames(title: line, line)
        for mention in found.names.mentions { #expect(mention.entity < found.names.entities.count) }
    }

    @Test("No passages, empty ones and one of marks have no names")
    func nothingHasNoNames() {
        #expect(Names.find(in: []) == Names())
        #expect(FoundNames("", " ", "… — “”").names == Names())
    }
}
