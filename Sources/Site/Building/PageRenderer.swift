import Articles
import Briefings
import Stories
import Templates

/// Renders the pages of a site: a template's Markdown, then HTML, then the layout around it.
struct PageRenderer: Sendable {
    let theme: Theme
    let context: PageContext

    init(theme: Theme, content: Content, addresses: Addresses, configuration: Configuration) {
        self.init(
            theme: theme, context: PageContext(content: content, addresses: addresses, configuration: configuration))
    }

    init(theme: Theme, context: PageContext) {
        self.theme = theme
        self.context = context
    }

    /// One page to make.
    enum Page: Sendable {
        case edition
        case story(Int)
        case thread(Int)
        case article(Int)
        case person(Int)
        case source(Int, part: Int)
        case list(Addresses.List, LetterIndex.Page)
        case archive
        /// The stories of a month by its place in the calendar, or those whose month is not known.
        case month(Int?, part: Int)
        case day(Int, part: Int)
        case about
        case notFound
        case search
        case changes
        /// An address of an earlier build, by its place among those.
        case moved(Int)
    }

    /// All files of the site, to be rendered when their bytes are asked for.
    var files: [OutputFile] {
        let pages = Page.all(of: context)
        return pages.map(file(of:)) + filesWithAddress(of: pages)
            + [OutputFile(address: Addresses.style, bytes: theme.style), mail]
    }

    private var mail: OutputFile {
        OutputFile(address: Addresses.mail) { EditionMail.bytes(context.at(Addresses.edition), theme.templates) }
    }

    private func file(of page: Page) -> OutputFile {
        var origin: String?
        if case .article(let index) = page { origin = context.content.articles[index].file }
        return OutputFile(address: page.address(context), origin: origin) { render(page) }
    }

    /// Renders one page.
    private func render(_ page: Page) -> [UInt8] {
        let content = context.content
        let place = context.at(page)
        switch page {
        case .edition:
            return finish(EditionPage.template, EditionPage.record(place), .edition, nil, place)
        case .story(let index):
            let title = context.headlines[index].text
            return finish(StoryPage.template, StoryPage.record(index, place), .story, title, place)
        case .thread(let index):
            let title = content.title(ofThread: index)
            return finish(ThreadPage.template, ThreadPage.record(index, place), .thread, title, place)
        case .article(let index):
            let article = content.articles[index]
            return finish(
                ArticlePage.template, ArticlePage.record(index, place), .article, article.title.text, place)
        case .person(let index):
            let title = content.people[index].name
            return finish(PersonPage.template, PersonPage.record(index, place), .person, title, place)
        case .source(let index, let part):
            let title = context.outlets.names[index]
            return finish(SourcePage.template, SourcePage.record(index, part: part, place), .source, title, place)
        case .list(let list, let page):
            let letters = LetterList.of(list)
            let title = letters.title(of: page, place)
            return finish(letters.template, letters.record(page, place), .list(list), title, place)
        case .archive:
            return finish(ArchivePage.template, ArchivePage.record(place), .archive, nil, place)
        case .month(let index, let part):
            let title = index.map { context.calendar.months[$0].name }
            return finish(MonthPage.template, MonthPage.record(index, part: part, place), .month, title, place)
        case .day(let index, let part):
            let title = context.calendar.days[index].name
            return finish(DayPage.template, DayPage.record(index, part: part, place), .day, title, place)
        case .about:
            return finish(AboutPage.template, AboutPage.record(place), .about, nil, place)
        case .search:
            return finish(SearchPage.template, SearchPage.record(place), .search, nil, place)
        case .changes:
            return finish(ChangesPage.template, ChangesPage.record(place), .changes, nil, place)
        case .moved(let index) where MovedPage.isList(index, place):
            return finish(MovedPage.listTemplate, MovedPage.record(index, place), .moved, nil, place)
        case .moved(let index):
            return whole(MovedPage.template, MovedPage.record(index, place), place)
        case .notFound:
            return whole(NotFoundPage.template, NotFoundPage.record(place), place)
        }
    }

    private static let usualSize = 1 << 15
    private static let layoutSize = 1 << 11

    private func finish(
        _ template: String, _ record: Record, _ kind: PageKind, _ title: String?, _ place: PageContext
    ) -> [UInt8] {
        // Bytes of a page's size at once: arrays that grow by doubling are copied as often, and keep room for more.
        var markdown: [UInt8] = []
        markdown.reserveCapacity(Self.usualSize)
        theme.templates.render(template, record, into: &markdown)
        let content = Markdown.html(from: markdown)
        let layout = LayoutPage.record(title: title, kind: kind, content: content, place)
        return whole(LayoutPage.template, layout, place, size: content.count + Self.layoutSize)
    }

    /// A page from a template that has all of it.
    private func whole(
        _ template: String, _ record: Record, _ place: PageContext, size: Int = layoutSize
    ) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(size)
        theme.templates.render(template, record, into: &html)
        return html
    }
}
