import Articles
import Briefings
import Stories
import Templates

/// What every page is made from: the content, the addresses, and the page's own address.
struct PageContext: Sendable {
    let content: Content
    let addresses: Addresses
    /// What the site is to be.
    let configuration: Configuration
    /// For each story when it was published; nothing where that is unknown.
    let dates: [DateBounds?]
    /// For each thread its stories in time, those without a date last.
    let threadOrders: [[Int]]
    /// For each story its place in its thread's order; nothing for one without a thread.
    let threadPlaces: [Int?]
    /// For each article the story that it is in.
    let storyOfArticle: [Int]
    /// For each article what it repeats, where it is a copy.
    let originals: [Copy?]
    /// For each article its copies, in input order.
    let copies: [[Copy]]
    /// For each story its headline.
    let headlines: [StoryHeadline]
    /// For each story who reports it.
    let coverages: [Coverage]
    /// For each article how many minutes reading it takes.
    let readingMinutes: [Int]
    /// Finds people by their names.
    let people: PersonIndex
    /// Who published the articles.
    let outlets: Outlets
    /// For each outlet its articles: the newest first, those without a date last.
    let sourceArticles: [[Int]]
    /// For each outlet how many stories its articles report.
    let sourceStoryCounts: [Int]
    /// The stories by day and by month.
    let calendar: StoryCalendar
    /// What pages cite of each article; nothing where articles' pages show all of their text.
    let citedWords: CitedWords?
    /// The lists from A to Z.
    let lists: Lists
    /// Which feeds there are, and their stories.
    let feeds: Feeds
    /// The page that is being made; nothing where only its address is known.
    private(set) var subject: PageRenderer.Page?
    /// The address of the page that is being made; links start from it.
    private(set) var page = Addresses.edition
    /// Whether that page is in a folder, as all but the front page and a few others are.
    private var isInFolder = false
    /// For each article how pages name it that are in a folder: most values of most pages are such links, so that
    /// each is made once.
    private var articleLinks: [Record] = []
    /// For each story how such pages name it, without key points.
    private var storyLinks: [Record] = []
    /// For each article the link to it from such a page.
    private let articlePages: [String]

    init(content: Content, addresses: Addresses, configuration: Configuration = Configuration()) {
        self.content = content
        self.addresses = addresses
        self.configuration = configuration
        let stories = content.grouping.stories
        let dates = stories.map(content.date)
        self.dates = dates
        threadOrders = content.grouping.threads.map { thread in
            let days = thread.stories.map { story in
                dates[story].flatMap { $0.earliest ?? $0.latest } ?? "9999"
            }
            return thread.stories.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { thread.stories[$0] }
        }
        var places = [Int?](repeating: nil, count: stories.count)
        for order in threadOrders {
            for (place, story) in order.enumerated() { places[story] = place }
        }
        threadPlaces = places
        var owners = [Int](repeating: 0, count: content.articles.count)
        for (index, story) in stories.enumerated() {
            for article in story.articles { owners[article] = index }
        }
        storyOfArticle = owners
        originals = content.originals
        var copies = [[Copy]](repeating: [], count: content.articles.count)
        for copy in originals.lazy.compactMap(\.self) { copies[copy.original].append(copy) }
        self.copies = copies
        let headlines = stories.indices.map(content.headline(ofStory:))
        self.headlines = headlines
        coverages = zip(stories, headlines).map { story, headline in
            Coverage(of: story, headline: headline.citation?.article, articles: content.articles)
        }
        readingMinutes = content.analyses.map { ReadingTime.minutes(forWords: $0.wordCount) }
        people = PersonIndex(content.people, content.briefings)
        let outlets = Outlets(of: content.articles)
        self.outlets = outlets
        sourceArticles = outlets.articles(content.articles)
        sourceStoryCounts = sourceArticles.map { articles in Set(articles.lazy.map { owners[$0] }).count }
        calendar = StoryCalendar(
            stories, order: content.edition.stories, dates: dates, articles: content.articles)
        citedWords = configuration.articles.text == .full ? nil : CitedWords(of: content)
        lists = Lists(content, addresses, outlets)
        feeds = Feeds(of: content, configuration: configuration)
        articlePages = content.articles.indices.map { Link.from(Addresses.archive, to: addresses.article($0)) }
        let folder = at(Addresses.archive)
        articleLinks = content.articles.indices.map { ArticleLinkValues.record($0, folder) }
        let named = at(Addresses.archive)
        storyLinks = stories.indices.map { StoryLinkValues.record($0, named, keyPoints: 0) }
    }

    /// How the page that is being made names an article.
    func articleLink(_ index: Int) -> Record {
        isInFolder ? articleLinks[index] : ArticleLinkValues.record(index, self)
    }

    /// How the page that is being made names a story, without key points.
    func storyLink(_ index: Int) -> Record {
        isInFolder ? storyLinks[index] : StoryLinkValues.record(index, self, keyPoints: 0)
    }

    /// The link from the page that is being made to an article's.
    func link(toArticle article: Int) -> String {
        isInFolder ? articlePages[article] : addresses.article(article)
    }

    /// The link from the page that is being made to a cited line.
    func link(to citation: Citation) -> String {
        link(toArticle: citation.article) + Link.fragment(ofLine: citation.line)
    }

    /// The link from the page that is being made to a person's.
    func link(toPerson person: Int) -> String {
        Link.from(page, to: addresses.person(person))
    }

    /// The link from the page that is being made to the stories of a day; nothing where it has none.
    func link(toDay day: String?) -> String? {
        day.flatMap { calendar.number(ofDay: $0) == nil ? nil : Link.from(page, to: Addresses.day($0)) }
    }

    /// The same context for a page that is made.
    func at(_ page: PageRenderer.Page) -> PageContext {
        var copy = at(page.address(self))
        copy.subject = page
        return copy
    }

    /// The same context for the address of another page.
    func at(_ page: String) -> PageContext {
        var copy = self
        copy.page = page
        copy.isInFolder = page.utf8.contains(UInt8(ascii: "/"))
        return copy
    }
}

/// Who reports a story beside the outlet that gave it its headline, if one did; who only repeats a report of another is not counted.
struct Coverage: Sendable {
    /// The first report of each other known outlet, in input order.
    let outlets: [Int]
    /// How many other reports have no known outlet.
    let unknownSources: Int

    init(of story: Story, headline: Int?, articles: [Article]) {
        var seen = Set([headline.flatMap { articles[$0].source.name }].compactMap(\.self))
        outlets = story.reports.filter { article in
            articles[article].source.name.map { seen.insert($0).inserted } ?? false
        }
        unknownSources = story.reports.count { $0 != headline && articles[$0].source.name == nil }
    }

    /// Whether there is anybody.
    var hasMore: Bool { !outlets.isEmpty || unknownSources > 0 }
}
