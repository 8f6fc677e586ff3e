/// One reason to take lines out of a scrape. Adding a rule is adding a value to ``all``.
struct CleaningRule: Sendable {
    /// What kind of noise a line is; the receipt tells it to the reader.
    enum Kind: String, Sendable, CaseIterable {
        case image
        case divider
        case masthead
        case sectionLabel = "section label"
        case repeatedTitle = "repeated headline"
        case repeatedDeck = "repeated deck"
        case repetition
        case pullQuote = "pull quote"
        case caption
        case photoCredit = "photo credit"
        case byline
        case authorBiography = "author biography"
        case sourceCredit = "source credit"
        case reportingCredit = "reporting credit"
        case disclaimer
        case timestamp
        case copyright
        case related = "related links"
        case tags = "tag list"
        case donation = "donation appeal"
        case newsletter
        case paywall = "paywall notice"
        case affiliate = "affiliate notice"
        case cookie = "cookie notice"
        case advertisement
        case contact = "contact line"
        case follow = "follow line"
        case shareBar = "share bar"
        case callToAction = "call to action"
        case click = "click line"
        case comments
        case commentPolicy = "comment policy"
        case commentThread = "comment thread"
        case interface = "interface label"
        case siteLink = "site link"
    }

    /// When a rule looks at the text.
    enum Stage: Sendable {
        /// Before the title is known: what a line says by itself.
        case line
        /// With title and deck known: what a line is among the others.
        case article
    }

    /// The name that the receipt prints.
    let name: String
    /// What it takes out.
    let kind: Kind
    /// When it is asked.
    let stage: Stage
    /// The indices of the lines that it takes out of a draft.
    let lines: @Sendable (Draft) -> [Int]

    /// All rules, in the order in which they are asked. A line belongs to the first that takes it.
    static let all: [CleaningRule] = [
        // What a line says by itself.
        .imageLine, .divider, .advertisementMarker, .shareBar, .commentHeading, .copyrightNotice, .photoCredit,
        .caption, .sourceCredit, .reportingCredit, .timestamp, .age, .commentPolicy, .newsletterPromo, .paywallNotice,
        .followLine,
        .affiliateNotice, .cookieNotice, .commentThread, .contactLine, .disclaimer, .tagList,
        .readMoreLine, .callToAction, .clickLine, .interfaceLabel, .authorBiography,
        // What a line is among the others.
        .masthead, .repeatedTitle, .repeatedDeck, .donationBlock, .relatedList, .linkRun, .sectionLabel,
        .siteLink, .byline, .repeatedLine, .pullQuote,
    ]
}

extension CleaningRule {
    /// A rule that looks at one line at a time.
    static func line(
        _ name: String, _ kind: Kind, takes: @escaping @Sendable (ScrapeLine, Draft, Int) -> Bool
    ) -> CleaningRule {
        CleaningRule(name: name, kind: kind, stage: .line) { draft in
            draft.kept.filter { takes(draft.lines[$0], draft, $0) }
        }
    }

    /// A rule that looks at the lines together.
    static func article(
        _ name: String, _ kind: Kind, takes: @escaping @Sendable (Draft) -> [Int]
    ) -> CleaningRule {
        CleaningRule(name: name, kind: kind, stage: .article, lines: takes)
    }
}
