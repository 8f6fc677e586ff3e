import Diagnostics
import Language

/// Makes an article of a scrape: every line becomes title, deck, byline, a block or an entry of the receipt.
///
/// - Returns: The article, or nothing where no line but noise is left, and no headline came along; agencies send
///   headlines alone.
/// - Complexity: O(*n*) in the bytes of the text, but for sorting its lines by length.
func clean(_ scrape: Scrape, sharedLines: SharedLines? = nil) -> Article? {
    article(from: judge(scrape, sharedLines: sharedLines).draft, of: scrape)
}

/// Says of every line of a scrape what it is.
func judge(_ scrape: Scrape, sharedLines: SharedLines?) -> Page {
    var page = Page(scrape, sharedLines: sharedLines)
    // A title that came along is safe from the rules, whatever it says.
    if let title = page.title { page.draft.setTitle(page.context.lines[title].index) }
    for (index, claim) in page.context.claims.enumerated() {
        if let claim { page.draft.remove(index, rule: claim) }
    }
    // An author who came along is the byline; a line that names one is then as good as any.
    if scrape.metadata.author == nil, let byline = DeckFinder.findByline(in: page.draft) {
        page.draft.setByline(byline)
    }
    if let deck = DeckFinder.find(in: page) { page.draft.setDeck(deck) }
    for (number, rule) in CleaningRule.all.enumerated() {
        guard case .page(let lines) = rule.judge else { continue }
        for index in lines(page) { page.draft.remove(index, rule: number) }
    }
    return page
}

private func article(from draft: Draft, of scrape: Scrape) -> Article? {
    let blocks = BlockBuilder.blocks(of: draft)
    guard let title = title(of: draft, blocks: blocks, given: scrape.metadata.title) else { return nil }
    var article = Article(file: scrape.file, title: title)
    article.deck = draft.deckIndex.map { excerpt(of: draft, $0) } ?? scrape.metadata.description
    article.byline =
        scrape.metadata.author ?? draft.bylineIndex.map { excerpt(of: draft, $0) }
        ?? LinkedAuthor.find(in: draft)?.byline
    article.blocks = blocks
    article.removed = receipt(of: draft)
    article.source = SourceFinder.source(of: draft, metadata: scrape.metadata)
    article.date = DateFinder.date(of: draft, metadata: scrape.metadata)
    article.language = LanguageFinder.language(of: draft, metadata: scrape.metadata)
    return article
}

/// The title's line, the title that came along, or the first sentence of a text that has neither.
private func title(of draft: Draft, blocks: [Block], given: Excerpt?) -> Excerpt? {
    if let index = draft.titleIndex { return excerpt(of: draft, index) }
    if let given { return given }
    guard let first = blocks.first else { return nil }
    let text = first.text
    guard let sentence = Sentences.ranges(in: text).first else { return Excerpt(line: first.line, text: text) }
    return Excerpt(line: first.line, text: String(decoding: Array(text.utf8)[sentence], as: UTF8.self))
}

private func excerpt(of draft: Draft, _ index: Int) -> Excerpt {
    Excerpt(line: draft.lines[index].number, text: draft.text(of: index))
}

private func receipt(of draft: Draft) -> [RemovedLine] {
    draft.fates.indices.compactMap { index in
        guard case .removed(let number) = draft.fates[index] else { return nil }
        let rule = CleaningRule.all[number]
        return RemovedLine(
            line: draft.lines[index].number, kind: rule.kind.rawValue, rule: rule.name, text: draft.rawText(of: index))
    }
}
