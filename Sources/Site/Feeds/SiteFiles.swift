import Articles
import Briefings
import Stories

extension PageRenderer {
    /// The files that need the site's address: feeds, `sitemap.xml` and `robots.txt`; none where it is not known.
    func filesWithAddress(of pages: [Page]) -> [OutputFile] {
        guard let base = context.configuration.baseURL else { return [] }
        let found = pages.filter(\.isToBeFound)
        let sitemap = Sitemap(base: base, count: found.count) { index in
            Sitemap.Page(address: found[index].address(context), lastDay: found[index].lastDay(context))
        }
        return (FeedRenderer(theme: theme, context: context)?.files ?? []) + sitemap.files
    }
}

extension PageRenderer.Page {
    /// Whether readers shall find the page from elsewhere.
    fileprivate var isToBeFound: Bool {
        switch self {
        case .notFound, .moved: false
        default: true
        }
    }

    /// The day of the newest article that the page shows, where it is known.
    fileprivate func lastDay(_ context: PageContext) -> String? {
        let content = context.content
        switch self {
        case .edition: return context.feeds.lastDay(of: content.edition.stories)
        case .story(let index): return context.feeds.days[index].last
        case .thread(let index): return context.feeds.lastDay(of: content.grouping.threads[index].stories)
        case .article(let index): return content.articles[index].date?.day
        case .person(let index): return context.feeds.lastDay(of: content.people[index].stories)
        default: return nil
        }
    }
}
