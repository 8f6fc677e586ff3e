import Testing

@testable import Articles

/// A rule with a line that it must take out of a text, and the most similar ones that must stay.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let kind: String
    let takes: String
    let leaves: [String]
    /// The text around the line, which stands at `§`.
    var frame =
        "\(headline)\n\n\(body)\n§\nThe ferry that the bridge replaces will make its last trip in May, the owner said."

    var testDescription: String { rule }

    func text(with line: String) -> String {
        frame.split(separator: "§", omittingEmptySubsequences: false).joined(separator: line)
    }

    /// The number of the tested line.
    var number: Int { 1 + frame.prefix { $0 != "§" }.reduce(0) { $0 + ($1 == "\n" ? 1 : 0) } }
}

private let atEnd = "\(headline)\n\n\(body)\n§"
private let farBelow = "\(headline)\n\n\(body)\n\(body.uppercased())\n§"
private let besidePicture =
    "\(headline)\n\n\(body)\n§\n![](https://pictures.example.org/bridge.jpg)\n\(body.uppercased())"
private let atTop = "§\n\(headline)\n\n\(body)"
private let belowTitle = "\(headline)\n§\n\(body)"
private let belowDeck = "\(headline)\nLorries may cross the river without a permit\n§\n\(body)"

let ruleCases: [RuleCase] = [
    RuleCase(
        rule: "image-line", kind: "image", takes: "![A bridge](https://pictures.example.org/bridge.jpg)",
        leaves: ["![A bridge](https://pictures.example.org/bridge.jpg) The bridge was built in two years."]),
    RuleCase(rule: "divider", kind: "divider", takes: "* * *", leaves: ["--- What the treaty says ---"]),
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
        leaves: ["Source close to the talks: no date was set", "Sources of the river"], frame: atEnd + "\n\n\n\n\n"),
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
        rule: "donation-block", kind: "donation appeal", takes: "Please support our journalism: donate today",
        leaves: [
            "Northland wants to become a member of the river union.", "Neighbours chip in to repair the old ferry",
            "Northland’s mission is to become a member of the union and to support the US on the river, officials said.",
        ]),
    RuleCase(
        rule: "related-list", kind: "related links", takes: "Related articles",
        leaves: ["Related to this is the question of who pays for the ferry.", "Most popular plan was the tunnel"]),
    RuleCase(
        rule: "link-run", kind: "related links", takes: "[Ferry to close](https://example.org/a)",
        leaves: ["Ferry to close, says owner"],
        frame: "\(headline)\n\n\(body)\n§\n[Tunnel is too dear](https://example.org/b)"),
    RuleCase(
        rule: "section-label", kind: "section label", takes: "- News", leaves: ["- No news", "- World of bridges"],
        frame: atEnd),
    RuleCase(
        rule: "site-link", kind: "site link", takes: "Advertise with us",
        leaves: ["About 300 drivers were waiting"], frame: atEnd),
    RuleCase(
        rule: "byline", kind: "byline", takes: "By Jane Roe and John Doe",
        leaves: ["By Monday the talks had failed"], frame: farBelow),
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
    @Test func everyRuleHasACase() {
        #expect(ruleCases.map(\.rule) == CleaningRule.all.map(\.name))
    }

    @Test func noTwoRulesShareAName() {
        #expect(Set(CleaningRule.all.map(\.name)).count == CleaningRule.all.count)
    }

    @Test(arguments: ruleCases)
    func theReceiptNamesWhatARuleTakes(_ rule: RuleCase) throws {
        let removed = try cleaned(rule.text(with: rule.takes)).removed
        let entry = RemovedLine(line: rule.number, kind: rule.kind, rule: rule.rule, text: rule.takes)
        #expect(removed.contains(entry), "\(removed)")
    }

    @Test(arguments: ruleCases)
    func theMostSimilarLinesStay(_ rule: RuleCase) throws {
        for line in rule.leaves {
            let removed = try cleaned(rule.text(with: line)).removed
            #expect(!removed.contains { $0.line == rule.number }, "\(line): \(removed)")
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
        let article = try cleaned(([headline, body] + appeal + prose + [body.uppercased()]).joined(separator: "\n"))
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
