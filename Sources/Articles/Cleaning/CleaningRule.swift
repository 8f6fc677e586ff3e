import Language

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
        case outside = "outside the article"
        case layout
        case code = "program code"
        case company = "about the company"
    }

    /// How a rule finds its lines.
    enum Judge: Sendable {
        /// By what a line says by itself, before the title is known; only lines with one of the phrases are asked about,
        /// where phrases are given.
        case line(phrases: NoiseLexicon.Categories?, @Sendable (ScrapeLine, Draft, Int) -> Bool)
        /// By what a line says by itself and by where it stands, before the title is known.
        case lines(@Sendable (Draft) -> [Int])
        /// By what a line is among the others, with the region, the title and the deck known.
        case page(@Sendable (Page) -> [Int])
    }

    /// The name that the receipt prints.
    let name: String
    /// What it takes out.
    let kind: Kind
    /// How it finds the indices of the lines that it takes out of a draft.
    let judge: Judge

    /// All rules, in the order in which they are asked. A line belongs to the first that takes it.
    static let all: [CleaningRule] = [
        // What a line says by itself.
        .imageLine, .divider, .programCode, .advertisementMarker, .shareBar, .commentHeading, .copyrightNotice,
        .photoCredit, .caption, .sourceCredit, .reportingCredit, .timestamp, .age, .commentPolicy, .newsletterPromo,
        .paywallNotice, .followLine, .affiliateNotice, .cookieNotice, .commentThread, .contactLine, .disclaimer,
        .tagList, .readMoreLine, .callToAction, .clickLine, .interfaceLabel, .authorBiography,
        // What a line is among the others.
        .sharedLine, .masthead, .repeatedTitle, .repeatedDeck, .outsideArticle, .pictureCaption, .linkLine,
        .layoutTable, .capitalsHeadline, .datedTeasers, .headLabel, .donationBlock, .commentSection, .companyNote,
        .relatedList, .sectionLabel, .siteLink, .byline, .closingRun, .shortLineRun, .repeatedLine,
        .pullQuote,
    ]
}

extension CleaningRule {
    /// A rule that looks at one line at a time; only at those with a phrase of some kinds, where kinds are given.
    static func line(
        _ name: String, _ kind: Kind, phrases: NoiseLexicon.Categories? = nil,
        takes: @escaping @Sendable (ScrapeLine, Draft, Int) -> Bool
    ) -> CleaningRule {
        CleaningRule(name: name, kind: kind, judge: .line(phrases: phrases, takes))
    }

    /// A rule that looks at the lines before the title is known, at some of them or in an order of its own.
    static func lines(
        _ name: String, _ kind: Kind, takes: @escaping @Sendable (Draft) -> [Int]
    ) -> CleaningRule {
        CleaningRule(name: name, kind: kind, judge: .lines(takes))
    }

    /// A rule that looks at the lines together.
    static func article(
        _ name: String, _ kind: Kind, takes: @escaping @Sendable (Draft) -> [Int]
    ) -> CleaningRule {
        CleaningRule(name: name, kind: kind, judge: .page { takes($0.draft) })
    }

    /// A rule that looks at the lines together and at their places on the page; it gives positions of the page's lines.
    static func page(
        _ name: String, _ kind: Kind, takes: @escaping @Sendable (Page) -> [Int]
    ) -> CleaningRule {
        CleaningRule(name: name, kind: kind, judge: .page { page in takes(page).map { page.context.lines[$0].index } })
    }
}
