/// Writes feeds in Atom (RFC 4287).
enum AtomFeed {
    /// A feed.
    ///
    /// - Parameters:
    ///   - channel: The feed.
    ///   - items: Its stories.
    ///   - undated: The day of items without one, `YYYY-MM-DD`: Atom has no item without.
    ///   - base: The address of the site.
    ///   - configuration: What the site is called.
    /// - Returns: Its bytes.
    static func bytes(
        _ channel: FeedChannel, _ items: [FeedItem], undated: String, base: BaseURL, _ configuration: Configuration
    ) -> [UInt8] {
        var feed = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
        let language = XMLText.attribute("xml:lang", configuration.language)
        feed += "<feed xmlns=\"http://www.w3.org/2005/Atom\"\(language)>\n".utf8
        XMLText.append("title", "", channel.title, to: &feed)
        if let description = channel.description { XMLText.append("subtitle", "", description, to: &feed) }
        XMLText.append("id", "", base.address(of: channel.page), to: &feed)
        link("self", "application/atom+xml", base.address(of: channel.atom), to: &feed)
        link("alternate", "text/html", base.address(of: channel.page), to: &feed)
        XMLText.append("updated", "", time(of: items.compactMap(\.updated).max() ?? undated), to: &feed)
        author(configuration.title, to: &feed)
        for item in items { append(item, undated: undated, to: &feed) }
        return feed + "</feed>\n".utf8
    }

    private static func append(_ item: FeedItem, undated: String, to feed: inout [UInt8]) {
        feed += "<entry>\n".utf8
        let language = item.language.map { XMLText.attribute("xml:lang", $0) } ?? ""
        XMLText.append("title", language, item.title, to: &feed)
        XMLText.append("id", "", item.address, to: &feed)
        link("alternate", "text/html", item.address, to: &feed)
        if let published = item.published { XMLText.append("published", "", time(of: published), to: &feed) }
        XMLText.append("updated", "", time(of: item.updated ?? undated), to: &feed)
        for outlet in item.outlets { author(outlet, to: &feed) }
        if let thread = item.thread { feed += "<category\(XMLText.attribute("term", thread))/>\n".utf8 }
        feed += "<content type=\"html\">".utf8
        XMLText.append(item.content, to: &feed)
        feed += "</content>\n</entry>\n".utf8
    }

    private static func link(_ relation: String, _ type: String, _ address: String, to feed: inout [UInt8]) {
        feed += "<link rel=\"\(relation)\" type=\"\(type)\"\(XMLText.attribute("href", address))/>\n".utf8
    }

    private static func author(_ name: String, to feed: inout [UInt8]) {
        feed += "<author>".utf8
        XMLText.append("name", "", name, to: &feed)
        feed += "</author>\n".utf8
    }

    /// A day as the time that Atom wants (RFC 3339): its beginning in UTC, for sources tell neither time nor zone.
    private static func time(of day: String) -> String { "\(day)T00:00:00Z" }
}
