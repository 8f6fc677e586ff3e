import Language

// The rules that look at one line at a time. Each has a most number of words, so that prose which
// mentions a newsletter or begins with “Via” survives.

extension CleaningRule {
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
    static let photoCredit = line("photo-credit", .photoCredit) { line, _, _ in
        line.wordCount <= 20 && line.categories.contains(.photoCredit) && !(line.endsSentence && line.wordCount > 12)
    }

    /// The credit of the whole text to another outlet, among its last four lines: “Source: Example Agency”.
    /// The article keeps it as ``Source/credits``.
    static let sourceCredit = line("source-credit", .sourceCredit) { line, draft, index in
        draft.lines.count - index <= 4 && SourceCredit.name(in: draft, index) != nil
    }

    /// When the page was made: “Published: 9 February 2025, 10:45”.
    static let timestamp = line("timestamp", .timestamp) { line, draft, index in
        line.wordCount <= 14 && !line.endsSentence && line.categories.contains(.timestamp)
            && draft.words(of: index).contains(where: \.isNumber)
    }

    /// A call to subscribe: “Sign up for our daily newsletter”.
    static let newsletterPromo = line("newsletter-promo", .newsletter) { line, draft, index in
        line.wordCount <= 45 && line.categories.contains(.newsletter) && speaksToReader(line, draft, index)
    }

    /// A line that sends the reader to another article: “Read more: Talks resume”.
    static let readMoreLine = line("read-more-line", .related) { line, draft, index in
        line.wordCount <= 30 && line.categories.contains(.readMore)
            && (!line.endsSentence || line.linkShare > 0.5 || hasColonNearStart(draft, index))
    }

    /// A sentence of 14 words or more that never says “you”, “our” or “us” is prose about the matter, no promo.
    private static func speaksToReader(_ line: ScrapeLine, _ draft: Draft, _ index: Int) -> Bool {
        !(line.endsSentence && line.wordCount >= 14) || draft.givingWords(of: index) > 0
    }

    private static func hasColonNearStart(_ draft: Draft, _ index: Int) -> Bool {
        draft.lines[index].plain.withBytes(in: draft.bytes) { $0.prefix(40).contains(0x3A) }
    }

    private static func opensWithCopyrightSign(_ draft: Draft, _ index: Int) -> Bool {
        draft.lines[index].plain.withBytes(in: draft.bytes) { $0.starts(with: [0xC2, 0xA9]) }
    }
}
