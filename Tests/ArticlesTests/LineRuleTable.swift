import Testing

/// A rule that judges lines by themselves, with lines that it takes out and lines, most of them prose that
/// mentions the same thing, that no rule may touch.
struct LineRuleTable: Sendable, CustomTestStringConvertible {
    let rule: String
    let takes: [String]
    let leaves: [String]

    var testDescription: String { rule }
}

let callTables: [LineRuleTable] = [
    LineRuleTable(
        rule: "newsletter-promo",
        takes: [
            "Sign up for our free newsletter", "Get the day’s top stories delivered straight to your inbox.",
            "Enter your email address", "Subscribe to our morning newsletter and never miss a story.",
            "Thank you for subscribing!", "Download our app for breaking news",
        ],
        leaves: [
            "The union’s newsletter told members of the vote on the ferry.",
            "Parents must sign up for the school by the end of May, the council said.",
            "Subscribers of the telephone company lost service for two hours on Monday after a cable broke.",
            "The ministry will send push notifications to drivers near the bridge.",
            "“It is in your inbox,” the engineer told the court.",
            "He read the email addresses of all the lorry drivers into the record.",
        ]),
    LineRuleTable(
        rule: "paywall-notice",
        takes: [
            "Already a subscriber? Log in", "Log in to read this story",
            "You have 2 free articles left this month.",
            "Create a free account to keep reading", "This article is for subscribers only.", "Forgot your password?",
        ],
        leaves: [
            "The club has three thousand members, and the union says it has not lost a subscriber.",
            "Visitors could not log in to the ministry’s page for most of Monday.",
            "The tunnel will cost 40 million a year for the next decade.",
            "Drivers get unlimited access to the bridge for two weeks, the mayor said.",
            "The clerk created an account in the name of the ferry’s owner.",
            "Northland offered a free trial of the new buses.",
        ]),
    LineRuleTable(
        rule: "follow-line",
        takes: [
            "Follow us on Facebook", "Follow Jane Roe on Bluesky", "Like us on Facebook", "Follow me on X @janeroe",
            "Connect with us on LinkedIn", "Find us on Instagram",
        ],
        leaves: [
            "Police follow suspects on motorways only with the consent of a judge.", "Follow the river to the old port",
            "He wrote on Facebook and Instagram that the bridge was safe.",
            "They found us on the island, the crew said.",
            "Children like the ferry better than the bridge, a survey found.", "The dog followed him on the road.",
        ]),
    LineRuleTable(
        rule: "contact-line",
        takes: [
            "Do you have a story for us? Email us at tips@example.org", "jane.roe@example.org", "Contact us",
            "Got a tip? Send it to our newsroom", "Twitter: @janeroe", "Get in touch with our reporters",
        ],
        leaves: [
            "The mayor has a story about every bridge on the river.",
            "Anyone who saw the lorry can call the police, an officer said.",
            "Officials got in touch with the drivers’ families on Monday.",
            "The contact between the two ships lasted a second.",
            "Tips from drivers led the police to the garage.", "The crew could not be reached by radio for two days.",
        ]),
    LineRuleTable(
        rule: "affiliate-notice",
        takes: [
            "We may earn a commission from links on this page.", "This post contains affiliate links.",
            "When you buy through links on our site, we may earn an affiliate commission.",
            "If you make a purchase, we may get a small commission at no extra cost to you.",
            "All products featured are independently selected by our editors.", "Affiliate disclosure",
        ],
        leaves: [
            "The European Commission may earn praise for the treaty.", "The port’s affiliate runs two ferries.",
            "Brokers earned a commission on each sale of land near the bridge, the court heard.",
            "Prices rose after purchases of steel were made through agents.",
            "The links between the two ports go back to 1911.", "The fund’s share of the sale was two million.",
        ]),
    LineRuleTable(
        rule: "call-to-action",
        takes: [
            "Thank you for reading", "Was this article helpful?", "Listen to this article", "Please try again later.",
            "Sign the petition", "Vote now",
        ],
        leaves: [
            "The mayor thanked the crew for reading the warnings.", "Drivers listen to the radio to learn of closures.",
            "An error in the plans had occurred twice, the court heard.",
            "Residents watched the video of the collapse on Monday.",
            "Engineers will try again in May.", "The article of the treaty helped both sides.",
        ]),
    LineRuleTable(
        rule: "click-line",
        takes: [
            "Click to enlarge", "Tap here for the full list", "Scroll through to see the pictures",
            "Swipe left to see more", "Please click the link below", "Hover over the map for results",
        ],
        leaves: [
            "The clicks of the old lock could be heard on the other bank.",
            "Helicopters hover over the river at night.",
            "A tap of the hammer, and the stone fell.", "The scroll was found under the bridge in 1911.",
            "Banks swipe at the plan to tax them.", "The minister said the two sides click.",
        ]),
    LineRuleTable(
        rule: "cookie-notice",
        takes: [
            "We use cookies to improve your visit.", "Privacy Policy", "Cookie settings", "Accept all cookies",
            "Terms of Use", "Please enable JavaScript in your browser.",
        ],
        leaves: [
            "The bakery sold two thousand cookies on the day the bridge opened.",
            "The court said that the ministry’s privacy rules broke the law.",
            "Both sides accept the terms of the treaty.", "The browser maker said it will move to Northport in May.",
            "Use of the bridge is free until June.", "Conditions on the river were bad, the captain said.",
        ]),
    LineRuleTable(
        rule: "comment-policy",
        takes: [
            "Please keep comments civil and on topic.", "You must be logged in to post a comment.",
            "Read our community guidelines", "Tell us what you think in the comments below.",
            "Your email address will not be published.", "We reserve the right to delete your comment.",
        ],
        leaves: [
            "The minister’s comments on the bridge were civil.", "The comments of the court are subject to appeal.",
            "Officials published the guidelines for the community centre.",
            "He deleted a comment on the plan, the court heard.",
            "The council asked residents for their thoughts on the ferry.", "The policy drew comments from both sides.",
        ]),
]

let furnitureTables: [LineRuleTable] = [
    LineRuleTable(
        rule: "advertisement-marker",
        takes: [
            "Advertisement", "Sponsored content", "Article continues below", "Scroll to continue", "Paid post",
            "Ads by Example",
        ],
        leaves: [
            "Advertising on the bridge will be banned.", "Sponsored by both states, the race draws thousands.",
            "The story of the bridge continues below the river.", "Ad hoc talks begin",
            "Ads on ferries bring in millions.",
            "Promoted to captain, he sailed for Northport.",
        ]),
    LineRuleTable(
        rule: "share-bar",
        takes: [
            "Share on Facebook", "Share this article", "Copy link", "Email this story",
            "Facebook Twitter WhatsApp Email",
            "Print this page",
        ],
        leaves: [
            "Shares on the Northland exchange rose", "Share of lorries on the ferry",
            "They share this river and its ports.",
            "Email was down at the ministry for two days.", "Print runs of both papers fell.",
            "Copies of the treaty were shown.",
        ]),
    LineRuleTable(
        rule: "comment-heading",
        takes: [
            "12 comments", "Leave a reply", "Comments are closed", "Join the conversation",
            "3 thoughts on “Northland and Southland sign a bridge treaty”", "Top rated comments",
        ],
        leaves: [
            "12 comments on the plan were read out", "Comments by the minister angered Southland.",
            "No comments were made by the ferry’s owner.", "The reply came on Monday.",
            "Leave a light on, the captain told the crew.", "Discussion of the treaty will begin in May.",
        ]),
    LineRuleTable(
        rule: "comment-thread",
        takes: [
            "Reply", "Log in to reply", "3 likes", "Load more comments", "Sort by newest",
            "Load more replies",
        ],
        leaves: [
            "Reply to the letter is due in May, the ministry said.", "Reports from the river",
            "Likes and dislikes of the crew",
            "The most liked plan was the tunnel.", "Flags of both countries",
            "He sorted by hand what the flood had left.",
        ]),
    LineRuleTable(
        rule: "interface-label",
        takes: ["Skip to content", "Back to top", "3 of 12", "Toggle navigation", "Next slide", "Close menu"],
        leaves: [
            "Next to the port stands a mill", "The menu has two kinds of fish.", "Search of the river ends",
            "Play resumed at noon.",
            "Close to the port stands a mill", "Page after page of the treaty was read.",
        ]),
    LineRuleTable(
        rule: "tag-list",
        takes: [
            "Tags: bridges, treaties", "Filed under: Northland", "Topics", "Related topics: rivers",
            "Posted in Transport",
            "More about Northland",
        ],
        leaves: [
            "Tags on the ears of sheep will be compulsory from May.", "Topics of the talks were steel and fish.",
            "Filed under the old law, the suit was late.", "The category of the storm was raised twice.",
            "The series was won by Northland.", "Labels on the crates were in two languages.",
        ]),
    LineRuleTable(
        rule: "read-more-line",
        takes: [
            "Read more: Talks resume in Northland", "Also read: Ferry to close", "Related: Tunnel is too dear",
            "Continue reading",
            "See also: the history of the bridge", "Read the full story here",
        ],
        leaves: [
            "See also the history of the bridge, which began in 1911.", "Shows more than doubled in Northland",
            "Read more than once, the treaty was still unclear.", "The latest: two ships sank",
            "Related to this is the question of who pays.", "Learn more than one trade, the minister told pupils.",
        ]),
    LineRuleTable(
        rule: "site-link",
        takes: ["About us", "Advertise with us", "Customer service", "E-paper", "RSS feeds", "Work for us"],
        leaves: [
            "## About us", "Careers end on the river.", "About 300 drivers were waiting",
            "Events in Northland moved fast.",
            "Jobs lost on both banks since May", "Help came from Southland.",
        ]),
]

let creditTables: [LineRuleTable] = [
    LineRuleTable(
        rule: "copyright-notice",
        takes: [
            "© 2025 Example Media", "Copyright 2025 Example Media", "All rights reserved.",
            "This material may not be published, broadcast, rewritten or redistributed.",
            "Reproduction in whole or in part without written permission is forbidden.", "© Example Media Limited",
        ],
        leaves: [
            "Copyright law does not cover bridges, the court said.",
            "No part of this treaty will be enforced before May.",
            "The right to fish is reserved to the people of the islands.",
            "The book may not be printed before the trial ends.",
            "She holds the copyright to the pictures, her lawyer said.",
            "The design of the bridge was copied from Southland.",
        ]),
    LineRuleTable(
        rule: "photo-credit",
        takes: [
            "Photo by Jane Roe / Example Images", "Getty Images", "Image: Jane Roe", "The bridge in May. Jane Roe/AFP",
            "Lorries wait at the bridge on Monday. (Jane Roe/Example via Getty Images)",
            "FILE PHOTO: Lorries wait at the bridge over the river Tarn in Northland, May 5, 2024. REUTERS/Jane Roe",
        ],
        leaves: [
            "Photos by the army show the damage to the bridge.", "Photo by photo, the court saw the bridge fall.",
            "Reuters was told of the plan on Monday.", "The credit of both states was cut.",
            "Handouts to drivers will end in May.",
            "A file photo of the driver was shown in court, his lawyer said.",
        ]),
    LineRuleTable(
        rule: "reporting-credit",
        takes: [
            "Reporting by Jane Roe; editing by John Doe", "Additional reporting by Jane Roe",
            "With inputs from agencies",
            "This article was originally published by Example News.", "Compiled by Jane Roe", "Translated by John Doe",
        ],
        leaves: [
            "Reports by both ministries are due in May.", "Editing of the genes of fish is banned.",
            "The book was translated by his wife in 1911.", "The law was first published in 1911.",
            "“This article was first used by the police,” the lawyer said.",
            "The list was compiled with care, he said.",
        ]),
    LineRuleTable(
        rule: "disclaimer",
        takes: [
            "The views expressed in this article are the author’s own.", "Opinions expressed are those of the author.",
            "This is not financial advice.", "Disclaimer: This content is provided for informational purposes only.",
            "This is a developing story.", "Market data provided by Example Data",
        ],
        leaves: [
            "Views on the bridge differ on the two banks.", "The opinions of the court were read on Monday.",
            "Financial advice for farmers will be free from May.", "The story of the bridge is developing slowly.",
            "The data on the market were wrong, the bank said.",
            "This article of the treaty has been in dispute for years.",
        ]),
    LineRuleTable(
        rule: "timestamp",
        takes: [
            "Published: 9 February 2025, 10:45", "Updated at 1:23 p.m.", "Last updated 9 February 2025",
            "Monday, 10 February 2025",
            "Posted on February 9, 2025", "First published on 9 February 2025",
        ],
        leaves: [
            "Monday 10 February changed 3 things for lorry drivers",
            "Published 12 years late, the plan was out of date",
            "Updated 2025 guide to the bridge", "Posted to Northport in 2020, she learned to sail.",
            "Monday’s storm closed the port.", "Created in 1911, the park has two lakes.",
        ]),
    LineRuleTable(
        rule: "age",
        takes: [
            "3 hours ago", "5 min read", "Updated 2 hours ago", "2 days ago", "Reading time: 4 minutes", "An hour ago",
        ],
        leaves: [
            "3 hours ago the ferry left, its owner said.", "The bridge fell two years ago.",
            "Five minutes after noon the bell rang.",
            "Hours of waiting ended on Monday.", "40 years on the river", "The reading of the treaty took time.",
        ]),
    LineRuleTable(
        rule: "author-biography",
        takes: [
            "Jane Roe is a reporter for Example News.", "Jane Roe covers bridges and rivers for Example News.",
            "About the author", "Jane Roe is a staff writer based in Northport.", "Jane Roe writes about rivers.",
            "Jane Roe is the author of two books on bridges.",
        ],
        leaves: [
            "Snow covers the roads and the river for most of the year.", "Jane Roe is a driver from Northport.",
            "The author of the plan is not known.", "His sister writes about the sea, he said.",
            "A reporter was hurt at the bridge.", "Jane Roe covered her eyes and wept.",
        ]),
    LineRuleTable(
        rule: "byline",
        takes: [
            "By Jane Roe", "By Jane Roe and John Doe", "Written by Jane Roe", "Posted by Jane Roe", "Story by John Doe",
            "BY JANE ROE",
        ],
        leaves: [
            "By Monday the talks had failed", "By the river", "By all accounts a quiet village",
            "By then the Tarn had risen",
            "Written by hand on paper", "By 2030 the bridge is paid for",
        ]),
]
