public import Articles
public import Language

extension Article {
    /// The title, the deck where there is one, and the blocks, in this order: what spans of text name.
    public var passages: [Passage] {
        var passages: [Passage] = []
        passages.reserveCapacity(blocks.count + 2)
        passages.append(Passage(kind: .title, text: title.text))
        if let deck { passages.append(Passage(kind: .deck, text: deck.text)) }
        for block in blocks { passages.append(Passage(kind: Passage.Kind(block.kind), text: block.text)) }
        return passages
    }

    /// The line of a passage in the input file, in a JSON record that of its text, counted from 1; 0 as in
    /// ``Articles/Excerpt``.
    public func line(ofPassage index: Int) -> Int {
        guard index > 0 else { return title.line }
        guard let deck else { return index <= blocks.count ? blocks[index - 1].line : 0 }
        if index == 1 { return deck.line }
        return index - 2 < blocks.count ? blocks[index - 2].line : 0
    }

    /// The text of a passage; empty where there is none of that index.
    public func text(ofPassage index: Int) -> String {
        guard index > 0 else { return title.text }
        guard let deck else { return index <= blocks.count ? blocks[index - 1].text : "" }
        if index == 1 { return deck.text }
        return index - 2 < blocks.count ? blocks[index - 2].text : ""
    }

    /// The text of a span of the article; empty where it lies outside.
    public func text(of span: TextSpan) -> String {
        let utf8 = text(ofPassage: span.passage).utf8
        guard span.range.upperBound <= utf8.count else { return "" }
        return String(decoding: utf8.dropFirst(span.range.lowerBound).prefix(span.range.count), as: UTF8.self)
    }
}

extension Passage.Kind {
    fileprivate init(_ kind: Block.Kind) {
        self =
            switch kind {
            case .paragraph: .paragraph
            case .heading: .heading
            case .quote: .quote
            case .list: .listItem
            }
    }
}
