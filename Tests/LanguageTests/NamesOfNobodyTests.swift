import Language
import Testing

/// What looks like a person's name and is none.
@Suite struct NamesOfNobodyTests {
    @Test(
        "One word that only says and owns things is no person: a firm or a people does so too",
        arguments: [
            "On Monday Brexel said that it would close. Later Brexel said more.",
            "The price rose, Zebulor said on Monday. Later Zebulor's spokesman left.",
            "On Monday Al-Zebulor, the mosque, said that it would open its doors.",
        ])
    func aFirmSaysThings(line: String) {
        #expect(FoundNames(line).people == [])
    }

    @Test("One word is a person by a title, a role, a family or a given name")
    func oneWordIsAPerson() {
        #expect(FoundNames("On Monday Mr. Brexel said that he would leave.").people == ["Brexel"])
        #expect(FoundNames("On Monday the baker Brexel said that he would leave.").people == ["Brexel"])
        #expect(FoundNames("On Monday Brexel's wife said that he would leave.").people == ["Brexel"])
        #expect(
            FoundNames("On Monday Margaret said that she would leave. Later Margaret said more.").people == ["Margaret"]
        )
    }

    @Test("Two words with an ampersand between them are a firm")
    func ampersand() {
        let found = FoundNames("On Monday Quillfeather & Roe said that the harbour was closed to all.")
        #expect(found.people == [])
        #expect(found.organisations == ["Quillfeather & Roe"])
        #expect(FoundNames("On Monday Robert & Linda Quillfeather left.").organisations == [])
    }

    @Test(
        "A person's name with a firm's word behind it is the firm's",
        arguments: [
            "Robert Quillfeather Coal", "Robert Quillfeather College", "Robert Quillfeather L.L.C.",
            "Robert Quillfeather LLC",
        ])
    func firms(name: String) {
        let found = FoundNames("On Monday \(name) said that the harbour was closed to all.")
        #expect(found.people == [])
        #expect(found.organisations == [name])
    }

    @Test("What is somebody's affiliate bears a firm's name")
    func affiliate() {
        #expect(FoundNames("On Monday a Robert Quillfeather affiliate closed the harbour to all.").people == [])
    }

    @Test("A surname behind the full name of a namesake is either's; further on, that of who was named first")
    func namesakes() {
        let near = FoundNames("Robert Quillfeather won. His sister Linda Quillfeather left. Quillfeather said more.")
        #expect(near.mentions(of: "Robert Quillfeather") == ["Robert Quillfeather"])
        #expect(near.mentions(of: "Linda Quillfeather") == ["Linda Quillfeather"])
        let far = FoundNames(
            "Robert Quillfeather won. His sister Linda Quillfeather left.",
            String(repeating: "The hall was full of people from the valley. ", count: 12), "Quillfeather said more.")
        #expect(far.mentions(of: "Robert Quillfeather") == ["Robert Quillfeather", "Quillfeather"])
    }

    @Test("Of a name that lost the space behind it nothing is taken")
    func hoverText() {
        let found = FoundNames(
            "On Monday President Quillfeather Robert John QuillfeatherRoe says he was late was told of the vote.")
        #expect(found.people == ["Quillfeather"])
        #expect(FoundNames("They read Mara_Quillfeather on the wall, and left the harbour.").people == [])
    }
}

@Suite struct NamesWithPartsTests {
    @Test(
        "A nickname in quotation marks stays inside its name",
        arguments: [
            "Robert C. \"Bobby\" Quillfeather", "Robert “Bobby” Quillfeather", "Robert C. \"Bobby\" Quillfeather Jr.",
        ])
    func nickname(name: String) {
        let found = FoundNames("On Monday \(name) said that he would vote. Later Mr. Quillfeather left.")
        #expect(found.people.first == name)
    }

    @Test("A spelling has no nickname")
    func spelling() {
        #expect(NameSpelling("Robert C. \"Bobby\" Quill") == NameSpelling("Robert C. Quill"))
        #expect(NameSpelling("Robert “Bobby” Quill") == NameSpelling("Robert Quill"))
        #expect(NameSpelling("Mara\u{200B}Quill") == NameSpelling("Mara Quill"))
    }

    @Test(
        "Particles belong to the name, in capitals too",
        arguments: [
            ("Karel Op de Quill", "Op de Quill"), ("Robin van den Quill", "Van den Quill"),
            ("Maria de la Quill", "De la Quill"), ("Mohammed al-Quill", "Al-Quill"),
        ])
    func particles(name: String, short: String) {
        let found = FoundNames("On Monday \(name) said that he would vote. \(short) left the hall later.")
        #expect(found.people == [name])
        #expect(found.mentions(of: name) == [name, short])
    }

    @Test("A party's followers are no first name")
    func party() {
        #expect(FoundNames("On Monday Tory Lord Quillfeather left the harbour to others.").people == ["Quillfeather"])
    }

    @Test("Capitals with marks open names as others do", arguments: ["İlker Quillfeather", "Łukasz Quillfeather"])
    func capitals(name: String) {
        let found = FoundNames("On Monday the minister \(name) said that he would vote.")
        #expect(found.people == [name])
        #expect(NameSpelling("İlker Łukasz") == NameSpelling("Ilker Lukasz"))
    }

    @Test("A space without width parts the words of a name")
    func zeroWidth() {
        #expect(FoundNames("On Monday Mr. Robert\u{200B}Quillfeather left.").people == ["Robert\u{200B}Quillfeather"])
    }

    @Test("A country behind “ambassador to” is no first name")
    func ambassador() {
        let found = FoundNames("On Monday the ambassador to Israel Robert Quillfeather left the hall and its guests.")
        #expect(found.people == ["Robert Quillfeather"])
        #expect(found.places == ["Israel"])
    }
}
