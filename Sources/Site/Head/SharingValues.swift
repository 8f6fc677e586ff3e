import Articles
import Briefings
import Language
import Templates

/// What a page says of itself to those who link to it, for Open Graph (https://ogp.me).
enum SharingValues {
    static let shape = Shape(
        "sharing",
        [
            .text("title", "The page's headline or name; on the front page the site's."),
            .text("type", "What the page is to Open Graph: website, article or profile."),
            .text(
                "description",
                "A sentence of the page, verbatim and at most 300 characters long, or the site's description; absent where "
                    + "there is none."),
            .text("published", "The day, `YYYY-MM-DD`, on which it was first published; absent where that is unknown."),
        ])

    /// What a longer sentence would be cut to by those who show it; nothing of a source's words is cut here.
    private static let longestDescription = 300

    /// The values; nothing for a page that is a list, and for a site whose address is not known.
    static func record(_ context: PageContext) -> Record? {
        guard context.configuration.baseURL != nil, let page = context.subject else { return nil }
        let content = context.content
        switch page {
        case .edition:
            let configuration = context.configuration
            return record(configuration.title, "website", [configuration.description], nil)
        case .story(let index):
            let briefing = content.briefings[index]
            return record(
                context.headlines[index].text, "article", briefing.keyPoints.map(\.citation.text),
                context.feeds.days[index].first)
        case .thread(let index):
            let newest = context.feeds.ofThread(index).first
            return record(
                content.title(ofThread: index), "website", [newest.map { context.headlines[$0].text }], nil)
        case .article(let index):
            let article = content.articles[index]
            let texts = [article.deck?.text, firstSentence(of: article)]
            let shown = context.configuration.articles.text
            let descriptions = shown == .full ? texts : shown == .excerpt ? Array(texts.prefix(1)) : []
            return record(article.title.text, "article", descriptions, article.date?.day)
        case .person(let index):
            return record(content.people[index].name, "profile", [], nil)
        default:
            return nil
        }
    }

    private static func record(
        _ title: String, _ type: String, _ descriptions: [String?], _ published: String?
    ) -> Record {
        let description = descriptions.lazy.compactMap(\.self).first { $0.count <= longestDescription }
        return Record(
            shape, [.text(title), .text(type), .text(orAbsent: description), .text(orAbsent: published)])
    }

    private static func firstSentence(of article: Article) -> String? {
        guard let text = article.blocks.first(where: { $0.kind == .paragraph })?.text,
            let sentence = Sentences.ranges(in: text).first
        else { return nil }
        return String(decoding: text.utf8.dropFirst(sentence.lowerBound).prefix(sentence.count), as: UTF8.self)
    }
}
