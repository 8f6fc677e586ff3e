/// A draft with what is known of its page: the state in which the rules judge its lines together.
struct Page: Sendable {
    /// The lines, and what has been said of each so far.
    var draft: Draft
    /// What is known of them from before they were judged.
    let context: PageContext
    /// The position of the headline, where the text has one.
    let title: Int?
    /// The position of the first paragraph of the article.
    let firstParagraph: Int

    /// Reads a scrape's page.
    init(_ scrape: Scrape, sharedLines: SharedLines?) {
        let draft = Draft(scrape, sharedLines: sharedLines)
        let context = PageContext(draft, claims: Claims.of(draft))
        self.context = context
        title = TitleFinder(draft, context).find()
        let region = context.region
        firstParagraph =
            region.first { context.lines[$0].lineClass == .good }
            ?? region.first { context.lines[$0].lineClass == .near } ?? region.lowerBound
        self.draft = draft
    }

    /// Whether the text is a whole page rather than an article that an extractor took out of one.
    var isWhole: Bool { context.shape == .wholePage }

    /// Whether a line is still part of the body.
    func isKept(_ position: Int) -> Bool { draft.fates[context.lines[position].index] == .body }

    /// The positions of the lines that are still part of the body.
    var kept: [Int] { context.lines.indices.filter(isKept) }

    /// The scraped line at a position.
    func scraped(_ position: Int) -> ScrapeLine { draft.lines[context.lines[position].index] }

    /// The class of the line at a position.
    func lineClass(_ position: Int) -> LineClass { context.lines[position].lineClass }

    /// The share of the region's prose that stands above a line, from 0 to 1.
    func proseShare(above position: Int) -> Double {
        Double(context.proseBefore[position]) / Double(max(1, context.proseBefore[context.lines.count]))
    }
}
