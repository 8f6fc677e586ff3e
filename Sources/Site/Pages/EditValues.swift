import Articles
import Stories
import Templates

/// What the editor did to a story, for its page.
enum StoryEditValues {
    static let shape = Shape(
        "story edit",
        [
            .number("merged", "How many stories the editor put together; 0 where none were."),
            .list(
                "takenOut", ArticleLinkValues.shape,
                "The articles that the editor took out of the story, at most twelve."),
            .number("takenOutCount", "How many those are."),
            .flag("oneTakenOut", "Whether it is a single one."),
            .record(
                "takenFrom", StoryLinkValues.shape,
                "The story that its articles were taken out of; absent where they were in none other."),
            .list(
                "movedIn", ArticleLinkValues.shape,
                "The articles that the editor took out of that story and put into this one, at most twelve."),
            .number("movedInCount", "How many those are."),
            .flag("oneMovedIn", "Whether it is a single one."),
            .flag("hasOwnHeadline", "Whether the headline is in the editor's own words."),
            .flag("hasChosenHeadline", "Whether the editor chose the headline among those of the articles."),
            .number("place", "The place in the edition that the editor gave it; absent where they gave none."),
            .flag("isRenamed", "Whether the editor chose its address."),
            .text("note", "The editor's note; absent where there is none."),
        ])

    private static let listed = 12

    /// The edits of a story, in the order of the editor's file.
    static func records(of story: Int, _ context: PageContext) -> [Record] {
        let isOwn = context.headlines[story].citation == nil
        return (context.content.editorial.stories[story]?.remarks ?? []).map { remark in
            Record(
                shape,
                [
                    .number(remark.merged),
                    .list(remark.takenOut.prefix(listed).map { context.articleLink($0) }),
                    .number(remark.takenOut.count), .flag(remark.takenOut.count == 1),
                    .record(orAbsent: remark.takenFrom.map { context.storyLink($0) }),
                    .list(remark.movedIn.prefix(listed).map { context.articleLink($0) }),
                    .number(remark.movedIn.count), .flag(remark.movedIn.count == 1),
                    .flag(remark.hasHeadline && isOwn), .flag(remark.hasHeadline && !isOwn),
                    remark.place.map { .number($0) } ?? .absent, .flag(remark.isRenamed),
                    .text(orAbsent: remark.note),
                ])
        }
    }
}

/// An article that the editor left out.
enum HiddenArticleValues {
    static let shape = Shape(
        "hidden article",
        [
            .text("name", "The input file, with the line of the record where it holds many texts."),
            .text("note", "The editor's note; absent where there is none."),
        ])

    static func record(_ hidden: HiddenArticle) -> Record {
        Record(shape, [.text(hidden.name), .text(orAbsent: hidden.note)])
    }
}
