import Stories
import Templates

/// The page for searching, from `search.md`: the only one with a script.
enum SearchPage {
    static let template = "search.md"

    static let shape = Shape(
        "search",
        [
            .link("script", "The script that comes with the index: a module of JavaScript."),
            .link("page", "The page itself."),
            .number("articleCount", "How many articles can be found."),
            .flag("oneArticle", "Whether there is a single one."),
            .number("storyCount", "How many stories can be found."),
            .flag("oneStory", "Whether there is a single one."),
            .link("stories", "The list of all stories."),
            .link("people", "The list of people; absent where nobody has a page."),
            .link("archive", "The way to the stories of each month."),
        ])

    static func record(_ context: PageContext) -> Record {
        let articles = context.content.articles.count
        let stories = context.content.grouping.stories.count
        return Record(
            shape,
            [
                .link(Link.from(context.page, to: Addresses.searchIndex + "pagefind.js")),
                .link(Link.from(context.page, to: Addresses.search)),
                .number(articles), .flag(articles == 1), .number(stories), .flag(stories == 1),
                .link(Link.from(context.page, to: Addresses.list(.stories))),
                context.content.people.isEmpty
                    ? .absent : .link(Link.from(context.page, to: Addresses.list(.people))),
                .link(Link.from(context.page, to: Addresses.archive)),
            ])
    }
}
