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
            .record("headline", CitationValues.shape, "The headline, verbatim from one of the articles."),
            .record("date", DateValues.shape, "When its articles were published; absent where that is unknown."),
            .number("articleCount", "How many articles report it."),
            .flag("oneSource", "Whether only one article reports it."),
            .list("keyPoints", CitationValues.shape, "The sentences that say most of it."),
            .flag("hasKeyPoints", "Whether there are any."),
            .list("articles", ArticleLinkValues.shape, "All its articles, in input order."),
            .list("reasons", ReasonValues.shape, "Why its articles are together, the strongest link first."),
            .flag("hasReasons", "Whether there are any."),
            .record(
                "nearest", NearestStoryValues.shape,
                "The nearest story that was kept apart; absent where there is none."),
            .record("thread", ThreadLinkValues.shape, "The thread that it belongs to; absent where it stands alone."),
            .record("previous", StoryLinkValues.shape, "The story before it in the thread; absent for the first."),
            .record("next", StoryLinkValues.shape, "The story after it in the thread; absent for the last."),
        ])

    static func record(_ index: Int, _ context: PageContext) -> Record {
        let story = context.content.grouping.stories[index]
        let briefing = context.content.briefings[index]
        let neighbours = neighbours(of: index, story, context)
        return Record(
            shape,
            [
                .record(CitationValues.record(briefing.headline, context)),
                DateValues.value(context.content.date(of: story)),
                .number(story.articles.count),
                .flag(story.articles.count == 1),
                .list(briefing.keyPoints.map { CitationValues.record($0, context) }),
                .flag(!briefing.keyPoints.isEmpty),
                .list(story.articles.map { ArticleLinkValues.record($0, context) }),
                .list(story.reasons.map { ReasonValues.record($0, context) }),
                .flag(!story.reasons.isEmpty),
                .record(orAbsent: story.nearest.map { NearestStoryValues.record($0, context) }),
                .record(orAbsent: story.thread.map { ThreadLinkValues.record($0, context) }),
                .record(orAbsent: neighbours.previous.map { StoryLinkValues.record($0, context, keyPoints: 0) }),
                .record(orAbsent: neighbours.next.map { StoryLinkValues.record($0, context, keyPoints: 0) }),
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

/// One link that holds a story together.
enum ReasonValues {
    static let shape = Shape(
        "reason",
        [
            .record("one", ArticleLinkValues.shape, "One article."),
            .record("other", ArticleLinkValues.shape, "The other."),
            .number("percent", "How likely the two report one event, in percent."),
            .list(
                "sentences", CitationValues.shape,
                "The sentence of each that says most nearly the same; none or two."),
            .flag("hasSentences", "Whether there are any."),
            .text("names", "Names that both hold, with commas between; absent where there are none."),
            .text("words", "Rare words that both hold; absent where there are none."),
            .text("dates", "Days that both name; absent where there are none."),
            .text("offices", "Offices that both give to the same person; absent where there are none."),
        ])

    static func record(_ reason: Reason, _ context: PageContext) -> Record {
        let sentences = reason.evidence.flatMap(Self.sentences)
        return Record(
            shape,
            [
                .record(ArticleLinkValues.record(reason.articles[0], context)),
                .record(ArticleLinkValues.record(reason.articles[1], context)),
                .number(percent(reason.score)),
                .list(sentences.map { CitationValues.record($0, context) }),
                .flag(!sentences.isEmpty),
                joined(reason) { if case .names(let names) = $0 { names } else { [] } },
                joined(reason) { if case .words(let words) = $0 { words } else { [] } },
                joined(reason) { if case .dates(let dates) = $0 { dates } else { [] } },
                joined(reason) { if case .offices(let offices) = $0 { offices } else { [] } },
            ])
    }

    /// A share in percent; certainty is never claimed, so 99 is the most and 1 the least.
    static func percent(_ share: Double) -> Int {
        min(99, max(1, Int((share * 100).rounded())))
    }

    private static func sentences(of evidence: Evidence) -> [Citation] {
        guard case .sentences(let one, let other) = evidence else { return [] }
        return [one, other]
    }

    private static func joined(_ reason: Reason, _ words: (Evidence) -> [String]) -> Value {
        let all = reason.evidence.flatMap(words)
        return all.isEmpty ? .absent : .text(all.joined(separator: ", "))
    }
}

/// The story that came nearest to being one with another, and was kept apart.
enum NearestStoryValues {
    static let shape = Shape(
        "nearest story",
        [
            .record("story", StoryLinkValues.shape, "The story."),
            .number("percent", "How likely the two report one event, in percent."),
        ])

    static func record(_ nearest: NearestStory, _ context: PageContext) -> Record {
        Record(
            shape,
            [
                .record(StoryLinkValues.record(nearest.story, context, keyPoints: 0)),
                .number(ReasonValues.percent(nearest.score)),
            ])
    }
}
