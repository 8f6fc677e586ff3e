import Articles
import Briefings
import Templates

/// A sentence of an article and the way to its line.
enum CitationValues {
    static let shape = Shape("citation", fields)

    /// The names of a citation, which whatever else is cited has too.
    static let fields: [Field] = [
        .text("text", "The words, verbatim."),
        .link("link", "Their line on the article's page."),
        .number("line", LineValues.meaning),
        .record("article", ArticleLinkValues.shape, "The article that says them."),
    ]

    static func record(_ citation: Citation, _ context: PageContext) -> Record {
        Record(shape, values(citation, context))
    }

    /// The values of ``fields``.
    static func values(_ citation: Citation, _ context: PageContext) -> [Value] {
        [
            .text(citation.text), .link(context.link(to: citation)), .number(citation.line),
            .record(context.articleLink(citation.article)),
        ]
    }
}

/// An article as other pages name it.
enum ArticleLinkValues {
    static let shape = Shape(
        "article link",
        [
            .text("title", "The article's headline, verbatim."),
            .text("language", "Its language as a BCP 47 tag."),
            .link("link", "Its page."),
            .link("titleLink", "The headline's line on that page."),
            .text("outlet", "Who published it; absent where that is unknown."),
            .text("credits", "The outlet that the text itself credits; absent where it credits none."),
            .record("date", DateValues.shape, "When it was published; absent where that is unknown."),
            .text("byline", "Its author as the input names them; absent where it names none."),
            .text("deck", "The sentence under its headline; absent where it has none."),
            .link("deckLink", "The deck's line on the article's page; absent where it has no deck."),
            .number(
                "deckLine",
                "The deck's line in the input file; 0 where it came beside the text; absent where it has no deck."),
            .number("minutes", "How long reading it takes."),
        ])

    /// The values themselves; pages get them from ``PageContext/articleLink(_:)``.
    static func record(_ index: Int, _ context: PageContext) -> Record {
        let article = context.content.articles[index]
        let page = context.link(toArticle: index)
        return Record(
            shape,
            [
                .text(article.title.text), .text(article.language),
                .link(page), .link(page + Link.fragment(ofLine: article.title.line)),
                .text(orAbsent: article.source.name), .text(orAbsent: article.source.credits),
                DateValues.value(article.date), .text(orAbsent: article.byline?.text),
                .text(orAbsent: article.deck?.text),
                .link(orAbsent: article.deck.map { page + Link.fragment(ofLine: $0.line) }),
                article.deck.map { .number($0.line) } ?? .absent,
                .number(context.readingMinutes[index]),
            ])
    }
}

extension Value {
    /// A text, or the absence of one.
    static func text(orAbsent text: String?) -> Value {
        text.map { .text($0) } ?? .absent
    }

    /// A link, or the absence of one.
    static func link(orAbsent link: String?) -> Value {
        link.map { .link($0) } ?? .absent
    }

    /// A record, or the absence of one.
    static func record(orAbsent record: Record?) -> Value {
        record.map { .record($0) } ?? .absent
    }
}
