/// The verb of speech that stands nearest before a quotation in its sentence, and who its subject is, where the words
/// right before the verb tell.
///
/// Whoever else stands before that verb is not its subject; whoever stands behind it, in what is said, is not either:
/// “The auditor said that Quill was ‘a danger’” is the auditor's.
struct SpeakerGovernor {
    enum Subject: Equatable {
        /// Not told by the words right before the verb.
        case unclear
        /// A mention right before the verb: “… Quill said”, “with Quill saying”.
        case mention(Int)
        /// The mention that “who” or “which” stands for; nothing where that may be nobody who can speak.
        case antecedent(Int?)
    }

    /// The item of the verb; -1 where there is none.
    private(set) var verb = -1
    private(set) var subject = Subject.unclear
    /// Whether the verb speaks to somebody, who stands right behind it.
    private(set) var hasHearer = false

    /// So far before a quotation its verb is looked for.
    private static let reach = 40

    /// Finds the verb before an item, and its subject among the mentions of the sentence.
    ///
    /// - Complexity: O(mentions) of the sentence.
    init(before target: Int, in sentence: Range<Int>, _ candidates: SpeakerCandidates, among mentions: Range<Int>) {
        let items = candidates.text.items
        let first = max(sentence.lowerBound, target - Self.reach)
        var place = target - 1
        while place >= first, !items[place].isStretch, !items[place + 1].gap.contains(.semicolon) {
            if items[place].isVerb, !Self.isNoun(place, items, from: sentence.lowerBound) {
                verb = place
                break
            }
            place -= 1
        }
        guard verb >= 0 else { return }
        subject = Self.subject(of: verb, from: sentence.lowerBound, candidates, among: mentions)
        hasHearer = [.tell, .ask, .urge].contains(items[verb].word.verb)
    }

    /// “the claim”, “his offer”, “Quill's call”.
    private static func isNoun(_ place: Int, _ items: [CueItem], from start: Int) -> Bool {
        if items[place].gap.contains(.possessive) { return true }
        guard place > start, !items[place].endsInIng else { return false }
        let before = items[place - 1]
        // “the council housing report”: a verb's plain form needs several, or an auxiliary, before it.
        if items[place].has(.statement), !items[place].endsInS, !before.endsInS,
            !before.has([.pronoun, .auxiliary, .to, .conjunction])
        {
            return true
        }
        return items[place - 1].has([.determiner, .owner, .of, .preposition])
    }

    /// Where the bracket opens that closes before an item: “Quill (D-Mo.) said”.
    private static func opening(before item: Int, from start: Int, _ items: [CueItem]) -> Int {
        guard item > start else { return item }
        var place = item - 1
        while place > start, item - place < 8, !items[place].gap.contains(.opens) { place -= 1 }
        return items[place].gap.contains(.opens) ? place : item
    }

    /// Whether the word before a verb is a noun that names nobody: “a Quill caricature said”.
    private static func isThing(_ place: Int, from start: Int, _ items: [CueItem]) -> Bool {
        guard place > start, items[place].isPlainNoun else { return false }
        return items[place - 1].has([.determiner, .owner]) || items[place - 1].name >= 0
    }

    private static func subject(
        of verb: Int, from start: Int, _ candidates: SpeakerCandidates, among mentions: Range<Int>
    ) -> Subject {
        let items = candidates.text.items
        var first = verb
        while first > start, items[first].gap.isDisjoint(with: .parts),
            items[first - 1].isAdverb || items[first - 1].has([.auxiliary, .negation])
        {
            first -= 1
            // “Quill was told”: the subject hears it.
            if items[first].has(.be), !items[verb].endsInIng { return .unclear }
        }
        if items[first].gap.contains(.closes) { first = opening(before: first, from: start, items) }
        guard first > start, !items[first - 1].isStretch else { return .unclear }
        let before = items[first - 1]
        // “a man holding a sign that said”: behind “that” a verb has no other subject.
        if before.has([.relative, .that]) || before.has(.who), items[first].gap.isDisjoint(with: .parts) {
            return .antecedent(candidates.antecedent(of: first - 1, from: start, among: mentions))
        }
        guard items[first].gap.isDisjoint(with: CueGap.parts.subtracting([.opens, .closes])) else { return .unclear }
        guard let mention = mentions.last(where: { candidates.mentions[$0].phrase.upperBound == first }) else {
            return isThing(first - 1, from: start, items) ? .antecedent(nil) : .unclear
        }
        let found = candidates.mentions[mention]
        // “Quill issued a statement saying”
        let isThing = items[verb].endsInIng && found.kind == .description && !found.hasRole
        if found.isOwner || isThing { return .unclear }
        return SpeakerCandidates.isDependent(candidates.joints[mention]) ? .unclear : .mention(mention)
    }
}

extension SpeakerCandidates {
    /// The mention right before “who” or “which” that these words stand for: somebody, or for “which” an organisation.
    /// “The mayor of Ostrel, who …” is the mayor.
    fileprivate func antecedent(of relative: Int, from start: Int, among mentions: Range<Int>) -> Int? {
        let isPerson = text.items[relative].has(.who)
        let isEither = text.items[relative].has(.that)
        var end = relative
        // Two steps at most: “the head of the union of Ostrel, who”.
        for _ in 0..<3 {
            guard let found = mentions.last(where: { self.mentions[$0].phrase.upperBound == end }) else { return nil }
            let mention = self.mentions[found]
            guard !mention.isOwner, !mention.isAttributive else { return nil }
            if isEither, mention.kind == .name { return found }
            if mayBeMeant(mention, byPersonal: isPerson) { return found }
            guard isPerson, Self.isDependent(joints[found]), mention.phrase.lowerBound - 1 > start else { return nil }
            end = mention.phrase.lowerBound - 1
        }
        return nil
    }

    private func mayBeMeant(_ mention: SpeakerMention, byPersonal isPersonal: Bool) -> Bool {
        switch mention.kind {
        case .name:
            guard mention.entity >= 0 else { return true }
            return (names.entities[mention.entity].kind == .person) == isPersonal
        case .description: return mention.hasRole
        default: return false
        }
    }

    /// Whether a mention cannot be the speaker of a quotation behind a verb of speech, whatever else is known of it.
    func isBarred(_ index: Int, from target: Int, by governor: SpeakerGovernor) -> Bool {
        let mention = mentions[index]
        let start = mention.phrase.lowerBound
        // “… told reporters”, “Quill was asked”: who is told something does not say it.
        if isTold(start, target) || isHearer(clauses[index], target) { return true }
        if isTopic(start) { return true }
        guard governor.verb >= 0, start < target else { return false }
        if start > governor.verb { return isSaid(index, from: governor, target) }
        return isOther(index, than: governor)
    }

    /// Whether a mention before a verb of speech is not its subject, nor that of another: in “Quill said critics called it”
    /// it may be Quill who said it.
    private func isOther(_ index: Int, than governor: SpeakerGovernor) -> Bool {
        guard joints[index] != 4 else { return false }
        let clause = clauses[index]
        switch governor.subject {
        case .unclear: return false
        case .mention(let subject):
            guard index != subject, mentions[subject].apposed != index else { return false }
            if clause.cue == nil || joints[subject] == 15 && clause.item == governor.verb { return true }
            return beginsClause(subject, behind: clause.item)
        case .antecedent(let subject):
            return index != subject && (clause.cue == nil || clause.item == governor.verb)
        }
    }

    /// Whether “but”, “and” or “because” opens the clause of a subject behind a verb of somebody else.
    private func beginsClause(_ subject: Int, behind verb: Int) -> Bool {
        let start = mentions[subject].phrase.lowerBound
        guard start - 1 > verb else { return false }
        let before = text.items[start - 1]
        return before.has(.conjunction) || before.has(.subordinator) && !before.has([.hypothetical, .question])
    }

    /// Whether a mention is what is spoken about: “comments about Quill being ‘a traitor’”.
    private func isTopic(_ start: Int) -> Bool {
        guard start > 0, text.items[start - 1].sentence == text.items[start].sentence else { return false }
        return Self.about.contains(text.items[start - 1].hash)
    }

    private static let about = Set(["about", "regarding", "concerning", "against"].map { WordHash($0) })

    private func isHearer(_ clause: SpeakerClause, _ target: Int) -> Bool {
        clause.isPassive && clause.item < target && (clause.cue == .ask || clause.cue == .tell)
    }

    /// Whether a mention stands right behind a verb that has a hearer.
    private func isTold(_ start: Int, _ target: Int) -> Bool {
        guard start > 0, text.items[start - 1].sentence == text.items[start].sentence,
            text.items[start].gap.isDisjoint(with: .parts)
        else { return false }
        let before = text.items[start - 1]
        guard before.word.verb == .tell, before.isVerb else { return false }
        // “…,” warned Quill
        return start < target || Self.told.contains(before.hash)
    }

    private static let told = Set(["told", "tell", "telling"].map { WordHash($0) })

    /// Whether a mention stands in what is said, or is spoken to, and has no verb of speech of its own.
    private func isSaid(_ index: Int, from governor: SpeakerGovernor, _ target: Int) -> Bool {
        let clause = clauses[index]
        if clause.cue != nil, clause.item < target { return false }
        guard ![2, 4].contains(joints[index]), hasSubject(governor.verb, before: index) else { return false }
        let items = text.items
        let behind = governor.verb + 1
        // “In other words, explained Quill: …”
        if mentions[index].phrase.lowerBound == behind, !items[governor.verb].gap.isDisjoint(with: .parts) {
            return false
        }
        if items[behind].has(.that) || behind + 1 < target && items[behind + 1].has(.that) { return true }
        return (behind...mentions[index].phrase.lowerBound).allSatisfy { items[$0].gap.isDisjoint(with: .parts) }
    }

    /// Whether somebody before a mention is the subject of a verb.
    private func hasSubject(_ verb: Int, before index: Int) -> Bool {
        var place = index - 1
        while place >= 0, text.items[mentions[place].phrase.lowerBound].sentence == text.items[verb].sentence,
            index - place < 24
        {
            if clauses[place].item == verb, !clauses[place].isPassive, mentions[place].kind != .who { return true }
            place -= 1
        }
        return false
    }
}
