import Testing

/// An invented page of a news site, as a program that knows nothing of articles writes it: its menus, teasers, boxes and
/// foot, with the article's paragraphs between them.
struct InventedPage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let title: String
    /// How each paragraph of the article begins, in order.
    let paragraphs: [String]
}

/// As html2text writes a page: links and pictures in Markdown, long paragraphs on one line, lists indented.
let linkedPage = InventedPage(
    testDescription: "html2text",
    text: """
        [Skip to content](#content)

        [ ![Example Times](/logo.svg) ](https://times.example.org/)

          * [Home](https://times.example.org/)
          * [News](https://times.example.org/news)
          * [Northland](https://times.example.org/northland)
          * [Southland](https://times.example.org/southland)
          * [Business](https://times.example.org/business)
          * [Sport](https://times.example.org/sport)
          * [Culture](https://times.example.org/culture)
          * [Weather](https://times.example.org/weather)

        [Log in](https://times.example.org/login) [Subscribe](https://times.example.org/subscribe)

        Menu

        We use cookies to improve your visit. By going on, you accept our [cookie policy](https://times.example.org/cookies).

        # Night ferry across the Tarn makes its last trip

        By [Jane Roe](https://times.example.org/authors/jane-roe)

        Published: 9 February 2025, 10:45

          * [Share on Facebook](https://share.example.org/f)
          * [Share on X](https://share.example.org/x)
          * [Email](mailto:?subject=Night ferry across the Tarn&body=Read this)

        ![The ferry Anna leaves Northport for the last time on a winter night](https://pictures.example.org/ferry.jpg)

        The ferry Anna leaves Northport for the last time on a winter night

        The night ferry between Northport and Southport made its last trip on Saturday, twelve hours before the [new bridge](https://times.example.org/bridge) over the river Tarn was opened to lorries.

        About two hundred people stood on the quay when the ferry left at eleven in the evening, many of them with candles, and its captain, Mary Major, sounded the horn three times.

        Advertisement

        “I have crossed this river forty thousand times,” she said. “I know every bank and every light, and I shall miss the silence in the middle of it more than anything else.”

        ### Read more

          * [Tunnel under the Tarn is too dear, says ministry](https://times.example.org/tunnel)
          * [What the new bridge will cost those who cross it](https://times.example.org/tolls)

        The ferry company had carried passengers since 1911, when the crossing took almost an hour. In its best years it ran six boats and carried a million people a year from one bank to the other.

        Sign up for our daily newsletter

        ## What comes next

        The bridge takes lorries and cars across the river in four minutes, and the company said that it could not find enough passengers for a boat that takes twenty.

        The ferry Anna will be sold to a museum in Westmark, where visitors are to see its engine at work. Two of the crew of nine will move there with the boat.

        The others have found work on the bridge, where the toll is still taken by hand, the company said. The last of them starts on Monday.

        12 comments

        [Log in to reply](https://times.example.org/login)

        Rivergirl

        Such a shame, my grandfather worked on that boat for thirty years and met my grandmother on it.

        3 likes

        Old salt

        The bridge should have been built twenty years ago, if you ask me, and they still take the toll by hand.

        ## More from Northland

          * [Mill burns down in Eastmark after lightning strike](https://times.example.org/mill)
          * [Cheese fair of Ostbury breaks its own record](https://times.example.org/fair)
          * [Harbour gets a crane as tall as the town hall](https://times.example.org/crane)

        [About us](https://times.example.org/about)

        [Contact](https://times.example.org/contact)

        [Privacy policy](https://times.example.org/privacy)

        [Terms of use](https://times.example.org/terms)

        [Back to top](#top)

        © 2025 Example Times. All rights reserved.
        """,
    title: "Night ferry across the Tarn makes its last trip",
    paragraphs: [
        "The night ferry between", "About two hundred people", "“I have crossed", "The ferry company had",
        "What comes next",
        "The bridge takes lorries", "The ferry Anna will", "The others have found",
    ])

/// As inscriptis writes a page: bare lines, indented as deep as their boxes.
let barePage = InventedPage(
    testDescription: "inscriptis",
    text: """
        Skip to content
              * Home
              * News
              * Northland
              * Southland
              * Sport
              * Culture
              * Weather
              * Jobs
        Search
        Log in
        Subscribe
            Breaking
            Storm closes port of Eastmark
            Mill burns down in Ostbury

        Northland

        School in Westmark teaches pupils to mend bicycles

        By John Doe
        Monday, 10 February 2025

            Share
            Facebook
            X
            Email

        The pupils of a school in Westmark mend the bicycles of the whole town on Friday afternoons, and the town pays them with spare parts.

        The workshop in the cellar of the school was the idea of its caretaker, Peter Holm, who had seen that half of the bicycles in the yard had flat tyres.

        Story continues below advertisement

        “They learn that a thing which is broken is not lost,” Holm said. “And they learn to ask before they take something apart.”

        Forty pupils take part, from the age of nine. The youngest clean the chains, and the older ones true wheels and fit brakes, with a teacher beside them.

            Trending
            Tunnel is too dear
            Ferry to close in autumn
            Crane as tall as the town hall
            What the bridge will cost

        How it began

        Holm brought his own tools at first. When the mayor heard of the workshop, she asked the council for 4,000 crowns, which it gave without a debate.

        In the first year, the pupils mended 312 bicycles. The council reckons that the town saved twice as much as it paid, for the workshop mends its own bicycles too.

        Now two schools in Ostbury want to have a workshop of their own, and the pupils of Westmark are to show them how to begin.

            Comments
            Leave a reply
            Your email address will not be published.
            Name
            Email
            Website
            Post comment

            Related articles
            Bus to Westmark runs every hour from May
            School in Eastmark gets a roof garden
            Council of Ostbury debates the cheese fair

        About us
        Advertise with us
        Contact
        Privacy policy
        Terms of use
        Cookie settings
        RSS feeds
        Newsletters
        Follow us on Facebook
        © 2025 Example Times
        Back to top
        """,
    title: "School in Westmark teaches pupils to mend bicycles",
    paragraphs: [
        "The pupils of a school", "The workshop in the cellar", "“They learn that", "Forty pupils take part",
        "How it began",
        "Holm brought his own", "In the first year", "Now two schools",
    ])
