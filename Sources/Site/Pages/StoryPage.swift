import Articles
import Briefings
import Stories
import Templates

/// A story's page, from `story.md`.
enum StoryPage {
    static let template = "story.md"

    static let shape = Shape(
        "story",
        [
            .record(
                "headline", CitationValues.shape,
                "The headline, verbatim from one of the articles; absent where it is the editor's own."),
            .text("editorsHeadline", "The headline in the editor's own words; absent where an article gave it."),
            .texts("corrections", "The editor's corrections."),
            .list("edits", StoryEditValues.shape, "What the editor did to the story."),
            .flag("hasEdits", "Whether there is anything."),
            .flag("isParted", "Whether the editor took articles out of it, or it out of another story."),
            .record("date", DateValues.shape, "When its articles were published; absent where that is unknown."),
            .link("day", "The page of the day on which it was published; absent where that is not known."),
            .number("reportCount", CopiesValues.reportCount),
            .flag("oneSource", "Whether only one article reports it."),
            .number("copyCount", CopiesValues.copyCount),
            .flag("oneCopy", "Whether there is a single one."),
        ] + briefingFields + [
            .list("reports", ReportValues.shape, "Its articles in input order, copies with what they repeat."),
            .list(
                "reasons", ReasonValues.shape, "Why its reports are together, the strongest link first, at most ten."),
            .flag("hasReasons", "Whether there are any."),
            .number("moreReasons", "How many weaker links are not in that list."),
            .flag("oneMoreReason", "Whether it is a single one."),
            .record(
                "nearest", NearestStoryValues.shape,
                "The nearest story that was kept apart; absent where there is none."),
            .record("thread", ThreadLinkValues.shape, "The thread that it belongs to; absent where it stands alone."),
            .record("previous", StoryLinkValues.shape, "The story before it in the thread; absent for the first."),
            .record("next", StoryLinkValues.shape, "The story after it in the thread; absent for the last."),
            .flag("isSearched", "Whether searching finds its headline."),
            .list(
                "formerReports", FormerReportValues.shape,
                "Articles that stood here in an earlier build and are in another story now, at most 50."),
            .flag("hasFormerReports", "Whether there are any."),
            .number("moreFormerReports", "How many are not in that list."),
        ])

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let story = context.content.grouping.stories[index]
        let headline = context.headlines[index]
        let editorial = context.content.editorial.stories[index]
        let edits = StoryEditValues.records(of: index, context)
        // Copies are told where the articles are listed.
        let links = story.reasons.filter { !$0.isCopy }
        let more = links.isEmpty ? 0 : max(0, story.reports.count - 1 - links.count)
        let neighbours = neighbours(of: index, story, context)
        let former = context.addresses.formerReports[index] ?? []
        return Record(
            shape,
            [
                .record(orAbsent: headline.citation.map { CitationValues.record($0, context) }),
                headline.citation == nil ? .text(headline.text) : .absent,
                .texts(editorial?.corrections ?? []), .list(edits), .flag(!edits.isEmpty),
                .flag(
                    editorial?.remarks.contains { $0.takenFrom != nil && $0.movedIn.isEmpty || !$0.takenOut.isEmpty }
                        ?? false),
                DateValues.value(context.dates[index]), .link(orAbsent: context.link(toDay: context.dates[index]?.day)),
                .number(story.reports.count), .flag(story.reports.count == 1),
                .number(story.copies.count), .flag(story.copies.count == 1),
            ] + briefingValues(index, context) + [
                .list(ReportValues.records(of: index, context)),
                .list(links.map { ReasonValues.record($0, context) }),
                .flag(!links.isEmpty),
                .number(more), .flag(more == 1),
                .record(orAbsent: story.nearest.map { NearestStoryValues.record($0, of: story, context) }),
                .record(orAbsent: story.thread.map { ThreadLinkValues.record($0, context) }),
                .record(orAbsent: neighbours.previous.map { context.storyLink($0) }),
                .record(orAbsent: neighbours.next.map { context.storyLink($0) }),
                .flag(context.configuration.search != .none),
                .list(former.prefix(FormerReportValues.limit).map { FormerReportValues.record($0, context) }),
                .flag(!former.isEmpty), .number(max(0, former.count - FormerReportValues.limit)),
            ])
    }

    private static func neighbours(
        of index: Int, _ story: Story, _ context: PageContext
    ) -> (previous: Int?, next: Int?) {
        guard let thread = story.thread, let place = context.threadPlaces[index] else { return (nil, nil) }
        let order = context.threadOrders[thread]
        return (place > 0 ? order[place - 1] : nil, place + 1 < order.count ? order[place + 1] : nil)
    }
}
