/// Names the speakers that mentions stand for.
struct SpeakerNames {
    let text: CueText
    let mentions: [SpeakerMention]
    let passages: [Passage]
    let names: Names

    /// The speaker that a mention stands for; nothing where that is not clear.
    func speaker(of index: Int) -> Speaker? {
        let mention = mentions[index]
        let span = self.span(of: mention.phrase)
        switch mention.kind {
        case .name: return named(index, span)
        case .description:
            if mention.apposed >= 0 { return named(mention.apposed, span) }
            return mention.hasRole && mention.capitals > 0 ? Speaker(name: span.text(in: passages), mention: span) : nil
        case .he, .she:
            return antecedent(of: index).flatMap { named($0, span) }
        default: return nil
        }
    }

    /// The name or the words of a mention, for those who fit the model.
    func writtenName(of index: Int) -> String {
        speaker(of: index)?.name ?? span(of: mentions[index].phrase).text(in: passages)
    }

    private func named(_ index: Int, _ span: TextSpan) -> Speaker? {
        let mention = mentions[index]
        var fullest: Set<String> = []
        for other in mentions
        where other.kind == .name && other.key == mention.key && other.name.count > mention.name.count {
            fullest.insert(self.span(of: other.name).text(in: passages))
        }
        let own = self.span(of: mention.name).text(in: passages)
        let name = fullest.count == 1 ? fullest.first ?? own : own
        return Speaker(name: name, mention: span)
    }

    /// Whom “he” stands for: the first name of its own sentence or of one of the two before.
    private func antecedent(of index: Int) -> Int? {
        let sentence = Int(text.items[mentions[index].phrase.lowerBound].sentence)
        var place = index - 1
        var found: Int?
        var current = sentence
        while place >= 0 {
            let mention = mentions[place]
            let at = Int(text.items[mention.phrase.lowerBound].sentence)
            if at < sentence - 2 { break }
            if at != current, found != nil { break }
            current = at
            if mention.kind == .name, !mention.isOwner { found = place }
            if mention.kind == mentions[index].kind { return antecedent(of: place) }
            place -= 1
        }
        return found
    }

    private func span(of items: Range<Int>) -> TextSpan {
        let passage = passageIndex(of: items.lowerBound)
        let range = text.items[items.lowerBound].range.lowerBound..<text.items[items.upperBound - 1].range.upperBound
        return TextSpan(passage: passage, range: range)
    }

    /// The passage of an item.
    ///
    /// - Complexity: O(log passages)
    private func passageIndex(of item: Int) -> Int {
        var (low, high) = (0, text.passages.count)
        while low < high {
            let middle = (low + high) / 2
            if text.passages[middle].upperBound <= item { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
