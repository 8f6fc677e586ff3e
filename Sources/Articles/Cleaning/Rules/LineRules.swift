import Language

// The rules that look at one line at a time. Each has a most number of words, so that prose which
// mentions a newsletter or begins with “Via” survives.

extension CleaningRule {
    /// A line that only parts others: `* * *`, `---`, the frame of a table without words.
    static let divider = line("divider", .divider) { line, draft, _ in
        line.words.isEmpty && line.plain.withBytes(in: draft.bytes) { $0.allSatisfy(isDividing) }
    }

    /// A line of nothing but pictures: `![](https://example.org/photo.webp)`.
    static let imageLine = line("image-line", .image) { line, _, _ in line.isImage }

    /// The marker of an advertisement's place: “Story continues below advertisement”.
    static let advertisementMarker = line("advertisement-marker", .advertisement) { line, _, _ in
        line.wordCount <= 8 && line.categories.contains(.advertisement)
    }

    /// A bar of buttons to share or follow: “Share on Facebook”, “Follow us on X”.
    static let shareBar = line("share-bar", .shareBar) { line, _, _ in
        line.wordCount <= 14 && line.categories.contains(.shareBar) && !(line.endsSentence && line.wordCount >= 8)
    }

    /// The counter or heading of readers' comments: “12 comments”, “Leave a reply”.
    static let commentHeading = line("comment-heading", .comments) { line, _, _ in
        line.wordCount <= 9 && line.categories.contains(.comments)
    }

    /// A copyright or reuse notice: “© 2025 Example Media. All rights reserved.”
    static let copyrightNotice = line("copyright-notice", .copyright) { line, draft, index in
        line.wordCount <= 60 && (line.categories.contains(.copyright) || opensWithCopyrightSign(draft, index))
    }

    /// The credit of a picture, left without it: “Photo by Jane Doe / Getty Images”.
    static let photoCredit = line("photo-credit", .photoCredit) { line, draft, index in
        guard line.wordCount <= 20, line.categories.contains(.photoCredit) else { return false }
        // A sentence is a credit where it is mostly names: “Photos by the army show the port.” is none.
        let names = draft.words(of: index).reduce(0) { $0 + ($1.isCapitalised ? 1 : 0) }
        return !line.endsSentence || line.wordCount <= 12 && names * 2 >= line.wordCount
    }

    /// The credit of the whole text to another outlet, among its last four lines but not its first:
    /// “Source: Example Agency”. The article keeps it as ``Source/credits``.
    static let sourceCredit = CleaningRule(name: "source-credit", kind: .sourceCredit, stage: .line) { draft in
        draft.kept.dropFirst().suffix(4).filter { SourceCredit.name(in: draft, $0) != nil }
    }

    /// When the page was made: “Published: 9 February 2025, 10:45”.
    static let timestamp = line("timestamp", .timestamp) { line, draft, index in
        line.wordCount <= 14 && !line.endsSentence && line.categories.contains(.timestamp)
            && Timestamp.isStamp(draft.words(of: index), text: line.plain, in: draft.bytes)
    }

    /// A call to subscribe: “Sign up for our daily newsletter”.
    static let newsletterPromo = line("newsletter-promo", .newsletter) { line, draft, index in
        line.wordCount <= 45 && line.categories.contains(.newsletter) && draft.speaksToReader(index, with: .newsletter)
    }

    /// A line that sends the reader to another article: “Read more: Talks resume”.
    static let readMoreLine = line("read-more-line", .related) { line, draft, index in
        if line.wordCount > 30 { return false }
        let sendsOn = line.categories.contains(.readMore) && (!line.endsSentence || line.linkShare > 0.5)
        return sendsOn || opensWithReadMoreAndColon(draft, index)
    }

    /// Whether a byte is a space or one of ``#*+-.:=_|~``.
    private static func isDividing(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x23, 0x2A, 0x2B, 0x2D, 0x2E, 0x3A, 0x3D, 0x5F, 0x7C, 0x7E: true
        default: false
        }
    }

    private static func opensWithReadMoreAndColon(_ draft: Draft, _ index: Int) -> Bool {
        let colon = draft.lines[index].plain.withBytes(in: draft.bytes) { $0.prefix(40).firstIndex(of: 0x3A) }
        guard let colon else { return false }
        let opening = draft.words(of: index, before: colon)
        return NoiseLexicon.english.isWholly(.readMore, opening)
            || NoiseLexicon.english.isWholly(.relatedHeading, opening) && colon + 1 < draft.lines[index].plain.count
    }

    private static func opensWithCopyrightSign(_ draft: Draft, _ index: Int) -> Bool {
        draft.lines[index].plain.withBytes(in: draft.bytes) { $0.starts(with: [0xC2, 0xA9]) }
    }
}
