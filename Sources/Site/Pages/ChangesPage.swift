import Templates

/// What the last build that changed anything has changed, `changes.html`, from `changes.md`.
enum ChangesPage {
    static let template = "changes.md"

    static let shape = Shape(
        "changes",
        [
            .flag("isFirst", "Whether nothing is known of an earlier build."),
            .list("sections", ChangesSectionValues.shape, "What has changed, by what it is."),
            .link("about", "The page that says what the site is."),
        ])

    static func record(_ context: PageContext) -> Record {
        let log = context.addresses.book?.log ?? EditionLog()
        let stories = Dictionary(
            zip(context.addresses.stories, context.addresses.stories.indices), uniquingKeysWith: { first, _ in first })
        let sections = EditionChange.allCases.compactMap { change in
            ChangesSectionValues.record(change, of: log, stories, context)
        }
        return Record(
            shape,
            [.flag(log.isEmpty), .list(sections), .link(Link.from(context.page, to: Addresses.about))])
    }
}

/// All changes of one kind.
enum ChangesSectionValues {
    static let shape = Shape(
        "changes of a kind",
        EditionChange.allCases.map { change in
            .flag("is\(change.rawValue.prefix(1).uppercased())\(change.rawValue.dropFirst())", change.meaning)
        } + [
            .number("count", "How many there are."),
            .flag("isOne", "Whether it is a single one."),
            .list("items", ChangeValues.shape, "The first \(EditionLog.limit) of them, by their addresses."),
            .number("more", "How many are not in that list."),
        ])

    /// The section; nothing where nothing of that kind has happened.
    static func record(
        _ change: EditionChange, of log: EditionLog, _ stories: [String: Int], _ context: PageContext
    ) -> Record? {
        let count = log.count(of: change)
        let items = log.entries.filter { $0.change == change }
        guard count > 0 else { return nil }
        return Record(
            shape,
            EditionChange.allCases.map { .flag($0 == change) } + [
                .number(count), .flag(count == 1),
                .list(items.map { ChangeValues.record($0, stories, context) }), .number(count - items.count),
            ])
    }
}

/// What has become of one story.
enum ChangeValues {
    static let shape = Shape(
        "change",
        [
            .text("address", "The story's address in the site; the one that it had where it has none any more."),
            .link("page", "What stands at that address where it is no story any more; absent where nothing does."),
            .record("story", StoryLinkValues.shape, "The story; absent where it is none any more."),
            .list(
                "into", StoryLinkValues.shape,
                "The stories that its articles are in now, where it is none any more; at most \(EditionLog.targetLimit)."
            ),
            .flag("hasInto", "Whether there are any."),
            .number("addedCount", "How many articles it has that it had not."),
            .flag("oneAdded", "Whether it is a single one."),
            .number("removedCount", "How many articles it had that it has not."),
            .flag("oneRemoved", "Whether it is a single one."),
            .number("mendedCount", "How many of its articles say something else than before."),
            .flag("oneMended", "Whether it is a single one."),
        ])

    static func record(_ entry: EditionLog.Entry, _ stories: [String: Int], _ context: PageContext) -> Record {
        let address = GroupAddress(.story, entry.story).address
        // A log that was put together by hand can name what there never was.
        let isThere = stories[entry.story] == nil && context.addresses.moved.contains { $0.address == address }
        let into = entry.into.compactMap { stories[$0] }
        return Record(
            shape,
            [
                .text(address), .link(orAbsent: isThere ? Link.from(context.page, to: address) : nil),
                .record(orAbsent: stories[entry.story].map { context.storyLink($0) }),
                .list(into.map { context.storyLink($0) }), .flag(!into.isEmpty),
                .number(entry.added), .flag(entry.added == 1), .number(entry.removed), .flag(entry.removed == 1),
                .number(entry.mended), .flag(entry.mended == 1),
            ])
    }
}

extension EditionChange {
    /// What it means, for the documentation.
    fileprivate var meaning: String {
        switch self {
        case .new: "Whether these stories are new."
        case .changed: "Whether these stories have more or fewer articles, or articles that say something else."
        case .merged: "Whether these were stories whose articles are all in another one now."
        case .split: "Whether these were stories whose articles are in several others now."
        case .renamed: "Whether these stories have another address now, as the editor wished."
        case .restored: "Whether these stories have an address again that they had before."
        case .gone: "Whether of these stories no article is left."
        }
    }
}
