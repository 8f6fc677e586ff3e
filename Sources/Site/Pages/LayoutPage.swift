import Templates

/// What stands around every page, `layout.html`.
enum LayoutPage {
    static let template = "layout.html"

    static let shape = Shape(
        "layout",
        [
            .text("title", "The page's headline or name; absent on the front page."),
            .text("language", "The page's language as a BCP 47 tag."),
            .text("kind", "What the page is: edition, story, thread or article."),
            .flag("isEdition", "Whether it is the front page."),
            .link("home", "The front page."),
            .link("style", "The style sheet."),
            .link("canonical", "The page's absolute address; absent where no base URL is given."),
            .markup("content", "The page's content: its template, rendered."),
        ])

    static func record(
        title: String?, kind: String, page: String, baseURL: BaseURL?, content: [UInt8]
    ) -> Record {
        Record(
            shape,
            [
                .text(orAbsent: title), .text("en"), .text(kind), .flag(page == Addresses.edition),
                .link(Link.from(page, to: Addresses.edition)), .link(Link.from(page, to: Addresses.style)),
                .link(orAbsent: baseURL?.address(of: page)), .markup(content),
            ])
    }
}
