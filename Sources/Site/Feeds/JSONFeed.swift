/// Writes feeds in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
enum JSONFeed {
    /// The bytes of a feed.
    static func bytes(
        _ channel: FeedChannel, _ items: [FeedItem], base: BaseURL, _ configuration: Configuration
    ) -> [UInt8] {
        JSONLine.object { feed in
            feed.field("version", "https://jsonfeed.org/version/1.1")
            feed.field("title", channel.title)
            feed.field("home_page_url", base.address(of: channel.page))
            feed.field("feed_url", base.address(of: channel.json))
            if let description = channel.description { feed.field("description", description) }
            feed.field("language", configuration.language)
            feed.key("authors")
            feed.authors([configuration.title])
            feed.key("items")
            feed.array(items) { line, item in line.object { $0.append(item) } }
        }
    }
}

extension JSONLine {
    fileprivate mutating func authors(_ names: [String]) {
        array(names) { line, name in line.object { $0.field("name", name) } }
    }

    fileprivate mutating func append(_ item: FeedItem) {
        field("id", item.address)
        field("url", item.address)
        field("title", item.title)
        field("content_html", String(decoding: item.content, as: UTF8.self))
        if let published = item.published { field("date_published", "\(published)T00:00:00Z") }
        if let updated = item.updated { field("date_modified", "\(updated)T00:00:00Z") }
        if let language = item.language { field("language", language) }
        if !item.outlets.isEmpty {
            key("authors")
            authors(item.outlets)
        }
        if let thread = item.thread {
            key("tags")
            array([thread]) { $0.value($1) }
        }
    }
}
