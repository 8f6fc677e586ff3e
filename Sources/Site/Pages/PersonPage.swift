import Articles
import Briefings
import Templates

/// A person's page, from `person.md`.
enum PersonPage {
    static let template = "person.md"

    static let shape = Shape(
        "person",
        [
            .text("name", "The name, verbatim in the form that most stories have."),
            .link("nameLink", "A line that has the name in this form; absent where none is known."),
            .number("quotationCount", "How many quotations of the person the stories have."),
            .flag("oneQuotation", "Whether it is a single one."),
            .number("storyCount", "How many stories name the person."),
            .flag("oneStory", "Whether it is a single one."),
            .list(
                "quotedStories", QuotedStoryValues.shape,
                "The stories that quote the person, the newest first, at most 30."),
            .number("moreQuotedStories", "How many more there are."),
            .list(
                "namingStories", StoryLinkValues.shape,
                "The stories that name the person only, the newest first, at most 30."),
            .flag("hasNamingStories", "Whether there are any."),
            .number("moreNamingStories", "How many more there are."),
        ])

    /// Somebody in the news every day is in thousands of stories; the newest say what is new.
    private static let listedStories = 30

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let person = context.content.people[index]
        var statements: [Int: [Int]] = [:]
        for statement in person.statements { statements[statement.story, default: []].append(statement.statement) }
        let stories = context.newestFirst(person.stories)
        let quoted = stories.filter { statements[$0] != nil }
        let naming = stories.filter { statements[$0] == nil }
        return Record(
            shape,
            [
                .text(person.name), .link(orAbsent: context.people.place(ofName: index).map(context.link(to:))),
                .number(person.statements.count), .flag(person.statements.count == 1),
                .number(person.stories.count), .flag(person.stories.count == 1),
                .list(
                    quoted.prefix(listedStories).map { QuotedStoryValues.record($0, statements[$0] ?? [], context) }),
                .number(max(0, quoted.count - listedStories)),
                .list(naming.prefix(listedStories).map { context.storyLink($0) }),
                .flag(!naming.isEmpty), .number(max(0, naming.count - listedStories)),
            ])
    }
}

/// A story and what it quotes a person with.
enum QuotedStoryValues {
    static let shape = Shape(
        "quoted story",
        [
            .record("story", StoryLinkValues.shape, "The story."),
            .list("statements", StatementValues.shape, "What it quotes the person with, at most six quotations."),
            .number("moreStatements", "How many more there are."),
        ])

    /// The story's own page has more.
    private static let listedStatements = 6

    static func record(_ story: Int, _ statements: [Int], _ context: PageContext) -> Record {
        Record(
            shape,
            [
                .record(context.storyLink(story)),
                .list(statements.prefix(listedStatements).map { StatementValues.record($0, of: story, context) }),
                .number(max(0, statements.count - listedStatements)),
            ])
    }
}

extension PageContext {
    /// Stories with the newest first and those without a date last.
    fileprivate func newestFirst(_ stories: [Int]) -> [Int] {
        let days = stories.map { story in dates[story].flatMap { $0.latest ?? $0.earliest } ?? "" }
        return stories.indices.sorted { (days[$1], $0) < (days[$0], $1) }.map { stories[$0] }
    }
}
