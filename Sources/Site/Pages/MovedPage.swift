import Briefings
import Templates

/// What stands at an address of an earlier build: a page from `moved.html` that leads on to another at once, or one from
/// `moved.md` that lists several.
enum MovedPage {
    static let template = "moved.html"
    static let listTemplate = "moved.md"

    static let shape = Shape(
        "moved",
        [
            .record("site", SiteValues.shape, "What the site says of itself."),
            .text("language", "The site's language as a BCP 47 tag."),
            .text("address", "The address of this page in the site."),
            .flag("wasStory", "Whether a story stood here."),
            .flag("wasThread", "Whether a thread stood here."),
            .flag("wasSource", "Whether the articles of an outlet stood here."),
            .flag("wasPerson", "Whether a person's page stood here."),
            .link("link", "The page that it leads to, of several the first."),
            .markup("refresh", "What makes browsers go there at once: a `meta` element."),
            .link("canonical", "That page's absolute address; absent where no base URL is given."),
            .list("targets", MovedTargetValues.shape, "What it leads to, at most 200 pages."),
            .number("moreTargets", "How many are not in that list."),
            .link("home", "The front page."),
            .link("style", "The style sheet."),
        ])

    private static let listedTargets = 200

    /// Whether an address leads to several pages.
    static func isList(_ index: Int, _ context: PageContext) -> Bool {
        context.addresses.moved[index].targets.count > 1
    }

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let moved = context.addresses.moved[index]
        let folder = folder(of: moved.address)
        let first = moved.targets.first.map(context.addresses.address) ?? Addresses.edition
        func was(_ name: String) -> Value { .flag(folder == name) }
        return Record(
            shape,
            [
                .record(SiteValues.record(context.configuration)), .text(context.configuration.language),
                .text(moved.address), was(GroupAddress.Kind.story.rawValue), was(GroupAddress.Kind.thread.rawValue),
                was(GroupAddress.Kind.source.rawValue), was(Addresses.List.people.rawValue),
                .link(Link.from(context.page, to: first)),
                .markup(refresh(to: Link.from(context.page, to: first))),
                .link(orAbsent: context.configuration.baseURL?.address(of: first)),
                .list(moved.targets.prefix(listedTargets).map { MovedTargetValues.record($0, context) }),
                .number(max(0, moved.targets.count - listedTargets)),
                .link(Link.from(context.page, to: Addresses.edition)),
                .link(Link.from(context.page, to: Addresses.style)),
            ])
    }
}

extension MovedPage {
    /// Addresses of pages are made of letters, digits and a few marks: nothing in them needs an escape.
    private static func refresh(to link: String) -> [UInt8] {
        Array("<meta http-equiv=\"refresh\" content=\"0; url=\(link)\">".utf8)
    }
}

/// A page to which an address of an earlier build leads: one of these is there.
enum MovedTargetValues {
    static let shape = Shape(
        "moved target",
        [
            .record("story", StoryLinkValues.shape, "A story."),
            .record("thread", ThreadLinkValues.shape, "A thread."),
            .record("source", NamedLinkValues.shape, "An outlet."),
            .record("person", NamedLinkValues.shape, "A person."),
        ])

    static func record(_ target: MovedAddress.Target, _ context: PageContext) -> Record {
        var values = [Value](repeating: .absent, count: 4)
        switch target {
        case .story(let index): values[0] = .record(context.storyLink(index))
        case .thread(let index): values[1] = .record(ThreadLinkValues.record(index, context))
        case .source(let index):
            let link = Link.from(context.page, to: context.addresses.source(index))
            values[2] = .record(NamedLinkValues.record(context.outlets.names[index], link))
        case .person(let index):
            values[3] = .record(
                NamedLinkValues.record(context.content.people[index].name, context.link(toPerson: index)))
        }
        return Record(shape, values)
    }
}

/// A name and its page.
enum NamedLinkValues {
    static let shape = Shape(
        "named link",
        [
            .text("name", "The name; absent where it is not known."),
            .link("link", "The page."),
        ])

    static func record(_ name: String?, _ link: String) -> Record {
        Record(shape, [.text(orAbsent: name), .link(link)])
    }
}

/// An article that stood in a story once.
enum FormerReportValues {
    static let shape = Shape(
        "former report",
        [
            .record("article", ArticleLinkValues.shape, "The article."),
            .record("story", StoryLinkValues.shape, "The story that it is in now."),
        ])

    /// The most of them on a page.
    static let limit = 50

    static func record(_ article: Int, _ context: PageContext) -> Record {
        Record(
            shape,
            [
                .record(context.articleLink(article)),
                .record(context.storyLink(context.storyOfArticle[article])),
            ])
    }
}

extension Addresses {
    /// Where a page is to which an address of an earlier build leads.
    func address(_ target: MovedAddress.Target) -> String {
        switch target {
        case .story(let index): story(index)
        case .thread(let index): thread(index)
        case .source(let index): source(index)
        case .person(let index): person(index)
        }
    }
}
