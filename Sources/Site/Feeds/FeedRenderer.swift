import Articles
import Briefings
import Stories
import Templates

/// Makes all feeds of a site: of the site, of each thread and of each person whom several stories quote.
struct FeedRenderer: Sendable {
    private let theme: Theme
    private let context: PageContext
    private let base: BaseURL

    /// Prepares the feeds; nothing for a site without them.
    init?(theme: Theme, context: PageContext) {
        guard context.feeds.isOn, let base = context.configuration.baseURL else { return nil }
        (self.theme, self.context, self.base) = (theme, context, base)
    }

    /// All feeds, to be rendered when their bytes are asked for.
    ///
    /// - Complexity: O(*n* log *n*) for *n* stories of all feeds together, of which at most fifty a feed are rendered.
    var files: [OutputFile] {
        let content = context.content
        let site = context.configuration.title
        var files = self.files(context.configuration.title, Addresses.edition) { $0.ofSite }
        for index in content.grouping.threads.indices {
            let title = "\(content.title(ofThread: index)) – \(site)"
            files += self.files(title, context.addresses.thread(index)) { $0.ofThread(index) }
        }
        for index in content.people.indices where context.feeds.hasFeed(ofPerson: index) {
            let title = "\(content.people[index].name) – \(site)"
            files += self.files(title, context.addresses.person(index)) { $0.ofPerson(index) }
        }
        return files
    }

    /// The feed of a page in each form.
    private func files(
        _ title: String, _ page: String, _ stories: @escaping @Sendable (Feeds) -> [Int]
    ) -> [OutputFile] {
        let configuration = context.configuration
        let description = page == Addresses.edition ? configuration.description : nil
        let channel = FeedChannel(title: title, description: description, page: page)
        let json = OutputFile(address: channel.json) {
            JSONFeed.bytes(channel, stories(context.feeds).map(item), base: base, configuration)
        }
        guard let undated = context.feeds.dayOfUndated else { return [json] }
        let atom = OutputFile(address: channel.atom) {
            AtomFeed.bytes(channel, stories(context.feeds).map(item), undated: undated, base: base, configuration)
        }
        return [json, atom]
    }

    private func item(_ story: Int) -> FeedItem {
        let content = context.content
        let headline = context.headlines[story]
        let language = headline.citation.map { content.articles[$0.article].language } ?? "und"
        let own = headline.citation.map { [$0.article] } ?? []
        var markdown: [UInt8] = []
        theme.templates.render(EntryPage.template, EntryPage.record(story, context, base), into: &markdown)
        return FeedItem(
            address: base.address(of: context.addresses.story(story)), title: headline.text,
            language: language == "und" ? nil : language,
            published: context.feeds.days[story].first, updated: context.feeds.days[story].last,
            outlets: (own + context.coverages[story].outlets).prefix(6)
                .compactMap { content.articles[$0].source.name },
            thread: content.grouping.stories[story].thread.map(content.title(ofThread:)),
            content: Markdown.html(from: markdown))
    }
}
