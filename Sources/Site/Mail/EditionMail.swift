import Articles
import Briefings
import Stories
import Templates

/// The edition as an e-mail, `edition.eml`, from `mail.txt` and `mail.html`: what the front page shows, with the words of
/// its sources, and links where the site's address is known.
enum EditionMail {
    static let textTemplate = "mail.txt"
    static let htmlTemplate = "mail.html"

    static let shape = Shape(
        "mail",
        [
            .record("site", SiteValues.shape, "What the site says of itself."),
            .text("language", "The site's language as a BCP 47 tag."),
            .text("day", "The day of the newest article, `YYYY-MM-DD`; absent where none is known."),
            .number("storyCount", "How many stories the edition has."),
            .flag("oneStory", "Whether it has a single one."),
            .number("articleCount", "How many articles they are made from."),
            .flag("oneArticle", "Whether there is a single one."),
            .number("minutes", "How long reading the front page takes."),
            .list("stories", MailStoryValues.shape, "The stories with their key points, in order."),
            .list("briefs", MailStoryValues.shape, "The stories that get a line each, in order."),
            .flag("hasBriefs", "Whether there are any of those."),
            .number("moreStories", "How many stories are left out: a message is small."),
            .flag("oneMoreStory", "Whether it is a single one."),
            .link("home", "The site; absent where its address is not known."),
        ])

    /// Programs for mail cut messages above some 100 kB.
    private static let mostBytes = 90_000

    /// Makes the message; where it would be too large, without the last stories of the page.
    static func bytes(_ context: PageContext, _ templates: TemplateSet) -> [UInt8] {
        let most = EditionPage.shownStories(context)
        var bytes = message(context, templates, stories: most)
        var (fitting, tooMany) = (0, most)
        if bytes.count >= mostBytes {
            bytes = message(context, templates, stories: 0)
            while fitting + 1 < tooMany {
                let middle = (fitting + tooMany) / 2
                let tried = message(context, templates, stories: middle)
                if tried.count < mostBytes { (fitting, bytes) = (middle, tried) } else { tooMany = middle }
            }
        }
        return bytes
    }

    private static func message(_ context: PageContext, _ templates: TemplateSet, stories: Int) -> [UInt8] {
        let configuration = context.configuration
        let day = context.content.articles.compactMap { $0.date?.day }.max()
        let values = record(context, day: day, stories: stories)
        var (text, html): ([UInt8], [UInt8]) = ([], [])
        templates.render(textTemplate, values, into: &text)
        templates.render(htmlTemplate, values, into: &html)
        return MailMessage(
            subject: [configuration.title, day].compactMap(\.self).joined(separator: ", "),
            sender: configuration.title, day: day, language: configuration.language, text: text, html: html
        ).bytes
    }

    private static func record(_ context: PageContext, day: String?, stories: Int) -> Record {
        let order = context.content.edition.stories
        let full = order.prefix(min(stories, context.configuration.edition.stories))
        let rest = order.prefix(stories).dropFirst(full.count)
        let articles = context.content.articles.count
        let more = order.count - full.count - rest.count
        return Record(
            shape,
            [
                .record(SiteValues.record(context.configuration)), .text(context.configuration.language),
                .text(orAbsent: day),
                .number(order.count), .flag(order.count == 1), .number(articles), .flag(articles == 1),
                .number(EditionPage.minutes(of: order.prefix(EditionPage.shownStories(context)), context)),
                .list(
                    full.enumerated().map { place, story in
                        MailStoryValues.record(story, context, keyPoints: place == 0 ? 4 : 2)
                    }),
                .list(rest.map { MailStoryValues.record($0, context, keyPoints: 0) }), .flag(!rest.isEmpty),
                .number(more), .flag(more == 1),
                .link(orAbsent: context.configuration.baseURL?.address(of: Addresses.edition)),
            ])
    }
}

/// A story in the e-mail.
enum MailStoryValues {
    static let shape = Shape(
        "mail story",
        [
            .text("headline", "The headline: verbatim from one of its articles, or in the editor's own words."),
            .flag("isEditorsHeadline", "Whether the headline is in the editor's own words."),
            .texts("corrections", "The editor's corrections."),
            .link("link", "Its page; absent where the site's address is not known."),
            .text("outlet", "Who published the article with the headline; absent where that is unknown."),
            .record("date", DateValues.shape, "When its articles were published; absent where that is unknown."),
            .number("reportCount", CopiesValues.reportCount),
            .flag("oneSource", "Whether only one article reports it."),
            .text("others", "The other known outlets, with commas, at most six; absent where there are none."),
            .number("moreOutlets", "How many known outlets are not named."),
            .list("keyPoints", MailPointValues.shape, "The sentences that say most of it."),
        ])

    private static let namedOutlets = 6

    static func record(_ index: Int, _ context: PageContext, keyPoints: Int) -> Record {
        let briefing = context.content.briefings[index]
        let articles = context.content.articles
        let headline = context.headlines[index]
        let own = headline.citation.flatMap { articles[$0.article].source.name }
        let others = context.coverages[index].outlets.compactMap { articles[$0].source.name }.filter { $0 != own }
        let names = others.prefix(namedOutlets).joined(separator: ", ")
        let story = context.content.grouping.stories[index]
        return Record(
            shape,
            [
                .text(headline.text), .flag(headline.citation == nil),
                .texts(context.content.editorial.stories[index]?.corrections ?? []),
                .link(orAbsent: context.configuration.baseURL?.address(of: context.addresses.story(index))),
                .text(orAbsent: own), DateValues.value(context.dates[index]),
                .number(story.reports.count), .flag(story.reports.count == 1),
                .text(orAbsent: names.isEmpty ? nil : names), .number(max(0, others.count - namedOutlets)),
                .list(briefing.keyPoints.prefix(keyPoints).map { MailPointValues.record($0.citation, context) }),
            ])
    }
}

/// A sentence in the e-mail.
enum MailPointValues {
    static let shape = Shape(
        "mail sentence",
        [
            .text("text", "The words, verbatim."),
            .text("outlet", "Who published the article that says them; absent where that is unknown."),
            .number("line", LineValues.meaning),
            .link("link", "Their line on the article's page; absent where the site's address is not known."),
        ])

    static func record(_ citation: Citation, _ context: PageContext) -> Record {
        let page = context.configuration.baseURL?.address(of: context.addresses.article(citation.article))
        return Record(
            shape,
            [
                .text(citation.text), .text(orAbsent: context.content.articles[citation.article].source.name),
                .number(citation.line), .link(orAbsent: page.map { $0 + Link.fragment(ofLine: citation.line) }),
            ])
    }
}
