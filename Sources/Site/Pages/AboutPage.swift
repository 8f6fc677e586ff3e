import Stories
import Templates

/// What the site is, how it was made and what was taken out, `about.html`, from `about.md`.
enum AboutPage {
    static let template = "about.md"

    static let shape = Shape(
        "about",
        [
            .record("site", SiteValues.shape, "What the site says of itself."),
            .number("articleCount", "How many articles the site has."),
            .flag("oneArticle", "Whether it is a single one."),
            .number("copyCount", "How many of them only repeat another."),
            .number("undatedCount", "How many of them have neither a date nor bounds of one."),
            .number("unknownSourceCount", "How many of them are of an unknown outlet."),
            .number("outletCount", "How many known outlets published them."),
            .flag("oneOutlet", "Whether it is a single one."),
            .number("storyCount", "How many stories they tell."),
            .flag("oneStory", "Whether it is a single one."),
            .number("threadCount", "How many threads the stories make."),
            .flag("oneThread", "Whether it is a single one."),
            .flag("isExcerpt", "Whether articles' pages show excerpts of the texts."),
            .flag("isWithoutText", "Whether articles' pages show nothing of the texts."),
            .number("keptCount", "How many lines the articles kept."),
            .number("removedCount", "How many lines were taken out."),
            .list("removals", RemovalValues.shape, "Those by kind, the most frequent first."),
            .flag("hasRemovals", "Whether there are any."),
            .flag("isEdited", "Whether the editor changed anything."),
            .number("editedStoryCount", "How many stories the editor changed."),
            .flag("oneEditedStory", "Whether it is a single one."),
            .number("editedArticleCount", "How many articles the editor changed."),
            .flag("oneEditedArticle", "Whether it is a single one."),
            .list("hidden", HiddenArticleValues.shape, "The articles that the editor left out, in input order."),
            .number("hiddenCount", "How many those are."),
            .flag("oneHidden", "Whether it is a single one."),
            .link("sources", "The list of all outlets."),
            .link("archive", "The way to the stories of each month."),
            .link("stories", "The list of all stories from A to Z."),
            .link("changes", "What the last build has changed."),
        ])

    static func record(_ context: PageContext) -> Record {
        let content = context.content
        let configuration = context.configuration
        let totals = SiteTotals(of: content.articles, copies: context.originals.count { $0 != nil })
        let outlets = context.outlets.names.count { $0 != nil }
        let editorial = content.editorial
        let (stories, threads) = (content.grouping.stories.count, content.grouping.threads.count)
        return Record(
            shape,
            [
                .record(SiteValues.record(configuration)),
                .number(content.articles.count), .flag(content.articles.count == 1),
                .number(totals.copies), .number(totals.undatedArticles), .number(totals.unknownSources),
                .number(outlets), .flag(outlets == 1), .number(stories), .flag(stories == 1),
                .number(threads), .flag(threads == 1),
                .flag(configuration.articles.text == .excerpt), .flag(configuration.articles.text == .none),
                .number(totals.keptLines), .number(totals.removedLines),
                .list(totals.removals.map(RemovalValues.record)), .flag(!totals.removals.isEmpty),
                .flag(!editorial.isEmpty),
                .number(editorial.stories.count), .flag(editorial.stories.count == 1),
                .number(editorial.articles.count), .flag(editorial.articles.count == 1),
                .list(editorial.hidden.map(HiddenArticleValues.record)),
                .number(editorial.hidden.count), .flag(editorial.hidden.count == 1),
                .link(Link.from(context.page, to: Addresses.list(.sources))),
                .link(Link.from(context.page, to: Addresses.archive)),
                .link(Link.from(context.page, to: Addresses.list(.stories))),
                .link(Link.from(context.page, to: Addresses.changes)),
            ])
    }
}

/// The lines of one kind that were taken out of the site's texts.
enum RemovalValues {
    static let shape = Shape(
        "removal",
        [
            .text("kind", "The kind of noise."),
            .number("lineCount", "How many lines of that kind were taken out."),
            .number("articleCount", "How many articles had such lines."),
        ])

    static func record(_ removal: SiteTotals.Removal) -> Record {
        Record(shape, [.text(removal.kind), .number(removal.lines), .number(removal.articles)])
    }
}

/// What servers show for an address without a page, `404.html`, from the template of that name.
///
/// It is shown at addresses of any depth, where a relative link leads astray: it has links only where the base URL is
/// known, and brings its own style.
enum NotFoundPage {
    static let template = "404.html"

    static let shape = Shape(
        "not found",
        [
            .record("site", SiteValues.shape, "What the site says of itself."),
            .text("language", "The site's language as a BCP 47 tag."),
            .link("home", "The absolute address of the front page; absent where no base URL is given."),
            .link("archive", "The absolute address of the archive; absent where no base URL is given."),
        ])

    static func record(_ context: PageContext) -> Record {
        let configuration = context.configuration
        return Record(
            shape,
            [
                .record(SiteValues.record(configuration)), .text(configuration.language),
                .link(orAbsent: configuration.baseURL?.address(of: Addresses.edition)),
                .link(orAbsent: configuration.baseURL?.address(of: Addresses.archive)),
            ])
    }
}
