import Testing

@testable import Articles

/// A rule with a line that it must take out of a text, and the most similar ones that must stay.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let kind: String
    let takes: String
    let leaves: [String]
    /// The text around the line, which stands at `§`.
    var frame = "\(headline)\n\n\(body)\n§\n\n\(lastLine)"
    /// The text around the lines that stay, where it is another.
    var frameOfLeaves: String?

    var testDescription: String { rule }

    /// The text with the line that is taken out, and the line's number.
    var taken: (text: String, line: Int) { Self.text(with: takes, in: frame) }

    /// The texts with the lines that stay.
    var left: [(text: String, line: Int)] { leaves.map { Self.text(with: $0, in: frameOfLeaves ?? frame) } }

    private static func text(with line: String, in frame: String) -> (text: String, line: Int) {
        let number = 1 + frame.prefix { $0 != "§" }.reduce(0) { $0 + ($1 == "\n" ? 1 : 0) }
        return (frame.split(separator: "§", omittingEmptySubsequences: false).joined(separator: line), number)
    }
}

/// A paragraph below the tested line.
private let lastLine = "The ferry that the bridge replaces will make its last trip in May, the owner said."
private let atEnd = "\(headline)\n\n\(body)\n§"
private let farBelow = "\(headline)\n\n\(body)\n\(furtherBody)\n§\n\(lastLine)"
private let aboveSubheading = "\(headline)\n\n\(body)\n§\nWhat comes next\n\(lastLine)"

/// A text between the menus and the foot of a page.
func wholePage(_ text: String) -> String {
    let menu = [
        "Skip to content", "Home", "News", "Northland", "Southland", "Sport", "Culture", "Weather", "Jobs", "Homes",
        "Cars",
        "Search", "Log in",
    ]
    let foot = ["About us", "Contact us", "Terms of use", "Privacy policy", "Back to top", "© 2025 Example Times"]
    return (menu + [text] + foot).joined(separator: "\n")
}

private let besidePicture =
    "\(headline)\n\n\(body)\n§\n![](https://pictures.example.org/bridge.jpg)\n\(furtherBody)"
private let atTop = "§\n\(headline)\n\n\(body)"
private let belowTitle = "\(headline)\n§\n\(body)"
private let belowDeck = "\(headline)\nLorries may cross the river without a permit\n§\n\(body)"

let ruleCases: [RuleCase] = [
    RuleCase(
        rule: "image-line", kind: "image", takes: "![A bridge](https://pictures.example.org/bridge.jpg)",
        leaves: [
            "![](https://pictures.example.org/bridge.jpg) The bridge was built in two years by the army of "
                + "Northland, which had never built one of stone before."
        ]),
    RuleCase(rule: "divider", kind: "divider", takes: "* * *", leaves: ["--- What the treaty says ---"]),
    RuleCase(
        rule: "program-code", kind: "program code",
        takes: "var slot = 3; document.write('<div id=\"slot-3\"></div>');",
        leaves: ["The board said “tolls = 0; fines = 40”; the drivers, who had paid, laughed at it all the way home."]),
    RuleCase(
        rule: "advertisement-marker", kind: "advertisement", takes: "Story continues below advertisement",
        leaves: ["Advertising on the bridge will be banned."]),
    RuleCase(
        rule: "share-bar", kind: "share bar", takes: "Share on Facebook",
        leaves: ["Shares on the Northland exchange rose", "Share of lorries on the ferry", "Follow the river"]),
    RuleCase(
        rule: "comment-heading", kind: "comments", takes: "12 comments",
        leaves: ["12 comments on the plan were read out"]),
    RuleCase(
        rule: "copyright-notice", kind: "copyright", takes: "© 2025 Example Media. All rights reserved.",
        leaves: [
            "12 people were hurt when the old bridge fell.", "Copyright law does not cover bridges, the court said.",
            "No part of this treaty will be enforced before May, the minister said.",
        ]),
    RuleCase(
        rule: "photo-credit", kind: "photo credit", takes: "Photo by Jane Roe / Example Images",
        leaves: ["Photos by the army show the damage to the bridge.", "Photo by photo, the court saw the bridge fall."]),
    RuleCase(
        rule: "caption", kind: "caption", takes: "In this file photo, a ferry leaves the port.",
        leaves: ["He filed the photo with the court, he said."], frame: besidePicture),
    RuleCase(
        rule: "source-credit", kind: "source credit", takes: "Source: Example Agency",
        leaves: ["Source close to the talks: no date was set", "Sources of the river"],
        frame: "\(headline)\n\n\(body)\n§\n\(lastLine)\n\n\n\n\n"),
    RuleCase(
        rule: "reporting-credit", kind: "reporting credit", takes: "Reporting by Jane Roe; editing by John Doe",
        leaves: ["Reports by both ministries are due in May."]),
    RuleCase(
        rule: "timestamp", kind: "timestamp", takes: "Published: 9 February 2025, 10:45",
        leaves: [
            "Monday 10 February changed 3 things for lorry drivers",
            "Published 12 years late, the plan was out of date",
            "Updated 2025 guide to the bridge",
        ]),
    RuleCase(
        rule: "age", kind: "timestamp", takes: "3 hours ago",
        leaves: ["3 hours ago the ferry left, its owner said."]),
    RuleCase(
        rule: "comment-policy", kind: "comment policy", takes: "Please keep comments civil and on topic.",
        leaves: ["The comments of the minister were civil."]),
    RuleCase(
        rule: "newsletter-promo", kind: "newsletter", takes: "Sign up for our daily newsletter",
        leaves: [
            "Residents can sign up for the night ferry online.", "Drivers got push notifications on Monday.",
            "“It was in your inbox,” the minister told the mayor.",
        ]),
    RuleCase(
        rule: "paywall-notice", kind: "paywall notice", takes: "Already a subscriber? Log in",
        leaves: ["The club has not lost a subscriber, its owner said."]),
    RuleCase(
        rule: "follow-line", kind: "follow line", takes: "Follow Jane Roe on Bluesky",
        leaves: ["Follow the river to the old port"]),
    RuleCase(
        rule: "affiliate-notice", kind: "affiliate notice", takes: "We may earn a commission from links on this page.",
        leaves: ["The European Commission may earn praise for it."]),
    RuleCase(
        rule: "cookie-notice", kind: "cookie notice", takes: "We use cookies to improve your visit.",
        leaves: ["The bakery sold two thousand cookies on Monday."]),
    RuleCase(
        rule: "comment-thread", kind: "comment thread", takes: "3 likes",
        leaves: ["Reply to the letter is due in May, he said."]),
    RuleCase(
        rule: "contact-line", kind: "contact line", takes: "Got a tip? Write to tips@example.org",
        leaves: ["Tips from drivers led the police to the garage."]),
    RuleCase(
        rule: "disclaimer", kind: "disclaimer", takes: "The views expressed in this article are the author’s own.",
        leaves: ["Views on the bridge differ on the two banks."]),
    RuleCase(
        rule: "tag-list", kind: "tag list", takes: "Tags: bridges, treaties",
        leaves: ["Tags on the ears of sheep will be compulsory."]),
    RuleCase(
        rule: "read-more-line", kind: "related links", takes: "Read more: Talks resume in Northland",
        leaves: ["See also the history of the bridge, which began in 1911.", "Shows more than doubled in Northland"]),
    RuleCase(
        rule: "call-to-action", kind: "call to action", takes: "Listen to this article",
        leaves: ["Drivers listen to the radio to learn of closures."]),
    RuleCase(
        rule: "click-line", kind: "click line", takes: "Swipe left to see the pictures",
        leaves: ["The clicks of the old lock could be heard."]),
    RuleCase(
        rule: "interface-label", kind: "interface label", takes: "Skip to content",
        leaves: ["Search of the river ends"]),
    RuleCase(
        rule: "author-biography", kind: "author biography", takes: "Jane Roe covers bridges for Example News.",
        leaves: ["Snow covers the roads for most of the year."], frame: atEnd),
    RuleCase(
        rule: "masthead", kind: "masthead", takes: "Example.org ➤ All the news of the day",
        leaves: ["Both countries were late to sign it.", "- Lorries cross without a permit from May on"], frame: atTop),
    RuleCase(
        rule: "repeated-title", kind: "repeated headline", takes: headline,
        leaves: ["Northland and Southland sign a bridge treaty at last"], frame: belowTitle),
    RuleCase(
        rule: "repeated-deck", kind: "repeated deck", takes: "Lorries may cross the river without a permit",
        leaves: ["Buses may cross the river without a permit"], frame: belowDeck),
    RuleCase(
        rule: "outside-article", kind: "outside the article", takes: "Tunnel is too dear",
        leaves: ["“Nobody in Northland or Southland will miss the ferry,” the minister said on the bridge."],
        frame: wholePage("\(headline)\n\n\(body)\n\(furtherBody)\n§")),
    RuleCase(
        rule: "picture-caption", kind: "caption", takes: "The old bridge over the Tarn on a winter morning",
        leaves: [
            "The old ferry on the Tarn in an autumn storm", "The old bridge",
            "The flag ![of Northland](flag.png) flew on the bridge on Monday.",
        ],
        frame: "\(headline)\n\n\(body)\n![The old bridge over the Tarn on a winter morning](b.jpg)\n§\n\(lastLine)"),
    RuleCase(
        rule: "link-line", kind: "related links",
        takes: "[Jobs](https://example.org/jobs) [Cars](https://example.org/cars)",
        leaves: [
            "Both [ministries](https://example.org/a) have read the [treaty](https://example.org/b).",
            "[The treaty in full](https://example.org/a) is on the page of the ministry",
        ]),
    RuleCase(
        rule: "layout-table", kind: "layout",
        takes:
            "| The [news](https://example.org/news) of the day | The [weather](https://example.org/sky) on the river |",
        leaves: ["| Lorries | free | Buses | free |", "| Northland | 3 | [Southland](https://example.org/s) | 1 |"]),
    RuleCase(
        rule: "capitals-headline", kind: "related links", takes: "PORT OF NORTHLAND CLOSED AS STORM NEARS THE COAST",
        leaves: [
            "WHAT THE TREATY SAYS OF LORRIES", "WILL THE TWO PARLIAMENTS AGREE TO IT IN MARCH?",
            "THE BRIDGE WILL BE CLOSED TO ALL TRAFFIC ON MONDAY, THE MINISTRY SAID.",
        ]),
    RuleCase(
        rule: "dated-teasers", kind: "related links",
        takes: "Tunnel is too dear 2025-02-07 The council said that it would not pay for another study.",
        leaves: [
            "The treaty of 2025-02-07 was void, the court said, because nobody had signed it in time.",
            "The law of 2024-12-01, Article 5, was changed on 2025-02-07, and again a day later.",
        ],
        frame: "\(headline)\n\n\(body)\n§\nFerry to close 2025-02-08 The owner said that the last trip would be in May."
            + "\n\(lastLine)"),
    RuleCase(
        rule: "head-label", kind: "section label", takes: "Northport, Northland",
        leaves: [
            "## Free for lorries", "Free for lorries!", "These are the points:", "> Free for lorries",
            "Northport 3 Southport 1",
        ],
        frame: belowTitle),
    RuleCase(
        rule: "donation-block", kind: "donation appeal", takes: "Please support our journalism: donate today",
        leaves: [
            "Northland wants to become a member of the river union.", "Neighbours chip in to repair the old ferry",
            "Northland’s mission is to become a member of the union and to support the US on the river, officials said.",
        ]),
    RuleCase(
        rule: "comment-section", kind: "comments",
        takes: "I will miss the ferry, and I doubt that the bridge will be any cheaper for those who live here.",
        leaves: ["The comments of the minister on the ferry were read out to the crew on Monday, its captain said."],
        frame: "\(headline)\n\n\(body)\n\(furtherBody)\n\n12 comments\n§",
        frameOfLeaves: "\(headline)\n\n\(body)\n\(furtherBody)\n\n12 comments on the ferry\n§"),
    RuleCase(
        rule: "company-note", kind: "about the company",
        takes:
            "Example Systems is a leading global provider of software for bridges, a brand trusted in twelve countries.",
        leaves: [
            "Example Systems will pay for the repair of the ferry, its chairman said on Monday.",
            "Northland is one of the leading makers of bells, and the bridge will have one of them.",
        ], frame: atEnd),
    RuleCase(
        rule: "related-list", kind: "related links", takes: "Related articles",
        leaves: ["Related to this is the question of who pays for the ferry.", "Most popular plan was the tunnel"]),
    RuleCase(
        rule: "section-label", kind: "section label", takes: "- News", leaves: ["- No news", "- World of bridges"],
        frame: aboveSubheading),
    RuleCase(
        rule: "site-link", kind: "site link", takes: "Advertise with us",
        leaves: ["About 300 drivers were waiting"], frame: aboveSubheading),
    RuleCase(
        rule: "byline", kind: "byline", takes: "By Jane Roe and John Doe",
        leaves: ["By Monday the talks had failed"], frame: farBelow),
    RuleCase(
        rule: "closing-run", kind: "related links", takes: "Ferry to close in autumn",
        leaves: ["It will not be missed.", "“Never,” she said.", "> The river is ours", "Who will pay?"],
        frame: "\(headline)\n\n\(body)\n\(furtherBody)\n§"),
    RuleCase(
        rule: "short-line-run", kind: "related links", takes: "Ferry to close in autumn",
        leaves: ["The ferry will close in autumn, its owner said."],
        frame: wholePage("\(headline)\n\n\(body)\n§\nTunnel is too dear\nMill burns down\nStaff writer\n\(furtherBody)")
    ),
    RuleCase(
        rule: "repeated-line", kind: "repetition",
        takes:
            "The treaty lets lorries of both countries cross the bridge without a permit, the transport ministry said.",
        leaves: [
            "The treaty lets lorries of both countries use the ferry without a permit, the transport ministry said."
        ]),
    RuleCase(
        rule: "pull-quote", kind: "pull quote", takes: "“The treaty lets lorries of both countries cross the bridge”",
        leaves: [
            "“The treaty lets buses of both villages cross the bridge”",
            "The bell rang and the crowd sang, the bell rang and the crowd sang, the bell rang and the crowd sang.",
        ]),
]

@Suite struct CleaningRuleTests {
    /// Lines that texts share are tested with several texts.
    @Test func everyRuleHasACase() {
        #expect(ruleCases.map(\.rule) == CleaningRule.all.map(\.name).filter { $0 != "shared-line" })
    }

    @Test func noTwoRulesShareAName() {
        #expect(Set(CleaningRule.all.map(\.name)).count == CleaningRule.all.count)
    }

    @Test(arguments: ruleCases)
    func theReceiptNamesWhatARuleTakes(_ rule: RuleCase) throws {
        let removed = try cleaned(rule.taken.text).removed
        let entry = RemovedLine(line: rule.taken.line, kind: rule.kind, rule: rule.rule, text: rule.takes)
        #expect(removed.contains(entry), "\(removed)")
    }

    @Test(arguments: ruleCases)
    func theMostSimilarLinesStay(_ rule: RuleCase) throws {
        for (text, line) in rule.left {
            let removed = try cleaned(text).removed
            #expect(!removed.contains { $0.line == line }, "\(removed)")
        }
    }

    /// As scrapers indent and quote lines, the receipt has them.
    @Test func theReceiptHasTheLineVerbatim() throws {
        let removed = try cleaned("\(headline)\n\(body)\n\t> * **Share**  \r\n").removed
        #expect(removed == [RemovedLine(line: 5, kind: "share bar", rule: "share-bar", text: "\t> * **Share**  ")])
    }

    @Test func anAppealTakesItsButtonsButNoProse() throws {
        let appeal = ["Support our journalism", "$5 a month", "Every gift helps us.", "Give now"]
        let prose = ["“We will support you,” the mayor said.", "The union will give more support to the ferry’s crew."]
        let article = try cleaned(([headline, body] + appeal + prose + [furtherBody]).joined(separator: "\n"))
        #expect(article.removed.filter { $0.rule == "donation-block" }.map(\.text) == appeal)
        #expect(article.blocks.contains { $0.text == prose[0] })
        #expect(article.blocks.contains { $0.text == prose[1] })
    }

    @Test func aListOfOtherArticlesEndsWhereProseOrAHeadingBegins() throws {
        let list = "Related articles\n- Ferry to close in autumn\n- Tunnel is too dear"
        let article = try cleaned(
            "\(headline)\n\(body)\n\(list)\n## What comes next\nThe parliaments must agree in March.")
        #expect(article.removed.map(\.line) == [5, 6, 7])
        #expect(article.blocks.last?.text == "The parliaments must agree in March.")
        #expect(article.blocks.dropLast().last?.kind == .heading)
    }

    @Test func theShorterOfTwoThatSayTheSameIsThePullQuote() throws {
        let quote = "The treaty lets lorries of both countries cross the bridge"
        let article = try cleaned("\(headline)\n\(quote)…\n\(body)")
        #expect(article.removed.map(\.line) == [2])
    }

    /// A rule that looks below each of its lines anew would be quadratic here.
    @Test(arguments: ["Related articles", "Donate now", "Source: Example Agency", "Share", "---", "News"])
    func thirtyThousandLinesOfOneKindAreNoTrouble(line: String) throws {
        let lines = String(repeating: line + "\n", count: 30_000)
        let article = try cleaned("\(headline)\n\(body)\n\(lines)")
        #expect(article.removed.count + article.blocks.count == 30_003)
    }
}
