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
            .text("kind", "What the page is: edition, story, thread, article, person or people."),
            .flag("isEdition", "Whether it is the front page."),
            .link("home", "The front page."),
            .link("people", "The list of people; absent on that page, and where nobody has a page."),
            .link("style", "The style sheet."),
            .link("canonical", "The page's absolute address; absent where no base URL is given."),
            .markup("content", "The page's content: its template, rendered."),
        ])

    static func record(
        title: String?, kind: String, page: String, hasPeople: Bool, configuration: Configuration, content: [UInt8]
    ) -> Record {
        Record(
            shape,
            [
                .record(SiteValues.record(configuration)), .text(orAbsent: title), .text(configuration.language),
                .text(kind), .flag(page == Addresses.edition),
                .link(Link.from(page, to: Addresses.edition)),
                hasPeople && page != Addresses.peopleIndex
                    ? .link(Link.from(page, to: Addresses.peopleIndex)) : .absent,
                .link(Link.from(page, to: Addresses.style)),
                .link(orAbsent: configuration.baseURL?.address(of: page)), .markup(content),
            ])
    }
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
