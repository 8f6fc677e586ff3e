import Language

// The rules for the labels, buttons and markers of a site.

extension CleaningRule {
    /// The marker of an advertisement's place: “Story continues below advertisement”.
    static let advertisementMarker = line("advertisement-marker", .advertisement, phrases: [.advertisement]) {
        line, _, _ in
        line.wordCount <= 8 && line.categories.contains(.advertisement) && !line.isSentence
    }

    /// A bar of buttons to share: “Share on Facebook”.
    static let shareBar = line("share-bar", .shareBar, phrases: [.shareBar]) { line, _, _ in
        line.wordCount <= 14 && line.categories.contains(.shareBar) && !(line.endsSentence && line.wordCount >= 8)
    }

    /// The counter or heading of readers' comments: “12 comments”, “Leave a reply”.
    static let commentHeading = line("comment-heading", .comments, phrases: [.comments, .commentEnd]) { line, _, _ in
        // “3 thoughts on” is followed by the article's title.
        if line.openings.contains(.commentEnd) { return line.wordCount <= 20 && !line.isSentence }
        return line.wordCount <= 9 && line.categories.contains(.comments) && !line.isSentence
    }

    /// What stands between readers' comments: “Log in to reply”, “3 likes”.
    static let commentThread = line("comment-thread", .commentThread, phrases: [.commentThread]) { line, _, _ in
        line.wordCount <= 8 && line.categories.contains(.commentThread) && line.marks.headingLevel == 0
            && !line.isSentence
    }

    /// A word of a menu, a button or a player: “Skip to content”, “Back to top”, “3 of 12”.
    static let interfaceLabel = line("interface-label", .interface, phrases: [.interface]) { line, _, _ in
        line.wordCount <= 6 && line.categories.contains(.interface) && line.marks.headingLevel == 0
            && !line.endsSentence
    }

    /// The subjects that an article is filed under: “Tags: bridges, treaties”.
    static let tagList = line("tag-list", .tags, phrases: [.tags]) { line, _, _ in
        line.wordCount <= 14 && line.openings.contains(.tags) && !line.endsSentence
    }

    /// A line that sends the reader to another article: “Read more: Talks resume”.
    static let readMoreLine = line("read-more-line", .related) { line, draft, index in
        if line.wordCount > 30 { return false }
        // “Related:” alone is the heading of a list, and left to the rule for lists.
        if NoiseLexicon.english.isWholly(.relatedHeading, draft.words(of: index)) { return false }
        let sendsOn = line.categories.contains(.readMore) && (!line.endsSentence || line.linkShare > 0.5)
        return sendsOn || opensWithReadMoreAndColon(draft, index)
    }

    /// The name of a service page of the publisher, alone on its line: “Advertise with us”.
    static let siteLink = article("site-link", .siteLink) { draft in
        let kept = draft.kept
        return kept.indices.compactMap { position in
            let line = draft.lines[kept[position]]
            guard line.wordCount <= 5, line.categories.contains(.siteLink), line.marks.headingLevel == 0,
                !line.endsSentence
            else { return nil }
            // A word such as “Research” with prose below it is the heading of that prose.
            let next = position + 1 < kept.count ? draft.lines[kept[position + 1]] : nil
            return next?.isSentence == true ? nil : kept[position]
        }
    }

    private static func opensWithReadMoreAndColon(_ draft: Draft, _ index: Int) -> Bool {
        let colon = draft.lines[index].plain.withBytes(in: draft.bytes) { $0.prefix(40).firstIndex(of: 0x3A) }
        guard let colon else { return false }
        return NoiseLexicon.english.isWholly(.readMore, draft.words(of: index, before: colon))
    }
}
