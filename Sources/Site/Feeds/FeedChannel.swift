/// One feed: what it is called, and the page that it belongs to.
struct FeedChannel: Sendable {
    /// The name, which says the site's too.
    let title: String
    /// What it is, in a sentence; nothing where that is not told.
    let description: String?
    /// The address of the page that it belongs to.
    let page: String

    /// The address of the feed in Atom.
    var atom: String { Self.atom(ofPage: page) }
    /// The address of the JSON Feed.
    var json: String { Self.json(ofPage: page) }

    /// The address of a page's feed in Atom.
    static func atom(ofPage page: String) -> String { address(ofPage: page, "xml") }
    /// The address of a page's JSON Feed.
    static func json(ofPage page: String) -> String { address(ofPage: page, "json") }

    private static func address(ofPage page: String, _ form: String) -> String {
        if page == Addresses.edition { return "feed.\(form)" }
        let name = page.hasSuffix(".html") ? page.dropLast(5) : page[...]
        return "\(name).\(form)"
    }
}

/// One item of a feed, for both forms.
struct FeedItem: Sendable {
    /// The absolute address of the story's page, which is also what tells it from all other items.
    let address: String
    /// The headline, verbatim.
    let title: String
    /// The headline's language as a BCP 47 tag; nothing where it is not known.
    let language: String?
    /// The first day that it was reported, where one is known.
    let published: String?
    /// The last day that it was reported, where one is known.
    let updated: String?
    /// The outlets that report it, at most six; none where none is known.
    let outlets: [String]
    /// The thread's name, where it is in one.
    let thread: String?
    /// What readers see, as HTML.
    let content: [UInt8]
}

extension PageContext {
    /// The link to the feed of the page that is being made, or else to the site's; nothing where there is none.
    func feed(_ form: (String) -> String) -> String? {
        guard feeds.isOn else { return nil }
        let hasOwn =
            switch subject {
            case .thread: true
            case .person(let index): feeds.hasFeed(ofPerson: index)
            default: false
            }
        return Link.from(page, to: form(hasOwn ? page : Addresses.edition))
    }
}
