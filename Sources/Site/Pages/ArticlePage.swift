import Articles
import Briefings
import Language
import Stories
import Templates

/// An article's page, from `article.md`.
enum ArticlePage {
    static let template = "article.md"

    static let shape = Shape(
        "article",
        [
            .record("title", LineValues.shape, "The headline, verbatim."),
            .record(
                "deck", LineValues.shape,
                "The sentence under the headline; absent where there is none or the page shows no text."),
            .text("language", "The article's language as a BCP 47 tag."),
            .record("byline", LineValues.shape, "Its author as the input names them; absent where it names none."),
            .text("outlet", "Who published it; absent where that is unknown."),
            .link("source", "The page of its outlet, or of the articles of unknown source."),
            .text("credits", "The outlet that the text itself credits; absent where it credits none."),
            .record("date", DateValues.shape, "When it was published; absent where that is unknown."),
            .link("day", "The page of the day on which it was published; absent where that is not known."),
            .link("original", "The http or https address of the original; absent where that is unknown."),
            .flag("hasEditorsDate", "Whether the editor set the date."),
            .flag("hasEditorsSource", "Whether the editor set the outlet."),
            .texts("corrections", "The editor's corrections."),
            .texts("notes", "The editor's notes."),
            .text("file", "The input file, relative to the source folder."),
            .number("record", "The line of its record in that file; absent where the file is one text."),
            .text("inputID", "The identifier that the input gave its record; absent where it gave none."),
            .number("minutes", "How long reading it takes."),
            .list("blocks", BlockValues.shape, "The body, a line each; none where the site shows no texts."),
            .flag("isExcerpt", "Whether the page shows only parts of the body."),
            .flag("isWithoutText", "Whether it shows neither deck nor body."),
            .list(
                "citedLines", CitedLineValues.shape, "The lines that other pages cite, where it shows none of them."),
            .flag("hasCitedLines", "Whether there are any."),
            .list("speakers", SpeakerValues.shape, "Who is quoted, in the order of the text, at most twelve."),
            .flag("hasSpeakers", "Whether there are any."),
            .number("moreSpeakers", "How many more there are."),
            .number("removedCount", "How many lines were taken out."),
            .flag("oneRemoved", "Whether it was a single one."),
            .list("removed", RemovedLineValues.shape, "The receipt: the lines that were taken out."),
            .flag("hasRemoved", "Whether there are any."),
            .flag("hasRemovedText", "Whether the receipt shows their text."),
            .record("story", StoryLinkValues.shape, "The story that it belongs to."),
            .flag("givesHeadline", "Whether that story has its headline from this article."),
            .record("copyOf", OriginalValues.shape, "The article that it repeats; absent where it is no copy."),
            .record("copies", CopiesValues.shape, "The articles that repeat it; absent where there are none."),
            .list("siblings", ArticleLinkValues.shape, "The other reports of the story, at most ten."),
            .flag("hasSiblings", "Whether there are any."),
            .flag("isSearched", "Whether searching finds its words."),
        ])

    /// An article of a story of hundreds links to so many of the others; the story's page has them all.
    private static let listedSiblings = 10
    private static let listedSpeakers = 12

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let article = context.content.articles[index]
        let story = context.storyOfArticle[index]
        let copy = context.originals[index]
        let body = ArticleBody(index, context)
        let editorial = context.content.editorial.articles[index] ?? ArticleEditorial()
        let siblings = context.content.grouping.stories[story].reports
            .lazy.filter { $0 != index && $0 != copy?.original }.prefix(listedSiblings)
        return Record(
            shape,
            [
                .record(LineValues.record(article.title)),
                .record(orAbsent: body.deck.map { LineValues.record($0, isSecond: $0.line == article.title.line) }),
                .text(article.language),
                .record(orAbsent: article.byline.map { LineValues.record($0, isSecond: article.shows($0.line)) }),
                .text(orAbsent: article.source.name),
                .link(Link.from(context.page, to: context.addresses.source(context.outlets.ofArticle[index]))),
                .text(orAbsent: article.source.credits),
                DateValues.value(article.date), .link(orAbsent: context.link(toDay: article.date?.day)),
                .link(orAbsent: article.original),
                .flag(editorial.hasDate), .flag(editorial.hasSource),
                .texts(editorial.corrections), .texts(editorial.notes),
                .text(article.file),
                article.record.map { .number($0) } ?? .absent,
                .text(orAbsent: article.inputID),
                .number(context.readingMinutes[index]),
                .list(body.blocks), .flag(body.mode == .excerpt), .flag(body.mode == .none),
                .list(body.citedLines), .flag(!body.citedLines.isEmpty),
                .list(body.speakers.prefix(listedSpeakers).map { SpeakerValues.record($0, of: story, context) }),
                .flag(!body.speakers.isEmpty),
                .number(max(0, body.speakers.count - listedSpeakers)),
                .number(article.removed.count),
                .flag(article.removed.count == 1),
                .list(article.removed.map { RemovedLineValues.record($0, hasText: body.mode == .full) }),
                .flag(!article.removed.isEmpty), .flag(body.mode == .full),
                .record(context.storyLink(story)),
                .flag(context.headlines[story].citation?.article == index),
                .record(orAbsent: copy.map { OriginalValues.record($0, context) }),
                .record(orAbsent: CopiesValues.record(index, context)),
                .list(siblings.map { context.articleLink($0) }),
                .flag(!siblings.isEmpty),
                .flag(context.configuration.search != .none),
            ])
    }
}

/// How much of an article's text its page shows.
private struct ArticleBody {
    let mode: Configuration.ArticleOptions.Text
    let deck: Excerpt?
    let blocks: [Record]
    let citedLines: [Record]
    let speakers: [QuotedSpeaker]

    init(_ index: Int, _ context: PageContext) {
        let article = context.content.articles[index]
        let analysis = context.content.analyses[index]
        mode = context.configuration.articles.text
        deck = mode == .none ? nil : article.deck
        switch mode {
        case .full:
            blocks = BlockValues.records(article, analysis.quotations)
            citedLines = []
            speakers = QuotedSpeaker.all(in: article, analysis.quotations)
        case .excerpt:
            let excerpts = ExcerptRanges(of: article, cited: context.citedWords?[index] ?? [], analysis)
            blocks = BlockValues.records(article, analysis.quotations, excerpts)
            citedLines = []
            // The lines of the others are not all on the page.
            speakers = QuotedSpeaker.all(in: article, analysis.quotations.filter { $0.speaker != nil })
        case .none:
            let byline = article.byline.flatMap { article.shows($0.line) ? nil : $0.line }
            let shown = [article.title.line] + (byline.map { [$0] } ?? [])
            blocks = []
            citedLines = CitedLineValues.records(article, cited: context.citedWords?[index] ?? [], but: shown)
            speakers = []
        }
    }
}

extension Article {
    /// Whether the headline, the deck or the body has a line.
    fileprivate func shows(_ line: Int) -> Bool {
        line == title.line || line == deck?.line || blocks.contains { $0.line == line }
    }

    /// The original's address, where it is absolute: without its scheme (“example.org/news”) a browser would look for a
    /// page of this site.
    var original: String? {
        guard let address = source.url else { return nil }
        let lowered = address.lowercased()
        let isAbsolute = ["https://", "http://"].contains {
            lowered.hasPrefix($0) && lowered.utf8.count > $0.utf8.count
        }
        return isAbsolute ? address : nil
    }
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
            .text("text", "The line, verbatim; absent where the page does not show the whole text."),
        ])

    static func record(_ removed: RemovedLine, hasText: Bool) -> Record {
        Record(
            shape,
            [
                .number(removed.line), .text(removed.kind), .text(removed.rule),
                hasText ? .text(removed.text) : .absent,
            ])
    }
}
