import Articles
import Briefings
import Stories
import Templates

/// What feeds show of a story, from `entry.md`. Its links are absolute: readers of feeds do not know where a feed is from.
enum EntryPage {
    static let template = "entry.md"

    static let shape = Shape(
        "entry",
        [
            .text(
                "headline",
                "The story's headline: verbatim from one of its articles, or in the editor's own words; feeds show it "
                    + "themselves."),
            .flag("isEditorsHeadline", "Whether the headline is in the editor's own words."),
            .texts("corrections", "The editor's corrections."),
            .link("link", "The story's page."),
            .record("date", DateValues.shape, "When its articles were published; absent where that is unknown."),
            .number("reportCount", CopiesValues.reportCount),
            .flag("oneSource", "Whether only one article reports it."),
            .number("copyCount", CopiesValues.copyCount),
            .flag("oneCopy", "Whether there is a single one."),
            .list("keyPoints", EntryPointValues.shape, "The sentences that say most of it."),
            .record("thread", EntryThreadValues.shape, "The thread that it belongs to; absent where it stands alone."),
        ])

    static func record(_ index: Int, _ context: PageContext, _ base: BaseURL) -> Record {
        let story = context.content.grouping.stories[index]
        let briefing = context.content.briefings[index]
        return Record(
            shape,
            [
                .text(context.headlines[index].text), .flag(context.headlines[index].citation == nil),
                .texts(context.content.editorial.stories[index]?.corrections ?? []),
                .link(base.address(of: context.addresses.story(index))),
                DateValues.value(context.dates[index]),
                .number(story.reports.count), .flag(story.reports.count == 1),
                .number(story.copies.count), .flag(story.copies.count == 1),
                .list(briefing.keyPoints.map { EntryPointValues.record($0, context, base) }),
                .record(orAbsent: story.thread.map { EntryThreadValues.record($0, context, base) }),
            ])
    }
}

/// A sentence of a story in a feed.
enum EntryPointValues {
    static let shape = Shape(
        "entry's key point",
        [
            .text("text", "The words, verbatim."),
            .link("link", "The absolute address of their line on the article's page."),
            .number("line", LineValues.meaning),
            .text("outlet", "Who published the article; absent where that is unknown."),
        ])

    static func record(_ point: KeyPoint, _ context: PageContext, _ base: BaseURL) -> Record {
        let citation = point.citation
        let page = base.address(of: context.addresses.article(citation.article))
        return Record(
            shape,
            [
                .text(citation.text), .link(page + Link.fragment(ofLine: citation.line)), .number(citation.line),
                .text(orAbsent: context.content.articles[citation.article].source.name),
            ])
    }
}

/// The thread of a story in a feed.
enum EntryThreadValues {
    static let shape = Shape(
        "entry's thread",
        [
            .text(
                "name",
                "The names that most of its articles hold; where there are none, its first story's headline."),
            .link("link", "The absolute address of its page."),
        ])

    static func record(_ index: Int, _ context: PageContext, _ base: BaseURL) -> Record {
        Record(
            shape,
            [
                .text(context.content.title(ofThread: index)),
                .link(base.address(of: context.addresses.thread(index))),
            ])
    }
}
