import Briefings
import Testing

@testable import Site

@Suite struct PeopleAddressTests {
    @Test func whoIsCalledOtherwiseInMostStoriesKeepsTheAddress() throws {
        let people = try PeopleIdentifiers([person("Anna B. Roe", also: ["Anna Roe"])], ["Anna Roe": "anna-roe"])
        #expect(people.identifiers == ["anna-roe"])
        #expect(people.remembered == ["Anna B. Roe": "anna-roe"])
        #expect(people.moved.isEmpty)
        let again = try PeopleIdentifiers([person("Anna B. Roe", also: ["Anna Roe"])], people.remembered)
        #expect(again.identifiers == people.identifiers && again.remembered == people.remembered)
    }

    @Test func ofTwoNamesThatAreOnePersonsOneLeadsToTheOther() throws {
        let known = ["Anna Roe": "anna-roe", "Anna B. Roe": "anna-b-roe"]
        let people = try PeopleIdentifiers([person("Anna B. Roe", also: ["Anna Roe"])], known)
        #expect(people.identifiers == ["anna-b-roe"])
        #expect(people.moved == [MovedAddress(address: "people/anna-roe.html", targets: [.person(0)])])
        #expect(people.remembered == known)
    }

    @Test func anotherNameOfTheSameSlugMovesNobody() throws {
        let people = try PeopleIdentifiers([person("Anna-Roe"), person("Anna Roe")], ["Anna Roe": "anna-roe"])
        #expect(people.identifiers[1] == "anna-roe")
        #expect(people.identifiers[0].hasPrefix("anna-roe-"))
    }

    @Test func aNewNameDoesNotTakeAnAddressThatLeadsElsewhere() throws {
        let known = ["Anna Roe": "anna-roe", "Anna B. Roe": "anna-b-roe"]
        let people = try PeopleIdentifiers(
            [person("Anna B. Roe", also: ["Anna Roe"]), person("Anna-Roe")], known)
        #expect(people.identifiers[1].hasPrefix("anna-roe-"))
    }

    @Test func whoHadAPageKeepsOneAsLongAsAStoryNamesThem() async throws {
        try await PublishFolder.with { folder in
            let words = "“We will not wait any longer,” Mayor Anna Lindqvist said on Sunday in Northland."
            try folder.write([
                "a.txt": "Bridge closes in Northland\n\n\(words)\n\n“The ferry will run,” Anna Lindqvist said.\n",
                "b.txt":
                    "Fair opens in Ostbury\n\nNine thousand people came to the cheese fair of Ostbury on Friday.\n",
            ])
            try await folder.buildRemembering()
            #expect(try folder.site().files["people/anna-lindqvist.html"] != nil)
            try folder.write(
                "Bridge closes in Northland\n\nMayor Anna Lindqvist shut the bridge of Northland on Sunday.\n",
                at: "texts/a.txt")
            try await folder.buildRemembering()
            #expect(try folder.site().files["people/anna-lindqvist.html"]?.contains("0 quotations") == true)
            try folder.write(
                "Bridge closes in Northland\n\nThe bridge of Northland was shut on Sunday.\n", at: "texts/a.txt")
            try await folder.buildRemembering()
            #expect(try folder.site().files["people/anna-lindqvist.html"] == nil)
            #expect(folder.text(at: "digest.lock")?.contains("Lindqvist") == false)
        }
    }

    private func person(_ name: String, also others: [String] = []) -> Person {
        var person = Person(name: name, stories: [0], statements: [])
        person.otherNames = others
        return person
    }
}
