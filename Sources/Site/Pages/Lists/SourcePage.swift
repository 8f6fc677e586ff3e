import Articles
import Stories
import Templates

/// A page of an outlet, from `source.md`.
enum SourcePage {
    static let template = "source.md"

    static let shape = Shape(
        "source",
        [
            .text("outlet", "The outlet's name; absent for the articles of unknown source."),
            .number("articleCount", "How many articles it published."),
            .flag("oneArticle", "Whether it is a single one."),
            .number("storyCount", "How many stories they report."),
            .flag("oneStory", "Whether it is a single one."),
            .list(
                "articles", SourceArticleValues.shape,
                "Its articles of this page, the newest first; those without a date last."),
            .record("parts", PartValues.shape, "The page's place among the outlet's; absent where it has one page."),
        ])

    /// How many articles stand on one page.
    static let most = 100

    /// How many pages an outlet has.
    static func partCount(_ index: Int, _ context: PageContext) -> Int {
        Parts.count(of: context.sourceArticles[index].count, most: most)
    }

    static func record(_ index: Int, part: Int, _ context: PageContext) -> Record {
        let articles = context.sourceArticles[index]
        let stories = context.sourceStoryCounts[index]
        return Record(
            shape,
            [
                .text(orAbsent: context.outlets.names[index]),
                .number(articles.count), .flag(articles.count == 1), .number(stories), .flag(stories == 1),
                .list(
                    articles[Parts.range(part, of: articles.count, most: most)].map {
                        SourceArticleValues.record($0, context)
                    }),
                PartValues.value(part, of: partCount(index, context), context) {
                    Addresses.part($0, of: context.addresses.source(index))
                },
            ])
    }
}

/// An article as its outlet's page names it.
enum SourceArticleValues {
    static let shape = Shape(
        "article of a source",
        [
            .record("article", ArticleLinkValues.shape, "The article."),
            .record(
                "story", StoryLinkValues.shape, "The story that it is in; absent where no other article reports that."),
        ])

    static func record(_ article: Int, _ context: PageContext) -> Record {
        let story = context.storyOfArticle[article]
        let isAlone = context.content.grouping.stories[story].articles.count == 1
        return Record(
            shape,
            [.record(context.articleLink(article)), isAlone ? .absent : .record(context.storyLink(story))])
    }
}
