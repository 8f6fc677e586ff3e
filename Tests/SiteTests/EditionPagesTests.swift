import Articles
import Briefings
import Stories
import Testing

@testable import Site

@Suite struct EditionPagesTests {
    @Test func anArticleNamesItsStoryButNotByItsOwnHeadline() async throws {
        let site = try await sampleSite()
        let own = try site.page("articles/cheese-fair").all("nav", class: "up").map(\.text)
        #expect(own == ["The story of this article: one source"])
        let other = try site.page("articles/harbour-bridge").all("nav", class: "up").map(\.text)
        #expect(other == ["Story: Cracks close Northland's Harbour Bridge until April"])
    }

    @Test func underAHeadlineItsOutletStandsFirstAndThenTheOthers() async throws {
        let page = try await sampleSite().page("index.html")
        let story = try #require(page.all("article", class: "story").first).text
        #expect(story.contains("Unknown source · 2025-03-02 · 2 reports · Thread: Northland, Lindqvist"))
        #expect(story.contains("More:\n\nExample Times\n"))
    }

    @Test func aStoryOfOneReportIsMarkedAndNamesNobodyElse() async throws {
        let page = try await sampleSite().page("index.html")
        let lone = try #require(page.all("article", class: "story").first { $0.text.contains("Cheese fair") }).text
        #expect(lone.contains("· one source") && !lone.contains("More:"))
    }

    @Test func theFirstStoryHasFourKeyPointsTheNextHaveTwoAndTheRestALine() async throws {
        let site = try await edition(stories: 5, full: 3)
        let page = try site.page("index.html")
        let stories = page.elements.indices.filter { page.elements[$0].hasClass("story") }
        #expect(stories.map { story in page.all("li").count { page.isInside($0, story) } } == [4, 2, 2])
        let briefs = try #require(page.elements.firstIndex { $0.hasClass("briefs") })
        #expect(page.all("li").count { page.isInside($0, briefs) } == 2)
    }

    @Test func anEditionOfVeryManyStoriesEndsAndSaysWhereTheOthersAre() async throws {
        let site = try await edition(stories: 80, full: 12)
        let page = try site.page("index.html")
        #expect(
            page.all("p", class: "summary").first?.text
                == "80 stories from 80 articles; the first 52 stand here, about 1 min to read.")
        let end = try #require(page.all("p", class: "end").first)
        #expect(end.text == "That is the whole edition. 28 more stories are in the archive.")
        #expect(page.all("a").contains { $0.text == "archive" && $0.attributes["href"] == "archive/index.html" })
    }

    private func edition(stories count: Int, full: Int) async throws -> BuiltSite {
        let words = ["One thing.", "Two things.", "Three things.", "Four things.", "Five things."]
        let articles = (0..<count).map { index in
            Article(
                file: "\(index).txt", title: Excerpt(line: 1, text: "News \(index)"),
                blocks: [Block(kind: .paragraph, line: 2, text: words.joined(separator: " "))])
        }
        var content = try await content(articles, stories: articles.indices.map { [$0] })
        for index in articles.indices {
            content.briefings[index].keyPoints = words.map { KeyPoint(Citation(article: index, line: 2, text: $0)) }
        }
        var configuration = Configuration()
        configuration.edition.stories = full
        return try await rendered(content, configuration: configuration)
    }
}

extension PageReading {
    /// Whether an element stands in another, by that one's place.
    fileprivate func isInside(_ element: Element, _ place: Int) -> Bool {
        var next = element.parent
        while let parent = next {
            if parent == place { return true }
            next = elements[parent].parent
        }
        return false
    }
}
