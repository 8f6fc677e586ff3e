import Articles
import Briefings
import Stories
import Templates

/// An article's page, from `article.md`.
enum ArticlePage {
    static let template = "article.md"

    static let shape = Shape(
        "article",
        [
            .record("title", LineValues.shape, "The headline, verbatim."),
            .record("deck", LineValues.shape, "The sentence under the headline; absent where there is none."),
            .text("language", "The article's language as a BCP 47 tag."),
            .record("byline", LineValues.shape, "Its author as the input names them; absent where it names none."),
            .text("outlet", "Who published it; absent where that is unknown."),
            .text("credits", "The outlet that the text itself credits; absent where it credits none."),
            .record("date", DateValues.shape, "When it was published; absent where that is unknown."),
            .link("original", "The http or https address of the original; absent where that is unknown."),
            .text("file", "The input file, relative to the source folder."),
            .number("record", "The line of its record in that file; absent where the file is one text."),
            .text("inputID", "The identifier that the input gave its record; absent where it gave none."),
            .number("minutes", "How long reading it takes."),
            .list("blocks", BlockValues.shape, "The body, a line each."),
            .list("speakers", SpeakerValues.shape, "Who is quoted, in the order of the text, at most twelve."),
            .flag("hasSpeakers", "Whether there are any."),
            .number("moreSpeakers", "How many more there are."),
            .number("removedCount", "How many lines were taken out."),
            .flag("oneRemoved", "Whether it was a single one."),
            .list("removed", RemovedLineValues.shape, "The receipt: the lines that were taken out."),
            .flag("hasRemoved", "Whether there are any."),
            .record("story", StoryLinkValues.shape, "The story that it belongs to."),
            .record("copyOf", OriginalValues.shape, "The article that it repeats; absent where it is no copy."),
            .record("copies", CopiesValues.shape, "The articles that repeat it; absent where there are none."),
            .list("siblings", ArticleLinkValues.shape, "The other reports of the story, at most ten."),
            .flag("hasSiblings", "Whether there are any."),
        ])

    /// An article of a story of hundreds links to so many of the others; the story's page has them all.
    private static let listedSiblings = 10
    private static let listedSpeakers = 12

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let article = context.content.articles[index]
        let story = context.storyOfArticle[index]
        let copy = context.originals[index]
        let speakers = QuotedSpeaker.all(in: article, context.content.analyses[index].quotations)
        let siblings = context.content.grouping.stories[story].reports
            .lazy.filter { $0 != index && $0 != copy?.original }.prefix(listedSiblings)
        return Record(
            shape,
            [
                .record(LineValues.record(article.title)),
                .record(orAbsent: article.deck.map { LineValues.record($0, isSecond: $0.line == article.title.line) }),
                .text(article.language),
                .record(orAbsent: article.byline.map { LineValues.record($0, isSecond: article.shows($0.line)) }),
                .text(orAbsent: article.source.name),
                .text(orAbsent: article.source.credits),
                DateValues.value(article.date),
                .link(orAbsent: article.source.url.flatMap(original)),
                .text(article.file),
                article.record.map { .number($0) } ?? .absent,
                .text(orAbsent: article.inputID),
                .number(context.readingMinutes[index]),
                .list(BlockValues.records(article, context.content.analyses[index].quotations)),
                .list(speakers.prefix(listedSpeakers).map { SpeakerValues.record($0, of: story, context) }),
                .flag(!speakers.isEmpty),
                .number(max(0, speakers.count - listedSpeakers)),
                .number(article.removed.count),
                .flag(article.removed.count == 1),
                .list(article.removed.map(RemovedLineValues.record)),
                .flag(!article.removed.isEmpty),
                .record(context.storyLink(story)),
                .record(orAbsent: copy.map { OriginalValues.record($0, context) }),
                .record(orAbsent: CopiesValues.record(index, context)),
                .list(siblings.map { context.articleLink($0) }),
                .flag(!siblings.isEmpty),
            ])
    }
}

extension Article {
    /// Whether the headline, the deck or the body has a line.
    fileprivate func shows(_ line: Int) -> Bool {
        line == title.line || line == deck?.line || blocks.contains { $0.line == line }
    }
}

/// An address, where it is absolute: without its scheme (“example.org/news”) a browser would look for a page of
/// this site.
private func original(_ address: String) -> String? {
    let lowered = address.lowercased()
    let scheme = ["https://", "http://"].first { lowered.hasPrefix($0) && lowered.utf8.count > $0.utf8.count }
    return scheme.map { _ in address }
}

/// A line that stands at its own place on the article's page.
enum LineValues {
    /// What a line's number means, on every page.
    static let meaning =
        "The line in the input file or in its record's text, counted from 1; 0 where it came beside the text."

    static let shape = Shape(
        "line",
        [
            .text("text", "The text, verbatim."),
            .number("line", LineValues.meaning),
            .text("anchor", "The line's anchor on the page; absent where another text of the same line has it."),
        ])

    /// Front matter of one line, `{title: …, description: …}`, gives two texts one line, as do the keys of a record;
    /// the first has its anchor.
    static func record(_ excerpt: Excerpt, isSecond: Bool = false) -> Record {
        let anchor = isSecond ? nil : Link.anchor(ofLine: excerpt.line)
        return Record(shape, [.text(excerpt.text), .number(excerpt.line), .text(orAbsent: anchor)])
    }
}

/// One entry of the receipt.
enum RemovedLineValues {
    static let shape = Shape(
        "removed line",
        [
            .number("line", "The line in the input file or in its record's text, counted from 1."),
            .text("kind", "The kind of noise."),
            .text("rule", "The name of the rule that took it out."),
            .text("text", "The line, verbatim."),
        ])

    static func record(_ removed: RemovedLine) -> Record {
        Record(shape, [.number(removed.line), .text(removed.kind), .text(removed.rule), .text(removed.text)])
    }
}
