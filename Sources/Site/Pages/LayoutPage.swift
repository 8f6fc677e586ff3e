import Templates

/// What stands around every page, `layout.html`.
enum LayoutPage {
    static let template = "layout.html"

    static let shape = Shape(
        "layout",
        [
            .record("site", SiteValues.shape, "What the site says of itself."),
            .text("title", "The page's headline or name; absent on the front page."),
            .text("language", "The page's language as a BCP 47 tag."),
            .text("kind", "What the page is: \(PageKind.names)."),
            .flag("isEdition", "Whether it is the front page."),
            .flag("isStories", "Whether it is a page of the list of stories."),
            .flag("isThreads", "Whether it is a page of the list of threads."),
            .flag("isSources", "Whether it is a page of the list of outlets."),
            .flag("isPeople", "Whether it is a page of the list of people."),
            .flag("isSource", "Whether it is a page of an outlet, or of the articles whose outlet is not known."),
            .flag("isArchive", "Whether it is the way to the stories of each month."),
            .flag("isMonth", "Whether it is the page of a month, or of the stories whose month is not known."),
            .flag("isAbout", "Whether it is the page that says what the site is."),
            .flag("isSearch", "Whether it is the page for searching."),
            .flag("isChanges", "Whether it is the page that says what the last build has changed."),
            .flag("isMoved", "Whether it is a list of the pages to which its address leads."),
            .flag("isEdited", "Whether the editor changed anything on the site."),
            .link("home", "The front page."),
            .link("threads", "The list of threads; absent where there are none."),
            .link("sources", "The list of outlets."),
            .link("people", "The list of people; absent where nobody has a page."),
            .link("archive", "The way to the stories of each month."),
            .link("about", "The page that says what the site is."),
            .link("search", "The page for searching; absent where the site has none."),
            .link("style", "The style sheet."),
            .link("canonical", "The page's absolute address; absent where no base URL is given."),
            .record(
                "sharing", SharingValues.shape,
                "What the page says to those who link to it; absent on lists, and where no base URL is given."),
            .link("atomFeed", "The page's feed in Atom, or else the site's; absent where there is none."),
            .link("jsonFeed", "The page's JSON Feed, or else the site's; absent where there is none."),
            .markup(
                "structuredData",
                "What the page is about, for programs: a `script` element of JSON-LD, which runs nothing; absent on lists, "
                    + "and where no base URL is given."),
            .markup("content", "The page's content: its template, rendered."),
        ])

    static func record(title: String?, kind: PageKind, content: [UInt8], _ context: PageContext) -> Record {
        let configuration = context.configuration
        let page = context.page
        let isSearchable = configuration.search != .none
        func list(_ list: Addresses.List) -> Value {
            context.lists[list].count > 0 ? .link(Link.from(page, to: Addresses.list(list))) : .absent
        }
        return Record(
            shape,
            [
                .record(SiteValues.record(configuration)), .text(orAbsent: title), .text(configuration.language),
                .text(kind.name), .flag(kind == .edition), .flag(kind == .list(.stories)),
                .flag(kind == .list(.threads)), .flag(kind == .list(.sources)), .flag(kind == .list(.people)),
                .flag(kind == .source), .flag(kind == .archive), .flag(kind == .month), .flag(kind == .about),
                .flag(kind == .search), .flag(kind == .changes), .flag(kind == .moved),
                .flag(!context.content.editorial.isEmpty),
                .link(Link.from(page, to: Addresses.edition)), list(.threads), list(.sources), list(.people),
                .link(Link.from(page, to: Addresses.archive)), .link(Link.from(page, to: Addresses.about)),
                isSearchable ? .link(Link.from(page, to: Addresses.search)) : .absent,
                .link(Link.from(page, to: Addresses.style)),
                .link(orAbsent: configuration.baseURL?.address(of: page)),
                .record(orAbsent: SharingValues.record(context)),
                .link(orAbsent: context.feeds.hasAtom ? context.feed(FeedChannel.atom(ofPage:)) : nil),
                .link(orAbsent: context.feed(FeedChannel.json(ofPage:))),
                StructuredData.markup(context).map { .markup($0) } ?? .absent, .markup(content),
            ])
    }
}

/// What a page is.
enum PageKind: Sendable, Hashable {
    case edition, story, thread, article, person, source, archive, month, day, about, search, changes, moved
    case list(Addresses.List)

    /// The name, as style sheets have it.
    var name: String {
        if case .list(let list) = self { return list.rawValue }
        return "\(self)"
    }

    /// All names, for the documentation.
    static let names: String = {
        let single: [PageKind] = [
            .edition, .story, .thread, .article, .person, .source, .archive, .month, .day, .about, .search, .changes,
            .moved,
        ]
        return (single + Addresses.List.allCases.map(PageKind.list)).map(\.name).joined(separator: ", ")
    }()
}

/// What the configuration says of the whole site.
enum SiteValues {
    static let shape = Shape(
        "site",
        [
            .text("title", "The site's name."),
            .text("description", "What the site is, in a sentence; absent where the configuration does not tell."),
        ])

    static func record(_ configuration: Configuration) -> Record {
        Record(shape, [.text(configuration.title), .text(orAbsent: configuration.description)])
    }
}
