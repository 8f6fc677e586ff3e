import Articles
import Stories
import Templates

/// One link that holds a story together.
enum ReasonValues {
    static let shape = Shape(
        "reason",
        [
            .record("one", ArticleLinkValues.shape, "One article."),
            .record("other", ArticleLinkValues.shape, "The other."),
            .flag("isEditors", "Whether the editor put the two together, whatever speaks for it."),
            .number("percent", "How likely the two report one event, in percent."),
            .list(
                "sentences", CitationValues.shape,
                "The sentence of each that says most nearly the same; none or two."),
            .flag("hasSentences", "Whether there are any."),
            .text("names", "Names that both hold, with commas between; absent where there are none."),
            .text("numbers", "Numbers that both name; absent where there are none."),
            .text("words", "Rare words that both hold; absent where there are none."),
            .text("dates", "Dates and days of the week that both name; absent where there are none."),
            .text("offices", "Offices that both give to the same person; absent where there are none."),
        ])

    static func record(_ reason: Reason, _ context: PageContext) -> Record {
        let sentences = reason.evidence.flatMap(Self.sentences)
        return Record(
            shape,
            [
                .record(context.articleLink(reason.articles[0])),
                .record(context.articleLink(reason.articles[1])),
                .flag(reason.isEditors),
                .number(percent(reason.score)),
                .list(sentences.map { CitationValues.record($0, context) }),
                .flag(!sentences.isEmpty),
                joined(reason) { if case .names(let names) = $0 { names } else { [] } },
                joined(reason) { if case .numbers(let numbers) = $0 { numbers } else { [] } },
                joined(reason) { if case .words(let words) = $0 { words } else { [] } },
                joined(reason) { if case .dates(let dates) = $0 { dates } else { [] } },
                joined(reason) { if case .offices(let offices) = $0 { offices } else { [] } },
            ])
    }

    /// A share in percent; certainty is never claimed, so 99 is the most and 1 the least.
    static func percent(_ share: Double) -> Int {
        percent(share, .toNearestOrAwayFromZero)
    }

    static func percent(_ share: Double, _ rounding: FloatingPointRoundingRule) -> Int {
        min(99, max(1, Int((min(1, max(0, share)) * 100).rounded(rounding))))
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
            .flag("isMean", "Whether that is the mean over several pairs of reports."),
            .flag("isBeforeEdits", "Whether that was so before the editor changed the articles of either."),
            .number("needed", "From which likelihood on the two would be one story, in percent."),
            .record(
                "closest", ReasonValues.shape,
                "The report of each that came nearest; absent where they have nothing in common."),
        ])

    static func record(_ nearest: NearestStory, of story: Story, _ context: PageContext) -> Record {
        let other = context.content.grouping.stories[nearest.story]
        let closest = nearest.closest.flatMap { $0.evidence.isEmpty ? nil : $0 }
        return Record(
            shape,
            [
                .record(context.storyLink(nearest.story)),
                // Rounded apart, so that no page says that a story came as near as was needed.
                .number(ReasonValues.percent(nearest.score, .down)),
                .flag(story.reports.count > 1 || other.reports.count > 1),
                .flag(nearest.isBeforeEdits),
                .number(ReasonValues.percent(NearestStory.needed, .up)),
                .record(orAbsent: closest.map { ReasonValues.record($0, context) }),
            ])
    }
}
