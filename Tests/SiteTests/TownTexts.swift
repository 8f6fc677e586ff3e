/// Invented texts of two events in one town and of one elsewhere: of the first two each has something of the other.
let townTexts: [String: String] = [
    "bridge.txt": """
    ---
    date: 2025-03-02
    ---
    Harbour bridge in Northland to close for six weeks

    The Harbour Bridge in Northland will close on Monday for six weeks of repairs, Mayor Anna Lindqvist said on Sunday.

    Engineers found cracks in two of the bridge's steel cables during an inspection in February.

    She said the repairs would cost 4.2 million crowns. The ferry to Westmark will sail every twenty minutes.
    """,
    "closing.txt": """
    ---
    date: 2025-03-02
    ---
    Cracks close Northland's Harbour Bridge until April

    Northland's Harbour Bridge will be closed on Monday for repairs that take six weeks, Mayor Anna Lindqvist said.

    The cracks in two steel cables were found by engineers in February, according to the Northland road office.

    The repairs cost 4.2 million crowns and are paid for by the Northland road office.
    """,
    "fair.txt": """
    Cheese fair breaks its record

    The cheese fair of Ostbury drew 9,000 visitors over the weekend, more than ever before, its founder Mary Major said.
    """,
    "short.txt": """
    ---
    date: 2025-03-02
    ---
    Mayor Lindqvist shuts Harbour Bridge for repairs

    Mayor Anna Lindqvist of Northland shuts the Harbour Bridge on Monday: engineers found cracks in its steel cables.

    The repairs take six weeks and cost 4.2 million crowns, the Northland road office said.
    """,
    "taxes.txt": """
    ---
    date: 2025-05-15
    ---
    Holm concedes as Lindqvist is elected again

    Peter Holm congratulated Mayor Anna Lindqvist on Thursday evening: voters in Northland gave her a second term.

    With 54 percent of the ballots counted she led by nine points. Holm had promised lower taxes and a new school.
    """,
    "votes.txt": """
    ---
    date: 2025-05-15
    ---
    Lindqvist wins a second term in Northland

    Voters in Northland gave Mayor Anna Lindqvist a second term on Thursday, with 54 percent of the ballots counted.

    Her rival Peter Holm had promised lower taxes and a new school. He congratulated her in the evening.

    Lindqvist spoke of the Harbour Bridge only once, and said that the town needs a tunnel.
    """,
]
