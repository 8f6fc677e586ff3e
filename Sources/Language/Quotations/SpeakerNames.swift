/// Names the speakers that mentions stand for.
struct SpeakerNames {
    let text: CueText
    let mentions: [SpeakerMention]
    let passages: [Passage]
    let names: Names
    let antecedents: SpeakerAntecedents

    /// The speaker that a mention stands for; nothing where that is not clear.
    func speaker(of index: Int) -> Speaker? {
        let mention = mentions[index]
        let span = text.span(of: mention.phrase)
        switch mention.kind {
        case .name: return named(index, span)
        case .he, .she:
            let name = antecedents.antecedents[index]
            return name >= 0 ? named(name, span) : nil
        case .description:
            if mention.apposed >= 0 { return named(mention.apposed, span) }
            let entity = antecedents.described[index]
            if entity >= 0 {
                return Speaker(name: names.entities[entity].name, entity: entity, mention: span)
            }
            return Speaker(name: text.span(of: wholeDescription(mention)).text(in: passages), mention: span)
        default: return nil
        }
    }

    /// The name or the words of a mention, for those who fit the model.
    func writtenName(of index: Int) -> String { speaker(of: index)?.name ?? words(of: index) }

    /// The words of a mention.
    func words(of index: Int) -> String { text.span(of: mentions[index].phrase).text(in: passages) }

    private func named(_ index: Int, _ span: TextSpan) -> Speaker {
        let mention = mentions[index]
        if mention.entity >= 0 {
            return Speaker(name: names.entities[mention.entity].name, entity: mention.entity, mention: span)
        }
        return Speaker(name: text.span(of: mention.name).text(in: passages), mention: span)
    }

    /// A description with what belongs to it behind: “a spokesman” with “for the miners' union”.
    private func wholeDescription(_ mention: SpeakerMention) -> Range<Int> {
        var end = mention.phrase.upperBound
        let sentence = text.sentences[Int(text.items[mention.phrase.lowerBound].sentence)]
        // Two of them at most: “a member of the board of the union”.
        for _ in 0..<2 {
            guard end + 1 < sentence.upperBound, text.items[end].has([.of, .preposition]), text.items[end].gap.isEmpty,
                text.items[end + 1].gap.isEmpty, let next = mentionBeginning(at: end + 1)
            else { break }
            end = mentions[next].phrase.upperBound
        }
        return mention.phrase.lowerBound..<end
    }

    /// - Complexity: O(log mentions)
    private func mentionBeginning(at item: Int) -> Int? {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].phrase.lowerBound < item { low = middle + 1 } else { high = middle }
        }
        return low < mentions.count && mentions[low].phrase.lowerBound == item ? low : nil
    }
}

extension CueText {
    /// Where items stand, which are of one passage.
    func span(of items: Range<Int>) -> TextSpan {
        TextSpan(
            passage: passage(of: items.lowerBound),
            range: self.items[items.lowerBound].range.lowerBound..<self.items[items.upperBound - 1].range.upperBound)
    }

    /// The passage of an item.
    ///
    /// - Complexity: O(log passages)
    func passage(of item: Int) -> Int {
        var (low, high) = (0, passages.count)
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].upperBound <= item { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
