import Articles
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

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let article = context.content.articles[index]
        let story = context.storyOfArticle[index]
        let copy = context.originals[index]
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
                .list(BlockValues.records(article)),
                .number(article.removed.count),
                .flag(article.removed.count == 1),
                .list(article.removed.map(RemovedLineValues.record)),
                .flag(!article.removed.isEmpty),
                .record(StoryLinkValues.record(story, context, keyPoints: 0)),
                .record(orAbsent: copy.map { OriginalValues.record($0, context) }),
                .record(orAbsent: CopiesValues.record(index, context)),
                .list(siblings.map { ArticleLinkValues.record($0, context) }),
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

/// A paragraph of the body, or what stands in its place.
enum BlockValues {
    static let shape = Shape(
        "block",
        [
            .flag("isParagraph", "Whether it is a paragraph."),
            .flag("isHeading", "Whether it is a heading."),
            .flag("isQuote", "Whether it is a block quotation."),
            .flag("isListItem", "Whether it is an item of a list."),
            .text("text", "The text, verbatim, without Markdown marks."),
            .number("line", "The line in the input file or in its record's text, counted from 1."),
            .text("anchor", "The line's anchor on the page; absent where the headline or the deck has it."),
        ])

    static func records(_ article: Article) -> [Record] {
        // A text without a headline takes its first sentence for one: the line has its anchor there.
        let taken = [article.title.line, article.deck?.line]
        return article.blocks.map { block in
            Record(
                shape,
                [
                    .flag(block.kind == .paragraph), .flag(block.kind == .heading), .flag(block.kind == .quote),
                    .flag(block.kind == .list), .text(block.text), .number(block.line),
                    taken.contains(block.line) ? .absent : .text(Link.anchor(ofLine: block.line)),
                ])
        }
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
