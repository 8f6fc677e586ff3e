/// Writes feeds in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
enum JSONFeed {
    /// The bytes of a feed.
    static func bytes(
        _ channel: FeedChannel, _ items: [FeedItem], base: BaseURL, _ configuration: Configuration
    ) -> [UInt8] {
        JSONLine.object { feed in
            feed.pair("version", "https://jsonfeed.org/version/1.1")
            feed.pair("title", channel.title)
            feed.pair("home_page_url", base.address(of: channel.page))
            feed.pair("feed_url", base.address(of: channel.json))
            if let description = channel.description { feed.pair("description", description) }
            feed.pair("language", configuration.language)
            feed.key("authors")
            feed.authors([configuration.title])
            feed.key("items")
            feed.array(items) { line, item in line.object { $0.append(item) } }
        }
    }
}

extension JSONLine {
    /// A name and its text.
    mutating func pair(_ name: String, _ text: String) {
        key(name)
        value(text)
    }

    fileprivate mutating func authors(_ names: [String]) {
        array(names) { line, name in line.object { $0.pair("name", name) } }
    }

    fileprivate mutating func append(_ item: FeedItem) {
        pair("id", item.address)
        pair("url", item.address)
        pair("title", item.title)
        pair("content_html", String(decoding: item.content, as: UTF8.self))
        if let published = item.published { pair("date_published", "\(published)T00:00:00Z") }
        if let updated = item.updated { pair("date_modified", "\(updated)T00:00:00Z") }
        if let language = item.language { pair("language", language) }
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
