extension SpeakerCandidates {
    /// What all candidates of a quotation share.
    func sharedFeatures(of index: Int) -> SpeakerFeatures {
        let stretch = text.stretches[index]
        let sentence = Int(text.items[stretch.item].sentence)
        let items = text.sentences[sentence]
        var features = SpeakerFeatures()
        features[.ending] = Float(stretch.ending.rawValue)
        features[.words] = Float(min(stretch.words, 60))
        features[.isCapitalised] = stretch.isCapitalised ? 1 : 0
        features[.isTitleCase] = stretch.isTitleCase ? 1 : 0
        let passage = text.passages[stretch.passage]
        features[.beginsPassage] = stretch.item == passage.lowerBound ? 1 : 0
        features[.endsPassage] = stretch.item == passage.upperBound - 1 ? 1 : 0
        features[.outsideBefore] = Float(min(stretch.item - items.lowerBound, 40))
        features[.outsideAfter] = Float(min(items.upperBound - stretch.item - 1, 40))
        features[.gapBefore] = gapNumber(text.items[stretch.item].gap)
        if stretch.item > items.lowerBound { features[.wordBefore] = wordNumber(text.items[stretch.item - 1]) }
        if stretch.item + 1 < items.upperBound {
            features[.wordAfter] = wordNumber(text.items[stretch.item + 1])
            features[.gapAfter] = gapNumber(text.items[stretch.item + 1].gap)
        }
        features[.namesInSentence] = Float(sentenceMentions[sentence].count { mentions[$0].kind == .name })
        features[.passageKind] = passages[stretch.passage].kind == .title ? 1 : 0
        features[.colonBefore] = endsWithColon(before: stretch) ? 1 : 0
        return features
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
    func note(_ index: Int, _ stretch: Int, in sentence: Int, _ features: inout SpeakerFeatures) {
        let mention = mentions[index]
        let clause = clauses[index]
        let items = text.sentences[sentence]
        let target = text.stretches[stretch].item
        features[.kind] = Float(mention.kind.rawValue)
        features[.verb] = Float(clause.kind.number)
        features[.verbDistance] = clause.item < 0 ? 49 : Float(clause.item - mention.phrase.upperBound)
        features[.isPassive] = clause.isPassive ? 1 : 0
        features[.isUnreal] = clause.isUnreal ? 1 : 0
        features[.isOwner] = mention.isOwner ? 1 : 0
        features[.hasRole] = mention.hasRole ? 1 : 0
        features[.capitals] = Float(mention.capitals)
        features[.mentionCount] = Float(min(counts[index], 20))
        features[.isFirst] = index == sentenceMentions[sentence].lowerBound ? 1 : 0
        features[.itemsBefore] = Float(min(mention.phrase.lowerBound - items.lowerBound, 40))
        features[.joint] = Float(joints[index])
        if mention.phrase.lowerBound > items.lowerBound,
            let verb = text.items[mention.phrase.lowerBound - 1].word.verb,
            text.items[mention.phrase.lowerBound].gap.isDisjoint(with: .parts)
        {
            features[.verbBefore] = Float(verb.number)
        }
        let next = mention.phrase.upperBound
        features[.ownsStatement] = mention.isOwner && owned(from: next, in: items) ? 1 : 0
        features[.afterStatement] = isAfterStatement(mention, in: items) ? 1 : 0
        features[.isNested] = mention.apposed >= 0 ? 1 : 0
        features[.isInQuotation] = isNamed(mention, in: text.stretches[stretch]) ? 1 : 0
        noteDistances(mention, clause, target, index, &features)
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
        _ features: inout SpeakerFeatures
    ) {
        let isBefore = mention.phrase.lowerBound < target
        let between = isBefore ? mention.phrase.upperBound..<target : target + 1..<mention.phrase.lowerBound
        features[.distance] = Float(min(between.count, 60))
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
        features[.verbsBetween] = Float(verbs)
        features[.nearVerbDistance] = 60
        if near >= 0 {
            features[.nearVerb] = Float(text.items[near].word.verb?.number ?? 0)
            features[.nearVerbDistance] = Float(isBefore ? target - near - 1 : near - target - 1)
        }
        features[.verbToQuotation] = 60
        if clause.item >= 0 { features[.verbToQuotation] = Float(max(-20, min(target - clause.item - 1, 59))) }
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
        features[.mentionsBetween] = Float(others)
        features[.subjectsBetween] = Float(subjects)
    }

    /// Whether the quoted words hold a name: they are rarely those of whom they name.
    private func isNamed(_ mention: SpeakerMention, in stretch: ArticleStretch) -> Bool {
        guard mention.kind == .name else { return false }
        return text.quotedNames[stretch.names].contains(mention.key)
    }
}
