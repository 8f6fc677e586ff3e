import Testing

@testable import Articles

/// Texts without the paragraphs of a news report: what looks like labels there is what they say.
@Suite struct ShortTextTests {
    @Test(
        "Nothing is taken out of a text that is made of short lines",
        arguments: [
            "Northland votes\n\nNumber 7 is out.", "Bridge closes\nLorries wait",
            "Bridge closes\n\nMore soon\nJane Roe\nNorthport",
            // A poem with a refrain, its author and her word on it.
            "The ferry\n\nThe ferry leaves at break of day\nand nobody is there to wave\nThe ferry leaves at break of day\n"
                + "the river is a narrow grave\n\nThe ferry comes when night is near\nand nobody is there to wave\nThe end",
            // The scores of a day, and what is said of them.
            "Northport wins again\n\nNorthport 3\nSouthport 1\nWestmark 2\nEastmark 2\n\nNorthport won its fourth match in a "
                + "row and leads the league by two points, with three matches to play before the winter.",
            // A recipe.
            "Ferry soup\n\nServes 4\n200 g of peas\n1 onion\n2 carrots\n\nCut the onion and the carrots, and let them brown in a "
                + "pan for ten minutes. Add the peas and a litre of water, and boil it all for an hour.",
        ])
    func nothingIsTaken(text: String) throws {
        #expect(try cleaned(text).removed == [])
    }

    @Test(
        "The end of an article stays where it says something",
        arguments: [
            "It will not be missed.", "“Never,” she said.", "Who will pay?", "> The river is ours",
            "The ferries of the Tarn:\n- The Anna, built in Northport in 1911\n- The Mary, built in Southport in 1925",
            "What you need:\n- Two passports and a form\n- Ten crowns for each lorry",
            "## What you need\n- A passport or a card.\n- Ten crowns for each lorry.",
            "Northport 3\nSouthport 1\nWestmark 2\nEastmark 2",
        ])
    func theEndStays(end: String) throws {
        #expect(try cleaned("\(headline)\n\(body)\n\(furtherBody)\n\(end)").removed == [])
    }

    @Test("A sentence below a list of related links is the article's last")
    func theSentenceBelowRelatedLinksStays() throws {
        let list = "Related articles\n- Ferry to close in autumn\n- Tunnel is too dear"
        let last = "The court will hear the case of the ferry on June 26 at nine."
        let article = try cleaned("\(headline)\n\(body)\n\(furtherBody)\n\(list)\n\(last)")
        #expect(article.removed.map(\.line) == [8, 9, 10])
        #expect(article.blocks.last?.text == last)
    }

    @Test("Short answers of an interview stay")
    func anInterviewStays() throws {
        let lines = [
            "Will you miss the ferry?", "No.", "Not at all?", "Well, perhaps the horn.", "And the crew?",
            "They have found work.",
            "All of them?", "Yes.",
        ]
        let article = try cleaned(([headline, body] + lines).joined(separator: "\n"))
        #expect(article.removed == [])
        #expect(article.blocks.suffix(8).map(\.text) == lines)
    }

    @Test("A text in capitals stays")
    func aTextInCapitalsStays() throws {
        let article = try cleaned("\(headline)\n\(body)\n\(furtherBody)".uppercased())
        #expect(article.removed == [])
        #expect(article.blocks.count == 6)
    }

    @Test("The posts of a live blog stay, with their times")
    func aLiveBlogStays() throws {
        let posts = zip(["10:45", "11:20", "12:05"], furtherBody.split(separator: "\n")).flatMap {
            [$0, "Crowd at the bridge", String($1)]
        }
        let article = try cleaned(([headline, body] + posts).joined(separator: "\n"))
        #expect(article.blocks.count == 3 + 9, "\(article.removed)")
    }

    @Test("A heading that an item of a list repeats has its place")
    func headingsOfAListStay() throws {
        let items = [
            "1. The bridge from Northport to Southport over the Tarn", "2. The old ferry and its crew of nine sailors",
        ]
        let lines = items + [String(body.split(separator: "\n")[0])] + items.map { "## \($0)" } + [furtherBody]
        let article = try cleaned(([headline] + lines).joined(separator: "\n"))
        #expect(!article.removed.contains { $0.rule == "pull-quote" }, "\(article.removed)")
    }
}
