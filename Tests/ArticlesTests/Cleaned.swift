import Diagnostics
import Testing

@testable import Articles

/// The article in a text, read as from a file.
func cleaned(_ text: String) throws -> Article {
    try #require(clean(try scrape(text)))
}

/// The scrape in a text; warnings about its metadata are left aside.
func scrape(_ text: String) throws -> Scrape {
    try TextCheck.scrape(of: Array(text.utf8), file: "a.txt", location: Place(file: "in/a.txt")).0
}

/// Three paragraphs for texts whose beginning is tested.
let body = """
    Northland and Southland signed a treaty on the new bridge over the river Tarn on Monday, after three years of talks.
    The treaty lets lorries of both countries cross the bridge without a permit, the transport ministry said.
    The bridge itself will open in spring, and the two countries will share the cost of its upkeep.
    """
/// Three paragraphs more, of the same.
let furtherBody = """
    Drivers have had to ask for the permits a month ahead, and hauliers on both banks say that the rule cost them trade.
    Its opponents fear for the villages on the road to the bridge, through which the lorries will pass by day and night.
    The parliaments of the two countries will vote on the treaty in March, and hardly anybody expects them to refuse it.
    """
/// The headline of ``body``.
let headline = "Northland and Southland sign a bridge treaty"
