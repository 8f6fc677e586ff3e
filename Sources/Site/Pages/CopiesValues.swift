import Articles
import Briefings
import Stories
import Templates

/// The copies of an article.
enum CopiesValues {
    /// What the number of a story's reports means, on every page.
    static let reportCount = "How many articles report it, copies not counted."
    /// What the number of a story's copies means, on every page.
    static let copyCount = "How many more articles only repeat one of those."

    static let shape = Shape(
        "copies",
        [
            .list("exact", ArticleLinkValues.shape, "Articles that repeat it word for word, in input order."),
            .flag("hasExact", "Whether there are any."),
            .list("changed", ArticleLinkValues.shape, "Articles that repeat it with small changes, in input order."),
            .flag("hasChanged", "Whether there are any."),
        ])

    /// The copies of an article; nothing where it has none.
    static func record(_ article: Int, _ context: PageContext) -> Record? {
        let copies = context.copies[article]
        guard !copies.isEmpty else { return nil }
        let exact = copies.filter(\.isExact)
        let changed = copies.filter { !$0.isExact }
        return Record(
            shape,
            [
                .list(exact.map { context.articleLink($0.article) }), .flag(!exact.isEmpty),
                .list(changed.map { context.articleLink($0.article) }), .flag(!changed.isEmpty),
            ])
    }
}

/// What a copy repeats.
enum OriginalValues {
    static let shape = Shape(
        "original article",
        [
            .record("article", ArticleLinkValues.shape, "The article."),
            .flag("isExact", "Whether it is repeated word for word; otherwise with small changes."),
        ])

    static func record(_ copy: Copy, _ context: PageContext) -> Record {
        Record(shape, [.record(context.articleLink(copy.original)), .flag(copy.isExact)])
    }
}

/// An article that repeats no other of its story, with those that repeat it.
enum ReportValues {
    static let shape = Shape(
        "report",
        [
            .record("article", ArticleLinkValues.shape, "The article."),
            .record(
                "addition", CitationValues.shape,
                "A sentence with much that no other report says; absent where there is none."),
            .record("copies", CopiesValues.shape, "Those that repeat it; absent where there are none."),
        ])

    /// The reports of a story.
    static func records(of story: Int, _ context: PageContext) -> [Record] {
        var additions = context.content.briefings[story].additions[...]
        return context.content.grouping.stories[story].reports.map { article in
            let isNext = additions.first?.article == article
            return record(article, isNext ? additions.popFirst() : nil, context)
        }
    }

    private static func record(_ article: Int, _ addition: Citation?, _ context: PageContext) -> Record {
        Record(
            shape,
            [
                .record(context.articleLink(article)),
                .record(orAbsent: addition.map { CitationValues.record($0, context) }),
                .record(orAbsent: CopiesValues.record(article, context)),
            ])
    }
}
