extension SpeakerCandidates {
    /// What all candidates of a quotation share.
    func sharedFeatures(of index: Int) -> SpeakerFeatures {
        let stretch = text.stretches[index]
        let sentence = Int(text.items[stretch.item].sentence)
        let items = text.sentences[sentence]
        var features = SpeakerFeatures.blank()
        features[0, .ending] = Float(stretch.ending.rawValue)
        features[0, .words] = Float(min(stretch.words, 60))
        features[0, .isCapitalised] = stretch.isCapitalised ? 1 : 0
        features[0, .isTitleCase] = stretch.isTitleCase ? 1 : 0
        let passage = text.passages[stretch.passage]
        features[0, .beginsPassage] = stretch.item == passage.lowerBound ? 1 : 0
        features[0, .endsPassage] = stretch.item == passage.upperBound - 1 ? 1 : 0
        features[0, .outsideBefore] = Float(min(stretch.item - items.lowerBound, 40))
        features[0, .outsideAfter] = Float(min(items.upperBound - stretch.item - 1, 40))
        features[0, .gapBefore] = gapNumber(text.items[stretch.item].gap)
        if stretch.item > items.lowerBound { features[0, .wordBefore] = wordNumber(text.items[stretch.item - 1]) }
        if stretch.item + 1 < items.upperBound {
            features[0, .wordAfter] = wordNumber(text.items[stretch.item + 1])
            features[0, .gapAfter] = gapNumber(text.items[stretch.item + 1].gap)
        }
        features[0, .namesInSentence] = Float(sentenceNames[sentence])
        features[0, .hasAccording] = hasAccording(near: stretch.item, in: items) ? 1 : 0
        features[0, .passageKind] = passages[stretch.passage].kind == .title ? 1 : 0
        features[0, .colonBefore] = endsWithColon(before: stretch) ? 1 : 0
        return features
    }

    private static let indefinite = ["a", "an", "one", "another", "some", "several"]
        .reduce(into: WordNumbers(capacity: 8)) { _ = $0.number(of: WordHash($1)) }

    private func hasAccording(near item: Int, in sentence: Range<Int>) -> Bool {
        let reach = 40
        let near = max(sentence.lowerBound, item - reach)..<min(sentence.upperBound, item + reach)
        return near.contains { text.items[$0].has(.according) }
    }

    private func endsWithColon(before stretch: ArticleStretch) -> Bool {
        guard stretch.passage > 0, stretch.item == text.passages[stretch.passage].lowerBound else { return false }
        return passages[stretch.passage - 1].text.utf8.last == UInt8(ascii: ":")
    }

    func gapNumber(_ gap: CueGap) -> Float {
        if gap.contains(.colon) { return 2 }
        if gap.contains(.comma) { return 1 }
        if !gap.isDisjoint(with: [.stop, .question]) { return 4 }
        return gap.isDisjoint(with: .parts) ? 0 : 3
    }

    /// What a word beside a quotation is, as a number.
    func wordNumber(_ item: CueItem) -> Float {
        if item.isStretch { return 1 }
        if let verb = item.word.verb, !item.isNameLike { return 20 + Float(verb.number) }
        if item.has(.that) { return 2 }
        if item.has(.determiner) { return 3 }
        if item.has(.owner) { return 4 }
        if item.has(.be) { return 5 }
        if item.has(.auxiliary) { return 6 }
        if item.has(.conjunction) { return 7 }
        if item.has(.subordinator) { return 8 }
        if item.has(.to) { return 9 }
        if item.has(.of) { return 10 }
        if item.has(.by) { return 11 }
        if item.has(.anyPreposition) { return 12 }
        if item.has(.pronoun) { return 13 }
        if item.has(.statement) { return 14 }
        if item.isNameLike { return 15 }
        if item.isAdverb { return 16 }
        return 17
    }

    /// What is known of a mention and a quotation.
    func note(_ index: Int, _ stretch: Int, in sentence: Int, _ row: Int, _ features: inout SpeakerFeatures) {
        let mention = mentions[index]
        let clause = clauses[index]
        let items = text.sentences[sentence]
        let target = text.stretches[stretch].item
        features[row, .kind] = Float(mention.kind.rawValue)
        features[row, .entityKind] = entityNumber(mention)
        features[row, .verb] = Float(clause.kind.number)
        features[row, .verbDistance] = clause.item < 0 ? 49 : Float(clause.item - mention.phrase.upperBound)
        features[row, .isPassive] = clause.isPassive ? 1 : 0
        features[row, .isUnreal] = clause.isUnreal ? 1 : 0
        features[row, .isOwner] = mention.isOwner ? 1 : 0
        features[row, .isIndefinite] = Self.indefinite[text.items[mention.phrase.lowerBound].hash] != nil ? 1 : 0
        features[row, .hasRole] = mention.hasRole ? 1 : 0
        features[row, .capitals] = Float(mention.capitals)
        features[row, .mentionCount] = Float(min(counts[index], 20))
        features[row, .isFirst] = index == sentenceMentions[sentence].lowerBound ? 1 : 0
        features[row, .itemsBefore] = Float(min(mention.phrase.lowerBound - items.lowerBound, 40))
        features[row, .joint] = Float(joints[index])
        features[row, .gapBeforeTag] = gapNumber(text.items[mention.phrase.lowerBound].gap)
        if mention.phrase.lowerBound > items.lowerBound,
            let verb = text.items[mention.phrase.lowerBound - 1].word.verb,
            text.items[mention.phrase.lowerBound].gap.isDisjoint(with: .parts)
        {
            features[row, .verbBefore] = Float(verb.number)
            features[row, .gapBeforeTag] = gapNumber(text.items[mention.phrase.lowerBound - 1].gap)
        }
        let next = mention.phrase.upperBound
        features[row, .ownsStatement] = mention.isOwner && owned(from: next, in: items) ? 1 : 0
        features[row, .afterStatement] = isAfterStatement(mention, in: items) ? 1 : 0
        features[row, .isApposed] = mention.apposed >= 0 ? 1 : 0
        features[row, .isSignature] = isSignature(mention, behind: target, in: items) ? 1 : 0
        noteDistances(mention, clause, target, index, row, &features)
    }

    private func entityNumber(_ mention: SpeakerMention) -> Float {
        guard mention.entity >= 0 else { return 0 }
        return switch names.entities[mention.entity].kind {
        case .person: 1
        case .organisation: 2
        case .place: 3
        }
    }

    /// “…” — Mara Quill, Ostrel
    private func isSignature(_ mention: SpeakerMention, behind stretch: Int, in items: Range<Int>) -> Bool {
        let start = mention.phrase.lowerBound
        guard start == stretch + 1, mention.kind == .name, text.items[start].gap.contains(.dash) else { return false }
        let next = mention.phrase.upperBound
        return next >= items.upperBound || !text.items[next].gap.isDisjoint(with: .parts)
    }

    private func owned(from start: Int, in items: Range<Int>) -> Bool {
        for index in start..<min(start + 4, items.upperBound) where text.items[index].has(.statement) { return true }
        return false
    }

    /// “in a statement by Quill”, “the words of Quill”.
    private func isAfterStatement(_ mention: SpeakerMention, in items: Range<Int>) -> Bool {
        let place = mention.phrase.lowerBound - 2
        return place >= items.lowerBound && text.items[place].has(.statement)
    }

    private func noteDistances(
        _ mention: SpeakerMention, _ clause: SpeakerClause, _ target: Int, _ index: Int,
        _ row: Int, _ features: inout SpeakerFeatures
    ) {
        let isBefore = mention.phrase.lowerBound < target
        let between = isBefore ? mention.phrase.upperBound..<target : target + 1..<mention.phrase.lowerBound
        features[row, .distance] = Float(min(between.count, 60))
        let reach =
            between.count > 80
            ? (isBefore ? target - 80..<target : between.lowerBound..<between.lowerBound + 80)
            : between
        var verbs = 0
        var near = -1
        for place in reach where text.items[place].isVerb {
            verbs += 1
            if isBefore || near < 0 { near = place }
        }
        if isBefore, near >= 0 {
            features[row, .hasThat] = (near..<target).contains { text.items[$0].has(.that) } ? 1 : 0
        }
        features[row, .verbsBetween] = Float(verbs)
        features[row, .nearVerbDistance] = 60
        if near >= 0 {
            features[row, .isNearVerbIng] = text.items[near].endsInIng ? 1 : 0
            features[row, .nearVerb] = Float(text.items[near].word.verb?.number ?? 0)
            features[row, .nearVerbDistance] = Float(isBefore ? target - near - 1 : near - target - 1)
        }
        features[row, .verbToQuotation] = 60
        if clause.item >= 0 { features[row, .verbToQuotation] = Float(max(-20, min(target - clause.item - 1, 59))) }
        var others = 0
        var subjects = 0
        var place = isBefore ? index + 1 : index - 1
        while mentions.indices.contains(place), others < 20 {
            let other = mentions[place]
            guard isBefore ? other.phrase.lowerBound < target : other.phrase.lowerBound > target else { break }
            others += 1
            if near >= 0, isBefore ? other.phrase.upperBound <= near : other.phrase.lowerBound > near,
                !other.isOwner, other.apposed < 0, clauses[place].item >= 0, !Self.isDependent(joints[place])
            {
                subjects += 1
            }
            place += isBefore ? 1 : -1
        }
        features[row, .mentionsBetween] = Float(others)
        features[row, .subjectsBetween] = Float(subjects)
    }
}
