import Articles
import Briefings
import Stories
import Templates

/// The front page, `index.html`, from `edition.md`.
enum EditionPage {
    static let template = "edition.md"

    static let shape = Shape(
        "edition",
        [
            .number("storyCount", "How many stories the edition has."),
            .flag("oneStory", "Whether it has a single one."),
            .number("articleCount", "How many articles they are made from."),
            .flag("oneArticle", "Whether there is a single one."),
            .number("minutes", "How long reading the front page takes."),
            .number("shownCount", "How many of the stories stand on the page."),
            .number("moreStories", "How many do not: where there are very many."),
            .flag("oneMoreStory", "Whether it is a single one."),
            .link("archive", "The way to all of them."),
            .list("stories", StoryLinkValues.shape, "The stories with their key points, in order."),
            .list("briefs", StoryLinkValues.shape, "The stories that get a line each, in order."),
            .flag("hasBriefs", "Whether there are any of those."),
            .list("threads", ThreadLinkValues.shape, "The threads of the stories on the page."),
            .flag("hasThreads", "Whether there are any."),
        ])

    /// How many of the others get that line: an edition comes to its end.
    private static let briefStories = 40

    /// How many stories stand on the page, in full or in a line.
    static func shownStories(_ context: PageContext) -> Int {
        min(context.content.edition.stories.count, context.configuration.edition.stories + briefStories)
    }

    static func record(_ context: PageContext) -> Record {
        let order = context.content.edition.stories
        let fullStories = context.configuration.edition.stories
        let full = order.prefix(fullStories)
        let rest = order.dropFirst(fullStories).prefix(briefStories)
        let more = order.count - full.count - rest.count
        let articles = context.content.articles.count
        let threads = threads(of: full, context)
        return Record(
            shape,
            [
                .number(order.count), .flag(order.count == 1), .number(articles), .flag(articles == 1),
                .number(minutes(of: order.prefix(order.count - more), context)),
                .number(order.count - more), .number(more), .flag(more == 1),
                .link(Link.from(context.page, to: Addresses.archive)),
                .list(
                    full.enumerated().map { place, story in
                        StoryLinkValues.record(story, context, keyPoints: place == 0 ? 4 : 2)
                    }),
                .list(rest.map { context.storyLink($0) }),
                .flag(!rest.isEmpty),
                .list(threads.map { ThreadLinkValues.record($0, context) }),
                .flag(!threads.isEmpty),
            ])
    }

    private static func threads(of stories: ArraySlice<Int>, _ context: PageContext) -> [Int] {
        var threads: [Int] = []
        for story in stories {
            let thread = context.content.grouping.stories[story].thread
            if let thread, !threads.contains(thread) { threads.append(thread) }
        }
        return threads
    }

    /// The reading time of the headlines and key points on the page, by the rate that articles are read at.
    static func minutes(of order: ArraySlice<Int>, _ context: PageContext) -> Int {
        var words = 0
        let fullStories = context.configuration.edition.stories
        for (place, story) in order.enumerated() {
            let briefing = context.content.briefings[story]
            let points = briefing.keyPoints.prefix(place == 0 ? 4 : place < fullStories ? 2 : 0)
            words += Analysis.wordCount(of: context.headlines[story].text)
            words += points.reduce(0) { $0 + Analysis.wordCount(of: $1.citation.text) }
        }
        return ReadingTime.minutes(forWords: words)
    }
}
