import Language
import Testing

@Suite struct NamesOfPeopleTests {
    @Test("A title, a first name, an age, a role or what somebody does tells a person")
    func aPersonIsFound() {
        let lines: [(String, String)] = [
            ("The vote was lost, Mr. Quillfeather told the council.", "Quillfeather"),
            ("The vote was lost, Margaret Quillfeather told the council.", "Margaret Quillfeather"),
            ("Later, Zebulor Vanquist, 45, left the hall.", "Zebulor Vanquist"),
            ("The hall was built by Zebulor Vanquist, the author of its plan.", "Zebulor Vanquist"),
            ("It was spokesman Zebulor Vanquist whom they asked.", "Zebulor Vanquist"),
            ("The hall is small, Zebulor Vanquist said.", "Zebulor Vanquist"),
            ("The hall, said Zebulor Vanquist, who built it, is small.", "Zebulor Vanquist"),
            ("On Friday President Vanquist opened the hall.", "Vanquist"),
            ("They wrote to Vanquist’s lawyer, and to nobody else.", "Vanquist"),
        ]
        for (line, name) in lines { #expect(FoundNames(line).people == [name], "\(line)") }
    }

    @Test("A title is no part of a name; a monarch's stays with the name alone")
    func aTitleIsLeftOut() {
        #expect(FoundNames("Yesterday Prime Minister Mara Quillfeather resigned.").people == ["Mara Quillfeather"])
        #expect(FoundNames("Yesterday Attorney General Mara Quillfeather resigned.").people == ["Mara Quillfeather"])
        #expect(FoundNames("Yesterday Secretary of State Mara Quillfeather resigned.").people == ["Mara Quillfeather"])
        #expect(FoundNames("Yesterday the crowd greeted Queen Margaret in the rain.").people == ["Queen Margaret"])
    }

    @Test("A surname, a first name and a longer name name the person who was named in full")
    func formsOfOneNameAreOnePerson() {
        let found = FoundNames(
            "Mara Quillfeather lost. Quillfeather had hoped for more.", "“Never,” Mara J. Quillfeather said.",
            "Mara's brother and the Quillfeather plan went home.")
        #expect(found.people == ["Mara Quillfeather"])
        #expect(
            found.mentions(of: "Mara Quillfeather")
                == ["Mara Quillfeather", "Quillfeather", "Mara J. Quillfeather", "Mara", "Quillfeather"])
    }

    @Test("Two people of one surname are told apart by title and by who was named last")
    func namesakesAreToldApart() {
        let found = FoundNames(
            "Robert Quillfeather met his sister Linda Quillfeather. Mr. Quillfeather wept.",
            "Linda Quillfeather left. Ms. Quillfeather was late.")
        #expect(found.mentions(of: "Robert Quillfeather") == ["Robert Quillfeather", "Quillfeather"])
        #expect(
            found.mentions(of: "Linda Quillfeather") == ["Linda Quillfeather", "Linda Quillfeather", "Quillfeather"])
    }

    @Test("A father and a son of one name are two")
    func aFatherAndASonAreTwo() {
        let found = FoundNames(
            "Robert Quill and Robert Quill Jr. spoke.", "Quill sang. Quill Jr. wept, and Robert Quill left.")
        #expect(found.mentions(of: "Robert Quill") == ["Robert Quill", "Quill", "Robert Quill"])
        #expect(found.mentions(of: "Robert Quill Jr.") == ["Robert Quill Jr.", "Quill Jr."])
    }

    @Test("A family name that stands in front names the person too")
    func familyNamesInFront() {
        let found = FoundNames("In the hall, Kim Quill-ho spoke to reporters. Kim said it was small.")
        #expect(found.people.count == 1)
        #expect(found.names.mentions.count == 2)
    }

    @Test("Small words, initials, hyphens and “Jr.” stay in a name")
    func aNameIsWhole() {
        for name in [
            "Ursula van der Quill", "Omar al-Quill", "J.D. Quillfeather", "George W. Quill", "Martin Quill Jr.",
            "Linda Quill-Baker", "Robert McQuill", "Linda O’Quill", "Theresa May", "Kim Jong-quil",
        ] {
            #expect(FoundNames("In the evening \(name) said that the hall was small.").people == [name], "\(name)")
        }
    }

    @Test("Two people side by side are two", arguments: ["Quill-Vanquist", "Quill–Vanquist", "Quill, Vanquist"])
    func peopleSideBySideAreTwo(pair: String) {
        let found = FoundNames(
            "Linda Quill and Robert Vanquist spoke.", "Quill left. Vanquist stayed.", "It was about the \(pair) call.")
        #expect(found.people == ["Linda Quill", "Robert Vanquist"])
        #expect(found.mentions(of: "Linda Quill").count == 3)
        #expect(found.mentions(of: "Robert Vanquist").count == 3)
    }

    @Test("Days, months, holidays, peoples, titles and links are nobody")
    func wordsWithCapitalsAreNobody() {
        for line in [
            "On Monday it said more.", "See pic.example.com/5Wquill, Wquill said, and x_Wquill said.",
            "In June it rained.", "The Russian said nothing.", "The President said so.",
            "Read More", "Before Christmas nobody said a word.", "Police said the road was closed.",
            "Democrats said they would vote.", "“No,” the Minister added.", "Officials told reporters to wait.",
        ] {
            #expect(FoundNames(line).names.entities.isEmpty, "\(line)")
        }
    }

    @Test("An organisation or a place that speaks is no person")
    func organisationsThatSpeakAreNoPeople() {
        for line in [
            "The White House said it would answer.", "The Associated Press reported it first.",
            "New York said it would pay.", "The Quillfeather Foundation said it would pay.",
            "The road is closed, Quill County said.", "The QRX said it would answer.",
        ] {
            #expect(FoundNames(line).people.isEmpty, "\(line)")
        }
    }

    @Test("A storm and a ship with a person's name are none")
    func thingsWithNamesOfPeopleAreNone() {
        #expect(FoundNames("Hurricane Margaret said to come closer.", "In May, Margaret hit the coast.").people.isEmpty)
        #expect(FoundNames("The USS John Quill left the harbour.").people.isEmpty)
    }

    @Test("In title case a name counts only where the text has it too")
    func titleCaseIsNoEvidence() {
        let headline = "Linda Quill Warns Grand Harbor Voters Over Rising Taxes"
        #expect(FoundNames(title: headline, "The mayor spoke on the square.").people.isEmpty)
        let found = FoundNames(title: headline, "The mayor, Linda Quill, spoke on the square.")
        #expect(found.people == ["Linda Quill"])
        #expect(found.mentions(of: "Linda Quill") == ["Linda Quill", "Linda Quill"])
        #expect(FoundNames(title: "Mayor is not for Quill", "Linda Quill spoke.").people == ["Linda Quill"])
    }

    @Test("A title, an office or a first name tells the gender")
    func gendersAreTold() {
        #expect(FoundNames("The hall is small, Mr. Quillfeather said.").entity("Quillfeather")?.gender == .male)
        #expect(FoundNames("Spokeswoman Zeb Quillfeather left.").entity("Zeb Quillfeather")?.gender == .female)
        #expect(FoundNames("The hall is small, Margaret Quill said.").entity("Margaret Quill")?.gender == .female)
        #expect(FoundNames("The hall is small, Zeb Quillfeather said.").entity("Zeb Quillfeather")?.gender == nil)
    }

    @Test("The words that say what a person is are kept")
    func rolesAreKept() {
        let found = FoundNames(
            "Harbour spokesman Zeb Quillfeather spoke.", "It was late, said Linda Vanquist, a professor of history.",
            "Later Deputy Mayor Robert Baker left.")
        #expect(found.roles(of: "Zeb Quillfeather") == ["Harbour spokesman"])
        #expect(found.roles(of: "Linda Vanquist") == ["professor"])
        #expect(found.roles(of: "Robert Baker") == ["Deputy Mayor"])
    }
}
