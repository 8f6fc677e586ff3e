import Articles
import Briefings
import Stories
import Templates

/// Renders the pages of a site: a template's Markdown, then HTML, then the layout around it.
struct PageRenderer: Sendable {
    let theme: Theme
    let context: PageContext

    init(theme: Theme, content: Content, addresses: Addresses, configuration: Configuration) {
        self.theme = theme
        context = PageContext(content: content, addresses: addresses, configuration: configuration)
    }

    /// One page to make.
    enum Page: Sendable {
        case edition
        case story(Int)
        case thread(Int)
        case article(Int)
        case people
        case person(Int)
    }

    /// All files of the site, to be rendered when their bytes are asked for.
    var files: [OutputFile] {
        let grouping = context.content.grouping
        let pages: [Page] =
            [.edition] + grouping.stories.indices.map(Page.story) + grouping.threads.indices.map(Page.thread)
            + context.content.articles.indices.map(Page.article)
            + (context.content.people.isEmpty ? [] : [.people]) + context.content.people.indices.map(Page.person)
        return pages.map(file(of:)) + [OutputFile(address: Addresses.style, bytes: theme.style)]
    }

    private func file(of page: Page) -> OutputFile {
        let addresses = context.addresses
        let makeBytes: @Sendable () -> [UInt8] = { render(page) }
        return switch page {
        case .edition: OutputFile(address: Addresses.edition, makeBytes: makeBytes)
        case .story(let index): OutputFile(address: addresses.story(index), makeBytes: makeBytes)
        case .thread(let index): OutputFile(address: addresses.thread(index), makeBytes: makeBytes)
        case .article(let index):
            OutputFile(
                address: addresses.article(index), origin: context.content.articles[index].file, makeBytes: makeBytes)
        case .people: OutputFile(address: Addresses.peopleIndex, makeBytes: makeBytes)
        case .person(let index): OutputFile(address: addresses.person(index), makeBytes: makeBytes)
        }
    }

    /// Renders one page.
    private func render(_ page: Page) -> [UInt8] {
        let content = context.content
        let addresses = context.addresses
        switch page {
        case .edition:
            let place = context.at(Addresses.edition)
            return finish(EditionPage.template, EditionPage.record(place), "edition", nil, place)
        case .story(let index):
            let place = context.at(addresses.story(index))
            let title = content.briefings[index].headline.text
            return finish(StoryPage.template, StoryPage.record(index, place), "story", title, place)
        case .thread(let index):
            let place = context.at(addresses.thread(index))
            let title = content.title(ofThread: index)
            return finish(ThreadPage.template, ThreadPage.record(index, place), "thread", title, place)
        case .article(let index):
            let place = context.at(addresses.article(index))
            let article = content.articles[index]
            return finish(
                ArticlePage.template, ArticlePage.record(index, place), "article", article.title.text, place)
        case .people:
            let place = context.at(Addresses.peopleIndex)
            return finish(PeoplePage.template, PeoplePage.record(place), "people", "People", place)
        case .person(let index):
            let place = context.at(addresses.person(index))
            let title = content.people[index].name
            return finish(PersonPage.template, PersonPage.record(index, place), "person", title, place)
        }
    }

    private static let usualSize = 1 << 15
    private static let layoutSize = 1 << 11

    private func finish(
        _ template: String, _ record: Record, _ kind: String, _ title: String?, _ place: PageContext
    ) -> [UInt8] {
        // Bytes of a page's size at once: arrays that grow by doubling are copied as often, and keep room for more.
        var markdown: [UInt8] = []
        markdown.reserveCapacity(Self.usualSize)
        theme.templates.render(template, record, into: &markdown)
        let content = Markdown.html(from: markdown)
        let layout = LayoutPage.record(
            title: title, kind: kind, page: place.page, hasPeople: !context.content.people.isEmpty,
            configuration: context.configuration, content: content)
        var html: [UInt8] = []
        html.reserveCapacity(content.count + Self.layoutSize)
        theme.templates.render(LayoutPage.template, layout, into: &html)
        return html
    }
}
