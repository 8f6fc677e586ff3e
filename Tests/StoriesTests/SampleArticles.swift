import Articles

/// An article with a line for each paragraph.
func report(_ title: String, _ lines: String..., day: String? = nil) -> Article {
    report(title, lines, day: day)
}

/// An article with a line for each paragraph.
func report(_ title: String, _ lines: [String], day: String?) -> Article {
    Article(
        file: "texts.jsonl", title: Excerpt(line: 1, text: title),
        date: day.map { DateBounds(earliest: $0, latest: $0) },
        blocks: lines.enumerated().map { Block(kind: .paragraph, line: $0.offset + 2, text: $0.element) })
}

// Two reports of one event, two of another with the same mayor, and one that has nothing to do with them.

let bridge = report(
    "Mayor denies that engineers warned of cracks before collapse",
    "Mayor Mara Quill denied on Tuesday that engineers had warned her office of cracks in the Ostrel bridge.",
    "“Nobody told us,” she said. The bridge over the Venna closed after a lorry fell through its deck last week.",
    "Inspector Ilse Voss described the cracks in a report in March, the Harbour Gazette wrote on Monday.",
    "The driver of the lorry broke both legs. Divers are still searching the river for the trailer.",
    "Steel plates will cover the hole, but buses have to take the long way round by the northern motorway.")
let bridgeAgain = report(
    "Quill rejects report of warning about cracks in bridge",
    "Mara Quill, mayor of Ostrel, rejected a report that engineers had warned her office of cracks in the bridge.",
    "The Harbour Gazette said inspector Ilse Voss described the cracks months before a lorry fell through the deck.",
    "Quill told reporters on Tuesday that nobody had told her. The bridge over the Venna stays closed to buses.",
    "Divers have not found the trailer of the lorry, whose driver is in hospital with broken legs.")
let budget = report(
    "Islanders face dearer ferries under new budget",
    "Ferry fares rise by a tenth in the budget that Mayor Mara Quill presented to the council on Friday.",
    "Councillor Tam Orrin called the fares a tax on islanders. Schools and libraries keep their funds.",
    "Orrin wants the swimming hall to open on weekends again. Property taxes stay as they are.",
    "The council votes in June. Pensioners travel at half price, and bicycles cost nothing.")
let budgetAgain = report(
    "Council hears plan to raise ferry fares",
    "Mayor Mara Quill wants ferry fares to rise by a tenth. She presented her budget to the council on Friday.",
    "It is a tax on islanders, said councillor Tam Orrin. Libraries and schools lose no funds under the plan.",
    "Pensioners pay half the fare and bicycles travel free. The council will vote on the budget in June.",
    "The swimming hall should open on weekends, said Orrin. Taxes on property do not change.")
let comet = report(
    "Astronomers find comet beyond Neptune",
    "Astronomers at the Kestrin observatory have found a comet that takes nine thousand years to circle the sun.",
    "The telescope on Mount Adarra photographed its tail, a trace of ice and dust, in infrared light.")
