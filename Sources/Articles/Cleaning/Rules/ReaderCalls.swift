import Language

// The rules for lines in which a publisher asks its readers for something. Each has a most number of words,
// and a long sentence must say “you”, “your” or “our” besides: prose that mentions a newsletter survives.

extension CleaningRule {
    /// A call to subscribe: “Sign up for our daily newsletter”.
    static let newsletterPromo = call("newsletter-promo", .newsletter, .newsletter, upTo: 45)

    /// A notice that the text is for subscribers, or a call to log in: “Already a subscriber? Log in”.
    static let paywallNotice = call("paywall-notice", .paywall, .paywall, upTo: 40)

    /// A call to follow somebody on another site: “Follow Jane Roe on Bluesky”.
    static let followLine = call("follow-line", .follow, .follow, upTo: 25)

    /// A way to reach the author or the newsroom: “Got a tip? Write to tips@example.org”, “jane.roe@example.org”.
    static let contactLine = line("contact-line", .contact) { line, draft, index in
        if draft.isAddress(index) { return true }
        return line.wordCount <= 35 && line.categories.contains(.contact)
            && draft.speaksToReader(index, with: .contact)
    }

    /// A notice that the publisher earns when readers buy: “We may earn a commission from links on this page.”
    static let affiliateNotice = call("affiliate-notice", .affiliate, .affiliate, upTo: 60)

    /// The message of a form, or a call to listen, watch or vote: “Thank you for reading”, “Listen to this article”.
    static let callToAction = call("call-to-action", .callToAction, .callToAction, upTo: 40)

    /// An instruction for pointer or finger: “Click here to see the pictures”.
    static let clickLine = line("click-line", .click, phrases: [.click]) { line, draft, index in
        guard line.wordCount <= 30, line.categories.contains(.click) else { return false }
        return line.openings.contains(.click) || draft.speaksToReader(index, with: .click)
    }

    /// A cookie, privacy or browser notice: “We use cookies to improve your visit.”
    static let cookieNotice = call("cookie-notice", .cookie, .cookie, upTo: 90)

    /// A rule for readers who comment: “Please keep comments civil and on topic.”
    static let commentPolicy = call("comment-policy", .commentPolicy, .commentPolicy, upTo: 90)

    private static func call(
        _ name: String, _ kind: Kind, _ category: NoiseLexicon.Category, upTo most: Int
    ) -> CleaningRule {
        line(name, kind, phrases: [category]) { line, draft, index in
            line.wordCount <= most && line.categories.contains(category)
                && draft.speaksToReader(index, with: category)
        }
    }
}

extension Draft {
    /// Whether a line is nothing but an address for mail or a name on another site: one run of bytes with an at sign,
    /// and no more than two words before it.
    fileprivate func isAddress(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.wordCount <= 8, !line.endsSentence else { return false }
        return line.plain.withBytes(in: bytes) { text in
            guard let sign = text.firstIndex(of: 0x40) else { return false }
            let isLast = !text[sign...].contains(0x20)
            return isLast && text[..<sign].reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) } <= 1
        }
    }
}
