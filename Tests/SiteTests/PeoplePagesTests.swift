import Articles
import Briefings
import Testing

@testable import Site

@Suite struct PeoplePagesTests {
    @Test func aPersonsPageHasTheirQuotationsByStoryAndTheOtherStoriesThatNameThem() async throws {
        let page = try await sampleSite().page("people/anna-lindqvist")
        #expect(page.all("h1").map(\.text) == ["Anna Lindqvist"])
        #expect(page.all("blockquote").map(\.text) == ["We will not gamble with the lives of drivers,"])
        #expect(
            page.all("h2").map(\.text) == ["Cracks close Northland's Harbour Bridge until April", "Named in"])
        #expect(page.all("li").first?.text.hasPrefix("Mayor Lindqvist shuts Harbour Bridge for repairs") == true)
        #expect(page.all("p", class: "coverage").first?.text.hasPrefix("1 quotation · named in 2 stories.") == true)
    }

    @Test func storiesAndArticlesLinkToThePagesOfThePeopleWhomTheyQuote() async throws {
        let site = try await sampleSite()
        for prefix in ["stories/cracks", "stories/mayor", "articles/harbour-bridge"] {
            let links = try site.page(prefix).all("a").filter { $0.text == "Anna Lindqvist" }
            #expect(!links.isEmpty, "\(prefix)")
            #expect(links.allSatisfy { $0.attributes["href"] == "../people/anna-lindqvist.html" }, "\(prefix)")
        }
    }

    @Test func theListOfPeopleIsInTheOrderOfTheLettersAndLinkedFromEveryPage() async throws {
        var content = try await sampleContent()
        content.people = ["Zoe Lane", "Åsa Berg", "Мария Петрова", "bob roe", "Anna Lindqvist"].map {
            Person(name: $0, stories: [1], statements: [PersonStatement(story: 1, statement: 0, date: nil)])
        }
        let site = try await rendered(content)
        let page = try site.page("people/index.html")
        #expect(page.all("h2").map(\.text) == ["A", "B", "Z", "Other"])
        let list = page.all("ul", class: "index").map(\.text).joined()
        let names = page.all("a").map(\.text).filter { list.contains($0 + " 1 quotation") }
        #expect(names == ["Anna Lindqvist", "Åsa Berg", "bob roe", "Zoe Lane", "Мария Петрова"])
        for (address, page) in try site.pages() where address != "404.html" {
            #expect(
                page.all("a").contains { $0.attributes["href"]?.hasSuffix("index.html") == true && $0.text == "People" }
            )
        }
        #expect(try brokenLinks(of: site) == [])
    }

    @Test func whereNobodyHasAPageThereIsNoListOfPeople() async throws {
        var content = try await sampleContent()
        content.people = []
        let site = try await rendered(content)
        #expect(!site.files.keys.contains { $0.hasPrefix("people/") })
        #expect(try brokenLinks(of: site) == [])
    }

    @Test(arguments: [
        (0, 3, false), (1, 1, false), (1, 2, true), (2, 1, true),
    ])
    func whoIsQuotedTwiceOrInTheNewsTwiceHasAPage(quotations: Int, stories: Int, hasPage: Bool) {
        let statements = (0..<quotations).map { PersonStatement(story: 0, statement: $0, date: nil) }
        let person = Person(name: "Anna Lindqvist", stories: Array(0..<stories), statements: statements)
        #expect(person.hasPage == hasPage)
    }

    @Test func namesGiveAddressesOfTheirOwn() async throws {
        let names = ["Anna Roe", "Anna  Roe", "Åsa Berg", "Мария Петрова", "Index", "Мария Roe", "Bob Roe"]
        var content = try await content([], stories: [])
        content.people = names.map { Person(name: $0, stories: [], statements: []) }
        let addresses = try Addresses(of: content).people
        #expect(Set(addresses).count == names.count)
        #expect(addresses[2] == "asa-berg" && addresses[6] == "bob-roe")
        // Digits tell two of one spelling apart, a name of other letters, and one that is the list's own.
        #expect(addresses[0].hasPrefix("anna-roe-") && addresses[1].hasPrefix("anna-roe-"))
        #expect(addresses[3].utf8.count == 8 && addresses[4].hasPrefix("index-") && addresses[5].hasPrefix("roe-"))
    }

    @Test func ofManyStoriesTheNewestAreShownAndTheRestIsCounted() async throws {
        let articles = (0..<40).map { index in
            let day = "2025-03-\(10 + index % 20)"
            return Article(
                file: "\(index).txt", title: Excerpt(line: 1, text: "News \(index)"),
                date: DateBounds(earliest: day, latest: day))
        }
        var content = try await content(articles, stories: articles.indices.map { [$0] })
        for index in articles.indices {
            let words = Citation(article: index, line: 1, text: "News")
            content.briefings[index].statements = [Statement(words: words, speaker: "Anna Roe")]
        }
        content.people = [
            Person(
                name: "Anna Roe", stories: Array(articles.indices),
                statements: articles.indices.map { PersonStatement(story: $0, statement: 0, date: nil) })
        ]
        let page = try await rendered(content).page("people/anna-roe")
        #expect(page.all("h2").count == 30)
        #expect(page.all("h2").first?.text == "News 19")
        #expect(page.all("p").contains { $0.text == "Not listed: 10 more stories that quote this name." })
    }
}
