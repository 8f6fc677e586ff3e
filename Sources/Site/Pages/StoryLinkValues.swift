import Articles
import Briefings
import Stories
import Templates

/// A story as other pages name it.
enum StoryLinkValues {
    static let shape = Shape(
        "story link",
        [
            .text("headline", "The story's headline: verbatim from one of its articles, or in the editor's own words."),
            .link("link", "Its page."),
            .link(
                "headlineLink", "The headline's line on the page of its article; absent where it is the editor's own."),
            .flag("isEditorsHeadline", "Whether the headline is in the editor's own words."),
            .text("outlet", "Who published the article that gave the headline; absent where that is unknown."),
            .record("date", DateValues.shape, "When its articles were published; absent where that is unknown."),
            .number("reportCount", CopiesValues.reportCount),
            .flag("oneSource", "Whether only one article reports it."),
            .number("copyCount", CopiesValues.copyCount),
            .flag("oneCopy", "Whether there is a single one."),
            .list(
                "outlets", ArticleLinkValues.shape,
                "For each other known outlet its first report, at most six outlets."),
            .flag("hasMore", "Whether anybody else reports it."),
            .number("moreOutlets", "How many known outlets are not in that list."),
            .number("unknownSources", "How many of its other reports have no known outlet."),
            .flag("oneUnknownSource", "Whether it is a single one."),
            .list("keyPoints", CitationValues.shape, "The sentences that say most of it."),
            .record("thread", ThreadLinkValues.shape, "The thread that it belongs to; absent where it stands alone."),
        ])

    /// A list on a page of many stories names so many outlets; a story of hundreds must not fill the page.
    private static let listedOutlets = 6

    static func record(_ index: Int, _ context: PageContext, keyPoints: Int) -> Record {
        let story = context.content.grouping.stories[index]
        let briefing = context.content.briefings[index]
        let coverage = context.coverages[index]
        let headline = context.headlines[index]
        let outlet = headline.citation.flatMap { context.content.articles[$0.article].source.name }
        return Record(
            shape,
            [
                .text(headline.text),
                .link(Link.from(context.page, to: context.addresses.story(index))),
                .link(orAbsent: headline.citation.map(context.link(to:))), .flag(headline.citation == nil),
                .text(orAbsent: outlet),
                DateValues.value(context.dates[index]),
                .number(story.reports.count), .flag(story.reports.count == 1),
                .number(story.copies.count), .flag(story.copies.count == 1),
                .list(coverage.outlets.prefix(listedOutlets).map { context.articleLink($0) }), .flag(coverage.hasMore),
                .number(max(0, coverage.outlets.count - listedOutlets)),
                .number(coverage.unknownSources), .flag(coverage.unknownSources == 1),
                .list(briefing.keyPoints.prefix(keyPoints).map { CitationValues.record($0.citation, context) }),
                .record(orAbsent: story.thread.map { ThreadLinkValues.record($0, context) }),
            ])
    }
}

/// A thread as other pages name it.
enum ThreadLinkValues {
    static let shape = Shape(
        "thread link",
        [
            .text(
                "name",
                "The names that most of its articles hold; where there are none, its first story's headline."),
            .link("link", "Its page."),
            .number("storyCount", "How many stories it has."),
        ])

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let thread = context.content.grouping.threads[index]
        return Record(
            shape,
            [
                .text(context.content.title(ofThread: index)),
                .link(Link.from(context.page, to: context.addresses.thread(index))),
                .number(thread.stories.count),
            ])
    }
}
