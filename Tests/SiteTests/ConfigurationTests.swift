import Testing

@testable import Site

@Suite struct ConfigurationTests {
    @Test("The site's name and language stand on every page")
    func titleAndLanguage() async throws {
        var configuration = Configuration()
        configuration.title = "North & South"
        configuration.language = "en-GB"
        let site = try await built(sampleTexts, configuration: configuration)
        for (address, page) in try site.pages() {
            #expect(page.elements.filter { $0.hasClass("name") }.map(\.text) == ["North & South"], "\(address)")
            #expect(page.all("html").map { $0.attributes["lang"] } == ["en-GB"], "\(address)")
        }
        #expect(try site.page("index").all("title").map(\.text) == ["North & South"])
    }

    @Test("As many stories stand in full as the configuration says")
    func fullStories() async throws {
        var configuration = Configuration()
        configuration.edition.stories = 1
        let page = try await built(sampleTexts, configuration: configuration).page("index")
        #expect(page.all("article", class: "story").count == 1)
        #expect(page.all("section", class: "briefs").count == 1)
    }
}
