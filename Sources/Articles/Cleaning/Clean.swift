import Diagnostics
import Language

/// Makes an article of a scrape: every line becomes title, deck, byline, a block or an entry of the receipt.
///
/// - Returns: The article, or nothing where no line but noise is left.
/// - Complexity: O(*n*) in the bytes of the text, but for sorting its lines by length.
func clean(_ scrape: Scrape) -> Article? {
    var draft = Draft(scrape)
    // A title that came along is safe from the rules, whatever it says.
    if let title = TitleFinder.findGiven(in: draft) { draft.setTitle(title) }
    apply(.line, to: &draft)
    if draft.titleIndex == nil, let title = TitleFinder.find(in: draft) { draft.setTitle(title) }
    if let byline = DeckFinder.findByline(in: draft) { draft.setByline(byline) }
    if let deck = DeckFinder.find(in: draft) { draft.setDeck(deck) }
    apply(.article, to: &draft)
    return article(from: draft, of: scrape)
}

private func apply(_ stage: CleaningRule.Stage, to draft: inout Draft) {
    for (number, rule) in CleaningRule.all.enumerated() where rule.stage == stage {
        for index in rule.lines(draft) { draft.remove(index, rule: number) }
    }
}

private func article(from draft: Draft, of scrape: Scrape) -> Article? {
    let blocks = BlockBuilder.blocks(of: draft)
    // Front matter alone is no article; a text of one line is one.
    if blocks.isEmpty && draft.titleIndex == nil { return nil }
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
