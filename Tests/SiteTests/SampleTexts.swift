/// Five invented texts: three that report one event, one of the same topic weeks later, and one of its own.
///
/// They hold what scrapers leave: front matter, an image line, a section label, a credit.
let sampleTexts: [String: String] = [
    "times/bridge.txt": """
    ---
    title: Harbour bridge in Northland to close for six weeks
    author: Jane Roe
    date: 2025-03-02
    url: https://times.example.org/news/bridge
    sitename: Example Times
    ---
    Harbour bridge in Northland to close for six weeks

    Drivers must take the ferry until the middle of April

    The Harbour Bridge in Northland will close on Monday for six weeks of repairs, Mayor Anna Lindqvist said on Sunday.

    Engineers found cracks in two of the bridge's steel cables during an inspection in February.

    “We will not gamble with the lives of drivers,” Lindqvist told reporters at the town hall. “The ferry will run.”

    She said the repairs would cost 4.2 million crowns. The ferry to Westmark will sail every twenty minutes.

    Sign up for our newsletter
    """,
    "post/closing.txt": """
    ![The bridge](https://static.northlandpost.example/bridge.jpg)

    # Cracks close Northland's Harbour Bridge until April

    By John Doe

    Northland's Harbour Bridge will be closed on Monday for repairs that take six weeks, Mayor Anna Lindqvist said.

    The cracks in two steel cables were found by engineers in February, according to the Northland road office.

    > The ferry to Westmark will sail every twenty minutes from Monday, the Harbour Line company confirmed.

    The repairs cost 4.2 million crowns and are paid for by the Northland road office.

    Source: Example Times
    """,
    "wire/short.txt": """
    Mayor Lindqvist shuts Harbour Bridge for repairs

    Mayor Anna Lindqvist of Northland shuts the Harbour Bridge on Monday: engineers found cracks in its steel cables.

    The repairs take six weeks and cost 4.2 million crowns, the Northland road office said.
    """,
    "times/reopened.txt": """
    ---
    title: Northland celebrates as cars cross the Harbour Bridge again
    date: 2025-04-20
    sitename: Example Times
    ---
    Brass bands and a thousand walkers crossed the Harbour Bridge on Easter Sunday, when Northland got it back.

    The new cables should last for forty years, said Peter Holm, who led the work. He was the first to walk across.

    Shopkeepers in the old town had lost a third of their custom, the chamber of trade estimated on Thursday.
    """,
    "fair.md": """
    # Cheese fair breaks its record

    The cheese fair of Ostbury drew 9,000 visitors over the weekend, more than ever before, its founder Mary Major said.

    - A goat cheese from the Hollow Farm won the first prize.

    Judges from eleven countries tasted 214 cheeses in two days, among them a blue one from the Isle of Grane.
    """,
]
